// Part of "collect": runs the collection of a confirmed person into an open case, and says what became of it.
import { type AppError, appError } from '../../shared/errors.ts';
import type { QueryKey, SignInClass } from '../../shared/model/collection.ts';
import type { Coverage } from '../../shared/model/coverage.ts';
import type { PersonCard } from '../../shared/model/person-card.ts';
import type { Subject } from '../../shared/model/subject.ts';
import type { RecordSet } from '../../shared/review/record-set.ts';
import type { OpenCase } from '../case/open-case.ts';
import { type CollectRunResult, collectRun } from '../collect/graph/collect-run.ts';
import { readDayCounts } from '../collect/graph/read-summary.ts';
import { askForFieldRights } from './ask-for-rights.ts';
import { coverageOf } from './case-coverage.ts';
import { sourceOf } from './case-tenant.ts';
import { viewCase } from './case-view.ts';
import { collectionStoreOf } from './collection-store.ts';
import type { Surroundings } from './surroundings.ts';
import type { TenantAccess } from './tenant-access.ts';

export type CollectedCase = {
  readonly kind: 'collected';
  readonly person: PersonCard | null;
  readonly run: Omit<CollectRunResult, 'refused' | 'failure'>;
  /** Why the run ended before everything was asked, or why every class was refused. */
  readonly ended: AppError | null;
  /** Classes that the tenant refuses to this account, with the reason. */
  readonly refused: readonly { readonly eventClass: SignInClass; readonly error: AppError }[];
  /** Without the notes on rights and licence, which only a walk over every record tells: `status` has them. */
  readonly coverage: Coverage;
  readonly counts: RecordSet['counts'];
};

export type Collecting = {
  readonly open: OpenCase;
  readonly access: TenantAccess;
  readonly surroundings: Surroundings;
  readonly signal: AbortSignal;
  readonly person: PersonCard | null;
  readonly directoryRead: boolean;
  readonly classes: readonly SignInClass[];
  /** ms since 1970 UTC; null: as far back as the tenant remembers, and up to now. */
  readonly period: { readonly from: number | null; readonly to: number | null };
};

export async function collectIntoCase(collecting: Collecting, subject: Subject): Promise<CollectedCase> {
  const { open, access, surroundings } = collecting;
  const first = keysOf(subject)[0];
  if (first !== undefined) await askForFieldRights(access, first, surroundings.officer);
  const run = await runFor(collecting, subject);
  // Where the directory does not tell the object id, the person's own sign-ins do, if they all agree (see subject-guard).
  const learnt = subject.objectId === null && run.kind === 'done' ? viewCase(open).guard.objectId : null;
  if (learnt === null) return outcomeOf(collecting, run);
  const known = { ...subject, objectId: learnt };
  open.append({ kind: 'subject', at: surroundings.effects.now().toISOString(), subject: known });
  const second = await runFor(collecting, known);
  return outcomeOf(collecting, {
    ...second,
    pages: run.pages + second.pages,
    rows: run.rows + second.rows,
    newRecords: run.newRecords + second.newRecords,
  });
}

function runFor(collecting: Collecting, subject: Subject): Promise<CollectRunResult> {
  const { open, access, surroundings, signal, directoryRead, classes, period } = collecting;
  const { token, client, pacing } = access;
  const began = pacing.monotonic();
  return collectRun({
    client,
    store: collectionStoreOf(open),
    pacing,
    signal,
    request: {
      sourceId: sourceOf(open, access, surroundings),
      tenantId: token.tenantId,
      cloud: access.cloud.name,
      account: token.account,
      keys: keysOf(subject),
      classes,
      period,
      directoryRead,
    },
    report: ({ pass, windowsDone, windows, newRecords, left }) =>
      surroundings.report({
        kind: 'collecting',
        pass,
        windows: windowsDone,
        of: windows,
        records: newRecords,
        recordsPerSecond: (newRecords * 1000) / Math.max(1, pacing.monotonic() - began),
        secondsLeft: left === null ? null : left / 1000,
      }),
    readSummary: (asked) => readDayCounts(client, subject.names, asked),
  });
}

function outcomeOf({ open, person }: Collecting, run: CollectRunResult): CollectedCase {
  const { refused, failure, ...rest } = run;
  const view = viewCase(open);
  return {
    kind: 'collected',
    person,
    run: rest,
    ended: run.kind === 'stopped' ? appError('CLI_CANCELLED') : (failure?.error ?? null),
    refused: [...refused].map(([eventClass, { error }]) => ({ eventClass, error })),
    coverage: coverageOf(open, view, null),
    counts: view.set.counts,
  };
}

function keysOf({ objectId, names }: Subject): readonly QueryKey[] {
  const byName = names.map((value) => ({ by: 'userPrincipalName' as const, value }));
  return objectId === null ? byName : [{ by: 'userId', value: objectId }, ...byName];
}
