// Which texts a place of the plan has met before and needs no second look at: fields repeat their text from record to record.
import type { PlanNode } from './plan.ts';

/** What comes first comes most often; a field that has more texts than these is one whose texts are all different. */
const rememberedTexts = 64;
/** Longer texts are not kept in memory for this. */
const longestText = 1_000;

export class SeenTexts {
  /** Both by node. */
  readonly #last: (string | undefined)[] = [];
  readonly #texts: (Set<string> | undefined)[] = [];

  has(text: string, { number }: PlanNode): boolean {
    return this.#last[number] === text || this.#texts[number]?.has(text) === true;
  }

  add(text: string, { number }: PlanNode): void {
    if (text.length > longestText) return;
    this.#last[number] = text;
    const texts = this.#texts[number];
    if (texts === undefined) this.#texts[number] = new Set([text]);
    else if (texts.size < rememberedTexts) texts.add(text);
  }
}
