// Gives the stand-ins out again while records are redacted. The survey met the same values in the same order, so that the next new
// one is mostly known beforehand and need not be looked up among hundreds of thousands.
import type { AliasTable } from './alias-table.ts';

/** What a label repeats from record to record is a few policies, or the session at hand. */
const rememberedValues = 64;

type LabelRecall = {
  readonly firstTexts: readonly string[];
  /** The first value that was not asked for yet, by its place in the table. */
  next: number;
  lastText: string | null;
  lastAlias: string;
  readonly repeated: Map<string, string>;
};

export class AliasRecall {
  readonly #aliases: AliasTable;
  readonly #canonical: (text: string) => string;
  readonly #labels = new Map<string, LabelRecall>();

  /** For one pass over the records. `canonical`: under which text the table knows a value. */
  constructor(aliases: AliasTable, canonical: (text: string) => string) {
    this.#aliases = aliases;
    this.#canonical = canonical;
  }

  /** The same as the table's answer for the canonical text; throws like it. */
  aliasFor(label: string, text: string): string {
    let recall = this.#labels.get(label);
    if (recall === undefined) {
      const firstTexts = this.#aliases.firstTexts(label);
      recall = { firstTexts, next: 0, lastText: null, lastAlias: '', repeated: new Map() };
      this.#labels.set(label, recall);
    }
    if (recall.lastText === text) return recall.lastAlias;
    recall.lastAlias = this.#find(label, text, recall);
    recall.lastText = text;
    return recall.lastAlias;
  }

  #find(label: string, text: string, recall: LabelRecall): string {
    const { firstTexts, next, repeated } = recall;
    if (firstTexts[next] === text) {
      recall.next += 1;
      return this.#aliases.aliasAt(label, next);
    }
    const known = repeated.get(text);
    if (known !== undefined) return known;
    const place = this.#aliases.placeOf(label, this.#canonical(text));
    // Another order than the survey's (revisions, for example): what was passed over is looked up when it comes.
    if (place > next) recall.next = place + 1;
    const alias = this.#aliases.aliasAt(label, place);
    if (repeated.size >= rememberedValues) repeated.clear();
    repeated.set(text, alias);
    return alias;
  }
}
