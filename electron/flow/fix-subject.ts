// Part of "import" and "collect": whom a case is about is fixed by what is asked first; later requests must mean the same person.
import { type AppError, appError } from '../../shared/errors.ts';
import { mergeNames, type Subject } from '../../shared/model/subject.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { foldJournal } from '../../shared/review/case-state.ts';
import type { OpenCase } from '../case/open-case.ts';
import type { Surroundings } from './surroundings.ts';

/**
 * An old case takes more names, but never another object id (design §4). Where the ids do not settle it, one of the names
 * that say who is meant has to be known: `identifiedBy` leaves out what was only said with --also-known-as.
 * Gives the subject with every name. Fails with COLLECT_OTHER_SUBJECT.
 */
export function fixSubject(
  open: OpenCase,
  asked: Subject,
  identifiedBy: readonly string[],
  { effects }: Surroundings,
): Result<Subject, AppError> {
  const known = foldJournal(open.journal()).subject;
  const areBothIdsKnown = known?.objectId != null && asked.objectId !== null;
  const isOther = areBothIdsKnown
    ? known.objectId !== asked.objectId
    : known !== null && identifiedBy.length > 0 && !identifiedBy.some((name) => known.names.includes(name));
  if (isOther) return fail(appError('COLLECT_OTHER_SUBJECT'));
  const subject = {
    objectId: asked.objectId ?? known?.objectId ?? null,
    names: mergeNames(known?.names ?? [], asked.names),
  };
  const isNews = known?.objectId !== subject.objectId || known.names.length !== subject.names.length;
  if (isNews) open.append({ kind: 'subject', at: effects.now().toISOString(), subject });
  return ok(subject);
}
