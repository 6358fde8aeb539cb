// Counts of what was withheld, by rule, operator and reason: the numbers of the manifest and of `redact --preview`.
import type { Action } from './plan.ts';
import type { Operator } from './policy.ts';

export type WithholdingOperator = Exclude<Operator, 'keep'>;

export type TallyRow = {
  /** A rule id, or one of `actionSources`. */
  readonly rule: string;
  readonly operator: WithholdingOperator;
  readonly reason: string;
  /** Places in records, revisions included. */
  readonly count: number;
};

/** A number that goes up in its place. */
export type Counter = { count: number };

export class Tally {
  readonly #counts = new Map<Action, Map<WithholdingOperator, Counter>>();

  count(action: Action, operator: WithholdingOperator): void {
    this.counter(action, operator).count += 1;
  }

  /** For whoever counts the same again and again. `operator`: what was done in the end; a number under a mask rule is removed, for example. */
  counter(action: Action, operator: WithholdingOperator): Counter {
    let byOperator = this.#counts.get(action);
    if (byOperator === undefined) {
      byOperator = new Map();
      this.#counts.set(action, byOperator);
    }
    let counter = byOperator.get(operator);
    if (counter === undefined) {
      counter = { count: 0 };
      byOperator.set(operator, counter);
    }
    return counter;
  }

  /** Sorted by rule, then operator, then reason. */
  rows(): readonly TallyRow[] {
    const rows = new Map<string, TallyRow>();
    for (const [{ rule, reason }, byOperator] of this.#counts) {
      for (const [operator, { count }] of byOperator) {
        const key = [rule, operator, reason].join('\n');
        rows.set(key, { rule, operator, reason, count: count + (rows.get(key)?.count ?? 0) });
      }
    }
    return [...rows].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, row]) => row);
  }

  get total(): number {
    return this.rows().reduce((sum, row) => sum + row.count, 0);
  }
}
