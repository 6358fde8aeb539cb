// Use case: collect one person's sign-ins from a live tenant into a case, and go on where an earlier run broke off.
import { type AppError, appError } from '../../shared/errors.ts';
import type { QueryKey, SignInClass } from '../../shared/model/collection.ts';
import type { Coverage } from '../../shared/model/coverage.ts';
import { mergeNames, type Subject } from '../../shared/model/subject.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { foldJournal } from '../../shared/review/case-state.ts';
import type { RecordSet } from '../../shared/review/record-set.ts';
import type { OpenCase } from '../case/open-case.ts';
import { type CollectRunResult, collectRun } from '../collect/graph/collect-run.ts';
import { readDayCounts } from '../collect/graph/read-summary.ts';
import { askForFieldRights } from './ask-for-rights.ts';
import { coverageOf } from './case-coverage.ts';
import { withCase } from './case-session.ts';
import { checkTenant, sourceOf } from './case-tenant.ts';
import { viewCase } from './case-view.ts';
import { collectionStoreOf } from './collection-store.ts';
import { type PersonRequest, type ResolvedPerson, resolvePerson } from './resolve-person.ts';
import type { PersonCard, Surroundings } from './surroundings.ts';
import { type AccessRequest, openTenant, type TenantAccess } from './tenant-access.ts';

export type CollectRequest = PersonRequest & {
  readonly folder: string;
  readonly access: AccessRequest;
  /** ms since 1970 UTC; undefined: as far back as the tenant remembers, and up to now. */
  readonly from: number | undefined;
  readonly to: number | undefined;
  readonly classes: readonly SignInClass[];
};

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

export type CollectOutcome = CollectedCase | Exclude<ResolvedPerson, { kind: 'resolved' }>;

/**
 * Asks nothing of the case before the person is confirmed, so that a wrong name leaves no folder behind. Fails with the
 * errors of signing in, of the person, of the case, COLLECT_WRONG_TENANT, COLLECT_OTHER_SUBJECT; what the tenant refuses
 * later is part of the outcome, since everything collected until then is in the case.
 */
export function collectCase(
  request: CollectRequest,
  surroundings: Surroundings,
): Promise<Result<CollectOutcome, AppError>> {
  return surroundings.cancelling.listen(async (signal) => {
    if (request.from !== undefined && request.to !== undefined && request.to <= request.from)
      return fail(appError('COLLECT_NOTHING_TO_ASK'));
    const access = await openTenant(request.access, surroundings, signal);
    if (!access.ok) return access;
    try {
      const person = await resolvePerson(access.value, request, surroundings.officer);
      if (!person.ok) return person;
      if (person.value.kind !== 'resolved') return ok(person.value);
      const resolved = person.value;
      return await withCase<CollectOutcome>(request.folder, surroundings, true, async (open) => {
        const subject = fixSubject(open, resolved.subject, access.value, surroundings);
        if (!subject.ok) return subject;
        const collected = await collectInto(open, subject.value, resolved, access.value, request, surroundings, signal);
        return collected.run.kind === 'nothing-to-ask' ? fail(appError('COLLECT_NOTHING_TO_ASK')) : ok(collected);
      });
    } finally {
      access.value.close();
    }
  });
}

type Resolved = Extract<ResolvedPerson, { kind: 'resolved' }>;

/** The first collection fixes tenant and subject of a case; names may be added (design §4). */
function fixSubject(
  open: OpenCase,
  asked: Subject,
  access: TenantAccess,
  surroundings: Surroundings,
): Result<Subject, AppError> {
  const journal = open.journal();
  const isOurs = checkTenant(open, access);
  if (!isOurs.ok) return isOurs;
  const known = foldJournal(journal).subject;
  if (known?.objectId != null && asked.objectId !== null && known.objectId !== asked.objectId)
    return fail(appError('COLLECT_OTHER_SUBJECT'));
  const isSameByName = known === null || known.names.some((name) => asked.names.includes(name));
  if (known?.objectId == null && !isSameByName) return fail(appError('COLLECT_OTHER_SUBJECT'));
  const subject = {
    objectId: asked.objectId ?? known?.objectId ?? null,
    names: mergeNames(known?.names ?? [], asked.names),
  };
  const isNews = known?.objectId !== subject.objectId || known.names.length !== subject.names.length;
  if (isNews) open.append({ kind: 'subject', at: surroundings.effects.now().toISOString(), subject });
  return ok(subject);
}

async function collectInto(
  open: OpenCase,
  subject: Subject,
  resolved: Resolved,
  access: TenantAccess,
  request: CollectRequest,
  surroundings: Surroundings,
  signal: AbortSignal,
): Promise<CollectedCase> {
  const first = keysOf(subject)[0];
  if (first !== undefined) await askForFieldRights(access, first, surroundings.officer);
  let run = await runFor(open, subject, resolved, access, request, surroundings, signal);
  // Where the directory does not tell the object id, the person's own sign-ins do, if they all agree (see subject-guard).
  const learnt = subject.objectId === null && run.kind === 'done' ? viewCase(open).guard.objectId : null;
  if (learnt !== null) {
    const known = { ...subject, objectId: learnt };
    open.append({ kind: 'subject', at: surroundings.effects.now().toISOString(), subject: known });
    const second = await runFor(open, known, resolved, access, request, surroundings, signal);
    run = {
      ...second,
      pages: run.pages + second.pages,
      rows: run.rows + second.rows,
      newRecords: run.newRecords + second.newRecords,
    };
  }
  return outcomeOf(open, run, resolved);
}

function runFor(
  open: OpenCase,
  subject: Subject,
  resolved: Resolved,
  access: TenantAccess,
  request: CollectRequest,
  surroundings: Surroundings,
  signal: AbortSignal,
): Promise<CollectRunResult> {
  const { report } = surroundings;
  const { token, client } = access;
  const began = access.pacing.monotonic();
  return collectRun({
    client,
    store: collectionStoreOf(open),
    pacing: access.pacing,
    signal,
    request: {
      sourceId: sourceOf(open, access, surroundings),
      tenantId: token.tenantId,
      cloud: access.cloud.name,
      account: token.account,
      keys: keysOf(subject),
      classes: request.classes,
      period: { from: request.from ?? null, to: request.to ?? null },
      directoryRead: resolved.directoryRead,
    },
    report: ({ pass, windowsDone, windows, newRecords, left }) =>
      report({
        kind: 'collecting',
        pass,
        windows: windowsDone,
        of: windows,
        records: newRecords,
        recordsPerSecond: (newRecords * 1000) / Math.max(1, access.pacing.monotonic() - began),
        secondsLeft: left === null ? null : left / 1000,
      }),
    readSummary: (period) => readDayCounts(client, subject.names, period),
  });
}

function outcomeOf(open: OpenCase, run: CollectRunResult, resolved: Resolved): CollectedCase {
  const { refused, failure, ...rest } = run;
  const view = viewCase(open);
  return {
    kind: 'collected',
    person: resolved.card,
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
