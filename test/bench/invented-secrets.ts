// Withheld values to search for, of the kinds that real ones are, none of which is in the package: ids, names, addresses, tokens.
import { createHash } from 'node:crypto';

const companies = ['fabrikam', 'litware', 'adatum', 'wingtip', 'proseware'];

function digestOf(index: number): Buffer {
  return createHash('sha256').update(`invented secret ${index}`).digest();
}

function guidOf(index: number): string {
  const hex = digestOf(index).toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), `4${hex.slice(13, 16)}`, `a${hex.slice(17, 20)}`, hex.slice(20, 32)].join(
    '-',
  );
}

/** Value `index`; the same one in every run. */
export function inventedSecret(index: number): string {
  const digest = digestOf(index);
  const company = companies[index % companies.length];
  const tail = digest.toString('hex').slice(0, 6);
  switch (index % 6) {
    case 0:
    case 1:
      return guidOf(index);
    case 2:
      return `person.${tail}@${company}.example`;
    case 3:
      return digest.subarray(0, 16).toString('base64url');
    case 4:
      return `2001:db8:${tail.slice(0, 4)}:${digest.toString('hex').slice(6, 10)}::${tail.slice(4)}`;
    default:
      return `CA${index}: Block legacy sign-in for ${company} ${tail}`;
  }
}
