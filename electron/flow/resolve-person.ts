// Part of "collect": from what the officer typed to the one person the sign-ins are asked for, confirmed, with every name.
import { namesOfPerson, type Person } from '../../shared/collect/graph/person.ts';
import { type AppError, appError } from '../../shared/errors.ts';
import type { PersonCard } from '../../shared/model/person-card.ts';
import { isObjectId, mergeNames, type Subject } from '../../shared/model/subject.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { findWithRights } from './ask-for-rights.ts';
import type { Officer } from './surroundings.ts';
import type { TenantAccess } from './tenant-access.ts';

export type PersonRequest = {
  /** User name, mail address, employee id or object id. */
  readonly subject: string;
  readonly alsoKnownAs: readonly string[];
  /** The object id that the officer compared with the card; undefined asks, where somebody is there to be asked. */
  readonly confirm: string | undefined;
};

export type ResolvedPerson =
  /** `directoryRead` is false where the account may not read the directory: then only what was typed is asked for. */
  | {
      readonly kind: 'resolved';
      readonly subject: Subject;
      readonly directoryRead: boolean;
      readonly card: PersonCard | null;
    }
  /** Nobody is there to say yes: the officer compares the card and names its id with --confirm. */
  | { readonly kind: 'not-confirmed'; readonly card: PersonCard }
  | { readonly kind: 'several'; readonly cards: readonly PersonCard[] };

/** Fails with COLLECT_PERSON_NOT_FOUND, COLLECT_NOT_THIS_PERSON, or what the directory's refusal becomes. */
export async function resolvePerson(
  access: TenantAccess,
  request: PersonRequest,
  officer: Officer,
): Promise<Result<ResolvedPerson, AppError>> {
  const typed = request.subject.trim();
  if (isObjectId(typed) && !isConfirmed(request, typed)) return fail(appError('COLLECT_NOT_THIS_PERSON'));
  const searched = await findWithRights(access, typed, officer);
  if (!searched.ok) return searched;
  const outcome = searched.value;
  switch (outcome.kind) {
    case 'several':
      return ok({ kind: 'several', cards: outcome.people.map((person) => cardOf(person, outcome.people.length - 1)) });
    case 'none':
      // An account that left the bin too is asked for by its id alone: its sign-ins may still be held.
      return isObjectId(typed) ? asTyped(request, true) : fail(appError('COLLECT_PERSON_NOT_FOUND'));
    case 'no-directory':
      return asTyped(request, false);
    case 'found':
      return confirmed(outcome.found.person, outcome.found.similar ?? 0, request, officer);
  }
}

async function confirmed(
  person: Person,
  similar: number,
  request: PersonRequest,
  officer: Officer,
): Promise<Result<ResolvedPerson, AppError>> {
  const card = cardOf(person, similar);
  const subject: Subject = {
    objectId: person.objectId,
    names: mergeNames(namesOfPerson(person), typedNames(request), request.alsoKnownAs),
  };
  const resolved = ok({ kind: 'resolved' as const, subject, directoryRead: true, card });
  if (isObjectId(request.subject.trim())) return resolved;
  if (!isConfirmed(request, person.objectId)) return fail(appError('COLLECT_NOT_THIS_PERSON'));
  if (request.confirm !== undefined) return resolved;
  if (!officer.isThere) return ok({ kind: 'not-confirmed', card });
  return (await officer.confirmPerson(card)) ? resolved : fail(appError('COLLECT_NOT_THIS_PERSON'));
}

/** Nothing was confirmed yet, or it was this id. */
function isConfirmed({ confirm }: PersonRequest, objectId: string): boolean {
  return confirm === undefined || confirm.trim().toLowerCase() === objectId.toLowerCase();
}

function asTyped(request: PersonRequest, directoryRead: boolean): Result<ResolvedPerson, AppError> {
  const typed = request.subject.trim();
  const objectId = isObjectId(typed) ? typed.toLowerCase() : null;
  const names = mergeNames(typedNames(request), request.alsoKnownAs);
  if (objectId === null && names.length === 0) return fail(appError('COLLECT_NOTHING_TO_NAME'));
  return ok({ kind: 'resolved', subject: { objectId, names }, directoryRead, card: null });
}

/** An employee id is no name that a sign-in could stand under; a name has an at sign. */
export function typedNames({ subject }: PersonRequest): readonly string[] {
  return subject.includes('@') ? [subject] : [];
}

function cardOf(person: Person, similar: number): PersonCard {
  const { objectId, displayName, userPrincipalName, employeeId, department } = person;
  const { createdDateTime, userType, accountEnabled, deletedDateTime } = person;
  return {
    objectId,
    displayName,
    userPrincipalName,
    names: namesOfPerson(person).filter((name) => name !== userPrincipalName?.toLowerCase()),
    employeeId,
    department,
    createdDateTime,
    userType,
    accountEnabled,
    deletedDateTime,
    similar,
  };
}
