// Progress on stderr: a line that redraws itself on a terminal, plain lines elsewhere, at most ten a second or one each two seconds.
import type { Progress } from '../flow/surroundings.ts';

function sayProgress(progress: Progress): string {
  switch (progress.kind) {
    case 'importing':
      return `importing ${progress.file}: ${progress.records} records`;
    case 'surveying':
      return `reading through: ${progress.records} of ${progress.of} records`;
    case 'writing':
      return `writing: ${progress.records} of ${progress.of} records`;
    case 'scanning':
      return 'searching the finished file for what was withheld';
    case 'signing':
      return 'signing';
    case 'generating':
      return `inventing: ${progress.records} of ${progress.of} records`;
  }
}

/** Gives back the reporter and a function that ends the redrawn line before other output. */
export function createProgressPrinter(isTerminal: boolean, write: (text: string) => void, now: () => number) {
  let lastKind = '';
  let lastAt = Number.NEGATIVE_INFINITY;
  let open = false;
  const finish = () => {
    if (open) write('\r\u001b[K');
    open = false;
  };
  const report = (progress: Progress) => {
    const pause = isTerminal ? 100 : 2000;
    if (progress.kind === lastKind && now() - lastAt < pause) return;
    lastKind = progress.kind;
    lastAt = now();
    if (isTerminal) {
      write(`\r\u001b[K${sayProgress(progress)}`);
      open = true;
    } else {
      write(`${sayProgress(progress)}\n`);
    }
  };
  return { report, finish };
}
