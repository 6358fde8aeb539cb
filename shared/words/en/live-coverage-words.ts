// Gaps and notes of a live collection in plain English. `{class}` is who signed in, `{from}` and `{to}` the span,
// `{count}` the note's one number; other facts stand under their own names.

import type { LiveGapCode, LiveNoteCode } from '../../model/coverage.ts';
import { always, type CountedWords } from '../counted-words.ts';

const span = '{class}, {from} to {to}:';

export const liveGapWords: Readonly<Record<LiveGapCode, string>> = {
  TIMED_OUT: `${span} the service did not answer in time, however short the period asked for.`,
  PAGING_LOST: `${span} the service lost its place between two pages of the answer.`,
  FOREIGN_LINK: `${span} the answer pointed to another address, which was not asked.`,
  BAD_ANSWER: `${span} the service gave answers that could not be read.`,
  THROTTLED_OUT: `${span} the service refused further questions because of too many requests.`,
  UNREACHABLE: `${span} the service could not be reached.`,
  SERVER_ERROR: `${span} the service failed.`,
  NOT_PREMIUM: `${span} refused, because the organisation's licence does not include this way of asking.`,
  PERMISSION_MISSING: `${span} refused, because the application has no permission to read them.`,
  ROLE_MISSING: `${span} refused, because whoever asked has no role that may read them.`,
  NO_DIRECTORY_ACCESS: `${span} refused, because the service could not check the licence without a right to read the directory.`,
  FORBIDDEN: `${span} refused, without a reason that is known here.`,
  SIGN_IN_AGAIN: `${span} not answered, because whoever asked had to sign in again.`,
  V1_FALLBACK: `${span} only the older interface answered, which does not know all kinds of sign-ins.`,
  CHAIN_CAPPED: `${span} the service cut the answer off at one million rows.`,
  PASSES_DIFFER: `${span} repeated readings brought different records.`,
  NOT_REACHED: `${span} not asked yet, because the collection ended before.`,
  NOT_SEALED: `${span} read once, but not checked by a second reading.`,
  BEHIND_RETENTION: `${span} asked for, but the organisation's service had deleted it before it was asked.`,
  RETENTION_OVERTOOK: `${span} deleted by the organisation's service before it could be read.`,
};

/** What the officer can do about a gap; for the command line and the app, never for the package. */
export const liveGapAdvice: Readonly<Record<LiveGapCode, string>> = {
  TIMED_OUT: 'Collect again; at a quieter hour it often works.',
  PAGING_LOST: 'Collect again.',
  FOREIGN_LINK: 'Find out what changes the answers on the way (a proxy?), then collect again.',
  BAD_ANSWER: 'Collect again; if it stays, look whether a proxy changes the answers.',
  THROTTLED_OUT: 'Collect again later, and stop other programs that read the sign-in log.',
  UNREACHABLE: 'See to the connection, then collect again.',
  SERVER_ERROR: 'Collect again later.',
  NOT_PREMIUM: 'Download the sign-ins in the portal and import the files.',
  PERMISSION_MISSING: 'Let an administrator grant AuditLog.Read.All, then collect again.',
  ROLE_MISSING:
    'Use an account with the role Reports Reader, or Security Reader for access rules too, then collect again.',
  NO_DIRECTORY_ACCESS: 'Let an administrator grant Directory.Read.All, then collect again.',
  FORBIDDEN: 'Ask an administrator why the account is refused, then collect again.',
  SIGN_IN_AGAIN: 'Collect again and sign in when asked.',
  V1_FALLBACK: 'Collect again where the beta interface answers, or import a portal download.',
  CHAIN_CAPPED: 'Collect again; shorter periods are asked then.',
  PASSES_DIFFER: 'Collect again; if it stays, compare with a portal download.',
  NOT_REACHED: 'Collect again: it goes on where it stopped.',
  NOT_SEALED: 'Collect again: what was read is checked then.',
  BEHIND_RETENTION: 'Look for copies in an archive or a security system and import them.',
  RETENTION_OVERTOOK: 'Look for copies in an archive or a security system and import them.',
};

export const liveNoteWords: Readonly<Record<LiveNoteCode, CountedWords>> = {
  PROVISIONAL_TAIL: always(
    `${span} asked so soon afterwards that late entries can still follow. Asking again two hours later settles it.`,
  ),
  RETENTION_EDGE: always(
    '{class}: the earliest entry that the service still held was of {earliest}. What was before had been deleted.',
  ),
  RETENTION_EDGE_OF_PERSON: always(
    "{class}: the person's earliest entry is of {earliest}. How far back the service keeps entries could not be asked.",
  ),
  NOTHING_HELD: always('{class}: the service held no entry of this kind at all.'),
  LATE_RECORDS: {
    one: '{class}: one entry appeared only at a later reading.',
    many: '{class}: {count} entries appeared only at a later reading.',
  },
  EXPIRED_SINCE: {
    one: '{class}: one entry was read and then deleted by the service before it could be read again. It is kept here.',
    many: '{class}: {count} entries were read and then deleted by the service before they could be read again. They are kept here.',
  },
  FOREIGN_ROWS: {
    one: 'The service also sent one record that is not, or not surely, about this person. It was left out.',
    many: 'The service also sent {count} records that are not, or not surely, about this person. They were left out.',
  },
  CLIENT_APP_EMPTY_ACROSS_TENANTS: {
    one: 'One sign-in across organisations does not say which kind of app was used: the service leaves that empty.',
    many: '{count} sign-ins across organisations do not say which kind of app was used: the service leaves that empty.',
  },
  TENANT_SUMMARY_DIFFERS: {
    one: "The service's own summary for {firstDay} counts {tenant} sign-ins by apps, and {held} records were found. Summaries are not exact.",
    many: "The service's own summary differs on {count} days, {firstDay} to {lastDay}: it counts {tenant} sign-ins by apps, and {held} records were found. Summaries are not exact.",
  },
  NAMES_NOT_READ: always(
    'Whoever asked could not look up or use every name of the person, so entries that stand only under another or a former name may be missing.',
  ),
  BETA_ENDPOINT: always(
    'The records were asked for by an interface that Microsoft calls beta and does not support for production; only it gives all kinds of sign-ins.',
  ),
};
