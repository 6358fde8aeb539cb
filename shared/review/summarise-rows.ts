// Counts per time window, application, user, address, status and resource: grouped like Graph's getSummarizedNonInteractiveSignIns
// (reference/graph-sign-ins.md §1), but with the rows behind every count.
import type { CaseIndex } from './case-index.ts';
import { secondText } from './moment.ts';
import { stableId } from './stable-id.ts';

/** One, six or twenty-four hours, beginning at 00:00 UTC. */
export type SummaryWindow = 'h1' | 'h6' | 'd1';

/** Graph's `summarizedSignIn`, as far as a record tells; values that differ within the group are those of its first sign-in. */
export type SummarisedSignIn = {
  /** The same for the same window and group, in every case and on every run. */
  readonly id: string;
  readonly signInCount: number;
  /** Start of the window. */
  readonly aggregationDateTime: string;
  readonly firstSignInDateTime: string;
  readonly userPrincipalName: string | null;
  readonly appId: string | null;
  readonly appDisplayName: string | null;
  readonly ipAddress: string | null;
  /** Null where the sign-ins of the group differ. */
  readonly conditionalAccessStatus: string | null;
  readonly resourceId: string | null;
  readonly resourceDisplayName: string | null;
  readonly servicePrincipalId: string | null;
  readonly servicePrincipalName: string | null;
  readonly status: { readonly errorCode: number | null };
};

export type Summary = {
  /** Number of groups: newest window first, within a window the larger count first, then the earlier sign-in. */
  readonly size: number;
  readonly group: (n: number) => SummarisedSignIn;
  /** The rows behind group `n`, by (createdDateTime, id). */
  readonly rowsOf: (n: number) => Uint32Array;
};

const secondsOf = { h1: 3600, h6: 21_600, d1: 86_400 } as const satisfies Record<SummaryWindow, number>;
const keyPaths = ['appId', 'userPrincipalName', 'ipAddress', 'resourceId'] as const;

/** @param rows by (createdDateTime, id), such as a record set's lists or `index.order()`. */
export function summariseRows(index: CaseIndex, rows: Uint32Array, window: SummaryWindow): Summary {
  const windowSeconds = secondsOf[window];
  const groupOf = new Uint32Array(rows.length);
  const firstRows: number[] = [];
  const counts: number[] = [];
  const windows: number[] = [];
  const columns = [...keyPaths.map((path) => index.dictionary(path)), index.errorCodes].filter(
    (column) => column !== null,
  );
  const find = groupFinder(columns.map((column) => column.codeOf));
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at] as number;
    const start = Math.floor(index.secondOf(row) / windowSeconds);
    const group = find(start, row);
    if (group === firstRows.length) {
      firstRows.push(row);
      counts.push(0);
      windows.push(start);
    }
    counts[group] = (counts[group] as number) + 1;
    groupOf[at] = group;
  }
  const order = Uint32Array.from(firstRows, (_, group) => group).sort(
    (left, right) =>
      (windows[right] as number) - (windows[left] as number) ||
      (counts[right] as number) - (counts[left] as number) ||
      left - right,
  );
  const members = membersByGroup(rows, groupOf, counts);
  const rowsOf = (n: number) => members(order[n] as number);
  return {
    size: order.length,
    rowsOf,
    group: (n) => {
      const group = order[n];
      if (group === undefined) throw new Error(`there is no group ${n}`);
      const start = secondText((windows[group] as number) * windowSeconds);
      return describe(index, firstRows[group] as number, `${start}Z`, rowsOf(n), window);
    },
  };
}

function describe(
  index: CaseIndex,
  first: number,
  aggregationDateTime: string,
  rows: Uint32Array,
  window: SummaryWindow,
): SummarisedSignIn {
  const text = (path: Parameters<CaseIndex['textOf']>[0]) => index.textOf(path, first);
  const errorCode = index.errorCodes.valueOf(first);
  const conditionalAccess = text('conditionalAccessStatus');
  const key = [window, aggregationDateTime, ...keyPaths.map(text), errorCode];
  return {
    id: stableId(JSON.stringify(key)),
    signInCount: rows.length,
    aggregationDateTime,
    firstSignInDateTime: index.createdDateTimeOf(first),
    userPrincipalName: text('userPrincipalName'),
    appId: text('appId'),
    appDisplayName: text('appDisplayName'),
    ipAddress: text('ipAddress'),
    conditionalAccessStatus: rows.every((row) => index.textOf('conditionalAccessStatus', row) === conditionalAccess)
      ? conditionalAccess
      : null,
    resourceId: text('resourceId'),
    resourceDisplayName: text('resourceDisplayName'),
    servicePrincipalId: text('servicePrincipalId'),
    servicePrincipalName: text('servicePrincipalName'),
    status: { errorCode },
  };
}

/** Numbers groups in order of first sight: a hash table over codes, since texts would have to be joined per row. */
function groupFinder(codes: readonly ((row: number) => number)[]): (window: number, row: number) => number {
  let table = new Int32Array(1 << 12).fill(-1);
  const windows: number[] = [];
  const firstRows: number[] = [];
  const hashOf = (window: number, row: number) => {
    let hash = Math.imul(window | 0, 0x9e3779b1);
    for (const codeOf of codes) hash = Math.imul(hash ^ codeOf(row) ^ (hash >>> 15), 0x85ebca6b);
    return hash ^ (hash >>> 13);
  };
  const isSame = (group: number, window: number, row: number) => {
    if (windows[group] !== window) return false;
    const first = firstRows[group] as number;
    for (const codeOf of codes) if (codeOf(first) !== codeOf(row)) return false;
    return true;
  };
  const placeOf = (window: number, row: number) => {
    const mask = table.length - 1;
    let place = hashOf(window, row) & mask;
    for (;;) {
      const group = table[place] as number;
      if (group < 0 || isSame(group, window, row)) return place;
      place = (place + 1) & mask;
    }
  };
  return (window, row) => {
    let place = placeOf(window, row);
    const known = table[place] as number;
    if (known >= 0) return known;
    if (firstRows.length > table.length / 2) {
      table = new Int32Array(table.length * 2).fill(-1);
      for (let group = 0; group < firstRows.length; group++) {
        table[placeOf(windows[group] as number, firstRows[group] as number)] = group;
      }
      place = placeOf(window, row);
    }
    table[place] = firstRows.length;
    windows.push(window);
    firstRows.push(row);
    return firstRows.length - 1;
  };
}

function membersByGroup(rows: Uint32Array, groupOf: Uint32Array, counts: readonly number[]) {
  const starts = new Uint32Array(counts.length + 1);
  for (const [group, count] of counts.entries()) starts[group + 1] = (starts[group] as number) + count;
  const next = starts.slice();
  const members = new Uint32Array(rows.length);
  for (let at = 0; at < rows.length; at++) {
    const group = groupOf[at] as number;
    const place = next[group] as number;
    members[place] = rows[at] as number;
    next[group] = place + 1;
  }
  return (group: number) => members.subarray(starts[group], starts[group + 1]);
}
