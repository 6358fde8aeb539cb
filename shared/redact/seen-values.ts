// Which values a place of the plan has met before and needs no second look at: fields repeat them from record to record.
import type { PlanNode } from './plan.ts';

/** What comes first comes most often; a field that has more values than these is one whose values are all different. */
const rememberedValues = 64;
/** Longer texts are not kept in memory for this. */
const longestText = 1_000;

export class SeenValues {
  /** Both by node. */
  readonly #last: (string | number | undefined)[] = [];
  readonly #values: (Set<string | number> | undefined)[] = [];

  has(value: string | number, { number }: PlanNode): boolean {
    return this.#last[number] === value || this.#values[number]?.has(value) === true;
  }

  add(value: string | number, { number }: PlanNode): void {
    if (typeof value === 'string' && value.length > longestText) return;
    this.#last[number] = value;
    const values = this.#values[number];
    if (values === undefined) this.#values[number] = new Set([value]);
    else if (values.size < rememberedValues) values.add(value);
  }
}
