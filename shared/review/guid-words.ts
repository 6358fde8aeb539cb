// GUIDs and hashes as four 32-bit words: 16 bytes instead of a string. Words compare like the texts do.

const hexPairs = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

/** The value of each lower-case hex digit, -1 for any other: an upper-case one could not be written back as it was delivered. */
const digits = new Int8Array(0x10000).fill(-1);
for (const [value, digit] of [...'0123456789abcdef'].entries()) digits[digit.charCodeAt(0)] = value;

/** Four digits as a number; negative where one of them is none. The text is long enough. */
function fourDigits(text: string, at: number): number {
  const first = digits[text.charCodeAt(at)] as number;
  const second = digits[text.charCodeAt(at + 1)] as number;
  const third = digits[text.charCodeAt(at + 2)] as number;
  const fourth = digits[text.charCodeAt(at + 3)] as number;
  return (first << 12) | (second << 8) | (third << 4) | fourth;
}

/** Writes the word of two groups of four digits; negative where they are none. */
function readWord(text: string, high: number, low: number, into: Uint32Array, at: number): number {
  const upper = fourDigits(text, high);
  const lower = fourDigits(text, low);
  into[at] = (upper << 16) | lower;
  return upper | lower;
}

/** Reads a GUID in its canonical lower-case form into four words; false, and `into` is not to be used, for any other text. */
export function readGuid(text: string, into: Uint32Array, at: number): boolean {
  if (text.length !== 36 || text.charCodeAt(8) !== 45 || text.charCodeAt(13) !== 45) return false;
  if (text.charCodeAt(18) !== 45 || text.charCodeAt(23) !== 45) return false;
  const front = readWord(text, 0, 4, into, at) | readWord(text, 9, 14, into, at + 1);
  return (front | readWord(text, 19, 24, into, at + 2) | readWord(text, 28, 32, into, at + 3)) >= 0;
}

/** Reads 32 lower-case hex digits into four words. */
export function readHex32(text: string, into: Uint32Array, at: number): boolean {
  if (text.length !== 32) return false;
  const front = readWord(text, 0, 4, into, at) | readWord(text, 8, 12, into, at + 1);
  return (front | readWord(text, 16, 20, into, at + 2) | readWord(text, 24, 28, into, at + 3)) >= 0;
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

/** For tables by open addressing: from all four words, since hostile ids may agree in some of them. */
export function hashOfWords(words: Uint32Array, at: number): number {
  let hash = Math.imul(words[at] as number, 0x9e3779b1) ^ Math.imul(words[at + 1] as number, 0x85ebca6b);
  hash ^= Math.imul(words[at + 2] as number, 0xc2b2ae35) ^ Math.imul(words[at + 3] as number, 0x27d4eb2f);
  return hash ^ (hash >>> 15);
}
