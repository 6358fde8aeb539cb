// Runs one part of the leak scan in a thread of its own and waits for its answer.
import { Worker } from 'node:worker_threads';
import { smallYoungHeap } from '../../small-young-heap.ts';

/** Rejects where the thread fails or `signal` aborts; then nothing was scanned. */
export function runScanThread<Outcome>(thread: URL, input: object, signal: AbortSignal | undefined): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    signal?.throwIfAborted();
    const worker = new Worker(thread, { workerData: input, resourceLimits: smallYoungHeap });
    const stop = (): void => {
      void worker.terminate();
      reject(signal?.reason ?? new Error('stopped'));
    };
    signal?.addEventListener('abort', stop, { once: true });
    worker.once('message', (outcome: Outcome) => {
      signal?.removeEventListener('abort', stop);
      void worker.terminate();
      resolve(outcome);
    });
    worker.once('error', reject);
    worker.once('exit', () => reject(new Error('a scanning thread ended without an answer')));
  });
}
