// The second thread that hashes and packs for an import; it knows nothing but bytes, and answers in order.
import { createHash } from 'node:crypto';
import { parentPort } from 'node:worker_threads';
import { type HashedPage, hashPageNow, type PageToHash } from './hashing.ts';

export type HashRequest =
  | { readonly kind: 'block'; readonly block: Uint8Array<ArrayBuffer> }
  | { readonly kind: 'page'; readonly page: PageToHash }
  | { readonly kind: 'finish' };

export type HashAnswer =
  | { readonly kind: 'page'; readonly page: HashedPage }
  | { readonly kind: 'file'; readonly sha256: string };

const file = createHash('sha256');
const port = parentPort;

port?.on('message', (request: HashRequest) => {
  if (request.kind === 'block') file.update(request.block);
  else if (request.kind === 'page') {
    if (request.page.isPlain) file.update(request.page.body);
    const page = hashPageNow(request.page);
    port.postMessage({ kind: 'page', page } satisfies HashAnswer, [page.body.buffer]);
  } else {
    port.postMessage({ kind: 'file', sha256: file.digest('hex') } satisfies HashAnswer);
    port.close();
  }
});
