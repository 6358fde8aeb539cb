// The packager's side of the copying thread. Page and workbook cost more than redaction itself, so two cores share the work.
import { Worker } from 'node:worker_threads';
import type { PackageStatement } from '../../shared/package/package-statement.ts';
import { smallYoungHeap } from '../small-young-heap.ts';
import type { FromCopiesThread, ToCopiesThread } from './copies-messages.ts';
import type { CopyEnding, FinishedCopies } from './record-copies.ts';
import { errorOfFailure } from './thread-failure.ts';
import { Waiting } from './waiting.ts';

/** Lines that go to the thread together: one message for each would cost more than reading it. */
const linesPerMessage = 50;
/** Letters of lines that may wait before the packager is asked to pause. */
const mostWaitingLetters = 2 << 20;

export class CopiesThread {
  readonly #worker = new Worker(new URL('./copies.worker.ts', import.meta.url), { resourceLimits: smallYoungHeap });
  readonly #waiting = new Waiting(mostWaitingLetters);
  readonly #statement: PackageStatement;
  /** Null where they will never be ready. */
  readonly #finished = Promise.withResolvers<FinishedCopies | null>();
  readonly #closed = Promise.withResolvers<void>();
  #lines: string[] = [];

  constructor(folder: string, statement: PackageStatement, rowsPerSheet: number | undefined) {
    this.#statement = statement;
    this.#worker.on('message', (message: FromCopiesThread) => this.#hear(message));
    this.#worker.on('error', (thrown) => this.#fail(thrown));
    this.#worker.on('exit', () => {
      this.#fail(new Error('the copying thread ended'));
      this.#closed.resolve();
    });
    const { policy: _, ...rest } = statement;
    this.#send({ kind: 'begin', folder, statement: rest, rowsPerSheet });
  }

  /** @param line the record as it stands in sign-ins.json. */
  add(line: string): void {
    this.#lines.push(line);
    if (this.#lines.length >= linesPerMessage) this.#flush();
  }

  room(): Promise<void> {
    return this.#waiting.room();
  }

  /** Rejects with what the disk said in the thread, as if it had been written here. */
  async finish(ending: CopyEnding): Promise<FinishedCopies> {
    this.#flush();
    this.#send({ kind: 'finish', ending, policy: this.#statement.policy() });
    const copies = await this.#finished.promise;
    this.#waiting.check();
    if (copies === null) throw new Error('the copies were given up before they were finished');
    return copies;
  }

  /** Resolves when its files are closed, so that their folder can be removed. */
  async abandon(): Promise<void> {
    this.#send({ kind: 'abandon' });
    await this.#closed.promise;
  }

  /** Ends the thread, with whatever is unfinished in it. */
  async close(): Promise<void> {
    await this.#worker.terminate();
  }

  #flush(): void {
    if (this.#lines.length === 0) return;
    const lines = this.#lines;
    this.#lines = [];
    this.#waiting.add(lines.reduce((sum, line) => sum + line.length, 0));
    this.#send({ kind: 'lines', lines });
  }

  #hear(message: FromCopiesThread): void {
    if (message.kind === 'taken') this.#waiting.take(message.letters);
    else if (message.kind === 'finished') this.#finished.resolve(message.copies);
    else if (message.kind === 'abandoned') this.#closed.resolve();
    // It still has files open: abandon() closes them.
    else this.#fail(errorOfFailure(message));
  }

  #fail(thrown: unknown): void {
    this.#waiting.fail(thrown);
    this.#finished.resolve(null);
  }

  #send(message: ToCopiesThread): void {
    this.#worker.postMessage(message);
  }
}
