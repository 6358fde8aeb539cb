// Base64 for URLs of a GUID's 16 bytes, as the sign-in service writes `uniqueTokenIdentifier` (RFC 4648 §5).

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** Byte order in which Windows keeps a GUID: the first three groups are reversed. */
const byteOrder = [3, 2, 1, 0, 5, 4, 7, 6, 8, 9, 10, 11, 12, 13, 14, 15];

/** 22 characters, no padding. */
export function base64OfGuid(guid: string): string {
  const hex = guid.replaceAll('-', '');
  let text = '';
  let held = 0;
  let bits = 0;
  for (const at of byteOrder) {
    held = (held << 8) | Number.parseInt(hex.slice(at * 2, at * 2 + 2), 16);
    bits += 8;
    while (bits >= 6) {
      bits -= 6;
      text += alphabet.charAt((held >>> bits) & 63);
    }
    held &= (1 << bits) - 1;
  }
  return text + alphabet.charAt((held << (6 - bits)) & 63);
}
