// Live coverage against a simulation that looks at every minute of every query by itself.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { liveCoverage } from '../../../../shared/collect/graph/live-coverage.ts';
import type { JournalEntry } from '../../../../shared/model/journal.ts';
import {
  asked,
  byId,
  byName,
  edge,
  failed,
  minute,
  read,
  type Slot,
  sealed,
  slot,
  start,
  statement,
  time,
} from './live-journal.ts';

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
