// Use case: collect one person's sign-ins from a live tenant into a case, and go on where an earlier run broke off.
import { type AppError, appError } from '../../shared/errors.ts';
import type { SignInClass } from '../../shared/model/collection.ts';
import { mergeNames } from '../../shared/model/subject.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { withCase } from './case-session.ts';
import { checkTenant } from './case-tenant.ts';
import { type CollectedCase, collectIntoCase } from './collect-into-case.ts';
import { fixSubject } from './fix-subject.ts';
import { withLeanHeap } from './lean-heap.ts';
import { type PersonRequest, type ResolvedPerson, resolvePerson, typedNames } from './resolve-person.ts';
import type { Surroundings } from './surroundings.ts';
import { type AccessRequest, withTenant } from './tenant-access.ts';

export type CollectRequest = PersonRequest & {
  readonly folder: string;
  readonly access: AccessRequest;
  /** ms since 1970 UTC; undefined: as far back as the tenant remembers, and up to now. */
  readonly from: number | undefined;
  readonly to: number | undefined;
  readonly classes: readonly SignInClass[];
};

export type CollectOutcome = CollectedCase | Exclude<ResolvedPerson, { kind: 'resolved' }>;

/**
 * Asks nothing of the case before the person is confirmed, so that a wrong name leaves no folder behind. Fails with the
 * errors of signing in, of the person, of the case, COLLECT_WRONG_TENANT, COLLECT_OTHER_SUBJECT; what the tenant refuses
 * later is part of the outcome, since everything collected until then is in the case.
 */
export async function collectCase(
  request: CollectRequest,
  surroundings: Surroundings,
): Promise<Result<CollectOutcome, AppError>> {
  const { folder, from, to, classes } = request;
  if (from !== undefined && to !== undefined && to <= from) return fail(appError('COLLECT_NOTHING_TO_ASK'));
  return withTenant<CollectOutcome>(request.access, surroundings, async (access, signal) => {
    const resolved = await resolvePerson(access, request, surroundings.officer);
    if (!resolved.ok) return resolved;
    if (resolved.value.kind !== 'resolved') return ok(resolved.value);
    const { subject: asked, card, directoryRead } = resolved.value;
    const identifiedBy =
      card === null ? mergeNames(typedNames(request)) : mergeNames([card.userPrincipalName ?? ''], card.names);
    return withCase<CollectOutcome>(folder, surroundings, true, async (open) => {
      const isOurs = checkTenant(open, access);
      if (!isOurs.ok) return isOurs;
      const subject = fixSubject(open, asked, identifiedBy, surroundings);
      if (!subject.ok) return subject;
      const period = { from: from ?? null, to: to ?? null };
      const collecting = { open, access, surroundings, signal, person: card, directoryRead, classes, period };
      // Signing in and the person come first, while the officer sits there; only the reading waits for its turn.
      const endTurn = await surroundings.takeTurn?.(access.token.tenantId, signal);
      try {
        const collected = await withLeanHeap(() => collectIntoCase(collecting, subject.value));
        return collected.run.kind === 'nothing-to-ask' ? fail(appError('COLLECT_NOTHING_TO_ASK')) : ok(collected);
      } finally {
        endTurn?.();
      }
    });
  });
}
