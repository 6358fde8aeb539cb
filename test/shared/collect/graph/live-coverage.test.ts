// What a live collection proves, rule by rule, and against a simulation that looks at every minute of every query by itself.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { computeCoverage } from '../../../../shared/collect/coverage.ts';
import { liveCoverage } from '../../../../shared/collect/graph/live-coverage.ts';
import type { GapCause, QueryKey, SignInClass } from '../../../../shared/model/collection.ts';
import type { JournalEntry } from '../../../../shared/model/journal.ts';

const minute = 60_000;
const start = Date.parse('2026-05-01T00:00:00Z');
const time = (minutes: number) => new Date(start + minutes * minute).toISOString();
const span = (from: number, to: number) => ({ from: time(from), to: time(to) });
const byId: QueryKey = { by: 'userId', value: 'a' };
const byName: QueryKey = { by: 'userPrincipalName', value: 'ada@contoso.example' };
const common = { at: time(90), sourceId: 's' };
type Slot = { readonly eventClass: SignInClass; readonly key: QueryKey };
const slot: Slot = { eventClass: 'interactiveUser', key: byId };

type Asking = Partial<Extract<JournalEntry, { kind: 'collection' }>>;
const asked = (from: number, to: number, more: Asking = {}): JournalEntry => ({
  kind: 'collection',
  ...common,
  tenantId: 't',
  cloud: 'global',
  version: 'beta',
  account: 'person',
  ...span(from, to),
  fromGiven: false,
  classes: ['interactiveUser'],
  keys: [byId],
  directoryRead: true,
  ...more,
});
const edge = (at: number | null, of: 'tenant' | 'subject' = 'tenant', eventClass = slot.eventClass): JournalEntry => ({
  kind: 'retention-edge',
  ...common,
  eventClass,
  earliest: at === null ? null : time(at),
  of,
});
const read = (from: number, to: number, of: Slot = slot): JournalEntry => ({
  kind: 'window-read',
  ...common,
  ...of,
  ...span(from, to),
  pass: 1,
  pageSize: 1000,
  pages: 1,
  records: 1,
  ids: 1,
  idsSha256: 'x',
  askedAt: time(90),
  capped: false,
});
const sealed = (from: number, to: number, settled = true, of: Slot = slot): JournalEntry => ({
  kind: 'window-sealed',
  ...common,
  ...of,
  ...span(from, to),
  passes: 2,
  ids: 1,
  firstIdsSha256: 'x',
  lastIdsSha256: 'x',
  expired: 0,
  late: 0,
  settled,
});
const failed = (from: number, to: number, cause: GapCause, of: Slot = slot): JournalEntry => ({
  kind: 'window-failed',
  ...common,
  ...of,
  ...span(from, to),
  pass: 1,
  cause,
});
const whole = (from: number, to: number, of: Slot = slot) => [read(from, to, of), sealed(from, to, true, of)];
const live = { finished: true, rejects: 0, openNextLink: false, live: true } as const;
const file = { finished: true, rejects: 0, openNextLink: false } as const;
const statement = (journal: readonly JournalEntry[], more: Partial<Parameters<typeof computeCoverage>[0]> = {}) =>
  computeCoverage({
    sources: [live],
    refusedFiles: 0,
    records: [],
    revisions: 0,
    quarantined: 0,
    rights: null,
    summaryDifference: 0,
    journal,
    ...more,
  });
const gap = (code: string, from: number, to: number, eventClass: SignInClass = 'interactiveUser') => ({
  code,
  facts: { eventClass, ...span(from, to) },
});

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

const length = 12;
const minutes = Array.from({ length }, (_, at) => at);
const slots: readonly Slot[] = [
  { eventClass: 'interactiveUser', key: byId },
  { eventClass: 'interactiveUser', key: byName },
  { eventClass: 'nonInteractiveUser', key: byId },
  { eventClass: 'nonInteractiveUser', key: byName },
];

type Step =
  | {
      readonly do: 'read' | 'seal' | 'seal-early' | 'time-out' | 'differ';
      readonly slot: number;
      readonly from: number;
      readonly to: number;
    }
  | { readonly do: 'run'; readonly slot: number; readonly from: number; readonly to: number };

const anyStep: fc.Arbitrary<Step> = fc.record({
  do: fc.constantFrom('read', 'read', 'read', 'seal', 'seal', 'seal', 'seal-early', 'time-out', 'differ', 'run'),
  slot: fc.nat(3),
  from: fc.nat(length - 1),
  to: fc.integer({ min: 1, max: length }),
});
/** Long windows are frequent, so that complete ones are. */
const anySteps = fc.array(
  fc.oneof(
    anyStep,
    anyStep.map((step) => ({ ...step, from: 0, to: length })),
  ),
  { maxLength: 25 },
);

/** The same rules, minute by minute, with nothing but flags. `edges`: what is deleted when each run begins. */
function simulate(steps: readonly Step[], edges: readonly number[]) {
  const cells = slots.map(() =>
    minutes.map(() => ({
      held: false,
      readHeld: false,
      read: false,
      seal: 'no' as 'no' | 'early' | 'good',
      fail: null as string | null,
    })),
  );
  let run = -1;
  const begin = () => {
    run += 1;
    for (const row of cells) for (const [at, cell] of row.entries()) cell.held ||= at >= (edges[run] ?? 0);
  };
  begin();
  for (const step of steps) {
    if (step.do === 'run') begin();
    else {
      for (let at = step.from; at < step.to; at += 1) {
        const cell = cells[step.slot]?.[at];
        if (cell === undefined) continue;
        if (step.do === 'time-out') cell.fail = 'TIMED_OUT';
        else if (step.do === 'differ') Object.assign(cell, { fail: 'PASSES_DIFFER', seal: 'no' });
        else cell.fail = null;
        if (step.do === 'seal') cell.seal = 'good';
        if (step.do === 'seal-early') cell.seal = 'early';
        if (step.do === 'read') {
          cell.read = true;
          cell.readHeld ||= at >= (edges[run] ?? 0);
        }
      }
    }
  }
  const line = edges[run] ?? 0;
  const why = (cell: (typeof cells)[number][number], at: number): string | null => {
    if (!cell.held) return null;
    if (at < line && !cell.readHeld) return 'RETENTION_OVERTOOK';
    if (cell.seal !== 'no') return cell.seal === 'early' ? 'early' : null;
    return cell.fail ?? (cell.read ? 'NOT_SEALED' : 'NOT_REACHED');
  };
  return cells.map((row) => row.map(why));
}

function journalOf(steps: readonly Step[], edges: readonly number[]): readonly JournalEntry[] {
  let run = 0;
  const begin = (): readonly JournalEntry[] => {
    const at = edges[run] ?? 0;
    run += 1;
    return [
      asked(0, length, { keys: [byId, byName], classes: ['interactiveUser', 'nonInteractiveUser'] }),
      edge(at),
      edge(at, 'tenant', 'nonInteractiveUser'),
    ];
  };
  return [
    ...begin(),
    ...steps.flatMap((step): readonly JournalEntry[] => {
      const of = slots[step.slot] ?? slot;
      if (step.do === 'run') return begin();
      if (step.do === 'read') return [read(step.from, step.to, of)];
      if (step.do === 'time-out') return [failed(step.from, step.to, 'TIMED_OUT', of)];
      if (step.do === 'differ') return [failed(step.from, step.to, 'PASSES_DIFFER', of)];
      return [sealed(step.from, step.to, step.do === 'seal', of)];
    }),
  ];
}

describe('against a simulation of every minute', () => {
  const anyEdges = fc
    .array(fc.nat(length), { minLength: 26, maxLength: 26 })
    .map((edges) => edges.sort((a, b) => a - b));

  it('the verdict is COMPLETE exactly when every minute of every query is sealed, and gaps are exact', () => {
    fc.assert(
      fc.property(anySteps, fc.oneof(anyEdges, fc.constant([])), fc.boolean(), (steps, edges, begunWhole) => {
        const all = begunWhole
          ? [...slots.keys()].flatMap((at): Step[] => [
              { do: 'read', slot: at, from: 0, to: length },
              { do: 'seal', slot: at, from: 0, to: length },
            ])
          : [];
        const run = [...all, ...steps];
        const truth = simulate(run, edges);
        const reasons = truth.flat().filter((why) => why !== null);
        const coverage = statement(journalOf(run, edges));
        const gapReasons = reasons.filter((why) => why !== 'early');
        expect(coverage.verdict).toBe(
          gapReasons.length > 0 ? 'INCOMPLETE' : reasons.length > 0 ? 'PROVISIONAL' : 'COMPLETE',
        );
        const expected = new Set<string>();
        for (const [place, row] of truth.entries()) {
          for (const [at, why] of row.entries()) {
            if (why !== null && why !== 'early') expected.add(`${slots[place]?.eventClass} ${why} ${at}`);
          }
        }
        const found = coverage.gaps.flatMap(({ code, facts }) => {
          const [from, to] = [Date.parse(String(facts.from)), Date.parse(String(facts.to))];
          return minutes
            .filter((at) => start + at * minute >= from && start + at * minute < to)
            .map((at) => `${facts.eventClass} ${code} ${at}`);
        });
        expect(found.sort()).toEqual([...expected].sort());
      }),
      { numRuns: 400 },
    );
  });

  it('windows of a class cover what was asked, without a hole or an overlap, and neighbours differ', () => {
    fc.assert(
      fc.property(anySteps, anyEdges, (steps, edges) => {
        const { windows } = liveCoverage(journalOf(steps, edges), []);
        for (const eventClass of ['interactiveUser', 'nonInteractiveUser']) {
          const own = windows.filter((window) => window.eventClass === eventClass);
          expect([own[0]?.from, own.at(-1)?.to]).toEqual([time(0), time(length)]);
          for (const [at, window] of own.entries()) {
            const next = own[at + 1];
            if (next === undefined) continue;
            expect(window.to).toBe(next.from);
            expect(window.state === next.state).toBe(false);
          }
        }
      }),
      { numRuns: 200 },
    );
  });
});
