// Verification in a thread of its own, beside other work in this process. The same code, the same file, the same report.
import { Worker } from 'node:worker_threads';
import type { VerifyReport } from '../../shared/verify/report.ts';
import type { VerifyOptions } from './verify-package.ts';

export type VerifyErrand = { readonly file: string; readonly options: VerifyOptions };

/** Rejects where the thread fails: then nothing was verified. */
export function verifyApart(file: string, options: VerifyOptions): Promise<VerifyReport> {
  return new Promise((resolve, reject) => {
    const errand: VerifyErrand = { file, options };
    const worker = new Worker(new URL('./verify.worker.ts', import.meta.url), { workerData: errand });
    worker.once('message', (report: VerifyReport) => {
      void worker.terminate();
      resolve(report);
    });
    worker.once('error', reject);
    worker.once('exit', () => reject(new Error('the verifying thread ended without an answer')));
  });
}
