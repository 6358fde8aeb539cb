// Decisions and taking them back: after any run of both the case stands as if what was taken back had never been decided.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DecisionState, JournalEntry } from '../../../shared/model/journal.ts';
import { createCaseIndex } from '../../../shared/review/case-index.ts';
import {
  type Decision,
  decisionToUndo,
  followDecisions,
  latestDecisions,
  undoEntries,
} from '../../../shared/review/decisions.ts';
import { resolveRecordSet } from '../../../shared/review/record-set.ts';
import { aRow } from '../../support/review-rows.ts';

const ids = ['own-1', 'own-2', 'own-3', 'other-1', 'other-2'];
const isSubjects = (id: string) => id.startsWith('own');

function decide(recordIds: readonly string[], state: DecisionState, note: string | null = null): JournalEntry {
  return { kind: 'decision', at: '2025-05-01T00:00:00Z', recordIds, state, reason: null, note };
}

const act = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      recordIds: fc.array(fc.constantFrom(...ids), { minLength: 1, maxLength: 4 }),
      state: fc.constantFrom<DecisionState>('include', 'exclude', 'open'),
      note: fc.constantFrom(null, 'a note'),
    }),
  },
  { weight: 2, arbitrary: fc.constant('undo' as const) },
  { weight: 1, arbitrary: fc.constant('other entry' as const) },
);

const log: JournalEntry = { kind: 'log', at: 'T', code: 'X', facts: {} };

function played(acts: readonly (typeof act extends fc.Arbitrary<infer T> ? T : never)[]) {
  const journal: JournalEntry[] = [];
  const stack: JournalEntry[] = [];
  for (const one of acts) {
    if (one === 'other entry') journal.push(log);
    else if (one === 'undo') {
      journal.push(...undoEntries(journal, '2025-05-02T00:00:00Z', isSubjects));
      stack.pop();
    } else {
      const entry = decide(one.recordIds, one.state, one.note);
      journal.push(entry);
      stack.push(entry);
    }
  }
  return { journal, stack };
}

const withoutTimes = (decisions: ReadonlyMap<string, Decision>) =>
  [...decisions].map(([id, { state, reason, note }]) => [id, state, reason, note]).sort();

/** Standings as they show; a program that knows nothing of undo is played by hiding what it does not know. */
function standings(journal: readonly JournalEntry[]) {
  const index = createCaseIndex();
  index.addPage(
    0,
    ids.map((id) => aRow({ id, userId: isSubjects(id) ? 'subject' : 'other' })),
  );
  const set = resolveRecordSet(
    index,
    ({ userId }) => (userId === 'subject' ? 'subject' : 'somebody-else'),
    () => null,
    latestDecisions(journal),
  );
  return ids.map((_, row) => set.standing(row));
}

function withoutNewMembers(entry: JournalEntry): JournalEntry {
  if (entry.kind !== 'decision') return entry;
  const { undoes, withdrawn, ...known } = entry;
  return known;
}

describe('taking decisions back', () => {
  it('leaves the case as if they had never been made, step by step, also for programs that know no undo', () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 30 }), (acts) => {
        const { journal, stack } = played(acts);
        expect(withoutTimes(latestDecisions(journal))).toEqual(withoutTimes(latestDecisions(stack)));
        expect(standings(journal)).toEqual(standings(stack));
        expect(standings(journal.map(withoutNewMembers))).toEqual(standings(stack));
        expect(decisionToUndo(journal)?.entry).toEqual(stack.at(-1));
      }),
      { numRuns: 300 },
    );
  });

  it('only adds to the journal, and says which entry was taken back', () => {
    const journal = [log, decide(['own-1', 'other-1'], 'include'), decide(['own-1'], 'exclude')];
    const [first] = undoEntries(journal, 'T2', isSubjects);
    expect(first).toMatchObject({ recordIds: ['own-1'], state: 'include', undoes: 2, at: 'T2' });
    const after = [...journal, first as JournalEntry];
    expect(undoEntries(after, 'T3', isSubjects)).toEqual([
      { ...decide(['own-1'], 'include'), at: 'T3', undoes: 1, withdrawn: true },
      { ...decide(['other-1'], 'open'), at: 'T3', undoes: 1, withdrawn: true },
    ]);
  });

  it('has nothing to do where nothing was decided, or all of it was taken back', () => {
    expect(undoEntries([log], 'T', isSubjects)).toEqual([]);
    const journal = [decide(['own-1'], 'open')];
    expect(undoEntries([...journal, ...undoEntries(journal, 'T', isSubjects)], 'T', isSubjects)).toEqual([]);
  });
});

describe('following decisions', () => {
  it('says after each entry what reading the whole journal says', () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 20 }), (acts) => {
        const { journal } = played(acts);
        const growing: JournalEntry[] = [];
        const latest = followDecisions(() => growing);
        for (const entry of journal) {
          growing.push(entry);
          expect([...latest()].sort()).toEqual([...latestDecisions(growing)].sort());
        }
      }),
    );
  });
});
