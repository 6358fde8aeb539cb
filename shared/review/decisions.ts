// What the officer decided about each record: the latest entry of the journal counts (design §7).
import type { DecisionState, JournalEntry } from '../model/journal.ts';

export type Decision = {
  readonly state: DecisionState;
  readonly reason: string | null;
  readonly note: string | null;
  /** UTC, ISO 8601. */
  readonly at: string;
};

/** The latest decision per record id; a record that nobody decided about has none. */
export function latestDecisions(journal: readonly JournalEntry[]): ReadonlyMap<string, Decision> {
  const decisions = new Map<string, Decision>();
  for (const entry of journal) {
    if (entry.kind !== 'decision') continue;
    const decision: Decision = { state: entry.state, reason: entry.reason, note: entry.note, at: entry.at };
    for (const id of entry.recordIds) decisions.set(id, decision);
  }
  return decisions;
}
