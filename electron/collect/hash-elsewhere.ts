// Hashing on a second thread, for files large enough to be worth its start.
import { Worker } from 'node:worker_threads';
import type { HashAnswer, HashRequest } from './hash-thread.ts';
import type { HashedPage, Hashing } from './hashing.ts';

type Waiting = { readonly resolve: (answer: HashAnswer) => void; readonly reject: (error: Error) => void };

export function hashElsewhere(): Hashing {
  const thread = new Worker(new URL('./hash-thread.ts', import.meta.url), {
    // It holds a page or two at a time, and no objects to speak of.
    resourceLimits: { maxYoungGenerationSizeMb: 3, maxOldGenerationSizeMb: 64 },
  });
  const waiting: Waiting[] = [];
  let failure: Error | null = null;
  const fail = (error: Error): void => {
    failure ??= error;
    for (const { reject } of waiting.splice(0)) reject(failure);
  };
  thread.on('message', (answer: HashAnswer) => waiting.shift()?.resolve(answer));
  thread.on('error', fail);
  thread.on('exit', () => fail(new Error('the hashing thread ended')));

  const post = (request: HashRequest, buffer?: ArrayBuffer): void => {
    thread.postMessage(request, buffer === undefined ? [] : [buffer]);
  };
  const ask = (request: HashRequest, buffer?: ArrayBuffer): Promise<HashAnswer> =>
    new Promise((resolve, reject) => {
      if (failure !== null) return reject(failure);
      waiting.push({ resolve, reject });
      return post(request, buffer);
    });

  return {
    addBlock: (shared) => {
      // The reader uses its block again, so the thread gets a copy.
      const block = new Uint8Array(shared);
      post({ kind: 'block', block }, block.buffer);
    },
    hashPage: async (page): Promise<HashedPage> => {
      const answer = await ask({ kind: 'page', page }, page.body.buffer);
      if (answer.kind !== 'page') throw new Error('the hashing thread answered out of order');
      return answer.page;
    },
    finish: async () => {
      const answer = await ask({ kind: 'finish' });
      if (answer.kind !== 'file') throw new Error('the hashing thread answered out of order');
      return answer.sha256;
    },
    abandon: () => {
      void thread.terminate();
    },
  };
}
