// `signet explain`: plain words for an AADSTS code, a field or a value.
import { pageWords } from '../../../shared/package/page-html.ts';
import { ok } from '../../../shared/result.ts';
import { type Explanation, explain } from '../../../shared/words/explain.ts';
import { isLanguage, type Language, languages } from '../../../shared/words/language.ts';
import type { Command } from '../command.ts';

function explanationLine(explanation: Explanation, language: Language): string {
  switch (explanation.kind) {
    case 'code':
      return `AADSTS${explanation.code} (${pageWords(language).outcomes[explanation.outcome]}): ${explanation.says}`;
    case 'field':
      return `${explanation.path}: ${explanation.says}`;
    case 'value':
      return `${explanation.value} (${explanation.of}): ${explanation.says}`;
  }
}

export const explainCommand: Command = {
  name: 'explain',
  says: 'Plain words for a sign-in error code (50126), a field (riskState) or a value (hidden).',
  options: {
    language: { type: 'string', value: 'LANGUAGE', oneOf: languages, says: 'language of the words; en if not given' },
  },
  operands: { value: 'CODE-OR-FIELD', least: 1, most: 1, says: 'what to explain' },
  run: async ({ text, positionals }) => {
    const asked = text('language');
    const language: Language = asked !== undefined && isLanguage(asked) ? asked : 'en';
    const found = explain(positionals[0] ?? '', language);
    const lines =
      found.length > 0
        ? found.map((explanation) => explanationLine(explanation, language))
        : [`Signet has no words for "${positionals[0]}". Codes, field names and values of Graph are known.`];
    return ok({ exit: found.length > 0 ? 0 : 3, json: { explanations: found }, lines });
  },
};
