// The calendar of the coverage panel: a gap of an hour is never painted over by the rest of its day.
import { describe, expect, it } from 'vitest';
import { coverageCalendar } from '../../../renderer/collect/coverage-days.ts';
import type { Coverage, CoverageWindow, DayCount } from '../../../shared/model/coverage.ts';

function aCoverage(
  windows: readonly CoverageWindow[],
  byDay: readonly DayCount[] = [],
  gaps: Coverage['gaps'] = [],
): Coverage {
  return {
    verdict: 'INCOMPLETE',
    windows,
    gaps,
    notes: [],
    notAsked: [],
    counts: { records: 0, revisions: 0, quarantined: 0, rejected: 0, byDay },
  };
}

const interactive = (from: string, to: string, state: CoverageWindow['state']): CoverageWindow => ({
  from: `${from}Z`,
  to: `${to}Z`,
  eventClass: 'interactiveUser',
  state,
});
const states = (coverage: Coverage) =>
  coverageCalendar(coverage)[0]?.days.map(({ day, state }) => `${day.slice(8)} ${state}`);

describe('The calendar of coverage', () => {
  it('shows the worst thing known of a day', () => {
    const coverage = aCoverage([
      interactive('2026-05-01T00:00:00', '2026-05-02T10:00:00', 'answered'),
      interactive('2026-05-02T10:00:00', '2026-05-02T11:00:00', 'failed'),
      interactive('2026-05-02T11:00:00', '2026-05-04T00:00:00', 'answered'),
    ]);
    expect(states(coverage)).toEqual(['01 empty', '02 gap', '03 empty']);
  });

  it('tells days with records from days that were asked and have none', () => {
    const coverage = aCoverage(
      [interactive('2026-05-01T00:00:00', '2026-05-03T00:00:00', 'answered')],
      [{ day: '2026-05-02', eventClass: 'interactiveUser', records: 7 }],
    );
    expect(states(coverage)).toEqual(['01 empty', '02 answered']);
  });

  it('calls a gap refused only where the class was refused', () => {
    const windows = [interactive('2026-05-01T00:00:00', '2026-05-02T00:00:00', 'failed')];
    const refused = { code: 'ROLE_MISSING' as const, facts: { eventClass: 'interactiveUser' } };
    expect(states(aCoverage(windows, [], [refused]))).toEqual(['01 forbidden']);
    const ofAnother = { code: 'ROLE_MISSING' as const, facts: { eventClass: 'nonInteractiveUser' } };
    expect(states(aCoverage(windows, [], [ofAnother]))).toEqual(['01 gap']);
  });

  it('does not count the day on which a window ends at midnight', () => {
    expect(states(aCoverage([interactive('2026-05-01T00:00:00', '2026-05-02T00:00:00', 'unsealed')]))).toEqual([
      '01 unsealed',
    ]);
  });

  it('leaves days between that nobody asked for', () => {
    const coverage = aCoverage([
      interactive('2026-05-01T00:00:00', '2026-05-02T00:00:00', 'provisional'),
      interactive('2026-05-03T00:00:00', '2026-05-04T00:00:00', 'behind-retention'),
    ]);
    expect(states(coverage)).toEqual(['01 provisional', '02 not-asked', '03 cut']);
  });

  it('has no days where nothing was asked', () => {
    expect(coverageCalendar(aCoverage([]))).toEqual([]);
  });

  it('keeps the latest days of a long period', () => {
    const days = coverageCalendar(
      aCoverage([interactive('2026-01-01T00:00:00', '2026-06-01T00:00:00', 'empty')]),
      31,
    )[0]?.days;
    expect(days?.length).toBe(31);
    expect(days?.at(-1)?.day).toBe('2026-05-31');
  });
});
