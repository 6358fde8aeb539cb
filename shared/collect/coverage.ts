// Computes the coverage statement from what the case knows: sources read, records found, what could not be read.
// Files prove only themselves, so a case with files is PROVISIONAL at best (design §1); a tenant proves by its journal.
import type { Coverage, CoverageNote, DayCount, EventClass, NotAsked } from '../model/coverage.ts';
import type { JournalEntry } from '../model/journal.ts';
import type { CoverageVerdict } from '../model/verdict.ts';
import { foldCollection } from './graph/collection-ledger.ts';
import { type LiveCoverage, liveCoverage } from './graph/live-coverage.ts';
import { classesNotAsked, liveNotes } from './graph/live-notes.ts';
import type { RightsSeen } from './rights-watch.ts';

/** One file as far as it was read; or a tenant, `finished` where a collection has begun: the journal says how far it got. */
export type SourceState = {
  readonly finished: boolean;
  readonly rejects: number;
  readonly openNextLink: boolean;
  /** From a tenant; absent means a file. */
  readonly live?: boolean;
};

/** One record of the subject that stands for itself (no duplicate, no older revision). `instant` in ms since 1970 UTC. */
export type CoveredRecord = {
  readonly instant: number;
  readonly eventClass: EventClass;
  /** From a tenant's answer; absent means from a file. */
  readonly live?: boolean;
};

export type CoverageInput = {
  readonly sources: readonly SourceState[];
  readonly refusedFiles: number;
  /** Iterated several times. */
  readonly records: Iterable<CoveredRecord>;
  readonly revisions: number;
  readonly quarantined: number;
  /** Of the quarantined ones, those that a tenant's answer brought; absent means none. */
  readonly foreignRows?: number;
  /** What the case remembers of live collections; absent means none. */
  readonly journal?: readonly JournalEntry[];
  readonly rights: RightsSeen | null;
  /** Sign-ins that summaries count and the records do not hold; a finding, never a verdict. */
  readonly summaryDifference: number;
  /** Made up, to try the program: said before everything else. */
  readonly isInvented?: boolean;
};

const dayMilliseconds = 86_400_000;
const classes: readonly EventClass[] = ['interactiveUser', 'nonInteractiveUser', 'other'];
const notAsked: readonly NotAsked[] = [
  'WORKLOAD_IDENTITIES',
  'OTHER_TENANTS',
  'TYPED_IDENTIFIER_ONLY',
  'ARCHIVE_COPIES',
];

/** `signInEventTypes` joined by commas, or `isInteractive` where the source has no event types (v1.0). */
export function eventClassOf(eventTypes: string | null, isInteractive: boolean | null): EventClass {
  if (eventTypes?.includes('nonInteractiveUser') === true) return 'nonInteractiveUser';
  if (eventTypes?.includes('interactiveUser') === true) return 'interactiveUser';
  if (eventTypes !== null && eventTypes !== '') return 'other';
  if (isInteractive === null) return 'other';
  return isInteractive ? 'interactiveUser' : 'nonInteractiveUser';
}

export function computeCoverage(input: CoverageInput): Coverage {
  const journal = input.journal ?? [];
  const isLive = input.sources.some((source) => source.live === true);
  const live = isLive ? liveCoverage(journal, only(input.records, true)) : null;
  const gaps = [...gapsOf(input), ...(live?.gaps ?? [])];
  const byDay = countByDay(input.records);
  const records = byDay.reduce((sum, day) => sum + day.records, 0);
  return {
    verdict: verdictOf(gaps, live, hasFiles(input)),
    windows: [...(live?.windows ?? []), ...windowsOf(live === null ? byDay : countByDay(only(input.records, false)))],
    gaps,
    notes: [...notesOf(input, records), ...(live === null ? [] : tenantNotes(input, journal, live))],
    notAsked: [...(live === null || hasFiles(input) ? [] : classesNotAsked(foldCollection(journal))), ...notAsked],
    counts: {
      records,
      revisions: input.revisions,
      quarantined: input.quarantined,
      rejected: input.sources.reduce((sum, source) => sum + source.rejects, 0),
      byDay,
    },
  };
}

/** Any gap makes the statement INCOMPLETE; files alone never reach COMPLETE, nor does what was sealed too early. */
function verdictOf(gaps: readonly CoverageNote[], live: LiveCoverage | null, withFiles: boolean): CoverageVerdict {
  if (gaps.length > 0) return 'INCOMPLETE';
  const isOpen = live === null || [...live.provisional.values()].some((ranges) => ranges.length > 0);
  return isOpen || withFiles ? 'PROVISIONAL' : 'COMPLETE';
}

function hasFiles({ sources, refusedFiles }: CoverageInput): boolean {
  return refusedFiles > 0 || sources.some((source) => source.live !== true);
}

function tenantNotes(
  { records, foreignRows = 0 }: CoverageInput,
  journal: readonly JournalEntry[],
  live: LiveCoverage,
): readonly CoverageNote[] {
  const days = countByDay(only(records, true)).filter(({ eventClass }) => eventClass === 'nonInteractiveUser');
  const nonInteractiveByDay = new Map(days.map(({ day, records: count }) => [day, count]));
  return liveNotes(journal, live, { foreignRows, nonInteractiveByDay });
}

function* only(records: Iterable<CoveredRecord>, live: boolean): Generator<CoveredRecord> {
  for (const record of records) if ((record.live === true) === live) yield record;
}

function gapsOf(input: CoverageInput): readonly CoverageNote[] {
  const rejects = input.sources.reduce((sum, source) => sum + source.rejects, 0);
  const unfinished = input.sources.filter((source) => !source.finished).length;
  const openLinks = input.sources.filter((source) => source.openNextLink).length;
  const gaps: CoverageNote[] = [];
  if (input.sources.length === 0) gaps.push({ code: 'NOTHING_READ', facts: {} });
  if (rejects > 0) gaps.push({ code: 'RECORDS_REJECTED', facts: { rejected: rejects } });
  if (input.refusedFiles > 0) gaps.push({ code: 'FILES_REFUSED', facts: { files: input.refusedFiles } });
  if (unfinished > 0) gaps.push({ code: 'SOURCE_INTERRUPTED', facts: { sources: unfinished } });
  if (openLinks > 0) gaps.push({ code: 'NEXT_LINK_NOT_FOLLOWED', facts: { sources: openLinks } });
  return gaps;
}

function notesOf(input: CoverageInput, records: number): readonly CoverageNote[] {
  const { rights } = input;
  const files = input.sources.filter((source) => source.live !== true).length;
  const notes: CoverageNote[] = input.isInvented === true ? [{ code: 'INVENTED_DATA', facts: {} }] : [];
  if (files > 0) notes.push({ code: 'FROM_FILES', facts: { files } });
  const add = (code: CoverageNote['code'], count: number) => {
    if (count > 0) notes.push({ code, facts: { records: count } });
  };
  if (records === 0 && input.sources.length > 0) notes.push({ code: 'NO_RECORDS', facts: {} });
  if (rights !== null) {
    add('CONDITIONAL_ACCESS_NOT_PERMITTED', rights.withoutConditionalAccess);
    add('RISK_HIDDEN_BY_LICENCE', rights.withHiddenRisk);
    add('CLIENT_APP_EMPTY_ACROSS_TENANTS', rights.withoutClientApp);
    add('MASKED_BY_MICROSOFT', rights.maskedByMicrosoft);
    add('DUPLICATE_KEYS', rights.repeatedKeys);
  }
  add('QUARANTINED', input.quarantined - (input.foreignRows ?? 0));
  add('SUMMARY_DIFFERS', input.summaryDifference);
  return notes;
}

function countByDay(records: Iterable<CoveredRecord>): readonly DayCount[] {
  const counts = new Map<string, { day: number; eventClass: EventClass; records: number }>();
  for (const { instant, eventClass } of records) {
    const day = Math.floor(instant / dayMilliseconds);
    const key = `${day} ${eventClass}`;
    const known = counts.get(key);
    if (known === undefined) counts.set(key, { day, eventClass, records: 1 });
    else known.records += 1;
  }
  return [...counts.values()]
    .sort((a, b) => a.day - b.day || classes.indexOf(a.eventClass) - classes.indexOf(b.eventClass))
    .map(({ day, eventClass, records: count }) => ({ day: isoDay(day), eventClass, records: count }));
}

/** One half-open window per class, from the first day with a record to the day after the last: what the files held. */
function windowsOf(byDay: readonly DayCount[]): Coverage['windows'] {
  return classes.flatMap((eventClass) => {
    const days = byDay.filter((one) => one.eventClass === eventClass).map((one) => one.day);
    const first = days[0];
    const last = days.at(-1);
    if (first === undefined || last === undefined) return [];
    const after = isoDay(Math.floor(Date.parse(`${last}T00:00:00Z`) / dayMilliseconds) + 1);
    return [{ from: `${first}T00:00:00Z`, to: `${after}T00:00:00Z`, eventClass, state: 'from-file' as const }];
  });
}

function isoDay(day: number): string {
  return new Date(day * dayMilliseconds).toISOString().slice(0, 10);
}
