// From the rows of all pages to the records of the case: doubles folded, revisions ordered, other people's records set
// apart, decisions applied (issue vocabulary: design §2, §7).
import type { GuardRow, GuardVerdict } from '../collect/subject-guard.ts';
import type { CaseIndex } from './case-index.ts';
import type { Decision } from './decisions.ts';
import type { IndexedTextPath } from './index-row.ts';
import { newestFirst } from './revision-order.ts';

/** `quarantined`: not the subject's, and nobody included it by id. */
export type RecordStanding = 'included' | 'excluded' | 'open' | 'quarantined';

export type RecordSet = {
  /** The newest revision of every record, by (createdDateTime, id); each list below is a part of it in the same order. */
  readonly records: Uint32Array;
  readonly included: Uint32Array;
  readonly excluded: Uint32Array;
  readonly open: Uint32Array;
  readonly quarantined: Uint32Array;
  /** Older revisions of a row of `records`, newest first; doubles are not among them. */
  readonly olderRevisions: (row: number) => readonly number[];
  /** Whose a record is, by its row in `records`. */
  readonly membership: (row: number) => GuardVerdict;
  readonly standing: (row: number) => RecordStanding;
  /** True where the row is one of `records`. */
  readonly holds: (row: number) => boolean;
  /** The latest decision about a record of `records`; null where it has none. */
  readonly decision: (row: number) => Decision | null;
  readonly counts: {
    readonly rows: number;
    readonly records: number;
    readonly revisions: number;
    readonly duplicates: number;
    readonly included: number;
    readonly excluded: number;
    readonly open: number;
    readonly quarantined: number;
    /** Of the quarantined ones. */
    readonly somebodyElse: number;
    readonly nobody: number;
    readonly ambiguous: number;
  };
};

const verdicts = ['subject', 'somebody-else', 'nobody', 'ambiguous'] as const satisfies readonly GuardVerdict[];
const standings = ['included', 'excluded', 'open', 'quarantined'] as const satisfies readonly RecordStanding[];
const noRecord = 255;

/** What the records are, before anybody decided: the part that is slow, and that decisions do not change. */
export type ResolvedRecords = {
  readonly index: CaseIndex;
  /** Per row of the index: whose it is, for the rows that show a record. */
  readonly membership: Uint8Array;
  /** Per row: the standing without decisions, or {@link noRecord}. */
  readonly standing: Uint8Array;
  readonly older: ReadonlyMap<number, readonly number[]>;
  readonly revisions: number;
  readonly duplicates: number;
};

/**
 * @param judge whose a row is; asked once per different content.
 * @param serverDateOf the server's date of a page (any form that Date.parse reads), null for a file.
 */
export function resolveRecords(
  index: CaseIndex,
  judge: (row: GuardRow) => GuardVerdict,
  serverDateOf: (page: number) => string | null,
): ResolvedRecords {
  const size = index.size();
  const standing = new Uint8Array(size).fill(noRecord);
  const membership = new Uint8Array(size);
  const older = new Map<number, readonly number[]>();
  const guardRow = guardRowOf(index);
  const compareAge = newestFirst(index, serverDateOf);
  const isEarlier = new Uint8Array(size);
  let revisions = 0;
  let duplicates = 0;

  // From the last row back, so that a row which no later one points at is the end of its record's chain.
  for (let row = size - 1; row >= 0; row--) {
    if (isEarlier[row] === 1) continue;
    let newest = row;
    let verdict: GuardVerdict;
    let earlier = index.earlierRowOfSameId(row);
    if (earlier < 0) verdict = judge(guardRow(row));
    else {
      const rows = [row];
      for (; earlier >= 0; earlier = index.earlierRowOfSameId(earlier)) {
        isEarlier[earlier] = 1;
        rows.push(earlier);
      }
      const distinct = distinctContents(index, rows.sort(compareAge));
      duplicates += rows.length - distinct.length;
      revisions += distinct.length - 1;
      newest = distinct[0] as number;
      if (distinct.length > 1) older.set(newest, distinct.slice(1));
      verdict = togetherThey(distinct.map((one) => judge(guardRow(one))));
    }
    membership[newest] = verdicts.indexOf(verdict);
    standing[newest] = standings.indexOf(standingOf(verdict, undefined));
  }
  return { index, membership, standing, older, revisions, duplicates };
}

/** @param decisions latest decision per record id. */
export function resolveRecordSet(
  index: CaseIndex,
  judge: (row: GuardRow) => GuardVerdict,
  serverDateOf: (page: number) => string | null,
  decisions: ReadonlyMap<string, Decision>,
): RecordSet {
  return decideRecords(resolveRecords(index, judge, serverDateOf), decisions);
}

/** The records with what was decided about them; the index must not have grown since they were resolved. */
export function decideRecords(resolved: ResolvedRecords, decisions: ReadonlyMap<string, Decision>): RecordSet {
  const { index, membership, older, revisions, duplicates } = resolved;
  const size = resolved.standing.length;
  const standing = resolved.standing.slice();
  for (const [id, { state }] of decisions) {
    const row = index.rowsOfId(id).find((one) => standing[one] !== noRecord);
    if (row === undefined) continue;
    standing[row] = standings.indexOf(standingOf(verdicts[membership[row] as number] as GuardVerdict, state));
  }
  const { records, included, excluded, open, quarantined } = inOrder(index.order(), standing);
  const counted = (verdict: GuardVerdict) => {
    const code = verdicts.indexOf(verdict);
    return quarantined.reduce((sum, row) => sum + (membership[row] === code ? 1 : 0), 0);
  };
  const checked = (row: number) => {
    if (standing[row] === undefined || standing[row] === noRecord) throw new Error(`row ${row} shows no record`);
    return row;
  };
  return {
    records,
    included,
    excluded,
    open,
    quarantined,
    olderRevisions: (row) => older.get(row) ?? [],
    membership: (row) => verdicts[membership[checked(row)] as number] as GuardVerdict,
    standing: (row) => standings[standing[checked(row)] as number] as RecordStanding,
    holds: (row) => (standing[row] ?? noRecord) !== noRecord,
    decision: (row) => decisions.get(index.idOf(checked(row))) ?? null,
    counts: {
      rows: size,
      records: records.length,
      revisions,
      duplicates,
      included: included.length,
      excluded: excluded.length,
      open: open.length,
      quarantined: quarantined.length,
      somebodyElse: counted('somebody-else'),
      nobody: counted('nobody'),
      ambiguous: counted('ambiguous'),
    },
  };
}

/** The shown rows in the given order, all of them and by standing, in one pass. */
function inOrder(order: Uint32Array, standing: Uint8Array) {
  const records = new Uint32Array(order.length);
  const lists = standings.map(() => new Uint32Array(order.length));
  const lengths = standings.map(() => 0);
  let count = 0;
  for (let at = 0; at < order.length; at++) {
    const row = order[at] as number;
    const code = standing[row] as number;
    const list = lists[code];
    if (list === undefined) continue;
    records[count++] = row;
    const length = lengths[code] as number;
    list[length] = row;
    lengths[code] = length + 1;
  }
  const [included, excluded, open, quarantined] = lists.map((list, code) => list.slice(0, lengths[code])) as [
    Uint32Array,
    Uint32Array,
    Uint32Array,
    Uint32Array,
  ];
  return { records: records.slice(0, count), included, excluded, open, quarantined };
}

/** What the subject guard needs of every row, in index order; may be walked any number of times. */
export function guardRows(index: CaseIndex): Iterable<GuardRow> {
  const rowOf = guardRowOf(index);
  return {
    *[Symbol.iterator]() {
      for (let row = 0; row < index.size(); row++) yield rowOf(row);
    },
  };
}

function guardRowOf(index: CaseIndex): (row: number) => GuardRow {
  const textAt = (path: IndexedTextPath) => {
    const column = index.dictionary(path);
    return column === null ? (row: number) => index.textOf(path, row) : column.valueOf;
  };
  const [userId, userPrincipalName, signInIdentifier] = [
    textAt('userId'),
    textAt('userPrincipalName'),
    textAt('signInIdentifier'),
  ];
  return (row) => ({
    userId: userId(row),
    userPrincipalName: userPrincipalName(row),
    signInIdentifier: signInIdentifier(row),
    instant: index.instantOf(row),
  });
}

/** The rows without those whose content a newer one has already. */
function distinctContents(index: CaseIndex, newestFirstRows: readonly number[]): readonly number[] {
  const distinct: number[] = [];
  for (const row of newestFirstRows) {
    if (!distinct.some((one) => index.sameContent(one, row))) distinct.push(row);
  }
  return distinct;
}

/**
 * One verdict for all revisions of a record, newest first. Revisions leave together, so one about somebody else keeps the
 * record out; a revision about nobody does not (the log fills the user in later), unless it is the newest.
 */
function togetherThey(verdicts: readonly GuardVerdict[]): GuardVerdict {
  const [newest = 'nobody'] = verdicts;
  if (verdicts.every((verdict) => verdict === newest)) return newest;
  if (verdicts.includes('somebody-else') || verdicts.includes('ambiguous')) return 'ambiguous';
  return newest;
}

/** Somebody else's record stays in quarantine whatever is decided, unless it is included by its id (design §7). */
export function standingOf(verdict: GuardVerdict, decided: Decision['state'] | undefined): RecordStanding {
  if (verdict !== 'subject') return decided === 'include' ? 'included' : 'quarantined';
  if (decided === 'exclude') return 'excluded';
  return decided === 'open' ? 'open' : 'included';
}
