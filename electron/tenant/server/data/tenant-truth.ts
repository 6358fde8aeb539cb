// What the tenant really holds, for tests and for the demo's own check. Reads the columns by itself: it shares nothing with
// the filters and pages that answer requests.
import type { RecordRows } from './record-rows.ts';
import type { TickScale } from './sign-in-ticks.ts';

/** Undefined members match everything. `from` is in it, `to` is not; ISO 8601 UTC. */
export type TruthQuestion = {
  readonly userId?: string;
  readonly userPrincipalName?: string;
  readonly eventClass?: 'interactiveUser' | 'nonInteractiveUser';
  readonly from?: string;
  readonly to?: string;
};

export type TenantTruth = {
  /** Ids that are there now, each once. */
  readonly ids: (question?: TruthQuestion) => ReadonlySet<string>;
  /** Contents of one id that are there now: more than one where the log delivers it changed as well. */
  readonly contents: (id: string) => readonly string[];
  /** `createdDateTime` of the oldest record that is there, as it is written; null where there is none. */
  readonly retentionEdge: (question?: TruthQuestion) => string | null;
};

export function tenantTruth(rows: RecordRows, scale: TickScale): TenantTruth {
  const userIdOf = rows.column('userId');
  const nameOf = rows.column('userPrincipalName');

  function* matching({ userId, userPrincipalName, eventClass, from, to }: TruthQuestion): Generator<number> {
    const lower = from === undefined ? null : scale(from);
    const upper = to === undefined ? null : scale(to);
    for (let row = 0; row < rows.count(); row += 1) {
      if (!rows.isThere(row)) continue;
      if (userId !== undefined && userIdOf(row) !== userId) continue;
      if (userPrincipalName !== undefined && nameOf(row) !== userPrincipalName) continue;
      if (eventClass !== undefined && rows.isInteractive(row) !== (eventClass === 'interactiveUser')) continue;
      const at = rows.ticks(row);
      if ((lower === null || at >= lower) && (upper === null || at < upper)) yield row;
    }
  }

  return {
    ids: (question = {}) => {
      const ids = new Set<string>();
      for (const row of matching(question)) ids.add(rows.id(row));
      return ids;
    },
    contents: (id) => {
      const texts = new Set<string>();
      for (const row of matching({})) if (rows.id(row) === id) texts.add(rows.bytes(row).toString());
      return [...texts];
    },
    retentionEdge: (question = {}) => {
      let oldest: number | null = null;
      for (const row of matching(question)) if (oldest === null || rows.ticks(row) < rows.ticks(oldest)) oldest = row;
      return oldest === null ? null : String(rows.record(oldest).createdDateTime);
    },
  };
}
