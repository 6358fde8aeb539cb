// Grams of text as hashes: folded coarsely, spread over 32 bits. The same for the values and for what is searched.

/** Text is folded by setting bit 5 of each byte, which only merges more than it should: every hit is compared again. */
export const foldMask = 0x20202020;
const firstFactor = 0x9e3779b1 | 0;
const secondFactor = 0x85ebca77 | 0;

/** Spreads a gram over 32 bits: its first four bytes and the rest, both folded already. */
export function hashGram(low: number, high: number): number {
  const hash = Math.imul(low ^ Math.imul(high, secondFactor), firstFactor);
  return hash ^ (hash >>> 15);
}

/** Whether both bits of `hash` are set in its word of the filter; `>>>` counts modulo 32. */
export function mayHold(word: number, hash: number): boolean {
  return ((word >>> hash) & (word >>> (hash >>> 27)) & 1) !== 0;
}

/** Grams of 8 bytes for forms that are long enough, of 5 bytes for the rest. */
export type GramLength = 5 | 8;

/** The hash of the gram at `at`. */
export function hashOfGram(bytes: Uint8Array, at: number, gramLength: GramLength): number {
  const high = gramLength === 8 ? wordAt(bytes, at + 4) | foldMask : (bytes[at + 4] ?? 0) | 0x20;
  return hashGram(wordAt(bytes, at) | foldMask, high);
}

function wordAt(bytes: Uint8Array, at: number): number {
  return (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8) | ((bytes[at + 2] ?? 0) << 16) | ((bytes[at + 3] ?? 0) << 24);
}

/** The hashes of `count` grams in a row, the first of them at `at`, into `hashes`. */
export function hashGrams(
  bytes: Uint8Array,
  at: number,
  count: number,
  gramLength: GramLength,
  hashes: Int32Array,
): void {
  let low = wordAt(bytes, at) | foldMask;
  let high = wordAt(bytes, at + 4) | foldMask;
  for (let gram = 0; gram < count; gram += 1) {
    hashes[gram] = hashGram(low, gramLength === 8 ? high : high & 0xff);
    low = (low >>> 8) | (high << 24);
    high = (high >>> 8) | (((bytes[at + 8 + gram] ?? 0) | 0x20) << 24);
  }
}

export function powerOfTwo(atLeast: number): number {
  let size = 64;
  while (size < atLeast) size *= 2;
  return size;
}
