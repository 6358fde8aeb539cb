// What the reader of Dutch is told: explanations, coverage, errors, findings, headings, reasons.
import { describe, expect, it } from 'vitest';
import { appError } from '../../../../shared/errors.ts';
import { legalBasis } from '../../../../shared/model/catalogue/legal-basis.ts';
import { fieldCatalogue } from '../../../../shared/model/field-catalogue.ts';
import { parseFilter } from '../../../../shared/review/parse-filter.ts';
import { aadstsWords } from '../../../../shared/words/aadsts-word.ts';
import { coverageSentence, gapAdvice } from '../../../../shared/words/coverage-sentences.ts';
import { wordsOfError } from '../../../../shared/words/error-sentence.ts';
import { explain, wordsOfValue } from '../../../../shared/words/explain.ts';
import { labelOfField } from '../../../../shared/words/field-label.ts';
import { wordsOfFinding } from '../../../../shared/words/finding-sentence.ts';
import { legalBasisIn } from '../../../../shared/words/legal-basis-words.ts';
import { fieldLabels } from '../../../../shared/words/nl/field-labels.ts';
import { reasonLabel, reasonTitle, reasonWords } from '../../../../shared/words/reason-words.ts';
import { shownMoment, shownNumber } from '../../../../shared/words/shown-value.ts';
import { shapeWords, sourceFindingSentence } from '../../../../shared/words/source-words.ts';

describe('explain, in Dutch,', () => {
  it('answers for codes, fields and values', () => {
    expect(explain('50126', 'nl')).toEqual([
      { kind: 'code', code: 50126, outcome: 'failure', says: 'De naam of het wachtwoord was onjuist.' },
    ]);
    expect(explain('riskState', 'nl')[0]).toMatchObject({ kind: 'field', says: expect.stringContaining('risico') });
    expect(explain('hidden', 'nl').every((one) => one.says.includes('licentie'))).toBe(true);
    expect(wordsOfValue('riskState', 'none', 'nl')).toBe('Niets opgemerkt.');
  });

  it('says of a code that nobody explained that it is not in the list', () => {
    expect(explain('123456789', 'nl')[0]).toMatchObject({ says: 'staat niet in onze lijst' });
  });

  it('explains the same codes as English, in at most 160 characters each', () => {
    expect([...aadstsWords.nl.keys()]).toEqual([...aadstsWords.en.keys()]);
    for (const [code, { says, outcome }] of aadstsWords.nl) {
      expect(says.length, `${code}`).toBeLessThanOrEqual(160);
      expect(says, `${code}`).toMatch(/^[A-Z].*\.$/);
      expect(outcome).toBe(aadstsWords.en.get(code)?.outcome);
    }
  });
});

describe('coverage, in Dutch,', () => {
  it('counts, and writes moments and numbers as Dutch does', () => {
    expect(coverageSentence({ code: 'FROM_FILES', facts: { files: 1 } }, 'nl')).toContain('één bestand');
    expect(coverageSentence({ code: 'QUARANTINED', facts: { records: 12_345 } }, 'nl')).toMatch(/^12\.345 records/);
    const gap = {
      code: 'TIMED_OUT',
      facts: { eventClass: 'nonInteractiveUser', from: '2026-05-03T08:12:00.000Z', to: '2026-05-04T00:00:07.500Z' },
    } as const;
    expect(coverageSentence(gap, 'nl')).toMatch(
      /^Aanmeldingen door apps voor de persoon, van 3 mei 2026 08:12 UTC tot 4 mei 2026 00:00:07,5 UTC: /,
    );
    expect(gapAdvice(gap, 'nl')).toContain('Verzamel opnieuw');
    expect(gapAdvice({ code: 'FILES_REFUSED', facts: {} }, 'nl')).toBeNull();
  });

  it('leaves values alone that are neither', () => {
    expect(['2026-05-03', 'graph', '2026-05-03T08:12'].map((text) => shownMoment(text, 'nl'))).toEqual([
      '3 mei 2026',
      'graph',
      '2026-05-03T08:12',
    ]);
    expect([0, 999, 1000, 1_234_567, 1.5, -5000].map((value) => shownNumber(value, 'nl'))).toEqual([
      '0',
      '999',
      '1.000',
      '1.234.567',
      '1.5',
      '-5000',
    ]);
    expect(shownNumber(1_234_567, 'en')).toBe('1234567');
  });
});

describe('errors and findings, in Dutch,', () => {
  it('say what happened and what to do, with the facts of the error', () => {
    expect(wordsOfError(appError('CASE_NOT_FOUND', { folder: '/cases/a' }), 'nl')).toEqual({
      says: 'Er is geen dossier in /cases/a.',
      todo: 'Controleer de map; `import` maakt een nieuw dossier in een map die nog niet bestaat.',
    });
    const { says } = wordsOfFinding('VERIFY_UNLISTED_ENTRY', { entry: '{entry}$&' }, 'nl');
    expect(says).toBe('Er is een bestand toegevoegd dat niet is ondertekend: {entry}$&');
  });

  it('say facts that are words in Dutch too, and leave names as they are', () => {
    const policy = { line: 3, column: 7, inRule: ', rule ca-names', problem: 'no-reason' } as const;
    const words = 'every rule except keep needs a reason';
    expect(wordsOfError(appError('REDACT_POLICY_INVALID', { ...policy, words }), 'nl').says).toBe(
      'Het beleid is niet geldig op regel 3, kolom 7, regel ca-names: elke regel behalve keep heeft een reden nodig.',
    );
    expect(wordsOfError(appError('CASE_NOT_FOUND', { folder: 'unknown' }), 'nl').says).toContain('in unknown.');
    const counts = { what: 'withheld values', expected: 4, found: 3 };
    expect(wordsOfFinding('VERIFY_COUNTS_DIFFER', counts, 'nl').says).toContain('4 niet verstrekte waarden');
  });

  it.each([
    'status/errorCode eq',
    "appDisplayName eq 'a",
    'createdDateTime ge yesterday',
    "signInEventTypes eq 'a'",
    'not (appDisplayName',
    'appDisplayName is 1',
    "appDisplayName gt 'a'",
    'isInteractive gt true',
    "isInteractive eq 'x'",
    "loginStatus eq 'x'",
    'status/errorCode eq x',
    "appDisplayName eq 'a' or",
    "appDisplayName eq 'a' but",
    '§',
  ])('say what the filter %s lacks', (text) => {
    const parsed = parseFilter(text);
    if (parsed.ok || parsed.error.code !== 'REVIEW_FILTER_NOT_UNDERSTOOD') throw new Error(JSON.stringify(parsed));
    const facts = parsed.error.facts ?? {};
    expect(wordsOfError(parsed.error, 'en').says).toContain(String(facts.expected));
    expect(wordsOfError(parsed.error, 'nl').says).not.toContain(`daar werd ${facts.expected} verwacht`);
  });
});

describe('headings and reasons, in Dutch,', () => {
  it('are there for every field that English heads, and are no English', () => {
    const bare = new Set(['@', '_']);
    for (const { path } of fieldCatalogue) {
      const [nl, en] = [labelOfField(path, 'nl'), labelOfField(path, 'en')];
      expect(nl.length, path).toBeLessThanOrEqual(60);
      if (nl !== en || bare.has(nl.charAt(0)) || nl === 'App') continue;
      // A copy in which only the envelope's name of a column is known shows that name.
      expect(path, nl).toBe(nl);
    }
    expect(labelOfField('conditionalAccessPolicies[*].conditionsSatisfied', 'nl')).toBe('Voorwaarden die pasten');
    expect(labelOfField('Browser', 'nl')).toBe(fieldLabels['deviceDetail.browser']);
  });

  it('cite the AVG where the policy cites the GDPR', () => {
    expect(legalBasisIn(legalBasis.SECURITY_CONFIGURATION, 'nl')).toBe('AVG art. 15 lid 4 in samenhang met art. 32');
    expect(legalBasisIn(legalBasis.INFRASTRUCTURE, 'nl')).toBe(
      'AVG art. 4 punt 1 en art. 15 lid 4 in samenhang met art. 32',
    );
    expect(legalBasisIn(legalBasis.UNCLASSIFIED_FIELD, 'nl')).toBe(
      'AVG art. 5 lid 1 onder f in samenhang met art. 15 lid 4',
    );
    for (const basis of Object.values(legalBasis)) {
      expect(legalBasisIn(basis, 'nl')).not.toMatch(/GDPR|with|and/);
      expect(legalBasisIn(basis, 'en')).toBe(basis);
    }
    expect(legalBasisIn('GDPR Art. 15(4) and our house rules', 'nl')).toBe('GDPR Art. 15(4) and our house rules');
  });

  it('name a reason in words, with its code where the words differ from it', () => {
    expect(reasonTitle('OTHER_PERSON', 'en')).toBe('OTHER_PERSON');
    expect(reasonTitle('OTHER_PERSON', 'nl')).toBe('andere persoon (OTHER_PERSON)');
    for (const code of Object.keys(reasonWords)) {
      expect(reasonLabel(code, 'en')).toBe(code.toLowerCase().replaceAll('_', ' '));
    }
    for (const own of ['HOUSE_RULE', 'constructor']) expect(reasonTitle(own, 'nl')).not.toContain('undefined');
    expect(reasonLabel('HOUSE_RULE', 'nl')).toBe('house rule');
  });
});

describe('sources, in Dutch,', () => {
  it('are named by shape and holding, and unknown codes shown as they are', () => {
    expect(shapeWords('graph-beta/pages', 'nl')).toBe('aanmeldingen van Graph bèta, in lijstpagina’s');
    expect(shapeWords('constructor/pages', 'nl')).toBe('constructor/pages');
    const order = { code: 'DATE_ORDER', facts: { order: 'day first' } };
    expect(sourceFindingSentence(order, 'nl')).toContain('volgorde dag eerst');
    expect(sourceFindingSentence({ code: 'toString', facts: { a: 1 } }, 'nl')).toBe('toString {"a":1}');
  });
});
