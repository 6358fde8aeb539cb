// Bodies of requests, bounded: a call as text, a file into a private folder.

import { createWriteStream } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';

import { basename, join } from 'node:path';
import { type Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/** The body as text; null when it is longer than `byteLimit`. */
export async function readBody(request: AsyncIterable<Buffer>, byteLimit: number): Promise<string | null> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request) {
    bytes += chunk.length;
    if (bytes > byteLimit) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

/** A month of a busy account is some hundred megabytes; this is what a mistake would be. */
const fileByteLimit = 4 * 1024 ** 3;

/** Keeps the bytes of a file that the browser handed over, under its own name in a fresh folder below `folder`. */
export async function keepFile(name: string, body: Readable, folder: string): Promise<string> {
  const own = await mkdtemp(join(folder, 'file-'));
  const path = join(own, safeName(name));
  let bytes = 0;
  const counted = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      bytes += chunk.length;
      done(bytes > fileByteLimit ? new Error('the file is too large for the preview') : null, chunk);
    },
  });
  await pipeline(body, counted, createWriteStream(path, { flags: 'wx', mode: 0o600 }));
  return path;
}

/** The last part of a name, without what a file system could take for something else. */
export function safeName(name: string): string {
  const last = basename(name.replaceAll('\\', '/')).replace(/[\p{Cc}\p{Cf}<>:"|?*]/gu, '_');
  return /^[. ]*$/.test(last) ? 'file' : last.slice(0, 120);
}
