// Splits a use case by what it reports as its progress, so that a slow package says where it was slow: wall clock and processor
// time of each phase, and how high the memory of the process had risen by its end.
import type { Progress } from '../../shared/model/progress.ts';
import { Stopwatch } from './stage.ts';

export class Phases {
  readonly #watches = new Map<string, Stopwatch>();
  readonly #peaks = new Map<string, number>();
  #current: string;

  /** `first`: what goes on until the first report. */
  constructor(first: string) {
    this.#current = first;
    this.#watchOf(first).start();
  }

  readonly report = ({ kind }: Progress): void => {
    if (kind === this.#current) return;
    this.#stop();
    this.#current = kind;
    this.#watchOf(kind).start();
  };

  /** Ends the last phase; the measurements as facts. */
  end(): Readonly<Record<string, string>> {
    this.#stop();
    const describe = (phase: string, { time: { seconds, cpuSeconds } }: Stopwatch) =>
      `${seconds.toFixed(1)} s (processor ${cpuSeconds.toFixed(1)} s, peak by then ${(this.#peaks.get(phase) ?? 0).toFixed(0)} MB)`;
    return Object.fromEntries([...this.#watches].map(([phase, watch]) => [phase, describe(phase, watch)]));
  }

  #stop(): void {
    this.#watchOf(this.#current).stop();
    this.#peaks.set(this.#current, (process.resourceUsage().maxRSS * 1024) / 1e6);
  }

  #watchOf(phase: string): Stopwatch {
    const known = this.#watches.get(phase);
    if (known !== undefined) return known;
    const watch = new Stopwatch();
    this.#watches.set(phase, watch);
    return watch;
  }
}
