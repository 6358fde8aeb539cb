// Whose record is this? Object id first, then names. Stands between reading and everything that may leave the case:
// what is not the subject's goes to quarantine (design §8, reference: redaction defaults "Record not of the subject").
import { formsOfName, isNobody, type Subject } from '../model/subject.ts';

/** The part of a record that tells whose it is. `instant` in milliseconds since 1970 UTC. */
export type GuardRow = {
  readonly userId: string | null;
  readonly userPrincipalName: string | null;
  readonly signInIdentifier: string | null;
  readonly instant: number;
};

/** `ambiguous`: the name belonged to more than one account, and the subject's object id is not known or does not decide. */
export type GuardVerdict = 'subject' | 'somebody-else' | 'nobody' | 'ambiguous';

export type SubjectGuard = {
  readonly judge: (row: GuardRow) => GuardVerdict;
  /** Object ids in lower case that carried one of the given names while no id was given; one of them is the subject's. */
  readonly candidateIds: readonly string[];
  /** The id that judging goes by: the given one, or the only candidate. */
  readonly objectId: string | null;
  /** Given names and those learned from the subject's own records. */
  readonly names: readonly string[];
};

const dayMilliseconds = 86_400_000;
const dayOf = (instant: number) => Math.floor(instant / dayMilliseconds);

/** Days on which a name occurred, per name. */
type DaysByName = Map<string, Set<number>>;

/** The forms of a name, worked out once per distinct text: a case holds millions of rows and a handful of names. */
function rememberForms(): (name: string) => readonly string[] {
  const known = new Map<string, readonly string[]>();
  return (name) => {
    const found = known.get(name);
    if (found !== undefined) return found;
    const forms = formsOfName(name).filter((form) => form !== '');
    known.set(name, forms);
    return forms;
  };
}

function candidates(
  rows: Iterable<GuardRow>,
  names: ReadonlySet<string>,
  formsOf: (name: string) => readonly string[],
): readonly string[] {
  const ids = new Set<string>();
  for (const row of rows) {
    if (isNobody(row.userId) || row.userPrincipalName === null) continue;
    if (formsOf(row.userPrincipalName).some((form) => names.has(form))) ids.add((row.userId ?? '').toLowerCase());
  }
  return [...ids].sort();
}

/**
 * Learns from all rows, then judges each. A learned name counts only from the first to the last day on which the
 * subject's own id carried it, and never on a day on which another id did: UPNs are given to the next person.
 * @param rows must be iterable twice.
 */
export function createSubjectGuard(subject: Subject, rows: Iterable<GuardRow>): SubjectGuard {
  const formsOf = rememberForms();
  const given = new Set(subject.names.flatMap(formsOf));
  const candidateIds = subject.objectId === null ? candidates(rows, given, formsOf) : [];
  const objectId = subject.objectId?.toLowerCase() ?? (candidateIds.length === 1 ? (candidateIds[0] ?? null) : null);

  const own: DaysByName = new Map();
  const others: DaysByName = new Map();
  let learned: { readonly userId: string | null; readonly name: string | null; readonly day: number } | null = null;
  for (const { userId, userPrincipalName: name, instant } of rows) {
    const day = dayOf(instant);
    // Rows of one day and one person follow each other, and one of them teaches it all.
    if (learned !== null && learned.userId === userId && learned.name === name && learned.day === day) continue;
    learned = { userId, name, day };
    if (name === null || isNobody(userId)) continue;
    const isOwn = objectId !== null && (userId ?? '').toLowerCase() === objectId;
    const days = isOwn ? own : others;
    for (const form of formsOf(name)) {
      const known = days.get(form);
      if (known === undefined) days.set(form, new Set([day]));
      else known.add(day);
    }
  }
  const span = new Map([...own].map(([name, days]) => [name, spanOf(days)] as const));

  function isTheirName(name: string, day: number): boolean {
    if (others.get(name)?.has(day) === true) return false;
    if (given.has(name)) return true;
    const known = span.get(name);
    return known !== undefined && day >= known.first && day <= known.last;
  }

  /** Of the ids that name somebody. */
  const verdictOfId = new Map<string, GuardVerdict>();

  function judgeId(userId: string): GuardVerdict {
    const id = userId.toLowerCase();
    let verdict: GuardVerdict = candidateIds.includes(id) ? 'ambiguous' : 'somebody-else';
    if (objectId !== null) verdict = id === objectId ? 'subject' : 'somebody-else';
    verdictOfId.set(userId, verdict);
    return verdict;
  }

  function judge(row: GuardRow): GuardVerdict {
    const known = row.userId === null ? undefined : verdictOfId.get(row.userId);
    if (known !== undefined) return known;
    if (row.userId !== null && !isNobody(row.userId)) return judgeId(row.userId);
    const day = dayOf(row.instant);
    const names = [row.userPrincipalName, row.signInIdentifier].flatMap((name) => (name === null ? [] : formsOf(name)));
    // The log's own name for the account outranks what somebody typed: a typed alias may be anybody's.
    const decisive =
      row.userPrincipalName === null || row.userPrincipalName.trim() === '' ? names : formsOf(row.userPrincipalName);
    if (decisive.some((name) => isTheirName(name, day))) return candidateIds.length > 1 ? 'ambiguous' : 'subject';
    return 'nobody';
  }

  return { judge, candidateIds, objectId, names: [...new Set([...given, ...own.keys()])] };
}

function spanOf(days: ReadonlySet<number>): { readonly first: number; readonly last: number } {
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  for (const day of days) {
    first = Math.min(first, day);
    last = Math.max(last, day);
  }
  return { first, last };
}
