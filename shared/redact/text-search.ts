// What is known of a text wherever it stands: which withheld values it shows, openly or encoded, and whether a rule withholds it
// everywhere. Texts repeat from record to record, so that each is searched once.
import type { CaseKnowledge } from './case-knowledge.ts';
import type { Finder, Hit } from './encoders.ts';
import { hasNoHiddenForm, hiddenForms } from './hidden-forms.ts';
import { shortestSearchedLength } from './marker.ts';
import type { Action } from './plan.ts';
import { RecentMap } from './recent-map.ts';

export type TextKnowledge = {
  readonly everywhere: Action | null;
  readonly hits: readonly Hit[];
  /** Withheld values that only a decoded form of the text shows. */
  readonly hidden: readonly string[];
};

/** The answer for most texts; compared by identity. */
export const nothingKnown: TextKnowledge = { everywhere: null, hits: [], hidden: [] };

const rememberedTexts = 10_000;

export class TextSearch {
  readonly #known: CaseKnowledge;
  readonly #finder: Finder;
  readonly #texts = new RecentMap<string, TextKnowledge>(rememberedTexts);

  constructor(known: CaseKnowledge, finder: Finder) {
    this.#known = known;
    this.#finder = finder;
  }

  knowledgeOf(text: string): TextKnowledge {
    if (text.length < shortestSearchedLength && this.#known.everywhere.size === 0) return nothingKnown;
    // Ids and times are mostly met once, and searching so short a text costs less than remembering it.
    if (hasNoHiddenForm(text)) return this.#search(text, true);
    let knowledge = this.#texts.get(text);
    if (knowledge === undefined) {
      knowledge = this.#search(text, false);
      this.#texts.set(text, knowledge);
    }
    return knowledge;
  }

  #search(text: string, isPlain: boolean): TextKnowledge {
    const { everywhere, input } = this.#known;
    const action = everywhere.size === 0 ? null : (everywhere.get(this.#known.canonical(text)) ?? null);
    const hits = this.#finder(text);
    if (isPlain) return action === null && hits.length === 0 ? nothingKnown : { everywhere: action, hits, hidden: [] };
    const hidden = new Set<string>();
    for (const form of hiddenForms(text, input.encoders)) {
      for (const hit of this.#finder(form)) hidden.add(hit.value);
    }
    if (action === null && hits.length === 0 && hidden.size === 0) return nothingKnown;
    return { everywhere: action, hits, hidden: [...hidden] };
  }
}
