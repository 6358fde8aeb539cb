// The parts of an interrupted package hold the person's records in the clear: they go, also while a thread still writes.
import { existsSync, mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { expect, it } from 'vitest';
import { sweepFolder } from '../../../electron/flow/sweep-folder.ts';

const writesOn = `
  const { parentPort, workerData } = require('node:worker_threads');
  const { writeFileSync } = require('node:fs');
  let files = 0;
  for (const end = Date.now() + 400; Date.now() < end; files += 1) {
    try { writeFileSync(workerData + '/part ' + files, 'x'); } catch {}
    if (files === 20) parentPort.postMessage('writing');
  }
`;

it('a folder that a thread still writes into is gone in the end', async () => {
  for (let round = 0; round < 5; round += 1) {
    const folder = join(mkdtempSync(join(tmpdir(), 'signet-sweep-')), 'parts');
    mkdirSync(folder);
    const worker = new Worker(writesOn, { eval: true, workerData: folder });
    await new Promise((resolve) => worker.once('message', resolve));
    sweepFolder(folder);
    expect(existsSync(folder)).toBe(false);
    await worker.terminate();
  }
});

it('a folder that was never made is no failure', () => {
  expect(() => sweepFolder(join(tmpdir(), 'signet-sweep-that-never-was'))).not.toThrow();
});
