// The shell's texts by language. A Dutch text that is missing does not compile.
import { shellText as en, type ShellText } from './en/shell-text.ts';
import { shellText as nl } from './nl/shell-text.ts';

export type ShellLanguage = 'en' | 'nl';

export const shellTexts: Readonly<Record<ShellLanguage, ShellText>> = { en, nl };
