// Folds repeated non-interactive sign-ins into one line each per hour, six hours or day (UTC), as Graph's summary groups them; the
// filter behind a group chooses its records and no others.
import type { CaseIndex } from './case-index.ts';
import { allOf, composeFilter } from './compose-filter.ts';
import { markRows } from './filter-rows.ts';
import type { Filter } from './filter-tree.ts';
import { foldedColumn } from './folded-column.ts';
import { groupRows } from './group-rows.ts';
import { membersByGroup, type SummaryWindow, summaryWindowSeconds } from './summarise-rows.ts';

/** A line: one record, or the records of a group in the order of the rows. */
export type Line =
  | { readonly kind: 'record'; readonly row: number }
  | { readonly kind: 'group'; readonly rows: Uint32Array };

export type GroupedLines = {
  readonly size: number;
  readonly line: (place: number) => Line;
  /** The line that a row is in; -1 where it is in none. */
  readonly placeOf: (row: number) => number;
};

const keyPaths = ['appId', 'userPrincipalName', 'ipAddress', 'resourceId'] as const;

/** Sources that name no event types say at least whether somebody typed something. */
const nonInteractiveWords = "(isInteractive eq false or signInEventTypes/any(t: t eq 'nonInteractiveUser'))";
const nonInteractive: Filter = {
  kind: 'or',
  of: [
    { kind: 'interactive', operator: 'eq', value: false },
    { kind: 'any-event-type', of: { kind: 'member', operator: 'eq', texts: ['nonInteractiveUser'.toLowerCase()] } },
  ],
};

/** @param rows in any order; a group stands where its first row stands. */
export function groupRepeated(index: CaseIndex, rows: Uint32Array, window: SummaryWindow): GroupedLines {
  const folds = markRows(index, nonInteractive);
  const seconds = summaryWindowSeconds[window];
  const foldable = rows.filter((row) => folds[row] === 1 && canBeSaid(index, row));
  const windows = Float64Array.from(foldable, (row) => Math.floor(index.secondOf(row) / seconds));
  const columns = keyPaths.flatMap((path) => {
    const column = index.dictionary(path);
    return column === null ? [] : [foldedColumn(column)];
  });
  const { groups, firsts, counts } = groupRows(foldable, windows, [index.errorCodes, ...columns]);
  const members = membersByGroup(foldable, groups, counts);
  // A row's number, or the number of a group with the highest bit.
  const lines = new Uint32Array(rows.length);
  const places = new Int32Array(index.size()).fill(-1);
  const placeOfGroup = new Uint32Array(firsts.length);
  let size = 0;
  let at = 0;
  for (const row of rows) {
    if (foldable[at] !== row) {
      places[row] = size;
      lines[size++] = row;
      continue;
    }
    const group = groups[at] as number;
    if (firsts[group] === at) {
      placeOfGroup[group] = size;
      lines[size++] = counts[group] === 1 ? row : (groupFlag | group) >>> 0;
    }
    places[row] = placeOfGroup[group] as number;
    at++;
  }
  return {
    size,
    line: (place) => {
      const line = lines[place];
      if (line === undefined || place >= size) throw new Error(`there is no line ${place}`);
      if (line < groupFlag) return { kind: 'record', row: line };
      return { kind: 'group', rows: members(line - groupFlag) };
    },
    placeOf: (row) => places[row] ?? -1,
  };
}

const groupFlag = 0x80000000;

/** The words that choose the rows of a group among all rows that `viewFilter` chooses; null there means all. */
export function filterOfGroup(
  index: CaseIndex,
  rows: Uint32Array,
  window: SummaryWindow,
  viewFilter: string | null,
): string {
  const row = rows[0];
  if (row === undefined) throw new Error('a group has rows');
  const seconds = summaryWindowSeconds[window];
  const from = Math.floor(index.secondOf(row) / seconds) * seconds;
  const code = index.errorCodes.valueOf(row);
  const words = composeFilter([
    { name: 'createdDateTime', operator: 'ge', values: [new Date(from * 1000).toISOString()] },
    { name: 'createdDateTime', operator: 'lt', values: [new Date((from + seconds) * 1000).toISOString()] },
    ...keyPaths.map((path) => ({ name: path, operator: 'eq' as const, values: [index.textOf(path, row)] })),
    { name: 'status/errorCode', operator: 'eq', values: [code === null ? null : String(code)] },
  ]);
  return allOf([viewFilter, words, nonInteractiveWords]) ?? '';
}

/** The years whose days have four-digit names, without the first and the last day. */
const firstSecond = Date.parse('0000-01-02T00:00:00Z') / 1000;
const lastSecond = Date.parse('9999-12-30T00:00:00Z') / 1000;

/** A record whose time or code the filter language has no words for stays a line of its own. */
function canBeSaid(index: CaseIndex, row: number): boolean {
  const code = index.errorCodes.valueOf(row);
  const second = index.secondOf(row);
  return (code === null || Number.isSafeInteger(code)) && second > firstSecond && second < lastSecond;
}
