// A test run that hangs is ended whole, with the workers it started: otherwise CI would wait for them long after the closing line.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runToDeadline } from '../../build/run-to-deadline.ts';

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'signet-deadline-'));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Starts a child that waits for a minute, writes down its process id, and waits itself. */
const hang = (file: string) => `
  const { spawn } = require('node:child_process');
  const child = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60_000)'], { stdio: 'inherit' });
  require('node:fs').writeFileSync(${JSON.stringify(file)}, String(child.pid));
`;

function isRunning(processId: number): boolean {
  try {
    process.kill(processId, 0);
    return !/\) Z /.test(existsSync(`/proc/${processId}/stat`) ? readFileSync(`/proc/${processId}/stat`, 'utf8') : '');
  } catch {
    return false;
  }
}

async function comesTrue(condition: () => boolean): Promise<boolean> {
  for (let round = 0; round < 100 && !condition(); round++) await new Promise((resolve) => setTimeout(resolve, 50));
  return condition();
}

describe('A run with a deadline', () => {
  it.each([0, 3])('passes exit code %i on', async (code) => {
    expect(await runToDeadline(['-e', `process.exit(${code})`], 60_000)).toEqual({ exit: code, late: false });
  });

  it.skipIf(process.platform === 'win32')('ends the program and its children when it is late', async () => {
    const file = join(folder, 'child.txt');
    expect(await runToDeadline(['-e', hang(file)], 4_000)).toEqual({ exit: null, late: true });
    const child = Number(readFileSync(file, 'utf8'));
    expect(child).toBeGreaterThan(0);
    expect(await comesTrue(() => !isRunning(child))).toBe(true);
  });
});
