// Splits a collection's time into its phases, by what it reports: reading by object id, reading by names, each round of checks.
import type { Surroundings } from '../../../electron/flow/surroundings.ts';
import { Stopwatch } from '../stage.ts';

export type CollectPhaseTime = { readonly seconds: number; readonly cpuSeconds: number; readonly records: number };

export class CollectPhases {
  readonly #phases: { watch: Stopwatch; pass: number; windows: number; before: number; records: number }[] = [];

  readonly report: Surroundings['report'] = (event) => {
    if (event.kind !== 'collecting') return;
    const last = this.#phases.at(-1);
    // Each phase counts its windows from 0.
    if (last === undefined || event.pass !== last.pass || event.windows < last.windows) this.#begin(event.pass);
    const present = this.#phases.at(-1);
    if (present === undefined) return;
    present.windows = event.windows;
    present.records = event.records;
  };

  #begin(pass: number): void {
    const last = this.#phases.at(-1);
    last?.watch.stop();
    const watch = new Stopwatch();
    watch.start();
    const records = last?.records ?? 0;
    this.#phases.push({ watch, pass, windows: 0, before: records, records });
  }

  end(): readonly CollectPhaseTime[] {
    this.#phases.at(-1)?.watch.stop();
    return this.#phases.map(({ watch, before, records }) => ({ ...watch.time, records: records - before }));
  }
}
