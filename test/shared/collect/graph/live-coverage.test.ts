// What a live collection proves, rule by rule.
import { describe, expect, it } from 'vitest';
import type { JournalEntry } from '../../../../shared/model/journal.ts';
import {
  asked,
  byId,
  byName,
  common,
  edge,
  failed,
  file,
  gap,
  live,
  minute,
  read,
  type Slot,
  sealed,
  slot,
  start,
  statement,
  time,
  whole,
} from './live-journal.ts';

describe('the verdict on a live collection', () => {
  it('is COMPLETE when every query is sealed for good from the edge on', () => {
    const coverage = statement([asked(0, 60), edge(10), ...whole(10, 60)]);
    expect(coverage.verdict).toBe('COMPLETE');
    expect(coverage.windows.map(({ from, to, state }) => [from, to, state])).toEqual([
      [time(0), time(10), 'behind-retention'],
      [time(10), time(60), 'empty'],
    ]);
    expect(coverage.notes.map(({ code }) => code)).toEqual(['NO_RECORDS', 'RETENTION_EDGE', 'BETA_ENDPOINT']);
  });

  it('is PROVISIONAL while the tail can still change, and names it', () => {
    const coverage = statement([asked(0, 60), edge(0), ...whole(0, 50), read(50, 60), sealed(50, 60, false)]);
    expect(coverage.verdict).toBe('PROVISIONAL');
    expect(coverage.notes).toContainEqual(gap('PROVISIONAL_TAIL', 50, 60));
  });

  it.each([
    ['a time-out', [read(0, 20), sealed(0, 20), failed(20, 60, 'TIMED_OUT')], gap('TIMED_OUT', 20, 60)],
    ['a refused class', [failed(0, 60, 'ROLE_MISSING')], gap('ROLE_MISSING', 0, 60)],
    ['passes that differ', [...whole(0, 60), failed(5, 6, 'PASSES_DIFFER')], gap('PASSES_DIFFER', 5, 6)],
    ['one reading only', [...whole(0, 30), read(30, 60)], gap('NOT_SEALED', 30, 60)],
    ['a run that ended before', [...whole(0, 30)], gap('NOT_REACHED', 30, 60)],
  ])('is INCOMPLETE after %s, with the exact span', (_what, entries, expected) => {
    const coverage = statement([asked(0, 60), edge(0), ...entries]);
    expect(coverage.verdict).toBe('INCOMPLETE');
    expect(coverage.gaps).toEqual([expected]);
  });

  it('forgets no name and no class', () => {
    const ask = asked(0, 60, { keys: [byId, byName], classes: ['interactiveUser', 'nonInteractiveUser'] });
    const apps: Slot = { eventClass: 'nonInteractiveUser', key: byId };
    const coverage = statement([
      ask,
      ...whole(0, 60),
      ...whole(0, 60, apps),
      ...whole(0, 60, { ...slot, key: byName }),
    ]);
    expect(coverage.gaps).toEqual([gap('NOT_REACHED', 0, 60, 'nonInteractiveUser')]);
  });

  it('is INCOMPLETE where only v1.0 answered, until beta has', () => {
    const byV1 = [asked(0, 60, { version: 'v1.0' }), edge(0), ...whole(0, 60)];
    expect(statement(byV1).gaps).toEqual([gap('V1_FALLBACK', 0, 60)]);
    expect(statement([...byV1, asked(0, 60), edge(0), ...whole(0, 60)]).verdict).toBe('COMPLETE');
  });

  it('is INCOMPLETE where the officer named a time that was deleted already', () => {
    const coverage = statement([asked(0, 60, { fromGiven: true }), edge(10), ...whole(0, 60)]);
    expect(coverage.gaps).toEqual([gap('BEHIND_RETENTION', 0, 10)]);
  });

  it('is INCOMPLETE where the tenant deleted between two runs what the first had not read', () => {
    const journal = [asked(0, 60), edge(0), read(0, 5), asked(0, 60), edge(20), read(5, 60), sealed(0, 60)];
    expect(statement(journal).gaps).toEqual([gap('RETENTION_OVERTOOK', 5, 20)]);
  });

  it('excuses nothing by the earliest record of the person alone, nor by an empty tenant', () => {
    for (const only of [edge(30, 'subject'), edge(null)]) {
      expect(statement([asked(0, 60), only, ...whole(30, 60)]).gaps).toEqual([gap('NOT_REACHED', 0, 30)]);
    }
  });

  it('is at most PROVISIONAL with files beside a complete collection, and counts both', () => {
    const records = [
      { instant: start + minute, eventClass: 'interactiveUser', live: true },
      { instant: start - 86_400_000, eventClass: 'interactiveUser', live: false },
    ] as const;
    const coverage = statement([asked(0, 60), edge(0), ...whole(0, 60)], { sources: [live, file], records });
    expect(coverage.verdict).toBe('PROVISIONAL');
    expect(coverage.windows.map(({ state }) => state)).toEqual(['answered', 'from-file']);
    expect(coverage.notes[0]).toEqual({ code: 'FROM_FILES', facts: { files: 1 } });
    expect(coverage.counts.records).toBe(2);
  });

  it('is INCOMPLETE with a tenant that no collection ever asked, and with an entry that could not be read', () => {
    expect(statement([], { sources: [{ ...live, finished: false }] }).verdict).toBe('INCOMPLETE');
    const complete = [asked(0, 60), edge(0), ...whole(0, 60)];
    expect(statement(complete, { sources: [{ ...live, rejects: 1 }] }).verdict).toBe('INCOMPLETE');
  });

  it('says which class was left out', () => {
    expect(statement([asked(0, 60), edge(0), ...whole(0, 60)]).notAsked[0]).toBe('NON_INTERACTIVE_SIGN_INS');
  });

  it('takes a difference to the summary as a note', () => {
    const days = [{ day: '2026-05-01', signIns: 7 }];
    const summary: JournalEntry = { kind: 'summary-read', ...common, from: time(0), to: time(1440), days };
    const coverage = statement([asked(0, 60), edge(0), ...whole(0, 60), summary]);
    expect(coverage.verdict).toBe('COMPLETE');
    expect(coverage.notes).toContainEqual({
      code: 'TENANT_SUMMARY_DIFFERS',
      facts: { days: 1, firstDay: '2026-05-01', lastDay: '2026-05-01', tenant: 7, held: 0 },
    });
  });
});
