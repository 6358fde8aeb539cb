// Progress on stderr: a line that redraws itself on a terminal, plain lines elsewhere, at most ten a second or one each two seconds.
import type { Progress } from '../../shared/model/progress.ts';

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
    case 'collecting':
      return collectingLine(progress);
    case 'waiting':
      return `${waitingWords[progress.why]}: going on in ${timeWords(progress.seconds)}`;
    case 'signed-in':
      return 'signed in';
    case 'generating':
      return `inventing: ${progress.records} of ${progress.of} records`;
  }
}

const waitingWords = {
  throttled: 'Microsoft asks to wait (too many requests)',
  'server-busy': 'the server is busy or fails',
  unreachable: 'no connection to Microsoft',
} as const;

const barWidth = 20;

function collectingLine(progress: Extract<Progress, { kind: 'collecting' }>): string {
  const { pass, windows, of, records, recordsPerSecond, secondsLeft } = progress;
  const filled = of === 0 ? 0 : Math.min(barWidth, Math.floor((windows / of) * barWidth));
  const bar = `[${'#'.repeat(filled)}${'.'.repeat(barWidth - filled)}]`;
  const left = secondsLeft === null ? '' : `, about ${timeWords(secondsLeft)} left`;
  const work = pass === 1 ? 'collecting' : 'checking again';
  return `${work} ${bar} ${windows} of ${of} windows, ${records} records, ${Math.round(recordsPerSecond)}/s${left}`;
}

/** `90` is `1 min 30 s`. */
function timeWords(seconds: number): string {
  const whole = Math.max(0, Math.ceil(seconds));
  if (whole < 60) return `${whole} s`;
  const minutes = Math.floor(whole / 60);
  return minutes < 60 ? `${minutes} min ${whole % 60} s` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
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
