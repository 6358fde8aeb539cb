// Part of "import" and "collect": whom a case is about is fixed by what is asked first; later requests must mean the same person.
import { type AppError, appError } from '../../shared/errors.ts';
import type { JournalEntry } from '../../shared/model/journal.ts';
import { mergeNames, type Subject } from '../../shared/model/subject.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { foldJournal } from '../../shared/review/case-state.ts';
import type { OpenCase } from '../case/open-case.ts';
import type { Surroundings } from './surroundings.ts';

export type FixedSubject = {
  /** With every name. */
  readonly subject: Subject;
  /** What the journal does not know yet; empty where it knows all of it. */
  readonly news: readonly JournalEntry[];
};

/**
 * An old case takes more names, but never another object id (design §4). Where the ids do not settle it, one of the names
 * that say who is meant has to be known: `identifiedBy` leaves out what was only said with --also-known-as.
 * Adds nothing: the caller appends the news with the first thing that it accepts. Fails with COLLECT_OTHER_SUBJECT.
 */
export function meetSubject(
  open: OpenCase,
  asked: Subject,
  identifiedBy: readonly string[],
  { effects }: Surroundings,
): Result<FixedSubject, AppError> {
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
  return ok({ subject, news: isNews ? [{ kind: 'subject', at: effects.now().toISOString(), subject }] : [] });
}

/** Fixes it at once. Gives the subject with every name; fails as {@link meetSubject}. */
export function fixSubject(
  open: OpenCase,
  asked: Subject,
  identifiedBy: readonly string[],
  surroundings: Surroundings,
): Result<Subject, AppError> {
  const met = meetSubject(open, asked, identifiedBy, surroundings);
  if (!met.ok) return met;
  if (met.value.news.length > 0) open.append(...met.value.news);
  return ok(met.value.subject);
}
