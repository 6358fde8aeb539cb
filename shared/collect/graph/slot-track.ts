// How far one query got under one version of Graph: entries go in, in journal order; ranges come out. Part of the ledger.
import type { GapCause } from '../../model/collection.ts';
import type { JournalEntry } from '../../model/journal.ts';
import { clipTo, differenceOf, rangesOfWindow, type TimeRange, type TimeRanges, unionOf } from './time-ranges.ts';

export type WindowRead = Extract<JournalEntry, { kind: 'window-read' }>;
export type WindowSealed = Extract<JournalEntry, { kind: 'window-sealed' }>;
export type WindowFailed = Extract<JournalEntry, { kind: 'window-failed' }>;

export type SlotFailure = { readonly range: TimeRange; readonly cause: GapCause; readonly pass: number };

export type SlotTrack = {
  /** Read to the end of a chain at least once. A chain that the service cut is not. */
  readonly read: TimeRanges;
  /** Sealed, and nothing late can follow. */
  readonly settled: TimeRanges;
  /** Sealed, but so soon after its end that something late can still follow. Disjoint from `settled`. */
  readonly provisional: TimeRanges;
  /** What no later reading or seal undid; ranges may touch, never overlap. */
  readonly failures: readonly SlotFailure[];
  /** Every reading, in journal order. */
  readonly reads: readonly WindowRead[];
  /** Seals of which at least a part is still in force, in journal order. */
  readonly seals: readonly WindowSealed[];
  /** Different ids that only a later reading brought. */
  readonly late: number;
  /** Held ids that were not brought again because retention has taken them. */
  readonly expired: number;
};

export const emptyTrack: SlotTrack = {
  read: [],
  settled: [],
  provisional: [],
  failures: [],
  reads: [],
  seals: [],
  late: 0,
  expired: 0,
};

/** The track after one more entry. */
export function addToTrack(track: SlotTrack, entry: WindowRead | WindowSealed | WindowFailed): SlotTrack {
  const span = rangesOfWindow(entry);
  if (entry.kind === 'window-failed') return addFailure(track, span, entry.cause, entry.pass);
  if (entry.kind === 'window-read') {
    const reads = [...track.reads, entry];
    if (entry.capped) return addFailure({ ...track, reads }, span, 'CHAIN_CAPPED', entry.pass);
    return { ...track, reads, read: unionOf(track.read, span), failures: without(track.failures, span) };
  }
  const settled = entry.settled ? unionOf(track.settled, span) : differenceOf(track.settled, span);
  const provisional = entry.settled
    ? differenceOf(track.provisional, span)
    : unionOf(differenceOf(track.provisional, span), span);
  const stillInForce = track.seals.filter((seal) => differenceOf(rangesOfWindow(seal), span).length > 0);
  const seals = [...stillInForce, entry];
  return {
    ...track,
    settled,
    provisional,
    seals,
    failures: without(track.failures, span),
    late: track.late + entry.late,
    expired: seals.reduce((sum, seal) => sum + seal.expired, 0),
  };
}

/** Readings that disagree take a seal away; a reading that never came about leaves what earlier ones proved. */
function addFailure(track: SlotTrack, span: TimeRanges, cause: GapCause, pass: number): SlotTrack {
  const failures = [...without(track.failures, span), ...span.map((range) => ({ range, cause, pass }))];
  if (cause !== 'PASSES_DIFFER') return { ...track, failures };
  return {
    ...track,
    failures,
    settled: differenceOf(track.settled, span),
    provisional: differenceOf(track.provisional, span),
    seals: track.seals.filter((seal) => clipTo(rangesOfWindow(seal), span).length === 0),
  };
}

function without(failures: readonly SlotFailure[], span: TimeRanges): readonly SlotFailure[] {
  return failures.flatMap((failure) => differenceOf([failure.range], span).map((range) => ({ ...failure, range })));
}
