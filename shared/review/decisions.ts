// What the officer decided about each record: the latest entry of the journal counts (design §7). An undo is an entry too, so
// that the journal is only ever added to and an undo survives a restart.
import type { DecisionState, JournalEntry } from '../model/journal.ts';

export type Decision = {
  readonly state: DecisionState;
  readonly reason: string | null;
  readonly note: string | null;
  /** UTC, ISO 8601. */
  readonly at: string;
};

export type DecisionEntry = Extract<JournalEntry, { kind: 'decision' }>;

/** The latest decision per record id; a record that nobody decided about has none. */
export function latestDecisions(journal: readonly JournalEntry[]): ReadonlyMap<string, Decision> {
  const decisions = new Map<string, Decision>();
  for (const entry of journal) apply(entry, decisions);
  return decisions;
}

/** The same for a journal that grows: each entry is looked at once. The map is the same one, brought up to date. */
export function followDecisions(journal: () => readonly JournalEntry[]): () => ReadonlyMap<string, Decision> {
  const decisions = new Map<string, Decision>();
  let seen = 0;
  return () => {
    const entries = journal();
    for (; seen < entries.length; seen++) apply(entries[seen] as JournalEntry, decisions);
    return decisions;
  };
}

/** The latest decision that was not taken back yet, with its place in the journal; null where there is none. */
export function decisionToUndo(
  journal: readonly JournalEntry[],
): { readonly place: number; readonly entry: DecisionEntry } | null {
  const takenBack = new Set<number>();
  for (let place = journal.length - 1; place >= 0; place--) {
    const entry = journal[place];
    if (entry?.kind !== 'decision') continue;
    if (entry.undoes !== undefined) takenBack.add(entry.undoes);
    else if (!takenBack.has(place)) return { place, entry };
  }
  return null;
}

/**
 * The entries that take the latest decision back, one per different decision that stood before; empty where there is nothing to
 * take back. To be appended together.
 * @param isSubjects whether a record of that id is the subject's: what a program that knows no `withdrawn` makes of the entry.
 */
export function undoEntries(
  journal: readonly JournalEntry[],
  at: string,
  isSubjects: (recordId: string) => boolean,
): readonly DecisionEntry[] {
  const last = decisionToUndo(journal);
  if (last === null) return [];
  const before = latestDecisions(journal.slice(0, last.place));
  const entries = new Map<string, DecisionEntry & { recordIds: string[] }>();
  for (const id of new Set(last.entry.recordIds)) {
    const restored = restoredBy(before.get(id), () => isSubjects(id));
    const key = JSON.stringify(restored);
    const known = entries.get(key);
    if (known === undefined) {
      entries.set(key, { kind: 'decision', at, recordIds: [id], ...restored, undoes: last.place });
    } else known.recordIds.push(id);
  }
  return [...entries.values()];
}

function restoredBy(
  before: Decision | undefined,
  isSubjects: () => boolean,
): Pick<DecisionEntry, 'state' | 'reason' | 'note' | 'withdrawn'> {
  if (before !== undefined) return { state: before.state, reason: before.reason, note: before.note };
  // "Include" would let somebody else's record out of quarantine; "open" leaves it there (design §7).
  return { state: isSubjects() ? 'include' : 'open', reason: null, note: null, withdrawn: true };
}

function apply(entry: JournalEntry, decisions: Map<string, Decision>): void {
  if (entry.kind !== 'decision') return;
  const decision: Decision = { state: entry.state, reason: entry.reason, note: entry.note, at: entry.at };
  for (const id of entry.recordIds) {
    if (entry.withdrawn === true) decisions.delete(id);
    else decisions.set(id, decision);
  }
}
