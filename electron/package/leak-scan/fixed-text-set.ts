// Texts of our own and words of the log itself: they stand in a package whatever its records are.
import { foldText } from '../../../shared/package/leak/fold-text.ts';

export class FixedTexts {
  readonly #texts: ReadonlySet<string>;

  constructor(texts: Iterable<string>) {
    this.#texts = new Set([...texts].map((text) => foldText(text.trim())));
  }

  /** A whole text of ours, or a path all of whose names are words of ours. */
  has(text: string): boolean {
    if (this.#texts.has(foldText(text))) return true;
    const names = text.split(/[/.[\]*"]+/).filter((name) => name !== '' && !/^\d+$/.test(name));
    if (names.length === 0 || !/^[\w@#~/.[\]*"-]+$/.test(text)) return false;
    return names.every((name) => this.#texts.has(foldText(name)));
  }
}
