// The hot loops of the scan: which places of the text may hold a gram of the table. They only collect positions, so that
// nothing else competes for registers; the few that come back are compared elsewhere.
import { foldMask, hashGram, mayHold } from './gram-hash.ts';
import type { GramTable } from './gram-table.ts';

/** Writes the positions (in bytes, rising) that pass the filter into `found` and returns how many there are. */
export function probeGrams(words: Int32Array, length: number, table: GramTable, found: Int32Array): number {
  const { gramLength, filter, stride } = table;
  const end = (length - gramLength) >> 2;
  if (end < 0) return 0;
  if (gramLength === 5) return probeShort(words, end, filter, found);
  if (stride === 2) return probeLongDensely(words, end, filter, found);
  return probeLong(words, end, filter, stride >> 2, found);
}

/** Every fourth or eighth byte: whole words. */
function probeLong(words: Int32Array, end: number, filter: Int32Array, step: number, found: Int32Array): number {
  const mask = filter.length - 1;
  let count = 0;
  for (let at = 0; at <= end; at = (at + step) | 0) {
    const hash = hashGram((words[at] as number) | foldMask, (words[at + 1] as number) | foldMask);
    if (mayHold(filter[(hash >>> 5) & mask] as number, hash)) {
      found[count] = at << 2;
      count = (count + 1) | 0;
    }
  }
  return count;
}

/** Every second byte, put together from neighbouring words. */
function probeLongDensely(words: Int32Array, end: number, filter: Int32Array, found: Int32Array): number {
  const mask = filter.length - 1;
  let count = 0;
  let low = (words[0] as number) | foldMask;
  let high = (words[1] as number) | foldMask;
  for (let at = 0; at <= end; at = (at + 1) | 0) {
    const beyond = (words[at + 2] as number) | foldMask;
    let hash = hashGram(low, high);
    if (mayHold(filter[(hash >>> 5) & mask] as number, hash)) {
      found[count] = at << 2;
      count = (count + 1) | 0;
    }
    hash = hashGram((low >>> 16) | (high << 16), (high >>> 16) | (beyond << 16));
    if (mayHold(filter[(hash >>> 5) & mask] as number, hash)) {
      found[count] = (at << 2) | 2;
      count = (count + 1) | 0;
    }
    low = high;
    high = beyond;
  }
  return count;
}

function probeShort(words: Int32Array, end: number, filter: Int32Array, found: Int32Array): number {
  const mask = filter.length - 1;
  let count = 0;
  let low = (words[0] as number) | foldMask;
  for (let at = 0; at <= end; at = (at + 1) | 0) {
    const high = (words[at + 1] as number) | foldMask;
    let hash = hashGram(low, high & 0xff);
    if (mayHold(filter[(hash >>> 5) & mask] as number, hash)) {
      found[count] = at << 2;
      count = (count + 1) | 0;
    }
    hash = hashGram((low >>> 16) | (high << 16), (high >>> 16) & 0xff);
    if (mayHold(filter[(hash >>> 5) & mask] as number, hash)) {
      found[count] = (at << 2) | 2;
      count = (count + 1) | 0;
    }
    low = high;
  }
  return count;
}
