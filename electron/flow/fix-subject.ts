// Part of "collect": whom a case is about is fixed by what is asked first; later requests must mean the same person.
import { type AppError, appError } from '../../shared/errors.ts';
import { mergeNames, type Subject } from '../../shared/model/subject.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { foldJournal } from '../../shared/review/case-state.ts';
import type { OpenCase } from '../case/open-case.ts';
import type { Surroundings } from './surroundings.ts';

/** The first collection fixes the subject of a case; names may be added (design §4). Fails with COLLECT_OTHER_SUBJECT. */
export function fixSubject(open: OpenCase, asked: Subject, { effects }: Surroundings): Result<Subject, AppError> {
  const known = foldJournal(open.journal()).subject;
  const isOtherId = known?.objectId != null && asked.objectId !== null && known.objectId !== asked.objectId;
  const isOtherName = known?.objectId === null && !known.names.some((name) => asked.names.includes(name));
  if (isOtherId || isOtherName) return fail(appError('COLLECT_OTHER_SUBJECT'));
  const subject = {
    objectId: asked.objectId ?? known?.objectId ?? null,
    names: mergeNames(known?.names ?? [], asked.names),
  };
  const isNews = known?.objectId !== subject.objectId || known.names.length !== subject.names.length;
  if (isNews) open.append({ kind: 'subject', at: effects.now().toISOString(), subject });
  return ok(subject);
}
