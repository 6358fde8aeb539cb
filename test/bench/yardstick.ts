// How fast this machine is right now at two things that every stage does, so that figures of two machines can be compared.
import { createHash } from 'node:crypto';
import type { Desk } from './desk.ts';
import { recordTexts } from './month-file.ts';

export type Yardstick = {
  /** Generated records through `JSON.parse` and nothing else. */
  readonly parseRecordsPerSecond: number;
  /** One core; five times slower where the processor has no instructions for it. */
  readonly sha256MegabytesPerSecond: number;
};

const leastSeconds = 1;

/** Times `work` until {@link leastSeconds} have passed, after one go to warm up; goes per second. */
function goesPerSecond(work: () => void): number {
  work();
  const start = performance.now();
  let goes = 0;
  let seconds = 0;
  while (seconds < leastSeconds) {
    work();
    goes += 1;
    seconds = (performance.now() - start) / 1000;
  }
  return goes / seconds;
}

export function measureYardstick(desk: Desk): Yardstick {
  const [texts = []] = recordTexts(desk);
  const bytes = Buffer.from(texts.join('\n'));
  return {
    parseRecordsPerSecond: texts.length * goesPerSecond(() => texts.map((text) => JSON.parse(text) as unknown)),
    sha256MegabytesPerSecond: (bytes.length / 1e6) * goesPerSecond(() => createHash('sha256').update(bytes).digest()),
  };
}
