// The plan of a checking reading, and the comparison it is made for: a window is sealed only when a whole later chain,
// cut otherwise than the first, brings exactly what the case held before it began.
import { clipTo, rangesOfWindow, type TimeRange, type TimeRanges } from './time-ranges.ts';

/** A difference costs as many records to read again; a shorter window costs more pages that are not full. */
export const recordsInCheck = 5_000;

/** What happens to a sign-in log for so long after a moment may still add records of it (reference: log delay). */
export const settlingMilliseconds = 2 * 3_600_000;

export const mostPasses = 5;

const pageSizes = [1000, 999, 500, 333, 250] as const;

/** Rows to ask for in one answer: each pass its own, so that pages end at other records than before. */
export function pageSizeOf(pass: number): number {
  return pageSizes[Math.min(pass, pageSizes.length) - 1] ?? pageSizes[0];
}

/** How many ids a reading brought from a span. */
export type ReadCount = { readonly from: string; readonly to: string; readonly ids: number };

/**
 * Cuts what is not sealed into windows of about {@link recordsInCheck}, neither where the first pass cut nor across
 * `settleLine`: what is older can be sealed for good. `reads` say how many records to expect where.
 */
export function checkWindows(unsealed: TimeRanges, reads: readonly ReadCount[], settleLine: number): TimeRanges {
  return unsealed.flatMap((range) =>
    [
      { from: range.from, to: Math.min(range.to, settleLine) },
      { from: Math.max(range.from, settleLine), to: range.to },
    ]
      .filter(({ from, to }) => from < to)
      .flatMap((part) => slices(part, reads)),
  );
}

function slices(range: TimeRange, reads: readonly ReadCount[]): TimeRanges {
  const parts = reads.flatMap((read) =>
    rangesOfWindow(read).flatMap((whole) =>
      clipTo([whole], [range]).map(({ from, to }) => ({
        from,
        to,
        records: (read.ids * (to - from)) / (whole.to - whole.from),
      })),
    ),
  );
  const total = parts.reduce((sum, { records }) => sum + records, 0);
  const count = Math.max(1, Math.ceil(total / recordsInCheck));
  const cuts: number[] = [];
  let sum = 0;
  for (const { from, to, records } of parts.sort((one, other) => one.from - other.from)) {
    for (; cuts.length < count - 1 && (total * (cuts.length + 1)) / count <= sum + records; ) {
      const share = records === 0 ? 0 : ((total * (cuts.length + 1)) / count - sum) / records;
      cuts.push(Math.floor(from + (to - from) * share));
    }
    sum += records;
  }
  const edges = [range.from, ...new Set(cuts.filter((cut) => cut > range.from && cut < range.to)), range.to];
  edges.sort((one, other) => one - other);
  return edges.slice(1).map((to, at) => ({ from: edges[at] ?? range.from, to }));
}

export type Comparison = {
  /** What the checking chain brought. */
  readonly brought: ReadonlySet<string>;
  /** What the case held before the chain's first request, and after its last page was saved. */
  readonly before: ReadonlySet<string>;
  readonly after: ReadonlySet<string>;
  /** Held ids that retention may have taken: older than the earliest record that the tenant still has. */
  readonly mayBeGone: ReadonlySet<string>;
};

export type Compared =
  | { readonly kind: 'same'; readonly expired: number }
  | { readonly kind: 'different'; readonly missing: number; readonly added: number };

/**
 * The same only if nothing was added since `before` and nothing held is missing but what retention took. Retention takes
 * the oldest and leaves nothing before its edge: if one record from before it came, the edge is wrong and excuses nothing.
 */
export function compareIds({ brought, before, after, mayBeGone }: Comparison): Compared {
  const added = [...after].filter((id) => !before.has(id)).length;
  const missing = [...after].filter((id) => !brought.has(id));
  const edgeHolds = ![...brought].some((id) => mayBeGone.has(id));
  const unexplained = missing.filter((id) => !(edgeHolds && mayBeGone.has(id)));
  const unsaved = [...brought].filter((id) => !after.has(id)).length;
  if (added === 0 && unexplained.length === 0 && unsaved === 0) return { kind: 'same', expired: missing.length };
  return { kind: 'different', missing: unexplained.length + unsaved, added };
}
