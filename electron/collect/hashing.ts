// What is done to the bytes of a file beside reading them: the file, each page and each record are hashed, and each page is
// packed for the case. Large files have it done on a second thread (hash-thread.ts).
import { createHash, hash } from 'node:crypto';
import type { RecordSpan } from '../../shared/model/page.ts';
import { type PackedBody, packBody } from '../case/packed-body.ts';

export type PageToHash = {
  readonly body: Uint8Array<ArrayBuffer>;
  readonly spans: readonly RecordSpan[];
  /** One per span: the record's compact JSON, or null where the span's bytes are just that. */
  readonly compacts: readonly (string | null)[];
  /** True where the bodies put together are the file as it stands on disk, so that they count as its blocks. */
  readonly isPlain: boolean;
};

export type HashedPage = {
  /** The same bytes; the ones handed in may be gone. */
  readonly body: Uint8Array<ArrayBuffer>;
  readonly sha256: string;
  readonly packed: PackedBody;
  /** One per span, 32 hex digits (`IndexRow.contentHash`). */
  readonly contentHashes: readonly string[];
};

/** Pages and blocks are worked on in the order they come. */
export type Hashing = {
  /** A block of the file as it stands on disk, where pages are not just that. */
  readonly addBlock: (block: Uint8Array) => void;
  readonly hashPage: (page: PageToHash) => Promise<HashedPage>;
  /** SHA-256 over all blocks; ends the hashing. */
  readonly finish: () => Promise<string>;
  /** Stops without an answer. Harmless after {@link finish}. */
  readonly abandon: () => void;
};

export function hashPageNow({ body, spans, compacts }: PageToHash): HashedPage {
  const contentHashes = spans.map(({ offset, length }, at) =>
    hash('sha256', compacts[at] ?? body.subarray(offset, offset + length), 'hex').slice(0, 32),
  );
  return { body, sha256: hash('sha256', body, 'hex'), packed: packBody(body, spans), contentHashes };
}

/** Hashing on the thread that asks for it: best for files that are read before a second thread has started. */
export function hashHere(): Hashing {
  const file = createHash('sha256');
  return {
    addBlock: (block) => {
      file.update(block);
    },
    hashPage: (page) => {
      if (page.isPlain) file.update(page.body);
      return Promise.resolve(hashPageNow(page));
    },
    finish: () => Promise.resolve(file.digest('hex')),
    abandon: () => {},
  };
}
