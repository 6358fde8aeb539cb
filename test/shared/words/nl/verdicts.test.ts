// What stays the same in every language: the verdicts, the commands of VERIFY.txt, the codes; and what changes beside them.
import { describe, expect, it } from 'vitest';
import { verifyTextOf } from '../../../../shared/package/verify-text.ts';
import { coverageWords } from '../../../../shared/words/coverage-sentences.ts';

const verdicts = ['coverageVerdictWords', 'leakVerdictWords', 'packageVerdictWords'] as const;

function commandsOf(text: string): readonly string[] {
  return text.split('\n').filter((line) => line.startsWith('    '));
}

describe('in Dutch', () => {
  it.each(verdicts)('the verdicts of %s are the same words, with a Dutch sentence beside them', (table) => {
    const { en, nl } = { en: coverageWords.en[table], nl: coverageWords.nl[table] };
    expect(Object.keys(nl)).toEqual(Object.keys(en));
    for (const says of Object.values(nl)) expect(says).toMatch(/\b(het|de|is|wat)\b/i);
  });

  it('a verdict promises no more than in English', () => {
    expect(coverageWords.nl.coverageVerdictWords.PROVISIONAL).not.toMatch(/volledig/i);
    expect(coverageWords.nl.packageVerdictWords['INTACT, UNKNOWN SIGNER']).toContain('niet bekend');
    expect(coverageWords.nl.packageVerdictWords.ALTERED).toContain('Vertrouw er niet op');
  });

  it('VERIFY.txt has the very commands of the English text, with nothing left to fill in', () => {
    const at = new Date('2026-11-21T10:00:00Z');
    const [en, nl] = [verifyTextOf(at, 'en'), verifyTextOf(at, 'nl')];
    expect(commandsOf(nl)).toEqual(commandsOf(en));
    expect(commandsOf(nl).length).toBeGreaterThan(8);
    expect(nl).not.toMatch(/\{\w+\}/);
    expect(nl).toContain('2026-11-21T10:00:00Z');
    for (const line of nl.split('\n')) if (!line.startsWith('    ')) expect(line.length).toBeLessThanOrEqual(80);
  });
});
