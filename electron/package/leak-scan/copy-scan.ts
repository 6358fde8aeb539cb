// Starts the thread that holds page and workbook against sign-ins.json.
import type { CopyScanInput, CopyScanOutcome } from './scan-copies.ts';
import { runScanThread } from './scan-thread.ts';

/** Rejects where the thread fails or `signal` aborts; then nothing was scanned. */
export function scanCopiesApart(input: CopyScanInput, signal: AbortSignal | undefined): Promise<CopyScanOutcome> {
  return runScanThread(new URL('./copy-scan.worker.ts', import.meta.url), input, signal);
}
