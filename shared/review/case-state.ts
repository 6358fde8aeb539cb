// Folds the journal of a case into what holds now: who the subject is, which policy is in force, how far each source got.
import type { CaseFacts, JournalEntry } from '../model/journal.ts';
import type { JsonObject } from '../model/json.ts';
import { mergeNames, type Subject } from '../model/subject.ts';

export type SourceSummary = {
  readonly sourceId: string;
  readonly sourceKind: 'file' | 'graph' | 'demo';
  readonly name: string;
  readonly shape: string;
  /** A file that was read to its end; a tenant of which a collection has begun: how far it got says its ledger. */
  readonly finished: boolean;
  readonly records: number;
  readonly rejects: number;
  readonly openNextLink: boolean;
  /** Sign-ins that summaries in this source count; 0 where it holds none. */
  readonly summarisedSignIns: number;
};

export type OverrideEntry = Extract<JournalEntry, { kind: 'override' }>;

export type CaseState = {
  readonly facts: CaseFacts;
  readonly subject: Subject | null;
  readonly sources: readonly SourceSummary[];
  readonly refusedFiles: readonly { readonly name: string; readonly code: string }[];
  /** As stored; null until one was chosen. */
  readonly policy: JsonObject | null;
  /** Stand-ins of an earlier case that this one continues; empty where it begins its own. */
  readonly earlierAliases: Extract<JournalEntry, { kind: 'aliases' }>['aliases'];
  /** Latest per record and path, in order of first appearance. */
  readonly overrides: readonly OverrideEntry[];
  /** Finding id → reason. */
  readonly lifts: ReadonlyMap<string, string>;
  readonly packages: readonly Extract<JournalEntry, { kind: 'packaged' }>[];
  /** IANA name; null until one was chosen. */
  readonly timeZone: string | null;
  /** Made for trying the program out, or with records of the synthetic tenant in it. */
  readonly isInvented: boolean;
  /** How the tenant of an invented case is made; null where it has none of its own. */
  readonly invented: Extract<JournalEntry, { kind: 'invented' }> | null;
};

const noFacts: CaseFacts = { reference: null, article: null, receivedOn: null, identityNote: null };

export function foldJournal(journal: readonly JournalEntry[]): CaseState {
  let facts = noFacts;
  let subject: Subject | null = null;
  let policy: JsonObject | null = null;
  let earlierAliases: CaseState['earlierAliases'] = [];
  const sources = new Map<string, SourceSummary>();
  const refused = new Map<string, string>();
  const overrides = new Map<string, OverrideEntry>();
  const lifts = new Map<string, string>();
  const packages: Extract<JournalEntry, { kind: 'packaged' }>[] = [];
  let timeZone: string | null = null;
  let isInvented = false;
  let invented: CaseState['invented'] = null;
  for (const entry of journal) {
    if (entry.kind === 'facts') facts = entry.facts;
    else if (entry.kind === 'subject') subject = joinSubjects(subject, entry.subject);
    else if (entry.kind === 'policy') policy = entry.policy;
    else if (entry.kind === 'aliases') earlierAliases = entry.aliases;
    else if (entry.kind === 'override') overrides.set(`${entry.recordId}\n${entry.path}`, entry);
    else if (entry.kind === 'lift') lifts.set(entry.findingId, entry.reason);
    else if (entry.kind === 'packaged') packages.push(entry);
    else if (entry.kind === 'time-zone') timeZone = entry.timeZone;
    else if (entry.kind === 'invented') invented = entry;
    else if (entry.kind === 'source-refused') refused.set(entry.name, entry.code);
    else if (entry.kind === 'source') {
      refused.delete(entry.name);
      isInvented ||= entry.sourceKind === 'demo';
      sources.set(entry.sourceId, {
        sourceId: entry.sourceId,
        sourceKind: entry.sourceKind,
        name: entry.name,
        shape: entry.shape,
        finished: false,
        records: 0,
        rejects: 0,
        openNextLink: false,
        summarisedSignIns: 0,
      });
    } else if (entry.kind === 'collection') {
      const known = sources.get(entry.sourceId);
      if (known !== undefined) sources.set(entry.sourceId, { ...known, finished: true });
    } else if (entry.kind === 'source-end') {
      const known = sources.get(entry.sourceId);
      if (known !== undefined) {
        const { records, rejects, openNextLink, findings } = entry;
        const summarised = findings.find((finding) => finding.code === 'SUMMARIES')?.facts.signIns;
        const summarisedSignIns = typeof summarised === 'number' ? summarised : 0;
        sources.set(entry.sourceId, { ...known, finished: true, records, rejects, openNextLink, summarisedSignIns });
      }
    }
  }
  return {
    facts,
    subject,
    sources: withoutSuperseded([...sources.values()]),
    refusedFiles: [...refused].map(([name, code]) => ({ name, code })),
    policy,
    earlierAliases,
    overrides: [...overrides.values()],
    lifts,
    packages,
    timeZone,
    isInvented: isInvented || invented !== null,
    invented,
  };
}

/** An interrupted reading of a file no longer counts once the same file was read again. */
function withoutSuperseded(sources: readonly SourceSummary[]): readonly SourceSummary[] {
  return sources.filter(
    (source, index) => source.finished || !sources.slice(index + 1).some((later) => later.name === source.name),
  );
}

function joinSubjects(known: Subject | null, next: Subject): Subject {
  return { objectId: next.objectId ?? known?.objectId ?? null, names: mergeNames(known?.names ?? [], next.names) };
}
