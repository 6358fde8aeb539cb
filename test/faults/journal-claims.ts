// What the journal of a case claims about each moment of each query: read here point by point, without the collector's
// own arithmetic of ranges, so that a mistake there cannot hide itself.
import type { GapCause, QueryKey, SignInClass } from '../../shared/model/collection.ts';
import type { JournalEntry } from '../../shared/model/journal.ts';

export type Slot = { readonly eventClass: SignInClass; readonly key: QueryKey };

/** A stretch of time over which the journal says one thing. ms since 1970 UTC; `from` is in it, `to` is not. */
export type Claim = {
  readonly slot: Slot;
  readonly from: number;
  readonly to: number;
  readonly sealed: 'no' | 'provisional' | 'settled';
  readonly failed: GapCause | null;
  /** The server's date of the last reading, ms since 1970 UTC; null where nothing was read. */
  readonly askedAt: number | null;
};

type Spanned = Extract<JournalEntry, { kind: 'window-read' | 'window-sealed' | 'window-failed' }>;

export function isGap({ sealed, failed }: Claim): boolean {
  return sealed === 'no' || failed !== null;
}

/** One list for every query that was ever asked, over everything it was asked for. */
export function claimsOf(journal: readonly JournalEntry[]): readonly Claim[] {
  const slots = new Map<string, Slot>();
  for (const entry of journal) {
    if (entry.kind !== 'collection') continue;
    for (const key of entry.keys)
      for (const eventClass of entry.classes) slots.set(`${eventClass} ${key.by} ${key.value}`, { eventClass, key });
  }
  return [...slots.values()].flatMap((slot) => claimsOfSlot(journal, slot));
}

function claimsOfSlot(journal: readonly JournalEntry[], slot: Slot): readonly Claim[] {
  const entries = journal.filter((entry) => isAbout(entry, slot));
  const spans = entries.map((entry) => ({ entry, ...spanOf(entry) }));
  const edges = [...new Set(spans.flatMap(({ from, to }) => [from, to]))].sort((one, other) => one - other);
  return edges.slice(1).flatMap((to, at) => {
    const from = edges[at] ?? to;
    const over = spans.filter((span) => span.from <= from && span.to >= to).map(({ entry }) => entry);
    return over.some(({ kind }) => kind === 'collection') ? [{ slot, from, to, ...stateAfter(over) }] : [];
  });
}

function stateAfter(entries: readonly JournalEntry[]): Pick<Claim, 'sealed' | 'failed' | 'askedAt'> {
  let sealed: Claim['sealed'] = 'no';
  let failed: GapCause | null = null;
  let askedAt: number | null = null;
  for (const entry of entries) {
    if (entry.kind === 'window-read') {
      failed = entry.capped ? 'CHAIN_CAPPED' : null;
      askedAt = Date.parse(entry.askedAt);
    } else if (entry.kind === 'window-sealed') {
      sealed = entry.settled ? 'settled' : 'provisional';
      failed = null;
    } else if (entry.kind === 'window-failed') {
      if (entry.cause === 'PASSES_DIFFER') sealed = 'no';
      // A reading again that never came about takes nothing away from what two readings proved before.
      if (sealed === 'no') failed = entry.cause;
    }
  }
  return { sealed, failed, askedAt };
}

function isAbout(entry: JournalEntry, { eventClass, key }: Slot): entry is Spanned | CollectionEntry {
  if (entry.kind === 'collection') {
    const isKey = entry.keys.some(({ by, value }) => by === key.by && value === key.value);
    return isKey && entry.classes.includes(eventClass);
  }
  if (entry.kind !== 'window-read' && entry.kind !== 'window-sealed' && entry.kind !== 'window-failed') return false;
  return entry.eventClass === eventClass && entry.key.by === key.by && entry.key.value === key.value;
}

type CollectionEntry = Extract<JournalEntry, { kind: 'collection' }>;

function spanOf({ from, to }: Spanned | CollectionEntry): { readonly from: number; readonly to: number } {
  return { from: Date.parse(from), to: Date.parse(to) };
}
