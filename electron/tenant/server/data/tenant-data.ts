// What the synthetic tenant holds: its users and their sign-ins, and how these change while somebody reads them.
import type { JsonObject } from '../../../../shared/model/json.ts';
import { generateMonth, type Month } from '../../generate-month.ts';
import { castFor } from '../../people.ts';
import { createRandom } from '../../random.ts';
import { recordsOf } from './other-people.ts';
import { type RecordRows, recordRows } from './record-rows.ts';
import { type TickScale, tickScale, ticksPerMillisecond } from './sign-in-ticks.ts';
import { type TenantTruth, tenantTruth } from './tenant-truth.ts';
import { type TenantUsers, tenantUsers } from './tenant-users.ts';

export type TenantDataOptions = {
  readonly seed: string | number;
  /** Records of the subject's month, as {@link generateMonth} counts them; other people's come on top. */
  readonly records: number;
  /** Sign-ins of each other user; about a twentieth of the subject's, if not said. */
  readonly recordsOfOthers?: number;
  /** The moment after the last record, ms since 1970 UTC. */
  readonly endsAt: number;
};

export type TenantData = {
  readonly tenantId: string;
  readonly organisation: string;
  readonly users: TenantUsers;
  readonly month: Month;
  readonly rows: RecordRows;
  readonly scale: TickScale;
  /** When the sign-in of a row was, ms since 1970 UTC. */
  readonly instantOf: (row: number) => number;
  readonly truth: TenantTruth;
  /** Records that only now appear in the log: like another of the same user and class, at another time. Gives their ids; none where there is nothing to be like. */
  readonly addLike: (like: RowLike, createdDateTime: string, count: number) => readonly string[];
  /** The newest record of the user and class gets other content under its id, at the same time; the old content is gone. Gives the id. */
  readonly revise: (like: RowLike) => string | null;
  /** Retention deletes everything before `instant` (ms since 1970 UTC). Gives how many went. */
  readonly deleteBefore: (instant: number) => number;
};

/** Undefined members match everything. */
export type RowLike = { readonly userId?: string | undefined; readonly interactive?: boolean | undefined };

export function tenantData({ seed, records, recordsOfOthers, endsAt }: TenantDataOptions): TenantData {
  const name = String(seed);
  const cast = castFor(name);
  const users = tenantUsers(name, cast, endsAt);
  const month = generateMonth({ seed, records, endsAt: new Date(endsAt).toISOString() });
  const scale = tickScale(endsAt);
  const rows = recordRows(scale);
  const random = createRandom(`${name}/drift`);
  for (const { record, text } of month.records()) rows.add(record, text);
  const count = recordsOfOthers ?? Math.max(4, Math.min(500, Math.floor(records / 20)));
  for (const user of users.all) {
    if (user === users.subject) continue;
    for (const { record, text } of recordsOf(user, cast, { seed: name, count, until: endsAt })) rows.add(record, text);
  }
  const userIdOf = rows.column('userId');

  function newestLike({ userId, interactive }: RowLike): number | undefined {
    return rows
      .inOrder()
      .findLast(
        (row) =>
          (userId === undefined || userIdOf(row) === userId) &&
          (interactive === undefined || rows.isInteractive(row) === interactive),
      );
  }

  const add = (record: JsonObject): void => void rows.add(record, JSON.stringify(record));

  return {
    tenantId: cast.home.tenantId,
    organisation: cast.home.name,
    users,
    month,
    rows,
    scale,
    instantOf: (row) => endsAt + Math.floor(rows.ticks(row) / ticksPerMillisecond),
    truth: tenantTruth(rows, scale),
    addLike: (like, createdDateTime, wanted) => {
      const row = newestLike(like);
      if (row === undefined) return [];
      const record = rows.record(row);
      const ids = Array.from({ length: wanted }, () => random.guid());
      for (const id of ids) add({ ...record, id, createdDateTime });
      return ids;
    },
    revise: (like) => {
      const row = newestLike(like);
      if (row === undefined) return null;
      const old = rows.record(row);
      rows.remove(row);
      add({
        ...old,
        riskLevelAggregated: 'medium',
        riskState: 'atRisk',
        processingTimeInMilliseconds: 60_000 + random.below(900),
      });
      return rows.id(row);
    },
    deleteBefore: (instant) => {
      const edge = (instant - endsAt) * ticksPerMillisecond;
      const old = rows.inOrder().filter((row) => rows.ticks(row) < edge);
      for (const row of old) rows.remove(row);
      return old.length;
    },
  };
}
