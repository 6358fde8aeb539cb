// Which file names a package may have: only names that every system reads alike and that stay inside the folder they are unpacked into.
import type { FindingCode } from './findings.ts';

const longestNameBytes = 255;
/** Device names of Windows, with or without an extension; superscript digits count (Microsoft, "Naming files"). */
const device = /^(con|prn|aux|nul|clock\$|conin\$|conout\$|(com|lpt)[0-9\u00b9\u00b2\u00b3])[ ]*(\.|$)/i;

/** The first rule that `name` breaks, or undefined. `byteLength` is its length as written in the archive. */
export function nameProblem(name: string, byteLength: number): FindingCode | undefined {
  if (byteLength === 0 || byteLength > longestNameBytes) return 'VERIFY_NAME_LENGTH';
  if (/[\p{Cc}\u2028\u2029]/u.test(name)) return 'VERIFY_NAME_CONTROL';
  if (/[\p{C}\p{Default_Ignorable_Code_Point}]/u.test(name)) return 'VERIFY_NAME_INVISIBLE';
  if (name.includes('\\')) return 'VERIFY_NAME_BACKSLASH';
  if (name.includes(':')) return 'VERIFY_NAME_COLON';
  if (name.startsWith('/')) return 'VERIFY_NAME_ABSOLUTE';
  const parts = name.split('/');
  if (parts.includes('..') || parts.includes('.')) return 'VERIFY_NAME_TRAVERSAL';
  if (parts.includes('')) return 'VERIFY_NAME_EMPTY_PART';
  if (parts.some((part) => /[. ]$/.test(part))) return 'VERIFY_NAME_TRAILING';
  if (parts.some((part) => device.test(part))) return 'VERIFY_NAME_DEVICE';
  if (/[<>"|?*]/.test(name)) return 'VERIFY_NAME_CHARACTER';
  if (name.normalize('NFC') !== name) return 'VERIFY_NAME_NOT_NFC';
  return undefined;
}

/** What a case-blind, normalising file system makes of a name; two names with one key would overwrite each other. */
export function nameKey(name: string): string {
  return name.normalize('NFKC').toLowerCase();
}

/** Names that collide: equal, equal to a careless file system, or a file where another name needs a folder. */
export function nameCollisions(names: readonly string[]): { readonly code: FindingCode; readonly name: string }[] {
  const exact = new Set<string>();
  const keys = new Set<string>();
  const collisions: { code: FindingCode; name: string }[] = [];
  for (const name of names) {
    const key = nameKey(name);
    if (exact.has(name)) collisions.push({ code: 'VERIFY_NAME_TWICE', name });
    else if (keys.has(key)) collisions.push({ code: 'VERIFY_NAME_TWIN', name });
    exact.add(name);
    keys.add(key);
  }
  for (const name of names) {
    const parts = nameKey(name).split('/');
    for (let length = 1; length < parts.length; length += 1) {
      if (keys.has(parts.slice(0, length).join('/'))) collisions.push({ code: 'VERIFY_NAME_TWIN', name });
    }
  }
  return collisions;
}
