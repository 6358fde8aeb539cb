// Where a request stands, as both faces are told it: when the answer is due, what retention eats next, whom it is about.

/** Days are `YYYY-MM-DD`; the extended one is that of GDPR Art. 12(3). */
export type RequestDue = { readonly day: string; readonly daysLeft: number; readonly extendedDay: string };

/** The oldest of the subject's records, and when a tenant stops holding it: with a premium licence, and without. */
export type OldestRecord = {
  readonly createdDateTime: string;
  readonly premiumUntil: string;
  readonly freeUntil: string;
};

/** The last six characters tell two accounts apart without showing an id on every screen. */
export type SubjectSeen = {
  readonly objectId: string | null;
  readonly names: readonly string[];
  readonly candidates: readonly string[];
};
