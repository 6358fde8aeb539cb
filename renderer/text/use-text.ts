// The texts of the interface in the officer's language, and the language itself for the words of shared/words.
import type { Language } from '../../shared/words/language.ts';
import { useSession } from '../state/session.tsx';
import { type Texts, texts } from './catalogue.ts';

export function useText(): Texts {
  return texts[useSession().settings.language];
}

/** The language that shared/words is asked in. */
export function useLanguage(): Language {
  return useSession().settings.language as Language;
}
