// The thread that verifies one file for verify-apart.ts, and answers once.
import { parentPort, workerData } from 'node:worker_threads';
import type { VerifyErrand } from './verify-apart.ts';
import { verifyPackage } from './verify-package.ts';

const port = parentPort;
if (port === null) throw new Error('this file is a worker');
const { file, options } = workerData as VerifyErrand;
verifyPackage(file, options).then(
  (report) => port.postMessage(report),
  (error: unknown) => {
    throw error;
  },
);
