// Runs a program with everything it starts in one process group, so that a run that hangs can be ended whole:
// a forgotten worker would hold CI's output open long after the closing line.
import { spawn } from 'node:child_process';

/** `exit` is null when a signal ended the program; `late` when that was the deadline. */
export type DeadlineRun = { readonly exit: number | null; readonly late: boolean };

/** Runs `node ...words` with the caller's stdout and stderr, no stdin, and ends it with all its children after `deadlineMs`. */
export function runToDeadline(words: readonly string[], deadlineMs: number): Promise<DeadlineRun> {
  // Windows has no process groups of this kind; there the program alone is ended.
  const grouped = process.platform !== 'win32';
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, words, { stdio: ['ignore', 'inherit', 'inherit'], detached: grouped });
    const end = (signal: NodeJS.Signals) => {
      if (child.pid !== undefined && grouped) endGroup(child.pid, signal);
      else child.kill(signal);
    };
    let late = false;
    const timer = setTimeout(() => {
      late = true;
      end('SIGKILL');
    }, deadlineMs);
    // The group is a session of its own, so Ctrl-C and CI's stop reach it only through here.
    const forward = (signal: NodeJS.Signals) => end(signal);
    process.on('SIGINT', forward).on('SIGTERM', forward);
    child.on('error', reject);
    child.on('exit', (exit) => {
      clearTimeout(timer);
      process.off('SIGINT', forward).off('SIGTERM', forward);
      resolve({ exit, late });
    });
  });
}

function endGroup(leader: number, signal: NodeJS.Signals): void {
  try {
    process.kill(-leader, signal);
  } catch {
    // The group is gone already, which is what was wanted.
  }
}
