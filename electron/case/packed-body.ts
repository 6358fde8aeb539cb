// The body of a page, cut into segments and packed, ready to be sealed: made wherever there is time for it, on another thread too.
import type { RecordSpan } from '../../shared/model/page.ts';
import { cutsOf } from './page-head-codec.ts';
import { type PackedBytes, pack } from './seal.ts';

export type PackedBody = {
  /** Of the body as it came. */
  readonly byteLength: number;
  /** Where each segment begins. */
  readonly cuts: Uint32Array;
  readonly segments: readonly PackedBytes[];
};

/**
 * Packs on the calling thread: through the thread pool the same work costs four times the processor time, since every call
 * there begins with memory of its own.
 */
export function packBody(body: Uint8Array, records: readonly RecordSpan[]): PackedBody {
  const cuts = cutsOf(records, body.length);
  const segments = Array.from(cuts, (start, part) => pack(body.subarray(start, cuts[part + 1] ?? body.length)));
  return { byteLength: body.length, cuts, segments };
}
