// What the journal says about a live collection: per query what was asked, read, sealed and failed. The plan of a run,
// resuming and coverage all go by it, so that they cannot disagree.
import type { GraphVersion, QuerySlot, SignInClass } from '../../model/collection.ts';
import type { JournalEntry } from '../../model/journal.ts';
import { addToTrack, emptyTrack, type SlotTrack } from './slot-track.ts';
import { clipTo, differenceOf, rangesOfWindow, type TimeRanges, unionOf } from './time-ranges.ts';

export type CollectionEntry = Extract<JournalEntry, { kind: 'collection' }>;
export type RetentionEdgeEntry = Extract<JournalEntry, { kind: 'retention-edge' }>;
export type SummaryReadEntry = Extract<JournalEntry, { kind: 'summary-read' }>;

/** The fields of the track are those of the beta endpoint: only it can be complete. */
export type SlotLedger = SlotTrack & {
  readonly slot: QuerySlot;
  /** Every period that any run asked of this query. */
  readonly asked: TimeRanges;
  /** What the v1.0 endpoint did, apart: INCOMPLETE by construction, and asked again as soon as beta answers. */
  readonly byV1: SlotTrack;
};

export type CollectionLedger = {
  /** In journal order; the last one is the present request. */
  readonly collections: readonly CollectionEntry[];
  /** In order of first appearance. */
  readonly slots: readonly SlotLedger[];
  /** The latest per class. */
  readonly edges: ReadonlyMap<SignInClass, RetentionEdgeEntry>;
  readonly summary: SummaryReadEntry | null;
  readonly ledgerOf: (slot: QuerySlot) => SlotLedger;
  /** Asked and never read to an end. */
  readonly remaining: (slot: QuerySlot, version?: GraphVersion) => TimeRanges;
  /** Asked and read, but not sealed for good: never compared, differing, or sealed too early. */
  readonly unsealed: (slot: QuerySlot, version?: GraphVersion) => TimeRanges;
};

/** Equal for equal queries. */
export function slotId({ eventClass, key }: QuerySlot): string {
  return `${eventClass} ${key.by} ${key.value}`;
}

/** Every query that a request makes: each class by each key, userId first as given. */
export function slotsOf(request: Pick<CollectionEntry, 'classes' | 'keys'>): readonly QuerySlot[] {
  return request.keys.flatMap((key) => request.classes.map((eventClass) => ({ eventClass, key })));
}

/** The track of the endpoint that is asked now. */
export function trackOf(ledger: SlotLedger, version: GraphVersion): SlotTrack {
  return version === 'beta' ? ledger : ledger.byV1;
}

export function foldCollection(journal: readonly JournalEntry[]): CollectionLedger {
  const collections: CollectionEntry[] = [];
  const edges = new Map<SignInClass, RetentionEdgeEntry>();
  const slots = new Map<string, SlotLedger>();
  let summary: SummaryReadEntry | null = null;
  let version: GraphVersion = 'beta';

  const known = (slot: QuerySlot): SlotLedger =>
    slots.get(slotId(slot)) ?? { ...emptyTrack, slot, asked: [], byV1: emptyTrack };

  for (const entry of journal) {
    if (entry.kind === 'collection') {
      collections.push(entry);
      version = entry.version;
      for (const slot of slotsOf(entry)) {
        const before = known(slot);
        slots.set(slotId(slot), { ...before, asked: unionOf(before.asked, rangesOfWindow(entry)) });
      }
    } else if (entry.kind === 'retention-edge') edges.set(entry.eventClass, entry);
    else if (entry.kind === 'summary-read') summary = entry;
    else if (entry.kind === 'window-read' || entry.kind === 'window-sealed' || entry.kind === 'window-failed') {
      const before = known({ eventClass: entry.eventClass, key: entry.key });
      const after =
        version === 'beta'
          ? { ...before, ...addToTrack(before, entry) }
          : { ...before, byV1: addToTrack(before.byV1, entry) };
      slots.set(slotId(before.slot), after);
    }
  }

  return {
    collections,
    slots: [...slots.values()],
    edges,
    summary,
    ledgerOf: known,
    remaining: (slot, of = 'beta') => differenceOf(known(slot).asked, trackOf(known(slot), of).read),
    unsealed: (slot, of = 'beta') => {
      const track = trackOf(known(slot), of);
      return differenceOf(clipTo(track.read, known(slot).asked), track.settled);
    },
  };
}
