// Which fields the delivered records use, so that page and workbook explain these and no others.
import { canonicalName, stepsOfPath } from '../model/catalogue/field-path.ts';
import type { JsonObject } from '../model/json.ts';
import { fieldWords as english } from '../words/en/field-words.ts';
import type { Language } from '../words/language.ts';
import { fieldWords as dutch } from '../words/nl/field-words.ts';

/** A field of the glossary: its catalogue path and one sentence. */
export type GlossaryEntry = { readonly path: string; readonly says: string };

/** What every field of the catalogue means. */
export const fieldWordsIn = { en: english, nl: dutch } as const satisfies Record<Language, unknown>;

/** Names beyond this number are not the log's any more, but somebody's attempt to fill the memory. */
const mostNames = 5_000;

export class Glossary {
  readonly #names = new Set<string>();

  add(record: JsonObject): void {
    for (const name of Object.keys(record)) if (this.#names.size < mostNames) this.#names.add(name);
  }

  /** Every catalogue field at or below a top property that occurred, in the catalogue's order. */
  entries(language: Language): GlossaryEntry[] {
    const used = new Set([...this.#names].map(canonicalName));
    return Object.entries(fieldWordsIn[language])
      .filter(([path]) => used.has(stepsOfPath(path)[0] ?? path))
      .map(([path, says]) => ({ path, says }));
  }
}
