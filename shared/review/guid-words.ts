// GUIDs and hashes as four 32-bit words: 16 bytes instead of a string. Words compare like the texts do.

const hexPairs = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

/** The value of a lower-case hex digit, or -1: an upper-case one could not be written back as it was delivered. */
function digitOf(code: number): number {
  if (code >= 48 && code <= 57) return code - 48;
  if (code >= 97 && code <= 102) return code - 87;
  return -1;
}

function readDigits(text: string, from: number, to: number, into: Uint32Array, at: number): boolean {
  let word = 0;
  let digits = 0;
  for (let place = from; place < to; place++) {
    const code = text.charCodeAt(place);
    if (code === 45) continue;
    const digit = digitOf(code);
    if (digit < 0) return false;
    word = (word << 4) | digit;
    digits++;
    if ((digits & 7) === 0) {
      into[at + (digits >> 3) - 1] = word;
      word = 0;
    }
  }
  return digits === 32;
}

/** Reads a GUID in its canonical lower-case form into four words; false, and `into` is not to be used, for any other text. */
export function readGuid(text: string, into: Uint32Array, at: number): boolean {
  if (text.length !== 36 || text.charCodeAt(8) !== 45 || text.charCodeAt(13) !== 45) return false;
  if (text.charCodeAt(18) !== 45 || text.charCodeAt(23) !== 45) return false;
  return readDigits(text, 0, 36, into, at);
}

/** Reads 32 lower-case hex digits into four words. */
export function readHex32(text: string, into: Uint32Array, at: number): boolean {
  return text.length === 32 && readDigits(text, 0, 32, into, at);
}

function hexOf(word: number): string {
  return `${hexPairs[word >>> 24]}${hexPairs[(word >>> 16) & 255]}${hexPairs[(word >>> 8) & 255]}${hexPairs[word & 255]}`;
}

export function hex32Text(words: Uint32Array, at: number): string {
  return (
    hexOf(words[at] as number) +
    hexOf(words[at + 1] as number) +
    hexOf(words[at + 2] as number) +
    hexOf(words[at + 3] as number)
  );
}

export function guidText(words: Uint32Array, at: number): string {
  const hex = hex32Text(words, at);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

export function sameWords(left: Uint32Array, leftAt: number, right: Uint32Array, rightAt: number): boolean {
  return (
    left[leftAt] === right[rightAt] &&
    left[leftAt + 1] === right[rightAt + 1] &&
    left[leftAt + 2] === right[rightAt + 2] &&
    left[leftAt + 3] === right[rightAt + 3]
  );
}

/** Negative, zero or positive, in the order of the texts. */
export function compareWords(left: Uint32Array, leftAt: number, right: Uint32Array, rightAt: number): number {
  for (let word = 0; word < 4; word++) {
    const difference = (left[leftAt + word] as number) - (right[rightAt + word] as number);
    if (difference !== 0) return difference;
  }
  return 0;
}
