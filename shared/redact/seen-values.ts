// Which values a place of the plan has met before and needs no second look at: fields repeat them from record to record.
import type { PlanNode } from './plan.ts';

/** What comes first comes most often; a field that has more values than these is one whose values are all different. */
const rememberedValues = 64;
/** Longer texts are not kept in memory for this. */
const longestText = 1_000;

export class SeenValues {
  /** By node: the value met last. */
  readonly #last: (string | number | undefined)[] = [];
  /** By node. Each value points at itself: the kept one, so that {@link #last} holds no text of a record that is gone. */
  readonly #values: (Map<string | number, string | number> | undefined)[] = [];

  has(value: string | number, { number }: PlanNode): boolean {
    // Records that follow each other mostly agree, and comparing is cheaper than looking up.
    if (this.#last[number] === value) return true;
    const kept = this.#values[number]?.get(value);
    if (kept === undefined) return false;
    this.#last[number] = kept;
    return true;
  }

  add(value: string | number, { number }: PlanNode): void {
    if (typeof value === 'string' && value.length > longestText) return;
    this.#last[number] = value;
    const values = this.#values[number];
    if (values === undefined) this.#values[number] = new Map([[value, value]]);
    else if (values.size < rememberedValues) values.set(value, value);
  }
}
