// Which part of what was asked the tenant still held, and which was read while it did. Deleting goes on between the runs of
// a collection, so an empty answer proves something only of a time that was still held. Part of live coverage.
import type { QuerySlot } from '../../model/collection.ts';
import type { JournalEntry } from '../../model/journal.ts';
import { parseInstant } from '../parse-instant.ts';
import type { CollectionEntry, RetentionEdgeEntry } from './collection-ledger.ts';
import { slotId, slotsOf } from './collection-ledger.ts';
import type { WindowRead } from './slot-track.ts';
import { clipTo, differenceOf, rangesOfWindow, type TimeRanges, unionOf } from './time-ranges.ts';

export type HeldRanges = {
  /** Asked while the tenant still held it: what must be read and sealed. */
  readonly required: TimeRanges;
  /** Before what was held, though the officer named it. */
  readonly behind: TimeRanges;
  /** Held when it was first asked for, deleted before any reading came to it. A part of `required`. */
  readonly overtaken: TimeRanges;
};

type Edge = { readonly at: number; readonly entry: RetentionEdgeEntry };
type Run = {
  readonly request: CollectionEntry;
  readonly edges: readonly Edge[];
  readonly reads: readonly { readonly at: number; readonly entry: WindowRead }[];
};

/** No edition of Entra keeps sign-ins for longer (Microsoft Entra data retention). */
const longestRetention = 30 * 86_400_000;

/** `journal` in its order; the answer for a query that no run made is empty. */
export function heldRanges(journal: readonly JournalEntry[]): (slot: QuerySlot) => HeldRanges {
  const runs = runsOf(journal);
  return (slot) => heldOfSlot(runs, slot);
}

function heldOfSlot(runs: readonly Run[], slot: QuerySlot): HeldRanges {
  const id = slotId(slot);
  let required: TimeRanges = [];
  let behind: TimeRanges = [];
  let readWhileHeld: TimeRanges = [];
  let edge = Number.NEGATIVE_INFINITY;
  for (const run of runs) {
    const edges = run.edges.filter(({ entry }) => entry.eventClass === slot.eventClass);
    const earliest = edges.length === 0 ? edge : Math.min(...edges.map(({ entry }) => instantOf(entry)));
    if (slotsOf(run.request).some((each) => slotId(each) === id)) {
      const asked = rangesOfWindow(run.request);
      required = unionOf(required, after(asked, earliest));
      if (run.request.fromGiven) behind = unionOf(behind, before(asked, lineOf(run, edges, earliest)));
    }
    for (const { at, entry } of run.reads) {
      if (slotId(entry) !== id || entry.capped || run.request.version !== 'beta') continue;
      const since = edges.findLastIndex((each) => each.at < at);
      const inForce = edges.slice(Math.max(since, 0)).map((each) => instantOf(each.entry));
      const line = inForce.length === 0 ? edge : Math.min(...inForce);
      readWhileHeld = unionOf(readWhileHeld, after(rangesOfWindow(entry), line));
    }
    const last = edges.at(-1);
    if (last !== undefined) edge = instantOf(last.entry);
  }
  return {
    required,
    behind: differenceOf(behind, unionOf(readWhileHeld, required)),
    overtaken: differenceOf(before(required, edge), readWhileHeld),
  };
}

/** Where only the person's own earliest record is known, nothing is excused. */
function instantOf({ earliest, of }: RetentionEdgeEntry): number {
  if (of === 'subject' || earliest === null) return Number.NEGATIVE_INFINITY;
  return parseInstant(earliest) ?? Number.NEGATIVE_INFINITY;
}

/** What lies before it cannot have been held: the tenant's edge, or, where that is unknown, what Entra keeps at most. */
function lineOf({ request, reads }: Run, edges: readonly Edge[], edge: number): number {
  if (Number.isFinite(edge)) return edge;
  const seen = edges.map(({ entry }) => parseInstant(entry.earliest ?? '') ?? Number.POSITIVE_INFINITY);
  const asked = reads.map(({ entry }) => parseInstant(entry.askedAt) ?? Number.NEGATIVE_INFINITY);
  const now = asked.reduce((latest, each) => Math.max(latest, each), parseInstant(request.to) ?? 0);
  return Math.min(now - longestRetention, ...seen);
}

function runsOf(journal: readonly JournalEntry[]): readonly Run[] {
  const runs: { request: CollectionEntry; edges: Edge[]; reads: { at: number; entry: WindowRead }[] }[] = [];
  for (const [at, entry] of journal.entries()) {
    if (entry.kind === 'collection') runs.push({ request: entry, edges: [], reads: [] });
    else if (entry.kind === 'retention-edge') runs.at(-1)?.edges.push({ at, entry });
    else if (entry.kind === 'window-read') runs.at(-1)?.reads.push({ at, entry });
  }
  return runs;
}

function after(ranges: TimeRanges, instant: number): TimeRanges {
  return clipTo(ranges, [{ from: Math.floor(instant), to: Number.POSITIVE_INFINITY }]);
}

function before(ranges: TimeRanges, instant: number): TimeRanges {
  return clipTo(ranges, [{ from: Number.NEGATIVE_INFINITY, to: Math.floor(instant) }]);
}
