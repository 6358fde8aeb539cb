// What a verification tells people: its exit code, the words of each finding, and names of entries that cannot mislead.
import { describe, expect, it } from 'vitest';
import { appError } from '../../../shared/errors.ts';
import { finding } from '../../../shared/verify/findings.ts';
import { exitCodeOf, type VerifyReport } from '../../../shared/verify/report.ts';
import { showName } from '../../../shared/verify/show-name.ts';
import { findingWords } from '../../../shared/words/en/finding-words.ts';
import { wordsOfFinding } from '../../../shared/words/finding-sentence.ts';

describe('the exit code of a report', () => {
  const cases: [string, VerifyReport, number][] = [
    ['intact and expected', { verdict: 'INTACT, EXPECTED SIGNER', findings: [finding('VERIFY_EXPECTED_SIGNER')] }, 0],
    [
      'expired since',
      { verdict: 'INTACT, EXPECTED SIGNER', findings: [finding('VERIFY_CERTIFICATE_EXPIRED_SINCE')] },
      3,
    ],
    ['unknown', { verdict: 'INTACT, UNKNOWN SIGNER', findings: [finding('VERIFY_UNKNOWN_SIGNER')] }, 3],
    ['unknown without a word', { verdict: 'INTACT, UNKNOWN SIGNER', findings: [] }, 3],
    ['unexpected', { verdict: 'INTACT, UNKNOWN SIGNER', findings: [finding('VERIFY_UNEXPECTED_SIGNER')] }, 4],
    ['altered', { verdict: 'ALTERED', findings: [finding('VERIFY_GAP')] }, 4],
    ['altered without a word', { verdict: 'ALTERED', findings: [] }, 4],
    ['not checked', { verdict: 'NOT CHECKED', findings: [], error: appError('VERIFY_NOT_A_ZIP') }, 4],
    ['not checked without a word', { verdict: 'NOT CHECKED', findings: [] }, 4],
    ['wrongly asked', { verdict: 'NOT CHECKED', findings: [], error: appError('VERIFY_FINGERPRINT_MALFORMED') }, 2],
  ];
  it.each(cases)('of a package that is %s', (_, report, exit) => {
    expect(exitCodeOf(report)).toBe(exit);
  });
});

describe('the words of findings', () => {
  it('are two sentences that end like sentences, different for every code', () => {
    const seen = new Set<string>();
    for (const [code, { says, todo }] of Object.entries(findingWords)) {
      expect(says, code).toMatch(/^["{A-Z].*[.}`]$/);
      expect(todo, code).toMatch(/^[A-Z].*[.}]$/);
      expect(seen.has(says), code).toBe(false);
      seen.add(says);
    }
  });

  it('show the facts, and never fill a fact into a fact', () => {
    const { says } = wordsOfFinding('VERIFY_UNLISTED_ENTRY', { entry: '{entry}$&' }, 'en');
    expect(says).toBe('A file was added that is not signed: {entry}$&');
  });
});

describe('names shown to people', () => {
  it('have everything escaped that has no glyph or turns its neighbours', () => {
    expect(showName('a\u202eb\u0007\u200b\\c\n\ud800')).toBe('a\\u{202E}b\\u{7}\\u{200B}\\\\c\\u{A}\\u{D800}');
    expect(showName('Übersicht 記録.html')).toBe('Übersicht 記録.html');
    expect(showName('x'.repeat(999))).toHaveLength(161);
  });
});
