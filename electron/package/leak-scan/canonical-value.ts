// The same text for all spellings of one value, so that stand-ins can be counted: letter case, and GUIDs in Base64.

const guid = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/;
const base64 = /^[A-Za-z0-9+/_-]{22,48}={0,2}$/;

/** A GUID in any form (letters, Base64 of its letters, Base64 of its 16 bytes as .NET orders them) in lower case; else the text in lower case. */
export function canonicalValue(text: string): string {
  if (text.length >= 22 && text.length <= 48 && text.length !== 36 && base64.test(text)) {
    const bytes = Buffer.from(text, 'base64');
    if (bytes.length === 36) {
      const letters = bytes.toString('latin1').toLowerCase();
      if (guid.test(letters)) return letters;
    }
    if (bytes.length === 16) {
      bytes.subarray(0, 4).reverse();
      bytes.subarray(4, 6).reverse();
      bytes.subarray(6, 8).reverse();
      return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
    }
  }
  return text.toLowerCase();
}
