// Verification in a thread of its own, beside other work in this process. The same code, the same file, the same report.
import type { VerifyReport } from '../../shared/verify/report.ts';
import { answerOfThread } from '../answer-of-thread.ts';
import type { VerifyOptions } from './verify-package.ts';

export type VerifyErrand = { readonly file: string; readonly options: VerifyOptions };

/** Rejects where the thread fails, or `signal` aborts: then nothing was verified. */
export function verifyApart(file: string, options: VerifyOptions, signal?: AbortSignal): Promise<VerifyReport> {
  const errand: VerifyErrand = { file, options };
  return answerOfThread(new URL('./verify.worker.ts', import.meta.url), errand, signal);
}
