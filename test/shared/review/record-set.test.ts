// Which records the answer holds, and in which revision: copies, later deliveries, decisions, the guard; against a plain resolution.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { GuardVerdict } from '../../../shared/collect/subject-guard.ts';
import type { DecisionState } from '../../../shared/model/journal.ts';
import { createCaseIndex } from '../../../shared/review/case-index.ts';
import { latestDecisions } from '../../../shared/review/decisions.ts';
import type { IndexRow } from '../../../shared/review/index-row.ts';
import { guardRows, type RecordStanding, resolveRecordSet } from '../../../shared/review/record-set.ts';
import { anyPages, aRow, compareExactTimes, textOf } from '../../support/review-rows.ts';

const [a, b, c] = ['a', 'b', 'c'].map((digit) => digit.repeat(32)) as [string, string, string];
const subjectId = 'aaaaaaaa-0000-4000-8000-000000000001';

function judge(row: { readonly userId: string | null }): GuardVerdict {
  if (row.userId === subjectId) return 'subject';
  if (row.userId === 'other') return 'somebody-else';
  return row.userId === 'unclear' ? 'ambiguous' : 'nobody';
}

function setOf(
  pages: readonly (readonly IndexRow[])[],
  dates: readonly (string | null)[] = [],
  decided: Record<string, DecisionState> = {},
) {
  const index = createCaseIndex();
  for (const [page, rows] of pages.entries()) index.addPage(page, rows);
  const journal = Object.entries(decided).map(([id, state]) => ({
    kind: 'decision' as const,
    at: '2025-04-01T00:00:00Z',
    recordIds: [id],
    state,
    reason: null,
    note: null,
  }));
  return resolveRecordSet(index, judge, (page) => dates[page] ?? null, latestDecisions(journal));
}

const mine = (id: string, contentHash: string, values = {}) => aRow({ id, contentHash, userId: subjectId, ...values });

describe('the record set', () => {
  it('takes the same id with the same content once', () => {
    const set = setOf([[mine('r', a), mine('r', a)], [mine('r', a)]]);
    expect(set.counts).toMatchObject({ rows: 3, records: 1, revisions: 0, duplicates: 2 });
  });

  it('shows the revision with the later server date, whatever page it stands on', () => {
    const set = setOf(
      [[mine('r', a)], [mine('r', b)]],
      ['Tue, 04 Mar 2025 10:00:00 GMT', 'Mon, 03 Mar 2025 10:00:00 GMT'],
    );
    expect([...set.records]).toEqual([0]);
    expect(set.olderRevisions(0)).toEqual([1]);
  });

  it('without server dates shows the later page, then the later position', () => {
    expect([...setOf([[mine('r', a)], [mine('r', b)]]).records]).toEqual([1]);
    expect([...setOf([[mine('r', a), mine('r', b)]]).records]).toEqual([1]);
  });

  it('holds a page with a server date for newer than a file of unknown age', () => {
    expect([...setOf([[mine('r', a)], [mine('r', b)]], ['Mon, 03 Mar 2025 10:00:00 GMT', null]).records]).toEqual([0]);
  });

  it('goes back to an earlier content when the source does', () => {
    const set = setOf([[mine('r', a)], [mine('r', b)], [mine('r', a)]]);
    expect([...set.records]).toEqual([2]);
    expect(set.olderRevisions(2)).toEqual([1]);
    expect(set.counts.duplicates).toBe(1);
  });

  it('keeps a record out when one of its revisions is about somebody else', () => {
    const set = setOf([[mine('r', a, { userId: 'other' })], [mine('r', b)]]);
    expect(set.counts).toMatchObject({ included: 0, quarantined: 1, ambiguous: 1 });
  });

  it('lets the newest revision say whose a record is when an older one was about nobody yet', () => {
    expect(setOf([[mine('r', a, { userId: null })], [mine('r', b)]]).counts.included).toBe(1);
    expect(setOf([[mine('r', b)], [mine('r', a, { userId: null })]]).counts).toMatchObject({
      quarantined: 1,
      nobody: 1,
    });
  });

  it('quarantines what is not the subject’s until somebody includes it by id', () => {
    const rows = [mine('own', a), mine('foreign', b, { userId: 'other' }), mine('unclear', c, { userId: 'unclear' })];
    const set = setOf([rows], [], { foreign: 'include', unclear: 'exclude' });
    expect([...set.included]).toEqual([1, 0]);
    expect([...set.quarantined]).toEqual([2]);
    expect(set.standing(1)).toBe('included');
    expect(set.membership(1)).toBe('somebody-else');
    expect(set.counts.excluded).toBe(0);
  });

  it('counts the latest decision about a record', () => {
    const decision = (state: DecisionState, recordIds: readonly string[]) => ({
      kind: 'decision' as const,
      at: `2025-04-0${recordIds.length}T00:00:00Z`,
      recordIds,
      state,
      reason: 'OTHER_PERSON',
      note: null,
    });
    const decisions = latestDecisions([decision('exclude', ['r', 's']), decision('open', ['r'])]);
    const index = createCaseIndex();
    index.addPage(0, [mine('r', a), mine('s', b), mine('t', c)]);
    const set = resolveRecordSet(index, judge, () => null, decisions);
    expect([0, 1, 2].map(set.standing)).toEqual(['open', 'excluded', 'included']);
    expect(set.decision(1)).toEqual({
      state: 'exclude',
      reason: 'OTHER_PERSON',
      note: null,
      at: '2025-04-02T00:00:00Z',
    });
    expect(set.decision(2)).toBeNull();
  });

  it('agrees with a plain resolution over plain rows', () => {
    const date = fc.constantFrom(null, 'Mon, 03 Mar 2025 10:00:00 GMT', 'Tue, 04 Mar 2025 10:00:00 GMT', 'nonsense');
    const pagesOfFew = anyPages.map((pages) =>
      pages.map((rows) => rows.map((row, n) => ({ ...row, id: ['r', 's', row.id][n % 3]! }))),
    );
    const userIds = fc.array(fc.constantFrom(subjectId, subjectId, 'other', 'unclear', null), {
      minLength: 72,
      maxLength: 72,
    });
    const decisions = fc.dictionary(fc.constantFrom('r', 's'), fc.constantFrom('include', 'exclude', 'open'));
    fc.assert(
      fc.property(pagesOfFew, fc.array(date, { maxLength: 6 }), userIds, decisions, (pages, dates, users, decided) => {
        let next = 0;
        const owned = pages.map((rows) =>
          rows.map((row) => ({ ...row, texts: row.texts.with(0, users[next++ % users.length] ?? null) })),
        );
        const set = setOf(owned, dates, decided as Record<string, DecisionState>);
        expect(plainly(set)).toEqual(resolvedPlainly(owned, dates, decided as Record<string, DecisionState>));
      }),
      { numRuns: 500 },
    );
  });

  it('hands the guard every row, as often as it asks', () => {
    const index = createCaseIndex();
    index.addPage(0, [aRow({ userId: 'u', userPrincipalName: 'n', signInIdentifier: 's' })]);
    const rows = guardRows(index);
    const expected = { userId: 'u', userPrincipalName: 'n', signInIdentifier: 's', instant: index.instantOf(0) };
    expect([[...rows], [...rows]]).toEqual([[expected], [expected]]);
  });
});

type Plain = { readonly row: number; readonly older: readonly number[]; readonly standing: RecordStanding };

function plainly(set: ReturnType<typeof resolveRecordSet>): readonly Plain[] {
  for (const standing of ['included', 'excluded', 'open', 'quarantined'] as const) {
    expect([...set[standing]]).toEqual([...set.records].filter((row) => set.standing(row) === standing));
    expect(set.counts[standing]).toBe(set[standing].length);
  }
  return [...set.records].map((row) => ({ row, older: set.olderRevisions(row), standing: set.standing(row) }));
}

/** The rules of the design said once more, over plain rows and with sorting instead of chains. */
function resolvedPlainly(
  pages: readonly (readonly IndexRow[])[],
  dates: readonly (string | null)[],
  decided: Record<string, DecisionState>,
): readonly Plain[] {
  const all = pages.flatMap((rows, page) => rows.map((row) => ({ row, page })));
  const dateOf = (n: number) => {
    const date = Date.parse(dates[all[n]!.page] ?? '');
    return Number.isNaN(date) ? -1 : date;
  };
  const records: (Plain & { readonly time: string; readonly id: string })[] = [];
  for (const id of new Set(all.map(({ row }) => row.id))) {
    const own = all.flatMap(({ row }, n) => (row.id === id ? [n] : []));
    own.sort((left, right) => dateOf(right) - dateOf(left) || right - left);
    const hashes = own.map((n) => all[n]!.row.contentHash);
    const distinct = own.filter((_, place) => hashes.indexOf(hashes[place]!) === place);
    const verdicts = distinct.map((n) => judge({ userId: textOf(all[n]!.row, 'userId') }));
    const isForeign = verdicts.some((verdict) => verdict === 'somebody-else' || verdict === 'ambiguous');
    const isOwn = verdicts[0] === 'subject' && !isForeign;
    const state = Object.hasOwn(decided, id) ? decided[id] : undefined;
    const standing: RecordStanding = isOwn
      ? state === 'exclude'
        ? 'excluded'
        : state === 'open'
          ? 'open'
          : 'included'
      : state === 'include'
        ? 'included'
        : 'quarantined';
    const [row, ...older] = distinct as [number, ...number[]];
    records.push({ row, older, standing, time: all[row]!.row.createdDateTime, id });
  }
  records.sort((left, right) => compareExactTimes(left.time, right.time) || (left.id < right.id ? -1 : 1));
  return records.map(({ row, older, standing }) => ({ row, older, standing }));
}
