// Starts the thread that searches by text.
import { answerOfThread } from '../../answer-of-thread.ts';
import type { TextScanInput, TextScanOutcome } from './search-parts.ts';

/** Rejects where the thread fails or `signal` aborts; then nothing was scanned. */
export function scanText(input: TextScanInput, signal: AbortSignal | undefined): Promise<TextScanOutcome> {
  return answerOfThread(new URL('./text-scan.worker.ts', import.meta.url), input, signal);
}
