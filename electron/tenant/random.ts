// A small seeded source of numbers for the synthetic tenant (sfc32 by C. Doty-Humphrey, seeded by a text). 32-bit integers
// only, so that every platform gives the same records. Not for secrets.

export type Random = {
  /** 0 … 2^32-1. */
  readonly next: () => number;
  /** 0 … limit-1; limit is at most 2^20, so the bias does not matter here. */
  readonly below: (limit: number) => number;
  /** True `part` times in `whole`. */
  readonly chance: (part: number, whole: number) => boolean;
  readonly pick: <T>(items: readonly T[]) => T;
  readonly guid: () => string;
};

const hexPairs = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

function hex32(value: number): string {
  return pair(value >>> 24) + pair((value >>> 16) & 255) + pair((value >>> 8) & 255) + pair(value & 255);
}

function pair(byte: number): string {
  return hexPairs[byte] ?? '00';
}

/** Four 32-bit words from any text (MurmurHash3-like mixing). */
function seedWords(seed: string): [number, number, number, number] {
  let hash = 1779033703 ^ seed.length;
  for (let at = 0; at < seed.length; at += 1) {
    hash = Math.imul(hash ^ seed.charCodeAt(at), 3432918353);
    hash = (hash << 13) | (hash >>> 19);
  }
  const word = (): number => {
    hash = Math.imul(hash ^ (hash >>> 16), 2246822507);
    hash = Math.imul(hash ^ (hash >>> 13), 3266489909);
    hash ^= hash >>> 16;
    return hash >>> 0;
  };
  return [word(), word(), word(), word()];
}

/** The same seed gives the same numbers, in the same order, for ever. */
export function createRandom(seed: string): Random {
  let [a, b, c, counter] = seedWords(seed);
  const next = (): number => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (c << 21) | (c >>> 11);
    c = (c + sum) | 0;
    return sum >>> 0;
  };
  for (let round = 0; round < 15; round += 1) next();

  const below = (limit: number): number => (next() >>> 8) % limit;
  return {
    next,
    below,
    chance: (part, whole) => below(whole) < part,
    pick: <T>(items: readonly T[]): T => items[below(items.length)] as T,
    guid: () => {
      const second = hex32(next());
      const third = hex32(next());
      // Version 4 and its variant, so that readers that check the form accept it (RFC 9562 §5.4).
      return `${hex32(next())}-${second.slice(0, 4)}-4${second.slice(5)}-a${third.slice(1, 4)}-${third.slice(4)}${hex32(next())}`;
    },
  };
}
