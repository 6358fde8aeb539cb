// Runs one errand in a thread of its own and waits for its one answer: the search by text, the verification of a large file.
import { Worker } from 'node:worker_threads';
import { smallYoungHeap } from './small-young-heap.ts';

/**
 * @param thread address of a worker that reads `errand` as its workerData, posts one message and is done.
 * Rejects where the thread fails, and with the signal's reason where that aborts; then nothing was found out.
 */
export function answerOfThread<Answer>(thread: URL, errand: object, signal: AbortSignal | undefined): Promise<Answer> {
  return new Promise((resolve, reject) => {
    signal?.throwIfAborted();
    const worker = new Worker(thread, { workerData: errand, resourceLimits: smallYoungHeap });
    const stop = (): void => void worker.terminate();
    signal?.addEventListener('abort', stop, { once: true });
    worker.once('message', (answer: Answer) => {
      signal?.removeEventListener('abort', stop);
      void worker.terminate();
      resolve(answer);
    });
    worker.once('error', reject);
    // The thread has the file open: nobody hears of a cancel before it is gone.
    worker.once('exit', () => {
      reject(signal?.aborted === true ? signal.reason : new Error('a thread ended without an answer'));
    });
  });
}
