// Hashing and packing of answers beside the reading of others: on a second thread once answers are large, so that a run of
// a few small ones never waits for its start.
import { hash } from 'node:crypto';
import { hashElsewhere } from '../hash-elsewhere.ts';
import { type HashedPage, type Hashing, hashPageNow, type PageToHash } from '../hashing.ts';

export type AnswerHashing = {
  /** Takes the body over: packed it is enough, and large ones are gone afterwards. */
  readonly hashPage: (page: PageToHash) => Promise<Omit<HashedPage, 'body'>>;
  /** Ends the thread, where there is one. */
  readonly close: () => void;
};

/** A thread takes some 50 ms to start, and a page of this size less than one to hash. */
const leastBytes = 512 * 1024;
/** What a buffer may be larger than its body and still be handed over instead of copied. */
const leastSlack = 64 * 1024;

export function createAnswerHashing(): AnswerHashing {
  let thread: Hashing | null = null;
  return {
    hashPage: async (page) => {
      const { body } = page;
      if (body.length < leastBytes) return hashPageNow(page);
      thread ??= hashElsewhere();
      const isItsOwn = body.buffer.byteLength - body.length <= leastSlack;
      const { body: returned, ...hashed } = await thread.hashPage(
        isItsOwn ? page : { ...page, body: new Uint8Array(body) },
      );
      // Left to garbage collection, the bodies of several chains together would take a hundred megabytes.
      returned.buffer.transfer(0);
      return hashed;
    },
    close: () => thread?.abandon(),
  };
}

/** `IndexRow.contentHash` of a record whose bytes are its compact JSON. */
export function contentHashOfBytes(record: Uint8Array): string {
  return hash('sha256', record, 'hex').slice(0, 32);
}
