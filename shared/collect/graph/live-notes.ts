// What a reader must know about a live collection beside its gaps: how far back it goes, what is not final, what was odd.
import type { SignInClass } from '../../model/collection.ts';
import type { CoverageNote, NotAsked } from '../../model/coverage.ts';
import type { JournalEntry } from '../../model/journal.ts';
import { type CollectionLedger, foldCollection } from './collection-ledger.ts';
import { classesOf, type LiveCoverage } from './live-coverage.ts';
import { type CompareSummary, compareSummary } from './summary-difference.ts';
import { windowOfRange } from './time-ranges.ts';

export type LiveNoteFacts = {
  /** Records in the tenant's answers that are not, or not surely, the subject's. */
  readonly foreignRows: number;
  /** The subject's non-interactive sign-ins from live pages, per `YYYY-MM-DD`. */
  readonly nonInteractiveByDay: CompareSummary;
};

export function liveNotes(
  journal: readonly JournalEntry[],
  { provisional }: LiveCoverage,
  facts: LiveNoteFacts,
): readonly CoverageNote[] {
  const ledger = foldCollection(journal);
  const notes: CoverageNote[] = [];
  const add = (code: CoverageNote['code'], noteFacts: CoverageNote['facts'] = {}) =>
    notes.push({ code, facts: noteFacts });
  for (const eventClass of classesOf(ledger)) {
    notes.push(...edgeNotes(journal, eventClass));
    for (const range of provisional.get(eventClass) ?? []) {
      add('PROVISIONAL_TAIL', { eventClass, ...windowOfRange(range) });
    }
    const late = mostOf(ledger, eventClass, 'late');
    const expired = mostOf(ledger, eventClass, 'expired');
    if (late > 0) add('LATE_RECORDS', { eventClass, records: late });
    if (expired > 0) add('EXPIRED_SINCE', { eventClass, records: expired });
  }
  if (facts.foreignRows > 0) add('FOREIGN_ROWS', { records: facts.foreignRows });
  const differing = compareSummary(ledger.summary, facts.nonInteractiveByDay).filter((day) => day.tenant !== day.held);
  const [first, last] = [differing[0], differing.at(-1)];
  if (first !== undefined && last !== undefined) {
    add('TENANT_SUMMARY_DIFFERS', {
      days: differing.length,
      firstDay: first.day,
      lastDay: last.day,
      tenant: differing.reduce((sum, day) => sum + day.tenant, 0),
      held: differing.reduce((sum, day) => sum + day.held, 0),
    });
  }
  if (ledger.collections.at(-1)?.directoryRead === false) add('NAMES_NOT_READ');
  if (ledger.collections.some(({ version }) => version === 'beta')) add('BETA_ENDPOINT');
  return notes;
}

/** Classes that a live collection left out, because the officer did. */
export function classesNotAsked(ledger: CollectionLedger): readonly NotAsked[] {
  const asked = new Set(classesOf(ledger));
  if (asked.size === 0) return [];
  return [
    ...(asked.has('interactiveUser') ? [] : (['INTERACTIVE_SIGN_INS'] as const)),
    ...(asked.has('nonInteractiveUser') ? [] : (['NON_INTERACTIVE_SIGN_INS'] as const)),
  ];
}

/** The earliest edge that any run met: from there on the answer goes. */
function edgeNotes(journal: readonly JournalEntry[], eventClass: SignInClass): readonly CoverageNote[] {
  const edges = journal.flatMap((entry) =>
    entry.kind === 'retention-edge' && entry.eventClass === eventClass ? [entry] : [],
  );
  const known = edges.filter(({ earliest }) => earliest !== null);
  if (edges.length === 0) return [];
  const ofTenant = known.filter(({ of }) => of === 'tenant');
  const [first] = (ofTenant.length > 0 ? ofTenant : known)
    .map(({ earliest }) => earliest ?? '')
    .sort((one, other) => Date.parse(one) - Date.parse(other));
  if (first === undefined) return [{ code: 'NOTHING_HELD', facts: { eventClass } }];
  const code = ofTenant.length > 0 ? 'RETENTION_EDGE' : 'RETENTION_EDGE_OF_PERSON';
  // To the minute: the tenant's earliest record may be somebody else's, and its exact moment is nobody's concern.
  return [{ code, facts: { eventClass, earliest: `${first.slice(0, 16)}Z` } }];
}

/** Several keys bring the same records, so their counts are not added. */
function mostOf({ slots }: CollectionLedger, eventClass: SignInClass, count: 'late' | 'expired'): number {
  return slots.reduce((most, each) => (each.slot.eventClass === eventClass ? Math.max(most, each[count]) : most), 0);
}
