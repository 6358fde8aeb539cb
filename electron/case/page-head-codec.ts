// What is known of a page, as bytes for the case and back; and where its body is cut into segments.
import type { PageHead, RecordSpan } from '../../shared/model/page.ts';
import { packArrays, unpackArrays } from './packed-arrays.ts';

/** `cuts` holds where each segment of the body begins; a last segment ends with the body. */
export type StoredHead = { readonly head: PageHead; readonly spans: Uint32Array; readonly cuts: Uint32Array };

const recordsPerSegment = 100;
const bytesPerSegment = 1 << 20;
const largestSegment = 4 << 20;

/**
 * Cuts at record starts, about a hundred records apart (reference/engine.md A); bytes between records belong to a segment
 * like all others, so that the segments joined are the page.
 */
export function cutsOf(records: readonly RecordSpan[], byteLength: number): Uint32Array {
  if (byteLength === 0) return new Uint32Array(0);
  const starts = Uint32Array.from(records, (span) => span.offset).sort();
  const cuts = [0];
  let last = 0;
  let since = 0;
  for (const start of [...starts, byteLength]) {
    while (start - last > largestSegment) {
      last += bytesPerSegment;
      cuts.push(last);
      since = 0;
    }
    if (start < byteLength && start > last && (since >= recordsPerSegment || start - last >= bytesPerSegment)) {
      cuts.push(start);
      last = start;
      since = 0;
    }
    since++;
  }
  return Uint32Array.from(cuts);
}

export function headToBytes(head: PageHead, cuts: Uint32Array): Buffer {
  const { records, ...rest } = head;
  const spans = new Uint32Array(records.length * 3);
  for (const [place, span] of records.entries()) spans.set([span.offset, span.length, span.line], place * 3);
  return packArrays(rest, [spans, cuts]);
}

/** For bytes whose seal was checked. The record spans become objects when they are first asked for. */
export function headFromBytes(bytes: Uint8Array): StoredHead {
  const { json, arrays } = unpackArrays(bytes);
  const [spans = new Uint32Array(0), cuts = new Uint32Array(0)] = arrays as readonly Uint32Array[];
  let records: readonly RecordSpan[] | null = null;
  const head: PageHead = {
    ...(json as Omit<PageHead, 'records'>),
    get records() {
      records ??= Array.from({ length: spans.length / 3 }, (_, place) => spanAt(spans, place));
      return records;
    },
  };
  return { head, spans, cuts };
}

export function spanAt(spans: Uint32Array, place: number): RecordSpan {
  const [offset, length, line] = [spans[place * 3], spans[place * 3 + 1], spans[place * 3 + 2]];
  if (offset === undefined || length === undefined || line === undefined) throw new Error(`no record ${place}`);
  return { offset, length, line };
}
