// A large entry while it is written: hashed and deflated as it comes, so that the ZIP itself is only a copy in the end.
// zlib works in its own thread; whoever writes must let the event loop turn now and then, and wait for room.
import { createHash, type Hash } from 'node:crypto';
import { createWriteStream, statSync } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { crc32, createDeflateRaw } from 'node:zlib';
import type { Content } from './content.ts';
import { deflateLevel } from './small-content.ts';
import { TextBlocks } from './text-blocks.ts';

const mostWaitingBytes = 4 << 20;

export class DeflatedFile {
  readonly #file: string;
  readonly #deflate = createDeflateRaw({ level: deflateLevel, chunkSize: 1 << 18 });
  readonly #hash: Hash | null;
  readonly #blocks = new TextBlocks((block) => this.#push(block));
  readonly #written: Promise<{ readonly failure: unknown }>;
  #failure: unknown;
  #crc = 0;
  #size = 0;
  #waiting = 0;
  #waiters: (() => void)[] = [];

  /** Creates `file`, without a digest where nobody asks for it; nobody but the owner may read it, since it is the person's data in the clear. */
  constructor(file: string, digest: 'sha256' | 'none' = 'sha256') {
    this.#file = file;
    this.#hash = digest === 'none' ? null : createHash(digest);
    this.#written = pipeline(this.#deflate, createWriteStream(file, { flags: 'wx', mode: 0o600 })).then(
      () => ({ failure: undefined }),
      (failure: unknown) => {
        this.#failure = failure;
        this.#wake();
        return { failure };
      },
    );
  }

  write(text: string): void {
    this.#blocks.write(text);
  }

  writeBytes(bytes: Buffer): void {
    this.#blocks.flush();
    this.#push(bytes);
  }

  /** Resolves when not too much waits to be compressed. Rejects with what the disk said meanwhile. */
  async room(): Promise<void> {
    while (this.#waiting > mostWaitingBytes && this.#failure === undefined) {
      await new Promise<void>((resolve) => this.#waiters.push(resolve));
    }
    if (this.#failure !== undefined) throw this.#failure;
  }

  /** Ends the content. Rejects with the file system's error (ENOSPC, EACCES). */
  async finish(): Promise<Content> {
    this.#blocks.flush();
    this.#deflate.end();
    const { failure } = await this.#written;
    if (failure !== undefined) throw failure;
    return {
      method: 'deflated',
      size: this.#size,
      compressedSize: statSync(this.#file).size,
      crc32: this.#crc,
      sha256: this.#hash?.digest('hex') ?? '',
      source: { file: this.#file },
    };
  }

  /** Gives up; the file stays for whoever removes the folder. */
  abandon(): Promise<unknown> {
    this.#deflate.destroy();
    return this.#written;
  }

  #push(block: Buffer): void {
    if (this.#failure !== undefined) return;
    this.#hash?.update(block);
    this.#crc = crc32(block, this.#crc);
    this.#size += block.length;
    this.#waiting += block.length;
    this.#deflate.write(block, () => {
      this.#waiting -= block.length;
      this.#wake();
    });
  }

  #wake(): void {
    const waiters = this.#waiters;
    this.#waiters = [];
    for (const wake of waiters) wake();
  }
}
