// The texts of the interface, in both languages: none of them is about the command line.
import { describe, expect, it } from 'vitest';
import { texts } from '../../../renderer/text/catalogue.ts';
import { ofTheCommandLine } from './of-the-command-line.ts';

/** Every text below `value`; of one that is made from facts, the source without its quotes, in which its words stand. */
function textsBelow(value: unknown, path: string): readonly (readonly [path: string, text: string])[] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value === 'function') return [[path, String(value).replace(/["'`]/g, ' ')]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, below]) => textsBelow(below, `${path}/${name}`));
}

describe.each(['en', 'nl'] as const)('the texts of the interface, in %s,', (language) => {
  const all = textsBelow(texts[language], '');

  it('name no command and no option', () => {
    expect(all.length).toBeGreaterThan(400);
    expect(all.filter(([, text]) => ofTheCommandLine.test(text))).toEqual([]);
  });
});

describe('the pattern for the command line', () => {
  it.each([
    'Give it with --client-id.',
    '--key',
    'Run "signet explain 7".',
    'use "verify"',
    'run `purge`',
    '(--cloud)',
  ])('finds %j', (text) => expect(text).toMatch(ofTheCommandLine));

  it.each([
    'data-subject request',
    'Signet writes it',
    'Key: a-b',
    'Signet collects sign-ins',
    '2026-10-01',
    'The Signet app',
    '`manifest.json`',
  ])('passes %j', (text) => expect(text).not.toMatch(ofTheCommandLine));
});
