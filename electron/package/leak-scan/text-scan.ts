// Starts the searching thread and waits for its answer.
import { Worker } from 'node:worker_threads';
import type { TextScanInput, TextScanOutcome } from './search-parts.ts';

/** Rejects where the thread fails or `signal` aborts; then nothing was scanned. */
export function scanText(input: TextScanInput, signal: AbortSignal | undefined): Promise<TextScanOutcome> {
  return new Promise((resolve, reject) => {
    signal?.throwIfAborted();
    const worker = new Worker(new URL('./text-scan.worker.ts', import.meta.url), { workerData: input });
    const stop = (): void => {
      void worker.terminate();
      reject(signal?.reason ?? new Error('stopped'));
    };
    signal?.addEventListener('abort', stop, { once: true });
    worker.once('message', (outcome: TextScanOutcome) => {
      signal?.removeEventListener('abort', stop);
      void worker.terminate();
      resolve(outcome);
    });
    worker.once('error', reject);
    worker.once('exit', () => reject(new Error('the searching thread ended without an answer')));
  });
}
