// The hash chain over the blocks of a case: each hash covers the one before and everything that is sealed in its block.
import { createHash } from 'node:crypto';
import { caseFormat } from './case-files.ts';

/** As stored in the database. */
export const blockKinds = { page: 0, journal: 1 } as const;

export type ChainedBlock = {
  readonly number: number;
  readonly kind: keyof typeof blockKinds;
  readonly content: Uint8Array;
  readonly columns: Uint8Array | null;
  readonly segments: readonly Uint8Array[];
};

/** Where the chain of a case begins. */
export function firstLink(caseId: string): Buffer {
  return createHash('sha256').update(`signet/case/${caseFormat}/${caseId}`).digest();
}

/** SHA-256 over the previous hash, number, kind and every part with its length before it, so that no bytes can move between parts. */
export function nextLink(previous: Uint8Array, block: ChainedBlock): Buffer {
  const hash = createHash('sha256').update(previous);
  hash.update(numbers(block.number, blockKinds[block.kind], block.columns === null ? 0 : 1, block.segments.length));
  for (const part of [block.content, block.columns, ...block.segments]) {
    if (part !== null) hash.update(numbers(part.length)).update(part);
  }
  return hash.digest();
}

function numbers(...values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 8);
  for (const [place, value] of values.entries()) bytes.writeBigUInt64LE(BigInt(value), place * 8);
  return bytes;
}
