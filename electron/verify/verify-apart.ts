// Verification in a thread of its own, beside other work in this process. The same code, the same file, the same report.
import { Worker } from 'node:worker_threads';
import type { VerifyReport } from '../../shared/verify/report.ts';
import { smallYoungHeap } from '../small-young-heap.ts';
import type { VerifyOptions } from './verify-package.ts';

export type VerifyErrand = { readonly file: string; readonly options: VerifyOptions };

/** Rejects where the thread fails, or `signal` aborts: then nothing was verified. */
export function verifyApart(file: string, options: VerifyOptions, signal?: AbortSignal): Promise<VerifyReport> {
  return new Promise((resolve, reject) => {
    signal?.throwIfAborted();
    const errand: VerifyErrand = { file, options };
    const worker = new Worker(new URL('./verify.worker.ts', import.meta.url), {
      workerData: errand,
      resourceLimits: smallYoungHeap,
    });
    const stop = (): void => void worker.terminate();
    signal?.addEventListener('abort', stop, { once: true });
    worker.once('message', (report: VerifyReport) => {
      signal?.removeEventListener('abort', stop);
      void worker.terminate();
      resolve(report);
    });
    worker.once('error', reject);
    // The thread has the file open: nobody hears of a cancel before it is gone.
    worker.once('exit', () => {
      const isCancelled = signal?.aborted === true;
      reject(isCancelled ? signal.reason : new Error('the verifying thread ended without an answer'));
    });
  });
}
