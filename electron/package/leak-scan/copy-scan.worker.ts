// The thread that holds page and workbook against sign-ins.json, beside the other searches. Reads and unpacks for itself.
import { parentPort, workerData } from 'node:worker_threads';
import { type CopyScanInput, scanCopies } from './scan-copies.ts';

const port = parentPort;
if (port === null) throw new Error('this file is a worker');
scanCopies(workerData as CopyScanInput).then(
  (outcome) => port.postMessage(outcome),
  (error: unknown) => {
    throw error;
  },
);
