// Dutch stands beside English, file by file and word by word: the same names, the same facts, another text, no English left.
import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const words = new URL('../../../../shared/words/', import.meta.url);

function filesOf(language: string): readonly string[] {
  return readdirSync(new URL(`${language}/`, words), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => name.replaceAll('\\', '/'))
    .sort();
}

type Exports = Readonly<Record<string, unknown>>;

/** Every text below `value`, by its path from the export on. */
function textsOf(value: unknown, path = ''): readonly (readonly [path: string, text: string])[] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, below]) => textsOf(below, `${path}/${name}`));
}

/** Types only. */
const withoutWords = new Set(['errors/words-of-an-error.ts']);
/** What English writes where the error is: only other languages need a table. */
const onlyDutch = new Set(['fact-words.ts']);

const files = filesOf('en').filter((file) => !withoutWords.has(file));
const tables = new Map<string, { readonly en: Exports; readonly nl: Exports }>();
for (const file of files) {
  const load = (language: string) => import(new URL(`${language}/${file}`, words).href) as Promise<Exports>;
  tables.set(file, { en: await load('en'), nl: await load('nl') });
}

/** Texts that Dutch writes alike, each with its reason. */
const alike = new Map<string, string>([
  ['App', 'a Dutch word too'],
  [' in {country}', 'the same preposition'],
]);

/** Not words: the language's tag, and the names of countries. */
const notWords = /^\/recordSentenceWords\/(locale|countries)/;

/** Facts in braces, sorted. */
function factsIn(text: string): readonly string[] {
  return [...text.matchAll(/\{\w+\}/g)].map(([fact]) => fact).sort();
}

/** Without what is no prose: commands and their answers, quoted words, file names, options, filters, the names of roles. */
function proseOf(text: string): string {
  return text
    .split('\n')
    .filter((line) => !line.startsWith('    '))
    .join('\n')
    .replace(/\b[A-Z]{2,}(?: [A-Z]{2,})+\b|'\w+'|"[^"]*"|`[^`]*`|\([A-Z]\w+ Reader\)|“\w+”/g, ' ')
    .replace(/createdDateTime ge .*$/s, ' ')
    .replace(/[\w-]*[./:][\w./-]+|--[\w-]+|\{\w+\}/g, ' ');
}

const english =
  /\b(the|and|with|this|that|these|those|not|you|your|are|from|which|by|for|or|has|have|been|its|their|without|only|does|sign-ins?|withheld|removed|record's)\b/i;

describe('Dutch', () => {
  it('has a file for each English one, and no other', () => {
    expect(filesOf('nl').filter((file) => !onlyDutch.has(file))).toEqual(files);
  });

  it.each(files)('says everything that English says in %s, in other words and with the same facts', (file) => {
    const { en, nl } = tables.get(file)!;
    const dutch = new Map(textsOf(nl));
    for (const [path, text] of textsOf(en)) {
      if (notWords.test(path)) continue;
      const twin = dutch.get(path);
      expect(typeof twin, path).toBe('string');
      if (!alike.has(text)) expect(twin, path).not.toBe(text);
      expect(factsIn(twin ?? ''), path).toEqual(factsIn(text));
    }
  });

  it.each(filesOf('nl'))('has no English left in %s', async (file) => {
    const exported = (await import(new URL(`nl/${file}`, words).href)) as Exports;
    for (const [path, text] of textsOf(exported)) expect(proseOf(text), path).not.toMatch(english);
  });

  it('ends its sentences where English does', () => {
    for (const [file, { en, nl }] of tables) {
      const dutch = new Map(textsOf(nl));
      for (const [path, text] of textsOf(en)) {
        if (/^[A-Z“].*[.?]$/s.test(text)) expect(dutch.get(path), `${file}${path}`).toMatch(/[.?]$/);
      }
    }
  });
});
