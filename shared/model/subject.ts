// The person the records are about: a directory object id, and every name that person had (design §2).

/** What a sign-in log writes as `userId` when it could not tell who tried. */
const nobodyId = '00000000-0000-0000-0000-000000000000';

const objectIdForm = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

export type Subject = {
  /** Directory object id in lower case, or null while only names are known (import from files by UPN). */
  readonly objectId: string | null;
  /** UPN, mail, alias and former names in lower case: Graph stores UPNs that way (reference: Graph signIn, userPrincipalName). */
  readonly names: readonly string[];
};

/** True for the 8-4-4-4-12 form, in any case. Asked of every text of every record, so it looks at the length first. */
export function isObjectId(text: string): boolean {
  return text.length === 36 && text.charCodeAt(8) === 45 && objectIdForm.test(text);
}

/** True for an id that names no account: absent, empty or all zeros. */
export function isNobody(userId: string | null): boolean {
  return userId === null || userId.trim() === '' || userId === nobodyId;
}

/** The form in which names are compared: no outer blanks, lower case. */
export function normaliseName(name: string): string {
  return name.trim().toLowerCase();
}

/**
 * Every form one name may take in the log: itself, and for a guest's directory name (`ada_contoso.com#EXT#@home…`)
 * the true address, because Graph writes guests by that one.
 */
export function formsOfName(name: string): readonly string[] {
  const plain = normaliseName(name);
  const external = plain.indexOf('#ext#');
  if (external <= 0) return [plain];
  const local = plain.slice(0, external);
  const lastUnderscore = local.lastIndexOf('_');
  return lastUnderscore <= 0
    ? [plain]
    : [plain, `${local.slice(0, lastUnderscore)}@${local.slice(lastUnderscore + 1)}`];
}

/** One list of names, each once, in order of first appearance. */
export function mergeNames(...lists: readonly (readonly string[])[]): readonly string[] {
  return [...new Set(lists.flat().flatMap(formsOfName))].filter((name) => name !== '');
}
