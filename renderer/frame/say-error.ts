// Words for an error code, the engine's or the border's, in the officer's language: what happened, and what to do.
import type { IpcError } from '../../shared/ipc/shapes.ts';
import { wordsOfError } from '../../shared/words/error-words.ts';
import { fillFacts } from '../../shared/words/fill-facts.ts';
import type { Language } from '../../shared/words/language.ts';

export function sayError(
  { code, facts = {} }: IpcError,
  language: Language,
): { readonly says: string; readonly todo: string } {
  const words = wordsOfError(code, language);
  return { says: fillFacts(words.says, facts), todo: fillFacts(words.todo, facts) };
}
