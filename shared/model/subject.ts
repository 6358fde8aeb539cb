// The person the records are about: a directory object id, and every name that person had (design §2).

/** Directory object ids are compared without regard to case; this one means "nobody" in sign-in logs. */
export const nobodyId = '00000000-0000-0000-0000-000000000000';

export type Subject = {
  /** Directory object id in lower case, or null while only names are known (import from files by UPN). */
  readonly objectId: string | null;
  /** UPN, mail, alias and former names in lower case: Graph stores UPNs that way (reference/graph-sign-ins.md §2). */
  readonly names: readonly string[];
};

/** True for the 8-4-4-4-12 form, in any case. */
export function isObjectId(text: string): boolean {
  return /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i.test(text);
}
