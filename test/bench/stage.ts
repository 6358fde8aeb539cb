// What the bench measures: one stage of the product and its naive twin, each run in a process of its own.
import type { Desk } from './desk.ts';

/** One timed run. The part that is timed is the side's own choice; preparing its input is not in it. */
export type Measurement = {
  readonly seconds: number;
  /** Processor time of all threads of the process meanwhile; on a busy machine more telling than {@link seconds}. */
  readonly cpuSeconds: number;
  /** What was done in that time, in units of the stage: records, megabytes (10^6 bytes), or 1 for one whole go. */
  readonly amount: number;
  /** Facts that make the figure understandable: sizes, counts, other readings. */
  readonly facts?: Readonly<Record<string, number | string>>;
};

export type Side = 'ours' | 'naive';

export type Sides = Readonly<Record<Side, (desk: Desk) => Promise<Measurement>>>;

/** `at-least` speaks of amount per second, `at-most` of the time for one `amount`. `limit` null: only compared. */
export type Goal =
  | { readonly kind: 'at-least'; readonly unit: 'records/s' | 'MB/s'; readonly limit: number | null }
  | { readonly kind: 'at-most'; readonly unit: 'ms' | 's'; readonly limit: number };

export type Stage = {
  readonly name: string;
  readonly does: string;
  readonly twinDoes: string;
  readonly goal: Goal;
  /** Fresh processes per side; the figure is their median. */
  readonly runs: number;
  /** Megabytes that our own side may take, where it is not the usual limit. */
  readonly peakMegabytes?: number;
  /** Stages whose own side must have left its result in the work folder before. */
  readonly after: readonly string[];
  /** Loaded by the process that runs the stage, so that its memory holds nothing else. */
  readonly load: () => Promise<Sides>;
};

/** The figure in the unit of the stage's goal. */
export function figureOf({ seconds, amount }: Pick<Measurement, 'seconds' | 'amount'>, { kind, unit }: Goal): number {
  if (kind === 'at-least') return amount / seconds;
  return (seconds / amount) * (unit === 'ms' ? 1000 : 1);
}

/** Null where the stage has no goal. */
export function isGoalMet(figure: number, { kind, limit }: Goal): boolean | null {
  if (limit === null) return null;
  return kind === 'at-least' ? figure >= limit : figure <= limit;
}

/** Counts time while it runs; may be stopped and started any number of times. */
export class Stopwatch {
  #seconds = 0;
  #cpuMicroseconds = 0;
  #start = 0;
  #cpuStart = process.cpuUsage();

  start(): void {
    this.#cpuStart = process.cpuUsage();
    this.#start = performance.now();
  }

  stop(): void {
    this.#seconds += (performance.now() - this.#start) / 1000;
    const { user, system } = process.cpuUsage(this.#cpuStart);
    this.#cpuMicroseconds += user + system;
  }

  get time(): Time {
    return { seconds: this.#seconds, cpuSeconds: this.#cpuMicroseconds / 1e6 };
  }
}

export type Time = Pick<Measurement, 'seconds' | 'cpuSeconds'>;

/** Runs `work` and says how long it took. */
export async function timed<T>(work: () => T | Promise<T>): Promise<{ readonly time: Time; readonly value: T }> {
  const watch = new Stopwatch();
  watch.start();
  const value = await work();
  watch.stop();
  return { time: watch.time, value };
}

/** What one go of `work` takes when it was done before: the median of `times` goes, and the first one in the facts. */
export function medianGo(times: number, work: () => void): Measurement {
  const seconds: number[] = [];
  const watch = new Stopwatch();
  watch.start();
  for (let go = 0; go < times; go += 1) {
    const start = performance.now();
    work();
    seconds.push((performance.now() - start) / 1000);
  }
  watch.stop();
  const [first = 0] = seconds;
  const cpuSeconds = watch.time.cpuSeconds / times;
  return { seconds: median(seconds), cpuSeconds, amount: 1, facts: { goes: times, 'first go, ms': first * 1000 } };
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((left, right) => left - right);
  return sorted[sorted.length >> 1] ?? Number.NaN;
}
