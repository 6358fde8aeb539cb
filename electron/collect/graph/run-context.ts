// What the parts of one collecting run share: the doors to the tenant and the case, and what the run has learned so far.

import { type TimeRange, windowOfRange } from '../../../shared/collect/graph/time-ranges.ts';
import type { GapCause, GraphVersion, QuerySlot, SignInClass } from '../../../shared/model/collection.ts';
import type { JournalEntry } from '../../../shared/model/journal.ts';
import type { AnswerReading } from './answer-page.ts';
import type { CollectProgress } from './collect-progress.ts';
import type { CollectionStore } from './collection-store.ts';
import type { GraphClient, GraphFailure } from './graph-client.ts';
import type { Pacing } from './pacing.ts';
import type { AnswerSaver } from './save-answers.ts';
import type { ServerClock } from './server-clock.ts';

export type RunContext = {
  readonly client: GraphClient;
  readonly store: CollectionStore;
  readonly saver: AnswerSaver;
  readonly sourceId: string;
  readonly version: GraphVersion;
  readonly pacing: Pacing;
  readonly signal: AbortSignal;
  /** How answers are read. */
  readonly reading: AnswerReading;
  readonly report: (progress: CollectProgress) => void;
  readonly state: RunState;
};

/** Changes as the run goes on. */
export type RunState = {
  /** The latest `Date` of the server, ms since 1970 UTC; null until it sent one. */
  serverNow: number | null;
  /** The same as most answers agree on: what settles a window. */
  readonly serverClock: ServerClock;
  /** What ends the whole run. */
  end: GraphFailure | null;
  /** The case could not be written: nothing more is asked, and whoever wrote throws. */
  isBroken: boolean;
  /** Classes that the tenant refuses to this account. */
  readonly refused: Map<SignInClass, GraphFailure>;
  /** The earliest record still held, ms since 1970 UTC, per class; infinite where there is none at all. */
  readonly edges: Map<SignInClass, number>;
  /** Windows that failed since the last one that did not. */
  failuresInARow: number;
  /** How many chains the tenant's pace makes useful. */
  chains: number;
  /** How long the last pages took, in ms, their wait for the limit included. */
  readonly pageTimes: number[];
  /** How long a page takes of late, in ms, without its wait for the limit; null before the first. */
  pageTime: number | null;
  /** Answers of sign-ins, their rows, records that were new to the case, and rows that did not answer the query. */
  pages: number;
  /** Called after each answer that was saved: what says how far it is, and what starts chains. */
  onPage: () => void;
  pageSaved: () => void;
  rows: number;
  fresh: number;
  foreign: number;
};

/** The local time as ISO 8601, for what the case notes about itself. */
export function localTime(pacing: Pacing): string {
  return new Date(pacing.now()).toISOString();
}

/** Nothing more may be asked. */
export function isOver({ signal, state }: RunContext): boolean {
  return signal.aborted || state.end !== null || state.isBroken;
}

export function failedEntry(
  context: RunContext,
  slot: QuerySlot,
  range: TimeRange,
  pass: number,
  cause: GapCause,
): JournalEntry {
  const { pacing, sourceId } = context;
  return { kind: 'window-failed', at: localTime(pacing), sourceId, ...slot, ...windowOfRange(range), pass, cause };
}

/** NOT_REACHED: the officer has cancelled while being asked something. */
const runEnding: ReadonlySet<GapCause> = new Set(['SIGN_IN_AGAIN', 'UNREACHABLE', 'THROTTLED_OUT', 'NOT_REACHED']);
const classEnding: ReadonlySet<GapCause> = new Set([
  'NOT_PREMIUM',
  'PERMISSION_MISSING',
  'ROLE_MISSING',
  'NO_DIRECTORY_ACCESS',
  'FORBIDDEN',
  'V1_FALLBACK',
]);

/** How far a failure reaches: the whole run, every query of its class, or its window alone. */
export function reachOf(failure: GraphFailure): 'run' | 'class' | 'window' {
  if (runEnding.has(failure.cause)) return 'run';
  return classEnding.has(failure.cause) ? 'class' : 'window';
}

/** Asking for less may help while some windows still come; if none does, the trouble lies elsewhere. */
export const mostFailuresInARow = 20;
