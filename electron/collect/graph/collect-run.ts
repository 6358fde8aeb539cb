// One run of a live collection, from the question how far back the tenant remembers to the last comparison. It may stop
// anywhere: what is durable stays, and the next run asks only for what is not read or not sealed.
import { foldCollection, slotsOf } from '../../../shared/collect/graph/collection-ledger.ts';
import { type PeriodWish, periodOf } from '../../../shared/collect/graph/plan.ts';
import { windowOfRange } from '../../../shared/collect/graph/time-ranges.ts';
import type {
  AccountKind,
  GraphVersion,
  QueryKey,
  QuerySlot,
  SignInClass,
  TimeWindow,
} from '../../../shared/model/collection.ts';
import type { JournalEntry, SourceFinding } from '../../../shared/model/journal.ts';
import type { Result } from '../../../shared/result.ts';
import { createFindingTally } from '../finding-tally.ts';
import { type AnswerHashing, createAnswerHashing } from './answer-hashing.ts';
import { checkReadings, recheckGrown, recheckTail } from './check-reading.ts';
import type { CollectProgress } from './collect-progress.ts';
import type { CollectionStore } from './collection-store.ts';
import { noteRefusals, readFirst } from './first-reading.ts';
import type { GraphClient, GraphFailure } from './graph-client.ts';
import type { Pacing } from './pacing.ts';
import { correctEdges, edgeEntry, findEdge, instantOfEdge, type RetentionEdge } from './retention-edge.ts';
import { failedEntry, isOver, localTime, type RunContext, reachOf } from './run-context.ts';
import { createAnswerSaver } from './save-answers.ts';
import { createServerClock } from './server-clock.ts';

export type CollectRequest = {
  readonly sourceId: string;
  readonly tenantId: string;
  readonly cloud: string;
  readonly account: AccountKind;
  /** The object id first, where it is known; then the names. Values in lower case. */
  readonly keys: readonly QueryKey[];
  readonly classes: readonly SignInClass[];
  /** What the officer named, ms since 1970 UTC. */
  readonly period: PeriodWish;
  readonly directoryRead: boolean;
};

type SummaryDays = Extract<JournalEntry, { kind: 'summary-read' }>['days'];

export type CollectRunParts = {
  readonly client: GraphClient;
  readonly store: CollectionStore;
  readonly request: CollectRequest;
  readonly pacing: Pacing;
  readonly report: (progress: CollectProgress) => void;
  readonly signal: AbortSignal;
  /** The tenant's own counts per UTC day, to compare with; absent where nobody wants them. A failure is no failure of the run. */
  readonly readSummary?: (period: TimeWindow) => Promise<Result<SummaryDays, GraphFailure>>;
};

export type CollectRunResult = {
  /** `done`: everything that could be asked was asked; gaps are in the journal. `ended`: see `failure`. */
  readonly kind: 'done' | 'stopped' | 'ended' | 'nothing-to-ask';
  /** Why the run ended early, or why every class was refused. */
  readonly failure: GraphFailure | null;
  readonly refused: ReadonlyMap<SignInClass, GraphFailure>;
  readonly version: GraphVersion;
  readonly pages: number;
  /** Rows of all answers, and the records among them that the case did not hold. */
  readonly rows: number;
  readonly newRecords: number;
  readonly foreignRows: number;
  readonly findings: readonly SourceFinding[];
};

/** Runs until done, cancelled or ended; throws only what the case throws when it cannot be written. */
export async function collectRun(parts: CollectRunParts): Promise<CollectRunResult> {
  const hashing = createAnswerHashing();
  try {
    return await runWith(parts, hashing);
  } finally {
    hashing.close();
  }
}

async function runWith(parts: CollectRunParts, hashing: AnswerHashing): Promise<CollectRunResult> {
  const { request } = parts;
  let version: GraphVersion = 'beta';
  let context = newContext(parts, version, hashing);
  let edges = await findEdges(context, request);
  if (edges === 'unknown-endpoint') {
    version = 'v1.0';
    context = newContext(parts, version, hashing);
    edges = await findEdges(context, request);
  }
  if (edges === 'unknown-endpoint' || isOver(context)) return resultOf(context, request);
  const serverNow = context.state.serverNow ?? parts.pacing.now();
  const earliest = [...edges.values()].map(instantOfEdge).filter(Number.isFinite);
  const period = periodOf(request.period, serverNow, earliest);
  if (period === null) return { ...resultOf(context, request), kind: 'nothing-to-ask' };
  const allowed = [...edges.values()].some(({ ownRowsOnly }) => ownRowsOnly) ? byOwnIdOnly(request) : request;
  const { tenantId, cloud, account, classes, keys, directoryRead, sourceId } = allowed;
  const at = localTime(parts.pacing);
  parts.store.append(
    {
      kind: 'collection',
      at,
      sourceId,
      tenantId,
      cloud,
      version,
      account,
      ...windowOfRange(period),
      fromGiven: request.period.from !== null,
      classes,
      keys,
      directoryRead,
    },
    ...[...edges].map(([eventClass, edge]) => edgeEntry(at, sourceId, eventClass, edge)),
  );
  await collectAll(context, allowed);
  if (!isOver(context)) await compareWithSummary(context, parts, windowOfRange(period));
  return resultOf(context, request);
}

/** To ask by a name would be refused, and the refusal taken for one of the whole class. That names were left out is said. */
function byOwnIdOnly(request: CollectRequest): CollectRequest {
  return { ...request, keys: request.keys.filter(({ by }) => by === 'userId'), directoryRead: false };
}

async function collectAll(context: RunContext, request: CollectRequest): Promise<void> {
  const { classes } = request;
  const all = slotsOf(request);
  const asked = context.version === 'beta' ? all : all.filter(({ eventClass }) => eventClass === 'interactiveUser');
  noteFallback(context, all);
  await readFirst(context, slotsBy('userId', asked), 'first-reading');
  await readFirst(context, slotsBy('userPrincipalName', asked), 'names');
  noteRefusals(context, asked);
  const open = asked.filter(({ eventClass }) => !context.state.refused.has(eventClass));
  if (isOver(context)) return correctEdges(context, classes);
  await checkReadings(context, open);
  for (let round = 0; round < mostRounds && !isOver(context); round += 1) {
    const again = (await recheckGrown(context, open)) + (await recheckTail(context, open));
    if (again === 0) break;
  }
  correctEdges(context, classes);
}

/** Windows that go on changing are left to what the last comparison said of them. */
const mostRounds = 3;

function slotsBy(by: QueryKey['by'], slots: readonly QuerySlot[]): readonly QuerySlot[] {
  return slots.filter(({ key }) => key.by === by);
}

/** Asks each class how far back it goes. A class that is refused is a gap of its own; the others go on. */
async function findEdges(
  context: RunContext,
  { classes, keys }: CollectRequest,
): Promise<ReadonlyMap<SignInClass, RetentionEdge> | 'unknown-endpoint'> {
  const { client, version, state } = context;
  const edges = new Map<SignInClass, RetentionEdge>();
  const asked = version === 'beta' ? classes : classes.filter((each) => each === 'interactiveUser');
  // Side by side: one after the other they would take a slow page's time each before anything is read.
  const answers = await Promise.all(asked.map((eventClass) => findEdge(client, version, eventClass, keys[0])));
  for (const [at, eventClass] of asked.entries()) {
    const found = answers[at];
    if (found === undefined || isOver(context)) break;
    if (found.ok) {
      if (found.value === null) continue;
      edges.set(eventClass, found.value);
      state.edges.set(eventClass, instantOfEdge(found.value));
      const date = Date.parse(found.value.serverDate ?? '');
      if (!Number.isNaN(date)) state.serverNow = Math.max(state.serverNow ?? date, date);
    } else if (found.error.cause === 'V1_FALLBACK' && version === 'beta') return 'unknown-endpoint';
    else if (reachOf(found.error) === 'run' || found.error.cause === 'V1_FALLBACK') state.end = found.error;
    else state.refused.set(eventClass, found.error);
  }
  return edges;
}

/** v1.0 knows interactive sign-ins only: the others are a gap with that cause. */
function noteFallback(context: RunContext, slots: readonly QuerySlot[]): void {
  if (context.version === 'beta') return;
  const ledger = foldCollection(context.store.journal());
  const gaps = slots
    .filter(({ eventClass }) => eventClass !== 'interactiveUser')
    .flatMap((slot) =>
      ledger.remaining(slot, 'v1.0').map((range) => failedEntry(context, slot, range, 1, 'V1_FALLBACK')),
    );
  if (gaps.length > 0) context.store.append(...gaps);
}

async function compareWithSummary(context: RunContext, parts: CollectRunParts, period: TimeWindow): Promise<void> {
  if (parts.readSummary === undefined || context.version !== 'beta') return;
  if (!parts.request.classes.includes('nonInteractiveUser') || context.state.refused.has('nonInteractiveUser')) return;
  const days = await parts.readSummary(period);
  if (!days.ok) return;
  const { store, pacing, sourceId } = context;
  store.append({ kind: 'summary-read', at: localTime(pacing), sourceId, ...period, days: days.value });
}

function newContext(parts: CollectRunParts, version: GraphVersion, hashing: AnswerHashing): RunContext {
  const { client, store, request, pacing, report, signal } = parts;
  return {
    client,
    store,
    pacing,
    report,
    signal,
    version,
    sourceId: request.sourceId,
    saver: createAnswerSaver(store, request.sourceId),
    reading: { version, tally: createFindingTally(), heldRow: store.heldRow, hashPage: hashing.hashPage },
    state: {
      serverNow: null,
      serverClock: createServerClock(),
      end: null,
      isBroken: false,
      refused: new Map(),
      edges: new Map(),
      failuresInARow: 0,
      chains: 2,
      pageTimes: [],
      pageTime: null,
      pages: 0,
      onPage: () => {},
      pageSaved: () => {},
      rows: 0,
      fresh: 0,
      foreign: 0,
    },
  };
}

function resultOf({ state, signal, version, reading }: RunContext, { classes }: CollectRequest): CollectRunResult {
  const areAllRefused = classes.every((eventClass) => state.refused.has(eventClass));
  const firstRefusal = areAllRefused ? [...state.refused.values()][0] : undefined;
  const failure = state.end ?? firstRefusal ?? null;
  return {
    kind: signal.aborted ? 'stopped' : failure === null ? 'done' : 'ended',
    failure: signal.aborted ? null : failure,
    refused: state.refused,
    version,
    pages: state.pages,
    rows: state.rows,
    newRecords: state.fresh,
    foreignRows: state.foreign,
    findings: reading.tally.findings(),
  };
}
