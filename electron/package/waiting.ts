// Counts the bytes that wait for somebody slower, and lets the faster side pause: back-pressure without streams.

export class Waiting {
  readonly #most: number;
  #bytes = 0;
  #failure: { readonly thrown: unknown } | null = null;
  #paused: (() => void)[] = [];

  constructor(mostBytes: number) {
    this.#most = mostBytes;
  }

  get hasFailed(): boolean {
    return this.#failure !== null;
  }

  add(bytes: number): void {
    this.#bytes += bytes;
  }

  take(bytes: number): void {
    this.#bytes -= bytes;
    this.#wake();
  }

  /** The slower side has broken; whoever waits, now or later, gets `thrown`. The first failure counts. */
  fail(thrown: unknown): void {
    this.#failure ??= { thrown };
    this.#wake();
  }

  /** Throws what broke the slower side, if anything has. */
  check(): void {
    if (this.#failure !== null) throw this.#failure.thrown;
  }

  /** Resolves when no more than the limit waits. Rejects with what broke the slower side. */
  async room(): Promise<void> {
    while (this.#bytes > this.#most && this.#failure === null) {
      await new Promise<void>((resolve) => this.#paused.push(resolve));
    }
    this.check();
  }

  #wake(): void {
    const paused = this.#paused;
    this.#paused = [];
    for (const resume of paused) resume();
  }
}
