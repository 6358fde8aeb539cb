// A short heading for a field: for a column of the workbook, a line of a card, a choice in a list.
import { stepsOfPath } from '../model/catalogue/field-path.ts';
import { fieldAt } from '../model/field-catalogue.ts';
import { fieldLabels as english } from './en/field-labels.ts';
import type { Language } from './language.ts';
import { fieldLabels as dutch } from './nl/field-labels.ts';

const labelsIn: Readonly<Record<Language, Readonly<Record<string, string>>>> = { en: english, nl: dutch };

/** At most a few words. Fields without a heading get their own name, with blanks: `isInCloud` gives "Is in cloud". */
export function labelOfField(path: string, language: Language): string {
  const labels = labelsIn[language];
  // The items of a list are headed like the list.
  const list = withoutItems(path);
  const other = fieldAt(list)?.aliasOf;
  for (const name of [list, other, other === undefined ? undefined : withoutItems(other)]) {
    if (name !== undefined && Object.hasOwn(labels, name)) return labels[name] ?? name;
  }
  const name = stepsOfPath(list).findLast((step) => step !== '[*]') ?? path;
  if (name.includes(' ') || name.startsWith('@') || name.startsWith('_')) return name;
  const parts = name.replaceAll(/([a-z\d])([A-Z])/g, '$1 $2').replaceAll(/([A-Z])([A-Z][a-z])/g, '$1 $2');
  const plain = parts
    .split(' ')
    .map((word) => (/^[A-Z]{2,}$/.test(word) ? word : word.toLowerCase()))
    .join(' ');
  return plain.charAt(0).toUpperCase() + plain.slice(1);
}

function withoutItems(path: string): string {
  return path.replace(/(\[\*\])+$/, '');
}
