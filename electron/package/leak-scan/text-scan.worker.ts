// The thread that searches by text, so that the search by place runs at the same time. It gets packed values and ranges of
// the file, reads and unpacks for itself, and answers once.
import { parentPort, workerData } from 'node:worker_threads';
import { searchParts, type TextScanInput } from './search-parts.ts';

const port = parentPort;
if (port === null) throw new Error('this file is a worker');
searchParts(workerData as TextScanInput).then(
  (outcome) => port.postMessage(outcome, [outcome.hits.buffer]),
  (error: unknown) => {
    throw error;
  },
);
