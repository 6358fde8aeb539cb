// Starts the process for one side of a stage and waits for what it measured. A child's peak memory begins with that of its
// parent (Linux keeps the larger of the two across exec), so whoever calls this must stay small itself.
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { SideReport } from './side.child.ts';
import type { Side } from './stage.ts';

const child = fileURLToPath(new URL('./side.child.ts', import.meta.url));

export type SideRun = SideReport | { readonly failed: string };

export type BenchRun = { readonly folder: string; readonly records: number; readonly profileFolder: string | null };

/** Longest text of a failure that is kept. */
const longestReason = 400;

export function runSide(name: string, side: Side, { folder, records, profileFolder }: BenchRun): Promise<SideRun> {
  const profiling = profileFolder === null ? [] : ['--cpu-prof', `--cpu-prof-dir=${profileFolder}/${name}-${side}`];
  return new Promise((resolve) => {
    const running = fork(child, [name, side, folder, String(records)], {
      // As build/launcher.mjs starts the installed program.
      execArgv: ['--max-semi-space-size=8', '--expose-gc', ...profiling],
      env: { MALLOC_ARENA_MAX: '1', ...process.env },
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    let report: SideReport | null = null;
    let complaint = '';
    running.stderr?.on('data', (chunk: Buffer) => {
      complaint = (complaint + chunk.toString('utf8')).slice(-8192);
    });
    running.on('message', (message) => {
      report = message as SideReport;
    });
    running.on('error', (error) => resolve({ failed: error.message }));
    running.on('close', (code, signal) => {
      if (report !== null && code === 0) resolve(report);
      else resolve({ failed: reasonFrom(complaint) ?? `ended with ${signal ?? `exit code ${code}`}` });
    });
  });
}

/** The line that names the error, of what Node prints when a process dies. */
function reasonFrom(complaint: string): string | null {
  const line = complaint.split('\n').find((one) => /^\s*(Uncaught )?\w*Error\b[^(]*: |FATAL ERROR/.test(one));
  return line === undefined ? null : line.trim().slice(0, longestReason);
}
