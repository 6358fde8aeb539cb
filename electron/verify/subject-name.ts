// The name in a certificate as one line that is safe to print. The signer chose it, so it may lie and may hold anything.
import { childrenOf, derTag, readNode, readOid } from '../../shared/verify/der.ts';
import { showName } from '../../shared/verify/show-name.ts';

const shortNames: ReadonlyMap<string, string> = new Map([
  ['2.5.4.3', 'CN'],
  ['2.5.4.5', 'serialNumber'],
  ['2.5.4.6', 'C'],
  ['2.5.4.7', 'L'],
  ['2.5.4.8', 'ST'],
  ['2.5.4.10', 'O'],
  ['2.5.4.11', 'OU'],
  ['2.5.4.97', 'organizationIdentifier'],
  ['1.2.840.113549.1.9.1', 'emailAddress'],
]);
const utf8Tag = 0x0c;
const bmpTag = 0x1e;

function textOf(tag: number, content: Uint8Array): string {
  const bytes = Buffer.from(content);
  if (tag === utf8Tag) return bytes.toString('utf8');
  if (tag === bmpTag && bytes.length % 2 === 0) return bytes.swap16().toString('utf16le');
  return bytes.toString('latin1');
}

/** `CN=Contoso, O=Contoso GmbH` in the order of the certificate; commas and equal signs in values are escaped. */
export function printName(nameDer: Uint8Array): string {
  const parts: string[] = [];
  for (const set of childrenOf(readNode(nameDer))) {
    for (const pair of childrenOf(set)) {
      const [type, value] = childrenOf(pair);
      if (type === undefined || value === undefined || type.tag !== derTag.oid) continue;
      const id = readOid(type);
      const shown = showName(textOf(value.tag, value.content)).replace(/[,=+]/g, (character) => `\\${character}`);
      parts.push(`${shortNames.get(id) ?? id}=${shown}`);
    }
  }
  return parts.slice(0, 12).join(', ');
}
