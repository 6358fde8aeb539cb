// What the list of cases remembers of one: enough for a row on the first screen, without opening the case.
import type { Coverage } from '../../shared/model/coverage.ts';
import { leavesTenantAt, retentionDays } from '../../shared/review/due-date.ts';
import type { OpenCase } from '../case/open-case.ts';
import { coverageOf } from './case-coverage.ts';
import type { CaseView } from './case-view.ts';

export type CardFacts = {
  /** The case's own id, so that another case in its place is not taken for it; absent where an earlier version remembered. */
  readonly id?: string | undefined;
  readonly reference: string | null;
  /** The first name of the person the case is about. */
  readonly subject: string | null;
  /** `YYYY-MM-DD`; from it the days that are left are counted when the card is shown. */
  readonly receivedOn: string | null;
  readonly records: number;
  /** Null where nothing was imported or collected yet. */
  readonly coverage: Coverage['verdict'] | null;
  readonly packages: number;
  /** When a tenant with a premium licence deletes the oldest moment that is not settled yet: UTC, ISO 8601. */
  readonly oldestVanishesAt: string | null;
  readonly isInvented: boolean;
  readonly timeZone: string | null;
};

/** Reads no record. */
export function cardOf(open: OpenCase, view: CaseView): CardFacts {
  const { state, set } = view;
  const isBegun = state.sources.length > 0 || state.refusedFiles.length > 0;
  const coverage = isBegun ? coverageOf(open, view, null) : null;
  return {
    id: open.id,
    reference: state.facts.reference,
    subject: state.subject?.names[0] ?? state.subject?.objectId ?? null,
    receivedOn: state.facts.receivedOn,
    records: set.counts.records,
    coverage: coverage?.verdict ?? null,
    packages: state.packages.length,
    oldestVanishesAt: coverage === null ? null : oldestVanishing(coverage),
    isInvented: state.isInvented,
    timeZone: state.timeZone,
  };
}

function oldestVanishing({ windows }: Coverage): string | null {
  const open = windows.filter(({ state }) => state === 'failed' || state === 'unsealed' || state === 'provisional');
  const [from] = open.map((window) => window.from).sort();
  return from === undefined ? null : new Date(leavesTenantAt(Date.parse(from), retentionDays.premium)).toISOString();
}
