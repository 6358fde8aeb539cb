// The explanations of error codes: enough of them, real codes only, short, and in our own words.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { aadstsOutcome } from '../../../../shared/words/aadsts-outcome.ts';
import { aadstsWordsDate, aadstsWords as tables, aadstsWord as wordOf } from '../../../../shared/words/aadsts-word.ts';
import { aadstsFamilies, notInOurList } from '../../../../shared/words/en/aadsts-words.ts';

const aadstsWords = tables.en;
const aadstsWord = (code: number) => wordOf(code, 'en');

const publicCodes = new Set(
  JSON.parse(readFileSync(new URL('../../../fixtures/aadsts-codes.json', import.meta.url), 'utf8')) as number[],
);

/** Codes that Microsoft's sign-in workbook counts as "pending user action", and those named in issue 2 or the reference. */
const interrupts = [
  16000, 16001, 16003, 50055, 50058, 50059, 50072, 50074, 50076, 50079, 50097, 50125, 50127, 50129, 50140, 50143, 50144,
  50199, 51006, 52004, 65001, 81010, 81012, 81014,
];

describe('the explanations of AADSTS codes', () => {
  it('are at least 120', () => {
    expect(aadstsWords.size).toBeGreaterThanOrEqual(120);
  });

  it('explain only codes that exist', () => {
    expect([...aadstsWords.keys()].filter((code) => !publicCodes.has(code))).toEqual([]);
  });

  it('give each code one explanation in one family', () => {
    const all = Object.values(aadstsFamilies).flatMap((family) => Object.keys(family));
    expect(all.filter((code, at) => all.indexOf(code) !== at)).toEqual([]);
    expect(all.length).toBe(aadstsWords.size);
  });

  it('are one or two short sentences each', () => {
    for (const [code, { says }] of aadstsWords) {
      expect(says.length, `${code}`).toBeGreaterThan(14);
      expect(says.length, `${code}`).toBeLessThanOrEqual(160);
      expect(says, `${code}`).toMatch(/^[A-Z].*\.$/);
      expect(says.split(/[.?!] /).length, `${code}`).toBeLessThanOrEqual(3);
      expect(says, `${code}`).not.toMatch(/AADSTS|\{/);
    }
  });

  it('explain every interrupt and mark it as interrupted', () => {
    for (const code of interrupts) expect([code, aadstsWords.get(code)?.outcome]).toEqual([code, 'interrupted']);
  });

  it('have no interrupt without an explanation', () => {
    const marked = [...publicCodes].filter((code) => aadstsOutcome(code) === 'interrupted');
    expect(marked.filter((code) => !aadstsWords.has(code))).toEqual([]);
  });

  it('mark 0 as success and everything else as failure', () => {
    expect(aadstsWord(0).outcome).toBe('success');
    for (const code of [50126, 50053, 53003, 500121, 70043, 700082]) expect(aadstsWord(code).outcome).toBe('failure');
  });

  it('answer for a code that nobody explained', () => {
    expect(aadstsWord(987654)).toEqual({ outcome: 'failure', says: notInOurList });
  });

  it('carry the day they were last gone through', () => {
    expect(aadstsWordsDate).toMatch(/^20\d\d-\d\d-\d\d$/);
  });

  // The texts belong to others and are not in the repository; SIGNET_AADSTS_TEXTS names a file with them.
  const textsFile = process.env.SIGNET_AADSTS_TEXTS;
  it.skipIf(textsFile === undefined)('share no eight words in a row with the published texts', () => {
    const published = new Set(eightWordRuns(readFileSync(textsFile ?? '', 'utf8')));
    const shared = [...aadstsWords].filter(([, { says }]) => eightWordRuns(says).some((run) => published.has(run)));
    expect(shared).toEqual([]);
  });
});

function eightWordRuns(text: string): string[] {
  const words = text.toLowerCase().match(/[a-z0-9']+/g) ?? [];
  return words.slice(7).map((_, at) => words.slice(at, at + 8).join(' '));
}
