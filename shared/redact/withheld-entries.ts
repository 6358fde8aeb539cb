// The entries that say what was withheld where. Records withhold the same at the same places, so that each entry is made once,
// together with the counter that it goes into.
import type { Action } from './plan.ts';
import type { Withheld } from './redacted-record.ts';
import type { Counter, Tally, WithholdingOperator } from './tally.ts';

type Entry = { readonly action: Action; readonly withheld: Withheld; readonly counter: Counter };

/** Hostile records may have other places each time: then the memory starts anew. */
const rememberedPlaces = 20_000;

export class WithheldEntries {
  readonly #tally: Tally;
  /** By pointer: the entry made last. */
  readonly #entries = new Map<string, Entry>();

  constructor(tally: Tally) {
    this.#tally = tally;
  }

  /** The entry for one more place; counts it. */
  entry(pointer: string, operator: WithholdingOperator, action: Action): Withheld {
    let entry = this.#entries.get(pointer);
    if (entry === undefined || entry.action !== action || entry.withheld.operator !== operator) {
      const withheld = Object.freeze({ path: pointer, operator, reason: action.reason });
      entry = { action, withheld, counter: this.#tally.counter(action, operator) };
      if (this.#entries.size >= rememberedPlaces) this.#entries.clear();
      this.#entries.set(pointer, entry);
    }
    entry.counter.count += 1;
    return entry.withheld;
  }
}
