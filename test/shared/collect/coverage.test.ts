// Coverage is a computed verdict: these are its rules, one by one.
import { describe, expect, it } from 'vitest';
import { type CoverageInput, computeCoverage, eventClassOf } from '../../../shared/collect/coverage.ts';
import { createRightsWatch } from '../../../shared/collect/rights-watch.ts';

const clean: CoverageInput = {
  sources: [{ finished: true, rejects: 0, openNextLink: false }],
  refusedFiles: 0,
  records: [
    { instant: Date.parse('2026-05-03T08:12:00Z'), eventClass: 'interactiveUser' },
    { instant: Date.parse('2026-05-03T23:59:59.999Z'), eventClass: 'interactiveUser' },
    { instant: Date.parse('2026-05-01T00:00:00Z'), eventClass: 'nonInteractiveUser' },
  ],
  revisions: 0,
  quarantined: 0,
  rights: null,
  summaryDifference: 0,
};

describe('coverage of files', () => {
  it('is provisional when every file was read to its end, never complete', () => {
    expect(computeCoverage(clean).verdict).toBe('PROVISIONAL');
  });

  it.each([
    ['a rejected row', { sources: [{ finished: true, rejects: 1, openNextLink: false }] }, 'RECORDS_REJECTED'],
    ['nothing at all', { sources: [], records: [] }, 'NOTHING_READ'],
    ['a refused file', { refusedFiles: 1 }, 'FILES_REFUSED'],
    [
      'an interrupted import',
      { sources: [{ finished: false, rejects: 0, openNextLink: false }] },
      'SOURCE_INTERRUPTED',
    ],
    [
      'a next link that nobody followed',
      { sources: [{ finished: true, rejects: 0, openNextLink: true }] },
      'NEXT_LINK_NOT_FOLLOWED',
    ],
  ])('is incomplete after %s', (_what, change, code) => {
    const coverage = computeCoverage({ ...clean, ...change });
    expect(coverage.verdict).toBe('INCOMPLETE');
    expect(coverage.gaps.map((gap) => gap.code)).toEqual([code]);
  });

  it('counts days in UTC, oldest first, one line per class', () => {
    expect(computeCoverage(clean).counts.byDay).toEqual([
      { day: '2026-05-01', eventClass: 'nonInteractiveUser', records: 1 },
      { day: '2026-05-03', eventClass: 'interactiveUser', records: 2 },
    ]);
  });

  it('gives each class a half-open window over what the files held', () => {
    expect(computeCoverage(clean).windows).toEqual([
      { from: '2026-05-03T00:00:00Z', to: '2026-05-04T00:00:00Z', eventClass: 'interactiveUser', state: 'from-file' },
      {
        from: '2026-05-01T00:00:00Z',
        to: '2026-05-02T00:00:00Z',
        eventClass: 'nonInteractiveUser',
        state: 'from-file',
      },
    ]);
  });

  it('treats rights and licence limits as notes, not as gaps', () => {
    const watch = createRightsWatch();
    watch.see({ id: 'a', riskState: 'hidden', 'homeTenantId#1': 'x', deviceDetail: { displayName: '{PII Removed}' } });
    const coverage = computeCoverage({ ...clean, rights: watch.seen() });
    expect(coverage.verdict).toBe('PROVISIONAL');
    expect(coverage.notes.map((one) => one.code)).toEqual([
      'FROM_FILES',
      'CONDITIONAL_ACCESS_NOT_PERMITTED',
      'RISK_HIDDEN_BY_LICENCE',
      'MASKED_BY_MICROSOFT',
      'DUPLICATE_KEYS',
    ]);
  });

  it('says so when nothing was found, and stays a valid answer', () => {
    const coverage = computeCoverage({ ...clean, records: [] });
    expect(coverage.verdict).toBe('PROVISIONAL');
    expect(coverage.notes.map((one) => one.code)).toContain('NO_RECORDS');
  });
});

describe('event class', () => {
  it('goes by the event types, and by isInteractive only where those are missing', () => {
    expect(eventClassOf('nonInteractiveUser', true)).toBe('nonInteractiveUser');
    expect(eventClassOf('interactiveUser', false)).toBe('interactiveUser');
    expect(eventClassOf('servicePrincipal', null)).toBe('other');
    expect(eventClassOf(null, false)).toBe('nonInteractiveUser');
    expect(eventClassOf(null, null)).toBe('other');
  });
});
