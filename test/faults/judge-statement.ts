// Holds the coverage statement that the officer reads and a package carries against what the journal says point by point:
// a better verdict than deserved is false, and its gaps must be those of the journal, from the retention edge on.
import type { Coverage } from '../../shared/model/coverage.ts';
import type { JournalEntry } from '../../shared/model/journal.ts';
import { type Claim, isGap } from './journal-claims.ts';
import { instantOf } from './living-truth.ts';

export type StatementFaults = { readonly falseVerdict: boolean; readonly inexact: readonly string[] };

type Gap = { readonly eventClass: string; readonly from: number; readonly to: number; readonly code: string };

/** About what is gone, not about what was not answered. */
const aboutRetention: ReadonlySet<string> = new Set(['BEHIND_RETENTION', 'RETENTION_OVERTOOK']);

export function judgeStatement(
  { verdict, gaps }: Coverage,
  claims: readonly Claim[],
  journal: readonly JournalEntry[],
): StatementFaults {
  const stated = gaps.flatMap(({ code, facts }): readonly Gap[] => {
    if (aboutRetention.has(code) || facts.from === undefined) return [];
    const [from, to] = [Date.parse(String(facts.from)), Date.parse(String(facts.to))];
    return [{ code, eventClass: String(facts.eventClass), from, to }];
  });
  const held = claims.filter(({ slot, to }) => to > edgeOf(journal, slot.eventClass));
  const open = held.filter(isGap);
  const unsaid = open.filter(
    ({ slot, from, to }) =>
      !stated.some((gap) => {
        const start = Math.max(from, edgeOf(journal, slot.eventClass));
        return gap.eventClass === slot.eventClass && gap.from <= Math.ceil(start) && gap.to >= to;
      }),
  );
  const invented = stated.filter(
    (gap) => !open.some(({ slot, from, to }) => slot.eventClass === gap.eventClass && from < gap.to && to > gap.from),
  );
  const isProvisional = held.some(({ sealed }) => sealed === 'provisional');
  return {
    falseVerdict:
      (verdict !== 'INCOMPLETE' && (open.length > 0 || claims.length === 0)) ||
      (verdict === 'COMPLETE' && isProvisional),
    inexact: [
      ...unsaid.map(({ slot, failed }) => `unsaid: ${slot.eventClass} by ${slot.key.by} ${failed ?? 'not sealed'}`),
      ...invented.map(({ code, eventClass }) => `invented: ${eventClass} ${code}`),
    ],
  };
}

function edgeOf(journal: readonly JournalEntry[], eventClass: string): number {
  const entry = journal.findLast((each) => each.kind === 'retention-edge' && each.eventClass === eventClass);
  if (entry?.kind !== 'retention-edge') return Number.NEGATIVE_INFINITY;
  return entry.earliest === null ? Number.POSITIVE_INFINITY : instantOf(entry.earliest);
}
