// Groups rows that agree in several columns, by numbers only: joining texts per row would be ten times slower.
import type { ValueColumn } from './dictionary-column.ts';

export type RowGroups = {
  /** Group of each member of `rows`, by place; groups are numbered in the order in which they first occur. */
  readonly groups: Uint32Array;
  /** Place within `rows` of each group's first member. */
  readonly firsts: Uint32Array;
  readonly counts: Uint32Array;
};

/** @param leading one whole number per place of `rows` that group members also share. */
export function groupRows(
  rows: Uint32Array,
  leading: Float64Array,
  columns: readonly Pick<ValueColumn<unknown>, 'values' | 'codeOf'>[],
): RowGroups {
  const { keys, range: firstRange } = fromZero(leading);
  let range = firstRange;
  for (const { values, codeOf } of columns) {
    const size = values().length;
    if (size < 2) continue;
    // A double counts exactly up to here; numbering the groups so far makes the numbers small again.
    if (range * size > Number.MAX_SAFE_INTEGER) {
      const { groups, firsts } = numbered(keys);
      for (let at = 0; at < keys.length; at++) keys[at] = groups[at] as number;
      range = firsts.length;
    }
    for (let at = 0; at < keys.length; at++) keys[at] = (keys[at] as number) * size + codeOf(rows[at] as number);
    range *= size;
  }
  const { groups, firsts } = numbered(keys);
  const counts = new Uint32Array(firsts.length);
  for (let at = 0; at < groups.length; at++) {
    const group = groups[at] as number;
    counts[group] = (counts[group] as number) + 1;
  }
  return { groups, firsts, counts };
}

function fromZero(values: Float64Array): { readonly keys: Float64Array; readonly range: number } {
  let least = Number.POSITIVE_INFINITY;
  let most = Number.NEGATIVE_INFINITY;
  for (let at = 0; at < values.length; at++) {
    least = Math.min(least, values[at] as number);
    most = Math.max(most, values[at] as number);
  }
  const keys = new Float64Array(values.length);
  for (let at = 0; at < keys.length; at++) keys[at] = (values[at] as number) - least;
  return { keys, range: values.length === 0 ? 1 : most - least + 1 };
}

/** Numbers equal keys alike, from 0 in order of first occurrence: open addressing over typed arrays. */
function numbered(keys: Float64Array): Pick<RowGroups, 'groups' | 'firsts'> {
  const groups = new Uint32Array(keys.length);
  const firsts = new Uint32Array(keys.length);
  let length = 1024;
  while (length < keys.length * 2) length *= 2;
  const mask = length - 1;
  const table = new Int32Array(length).fill(-1);
  let count = 0;
  for (let at = 0; at < keys.length; at++) {
    const key = keys[at] as number;
    let place = hashOf(key) & mask;
    let group = table[place] as number;
    while (group >= 0 && keys[firsts[group] as number] !== key) {
      place = (place + 1) & mask;
      group = table[place] as number;
    }
    if (group < 0) {
      group = count++;
      table[place] = group;
      firsts[group] = at;
    }
    groups[at] = group;
  }
  return { groups, firsts: firsts.slice(0, count) };
}

function hashOf(key: number): number {
  const low = key | 0;
  const high = Math.floor(key / 0x100000000) | 0;
  const hash = Math.imul(low ^ Math.imul(high, 0x9e3779b1), 0x85ebca6b);
  return hash ^ (hash >>> 15);
}
