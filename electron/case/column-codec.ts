// A page's column block as bytes for the case, and back (layout: shared/review/column-block.ts).
import type { Codes, ColumnBlock } from '../../shared/review/column-block.ts';
import { packArrays, unpackArrays } from './packed-arrays.ts';

type ColumnJson = {
  readonly count: number;
  readonly oddIds: ColumnBlock['oddIds'];
  readonly oddInstants: ColumnBlock['times']['oddInstants'];
  readonly oddTimes: ColumnBlock['times']['odd'];
  readonly errorCodes: readonly (number | null)[];
  readonly interactive: readonly (boolean | null)[];
  readonly texts: readonly (readonly (string | null)[])[];
  readonly oddGuids: readonly (readonly string[])[];
};

export function columnsToBytes(block: ColumnBlock): Buffer {
  const json: ColumnJson = {
    count: block.count,
    oddIds: block.oddIds,
    oddInstants: block.times.oddInstants,
    oddTimes: block.times.odd,
    errorCodes: block.errorCodes.values,
    interactive: block.interactive.values,
    texts: block.texts.map((column) => column.values),
    oddGuids: block.guids.map((column) => column.odd),
  };
  return packArrays(json, [
    block.ids,
    block.contentHashes,
    block.times.instants,
    block.times.nanoseconds,
    block.times.forms,
    block.errorCodes.codes,
    block.interactive.codes,
    ...block.texts.map((column) => column.codes),
    ...block.guids.flatMap((column) => [column.kinds, column.guids]),
  ]);
}

/** For bytes whose seal was checked: their layout is trusted. */
export function columnsFromBytes(page: number, bytes: Uint8Array): ColumnBlock {
  const { json, arrays } = unpackArrays(bytes);
  const words = json as ColumnJson;
  let next = 0;
  const take = <T>() => arrays[next++] as T;
  return {
    page,
    count: words.count,
    ids: take<Uint32Array>(),
    oddIds: words.oddIds,
    contentHashes: take<Uint32Array>(),
    times: {
      instants: take<Float64Array>(),
      oddInstants: words.oddInstants,
      nanoseconds: take<Uint32Array>(),
      forms: take<Uint8Array>(),
      odd: words.oddTimes,
    },
    errorCodes: { values: words.errorCodes, codes: take<Codes>() },
    interactive: { values: words.interactive, codes: take<Codes>() },
    texts: words.texts.map((values) => ({ values, codes: take<Codes>() })),
    guids: words.oddGuids.map((odd) => ({ kinds: take<Uint8Array>(), guids: take<Uint32Array>(), odd })),
  };
}
