// Splits the time of a use case by what it reports as its progress, so that a slow package says where it was slow; and says
// how high its memory had risen by the end of each phase.
import type { Progress } from '../../electron/flow/surroundings.ts';

export class Phases {
  readonly #seconds = new Map<string, number>();
  readonly #peaks = new Map<string, number>();
  #current: string;
  #since = performance.now();

  /** `first`: what goes on until the first report. */
  constructor(first: string) {
    this.#current = first;
  }

  readonly report = ({ kind }: Progress): void => {
    if (kind !== this.#current) this.#turnTo(kind);
  };

  /** Ends the last phase; seconds and memory by phase, as facts. */
  end(): Readonly<Record<string, number>> {
    this.#turnTo('');
    const seconds = [...this.#seconds].map(([phase, time]) => [`${phase}, s`, time]);
    const peaks = [...this.#peaks].map(([phase, megabytes]) => [`peak after ${phase}, MB`, megabytes]);
    return Object.fromEntries([...seconds, ...peaks]);
  }

  #turnTo(next: string): void {
    const now = performance.now();
    this.#seconds.set(this.#current, (this.#seconds.get(this.#current) ?? 0) + (now - this.#since) / 1000);
    this.#peaks.set(this.#current, (process.resourceUsage().maxRSS * 1024) / 1e6);
    this.#current = next;
    this.#since = now;
  }
}
