// The packager's side of the compressing thread: sinks whose blocks go there without a copy. Hashing and deflating cost about
// as much as making the text, so two cores share the work evenly.
import { Worker } from 'node:worker_threads';
import { smallYoungHeap } from '../small-young-heap.ts';
import type { FromCompressThread, ToCompressThread } from './compress-messages.ts';
import type { Content } from './content.ts';
import { type ContentSink, mostWaitingBytes, type OpenSink } from './content-sink.ts';
import { SpareBlocks } from './spare-blocks.ts';
import { TextBlocks } from './text-blocks.ts';
import { errorOfFailure } from './thread-failure.ts';
import { Waiting } from './waiting.ts';

type Answer = (message: FromCompressThread) => void;
type Send = (message: ToCompressThread) => void;

/** One entry that is written in the thread. */
class ThreadSink implements ContentSink {
  readonly #id: number;
  readonly #send: Send;
  readonly #spare: SpareBlocks;
  readonly #waiting = new Waiting(mostWaitingBytes);
  readonly #blocks: TextBlocks;
  readonly #end: Promise<Content | null>;
  #settle: (content: Content | null) => void = () => undefined;

  constructor(id: number, file: string, digest: 'sha256' | 'none', send: Send, spare: SpareBlocks) {
    this.#id = id;
    this.#send = send;
    this.#spare = spare;
    this.#blocks = new TextBlocks((block) => this.#push(block), spare.take);
    this.#end = new Promise((resolve) => {
      this.#settle = resolve;
    });
    send({ kind: 'open', id, file, digest });
  }

  readonly answer: Answer = (message) => {
    if (message.kind === 'taken') {
      this.#spare.give(message.block);
      this.#waiting.take(message.bytes);
    } else if (message.kind === 'content') this.#settle(message.content);
    else {
      if (message.kind === 'failed') this.fail(errorOfFailure(message));
      this.#settle(null);
    }
  };

  /** The entry will never be ready. */
  fail(thrown: unknown): void {
    this.#waiting.fail(thrown);
    this.#settle(null);
  }

  write(text: string): void {
    this.#blocks.write(text);
  }

  emptyBlock(): Buffer<ArrayBuffer> {
    return this.#spare.take();
  }

  writeBytes(bytes: Uint8Array<ArrayBuffer>): void {
    this.#blocks.flush();
    this.#push(bytes);
  }

  room(): Promise<void> {
    return this.#waiting.room();
  }

  async finish(): Promise<Content> {
    this.#blocks.flush();
    this.#send({ kind: 'finish', id: this.#id });
    const content = await this.#end;
    this.#waiting.check();
    if (content === null) throw new Error('an entry was given up before it was finished');
    return content;
  }

  abandon(): Promise<unknown> {
    this.#send({ kind: 'abandon', id: this.#id });
    return this.#waiting.hasFailed ? Promise.resolve() : this.#end;
  }

  #push(bytes: Uint8Array<ArrayBuffer>): void {
    this.#waiting.add(bytes.length);
    this.#send({ kind: 'block', id: this.#id, bytes });
  }
}

export class CompressThread {
  readonly #worker = new Worker(new URL('./compress.worker.ts', import.meta.url), { resourceLimits: smallYoungHeap });
  readonly #sinks: ThreadSink[] = [];
  readonly #spare = new SpareBlocks();

  constructor() {
    this.#worker.on('message', (message: FromCompressThread) => this.#sinks[message.id]?.answer(message));
    this.#worker.on('error', (thrown) => {
      for (const sink of this.#sinks) sink.fail(thrown);
    });
  }

  readonly open: OpenSink = (file, digest = 'sha256') => {
    const send: Send = (message) =>
      this.#worker.postMessage(message, message.kind === 'block' ? [message.bytes.buffer] : []);
    const sink = new ThreadSink(this.#sinks.length, file, digest, send, this.#spare);
    this.#sinks.push(sink);
    return sink;
  };

  /** Ends the thread, with whatever is unfinished in it. */
  async close(): Promise<void> {
    await this.#worker.terminate();
  }
}
