// The thread that hashes, compresses and writes the large entries, while the main thread makes their text.
import { parentPort } from 'node:worker_threads';
import type { FromCompressThread, ToCompressThread } from './compress-messages.ts';
import { DeflatedFile } from './deflated-file.ts';
import { plainFailure } from './thread-failure.ts';

const port = parentPort;
if (port === null) throw new Error('this file is a worker');

const files = new Map<number, DeflatedFile>();

function answer(message: FromCompressThread): void {
  port?.postMessage(message, message.kind === 'taken' ? [message.block] : []);
}

function failed(id: number, thrown: unknown): void {
  answer({ kind: 'failed', id, ...plainFailure(thrown) });
}

async function takeBlock(id: number, file: DeflatedFile, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  const { length, buffer } = bytes;
  file.writeBytes(bytes, () => answer({ kind: 'taken', id, bytes: length, block: buffer }));
  // Says what the disk said, if anything.
  await file.room();
}

port.on('message', (message: ToCompressThread) => {
  const { id } = message;
  const fail = (thrown: unknown): void => failed(id, thrown);
  if (message.kind === 'open') {
    files.set(id, new DeflatedFile(message.file, message.digest));
    return;
  }
  const file = files.get(id);
  if (file === undefined) return;
  if (message.kind === 'block') {
    takeBlock(id, file, message.bytes).catch(fail);
    return;
  }
  files.delete(id);
  if (message.kind === 'finish') file.finish().then((content) => answer({ kind: 'content', id, content }), fail);
  else file.abandon().then(() => answer({ kind: 'abandoned', id }), fail);
});
