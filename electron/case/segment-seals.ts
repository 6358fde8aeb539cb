// The list of a page's sealed body segments: length and authentication tag of each. A segment counts only if it is the listed one,
// so that a seal of the same place from a transaction that never ended cannot stand in for it.
import { CaseDamagedError } from './case-damage.ts';
import { type PackedBytes, tagOf, unseal } from './seal.ts';

const entryLength = 20;

/** The list as plain bytes, to be sealed as part -3 of its page. */
export function sealList(segments: readonly Uint8Array[]): PackedBytes {
  const bytes = Buffer.alloc(segments.length * entryLength);
  for (const [part, segment] of segments.entries()) {
    bytes.writeUInt32LE(segment.length, part * entryLength);
    bytes.set(tagOf(segment), part * entryLength + 4);
  }
  return { codec: 0, bytes, plainLength: bytes.length };
}

export type SegmentSeals = {
  readonly lengths: readonly number[];
  /** Throws {@link CaseDamagedError} unless `sealed` is the segment that was written. */
  readonly check: (part: number, sealed: Uint8Array) => void;
};

export function readSealList(key: Uint8Array, caseId: string, page: number, blob: Uint8Array): SegmentSeals {
  const bytes = unseal(key, caseId, { kind: 'page', page, part: -3 }, blob);
  const lengths = Array.from({ length: bytes.length / entryLength }, (_, part) =>
    bytes.readUInt32LE(part * entryLength),
  );
  return {
    lengths,
    check: (part, sealed) => {
      const at = part * entryLength;
      if (lengths[part] !== sealed.length || !bytes.subarray(at + 4, at + entryLength).equals(tagOf(sealed))) {
        throw new CaseDamagedError('a page was altered', page);
      }
    },
  };
}
