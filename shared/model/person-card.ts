// Who was found under the name that the officer gave: command line, app and engine show the same card.

/** What the officer is shown to tell the right person from another of a similar name. Null: the directory does not say. */
export type PersonCard = {
  readonly objectId: string;
  readonly displayName: string | null;
  readonly userPrincipalName: string | null;
  /** Every other name: mail addresses, aliases. */
  readonly names: readonly string[];
  readonly employeeId: string | null;
  readonly department: string | null;
  readonly createdDateTime: string | null;
  readonly userType: string | null;
  readonly accountEnabled: boolean | null;
  readonly deletedDateTime: string | null;
  /** How many other accounts have a similar name. */
  readonly similar: number;
};
