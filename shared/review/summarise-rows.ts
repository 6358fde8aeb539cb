// Counts per time window, application, user, address, status and resource: grouped like Graph's getSummarizedNonInteractiveSignIns
// (reference/graph-sign-ins.md §1), but with the rows behind every count.
import type { CaseIndex } from './case-index.ts';
import { groupRows } from './group-rows.ts';
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

export const summaryWindowSeconds = { h1: 3600, h6: 21_600, d1: 86_400 } as const satisfies Record<
  SummaryWindow,
  number
>;
const keyPaths = ['appId', 'userPrincipalName', 'ipAddress', 'resourceId'] as const;

/** @param rows by (createdDateTime, id), such as a record set's lists or `index.order()`. */
export function summariseRows(index: CaseIndex, rows: Uint32Array, window: SummaryWindow): Summary {
  const windowSeconds = summaryWindowSeconds[window];
  const windows = new Float64Array(rows.length);
  for (let at = 0; at < rows.length; at++) windows[at] = Math.floor(index.secondOf(rows[at] as number) / windowSeconds);
  const keys = [index.errorCodes, ...keyPaths.flatMap((path) => index.dictionary(path) ?? [])];
  const { groups, firsts, counts } = groupRows(rows, windows, keys);
  const order = orderGroups(
    Float64Array.from(firsts, (at) => windows[at] as number),
    counts,
  );
  const members = membersByGroup(rows, groups, counts);
  const rowsOf = (n: number) => members(order[n] as number);
  return {
    size: order.length,
    rowsOf,
    group: (n) => {
      const first = firsts[order[n] as number];
      if (first === undefined) throw new Error(`there is no group ${n}`);
      const start = secondText((windows[first] as number) * windowSeconds);
      return describe(index, rows[first] as number, `${start}Z`, rowsOf(n), window);
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

/** Groups by window descending, count descending, first sign-in ascending; `windows` ascend, since groups are numbered by time. */
function orderGroups(windows: Float64Array, counts: Uint32Array): Uint32Array {
  const order = new Uint32Array(windows.length);
  let next = 0;
  for (let end = windows.length; end > 0; ) {
    let start = end - 1;
    while (start > 0 && windows[start - 1] === windows[end - 1]) start--;
    const block = order.subarray(next, next + end - start);
    let isSorted = true;
    for (let place = 0; place < block.length; place++) {
      block[place] = start + place;
      if (place > 0 && (counts[start + place] as number) > (counts[start + place - 1] as number)) isSorted = false;
    }
    if (!isSorted) block.sort((left, right) => (counts[right] as number) - (counts[left] as number) || left - right);
    next += end - start;
    end = start;
  }
  return order;
}

/** The members of each group, in the order of `rows`. */
export function membersByGroup(rows: Uint32Array, groupOf: Uint32Array, counts: Uint32Array) {
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
