// A large entry while it is written: hashed and deflated as it comes, so that the ZIP itself is only a copy in the end.
// zlib works in its own thread; whoever writes must let the event loop turn now and then, and wait for room.
import { createHash, type Hash } from 'node:crypto';
import { createWriteStream, statSync } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { crc32, createDeflateRaw } from 'node:zlib';
import type { Content } from './content.ts';
import { type ContentSink, mostWaitingBytes, type OpenSink } from './content-sink.ts';
import { deflateLevel } from './small-content.ts';
import { SpareBlocks } from './spare-blocks.ts';
import { TextBlocks } from './text-blocks.ts';
import { Waiting } from './waiting.ts';

export class DeflatedFile implements ContentSink {
  readonly #file: string;
  readonly #deflate = createDeflateRaw({ level: deflateLevel, chunkSize: 1 << 18 });
  readonly #hash: Hash | null;
  readonly #spare = new SpareBlocks();
  readonly #blocks = new TextBlocks((block) => this.#pushOwn(block), this.#spare.take);
  readonly #waiting = new Waiting(mostWaitingBytes);
  readonly #written: Promise<void>;
  #crc = 0;
  #size = 0;

  /** Creates `file`; nobody but the owner may read it, since it is the person's data in the clear. */
  constructor(file: string, digest: 'sha256' | 'none' = 'sha256') {
    this.#file = file;
    this.#hash = digest === 'none' ? null : createHash(digest);
    this.#written = pipeline(this.#deflate, createWriteStream(file, { flags: 'wx', mode: 0o600 })).catch(
      (failure: unknown) => this.#waiting.fail(failure),
    );
  }

  write(text: string): void {
    this.#blocks.write(text);
  }

  emptyBlock(): Buffer<ArrayBuffer> {
    return this.#spare.take();
  }

  /** @param onTaken called when the bytes are no longer needed; never after a failure. Without it they belong to the file. */
  writeBytes(bytes: Uint8Array<ArrayBuffer>, onTaken?: () => void): void {
    this.#blocks.flush();
    if (onTaken === undefined) this.#pushOwn(bytes);
    else this.#push(bytes, onTaken);
  }

  room(): Promise<void> {
    return this.#waiting.room();
  }

  async finish(): Promise<Content> {
    this.#blocks.flush();
    this.#deflate.end();
    await this.#written;
    this.#waiting.check();
    return {
      method: 'deflated',
      size: this.#size,
      compressedSize: statSync(this.#file).size,
      crc32: this.#crc,
      sha256: this.#hash?.digest('hex') ?? '',
      source: { file: this.#file },
    };
  }

  abandon(): Promise<unknown> {
    this.#deflate.destroy();
    return this.#written;
  }

  #pushOwn(block: Uint8Array<ArrayBuffer>): void {
    this.#push(block, () => this.#spare.give(block.buffer));
  }

  #push(block: Uint8Array, onTaken: () => void): void {
    if (this.#waiting.hasFailed) return;
    this.#hash?.update(block);
    this.#crc = crc32(block, this.#crc);
    this.#size += block.length;
    this.#waiting.add(block.length);
    this.#deflate.write(block, (failure) => {
      this.#waiting.take(block.length);
      if (!failure) onTaken();
    });
  }
}

/** Entries that are compressed from the thread that writes them. */
export const compressHere: OpenSink = (file, digest) => new DeflatedFile(file, digest);
