// The hash chain over the blocks of a case: each link covers the one before and everything that is sealed in its block. A sealed
// part is covered by its authentication tag, which stands for its bytes to whoever has the key; a page's body segments by the
// list of their tags. So checking the chain costs next to nothing, and each part is checked by its own seal.
import { createHash } from 'node:crypto';
import { caseFormat } from './case-files.ts';
import { tagOf } from './seal.ts';

/** As stored in the database. */
export const blockKinds = { page: 0, journal: 1 } as const;

export type ChainedBlock = {
  readonly number: number;
  readonly kind: keyof typeof blockKinds;
  /** The page's head, or the journal entries. */
  readonly content: Uint8Array;
  /** A page's columns; null in a journal block. */
  readonly columns: Uint8Array | null;
  /** Lengths and tags of a page's body segments; null in a journal block. */
  readonly seals: Uint8Array | null;
};

/** Where the chain of a case begins. */
export function firstLink(caseId: string): Buffer {
  return createHash('sha256').update(`signet/case/${caseFormat}/${caseId}`).digest();
}

/** SHA-256 over the link before, number, kind, and length and tag of every part. */
export function nextLink(previous: Uint8Array, block: ChainedBlock): Buffer {
  const hash = createHash('sha256').update(previous).update(numbers(block.number, blockKinds[block.kind]));
  for (const part of [block.content, block.columns, block.seals]) {
    hash.update(numbers(part === null ? 0 : part.length + 1));
    if (part !== null) hash.update(tagOf(part));
  }
  return hash.digest();
}

function numbers(...values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 8);
  for (const [place, value] of values.entries()) bytes.writeBigUInt64LE(BigInt(value), place * 8);
  return bytes;
}
