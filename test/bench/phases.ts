// Splits the time of a use case by what it reports as its progress, so that a slow package says where it was slow.
import type { Progress } from '../../electron/flow/surroundings.ts';

export class Phases {
  readonly #seconds = new Map<string, number>();
  #current: string;
  #since = performance.now();

  /** `first`: what goes on until the first report. */
  constructor(first: string) {
    this.#current = first;
  }

  readonly report = ({ kind }: Progress): void => {
    if (kind !== this.#current) this.#turnTo(kind);
  };

  /** Ends the last phase; seconds by phase, as facts. */
  end(): Readonly<Record<string, number>> {
    this.#turnTo('');
    return Object.fromEntries([...this.#seconds].map(([phase, seconds]) => [`${phase}, s`, seconds]));
  }

  #turnTo(next: string): void {
    const now = performance.now();
    this.#seconds.set(this.#current, (this.#seconds.get(this.#current) ?? 0) + (now - this.#since) / 1000);
    this.#current = next;
    this.#since = now;
  }
}
