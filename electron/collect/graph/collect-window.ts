// Reads one window of one query to the end of its chain of answers. Each answer is durable in the case before the chain
// asks for the next one, and the note that the window was read is written together with its last answer.
import { createHash } from 'node:crypto';
import { checkedNextLink } from '../../../shared/collect/graph/next-link.ts';
import { halvesOf } from '../../../shared/collect/graph/plan.ts';
import { type ReadingOrder, signInsUrl } from '../../../shared/collect/graph/sign-ins-query.ts';
import { type TimeRange, windowOfRange } from '../../../shared/collect/graph/time-ranges.ts';
import { appError } from '../../../shared/errors.ts';
import type { QuerySlot } from '../../../shared/model/collection.ts';
import type { JournalEntry } from '../../../shared/model/journal.ts';
import { type AnswerPage, readAnswer } from './answer-page.ts';
import { type ChainProgress, meetPartner, partEndedAt, waitForPartner } from './chain-progress.ts';
import type { GraphFailure, GraphReply } from './graph-client.ts';
import { noteInstant } from './retention-edge.ts';
import { isOver, localTime, type RunContext } from './run-context.ts';
import { answersQuery, isOfSlot } from './slot-match.ts';

export type WindowTask = {
  readonly slot: QuerySlot;
  readonly range: TimeRange;
  readonly pass: number;
  /** Rows to ask for in one answer. */
  readonly pageSize: number;
  /** Stop after the first answer if it is not the last: the window is to be cut. */
  readonly onlyIfOnePage: boolean;
  readonly order: ReadingOrder;
  /** Where it stands, for whoever would take over a part of it. */
  readonly progress?: ChainProgress;
};

export type WindowOutcome =
  | {
      readonly kind: 'read';
      /** The window, or its newer part where another chain took over the rest. */
      readonly range: TimeRange;
      /** Different ids of this query and window. */
      readonly ids: ReadonlySet<string>;
      /** The server's time of the first answer; null where it sent none. */
      readonly askedAt: number | null;
      readonly capped: boolean;
    }
  | { readonly kind: 'more-than-a-page' }
  /** Oldest first was asked for and not given: this chain brings what its partner brings. */
  | { readonly kind: 'other-order' }
  | { readonly kind: 'failed'; readonly failure: GraphFailure }
  /** Cancelled, or the run has ended elsewhere. What came is saved. */
  | { readonly kind: 'stopped' };

/** A chain that ends with exactly so many rows was cut by the service. */
export const mostRowsInChain = 1_000_000;
/** Answers without anything new may follow each other, but not for ever. */
const mostIdleAnswers = 50;
const mostRestarts = 3;

/** A lost chain is begun again, a few times: its links expire, and some are broken from the start. */
export async function collectWindow(context: RunContext, task: WindowTask): Promise<WindowOutcome> {
  for (let restarts = 0; ; restarts += 1) {
    const outcome = await followChain(context, task);
    const isLost = outcome.kind === 'failed' && lostCauses.has(outcome.failure.cause);
    if (!isLost || restarts === mostRestarts) return outcome;
  }
}

const lostCauses: ReadonlySet<string> = new Set(['PAGING_LOST', 'FOREIGN_LINK']);

async function followChain(context: RunContext, task: WindowTask): Promise<WindowOutcome> {
  const { client, version } = context;
  const { slot, range, pageSize, order } = task;
  const asked = signInsUrl({ version, slot, window: windowOfRange(range), top: pageSize, order });
  const chain: Chain = {
    ids: new Map(),
    seen: new Set(),
    pages: 0,
    rows: 0,
    idle: 0,
    askedAt: null,
    reached: order === 'newest-first' ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY,
    isInOrder: true,
  };
  if (task.progress !== undefined) task.progress.place = null;
  for (let url = asked; ; ) {
    if (isOver(context)) return { kind: 'stopped' };
    // The other chain may have come to meet this one while its last answer was being saved.
    const met = await meetingBefore(context, chain, task);
    if (met !== null) return endAt(context, task, chain, met);
    const reply = await askForChain(context, chain, task, url);
    if (isOver(context) && !reply.ok) return { kind: 'stopped' };
    if (!reply.ok) {
      const metSince = sharedEnd(chain, task);
      return metSince === null ? { kind: 'failed', failure: reply.error } : endAt(context, task, chain, metSince);
    }
    const { next } = reply.value.value;
    const end = next.kind === 'none' ? range : sharedEnd(chain, task);
    await saveAnswer(context, task, chain, reply.value, end);
    if (end !== null || next.kind === 'none') return outcomeOf(chain, end ?? range);
    if (task.onlyIfOnePage) return { kind: 'more-than-a-page' };
    if (order === 'oldest-first' && !chain.isInOrder) return { kind: 'other-order' };
    if (chain.rows > mostRowsInChain) return failed('CHAIN_CAPPED');
    if (next.kind === 'unusable' || chain.idle >= mostIdleAnswers) return failed('PAGING_LOST');
    const checked = checkedNextLink({ link: next.link, root: client.root, asked, seen: chain.seen });
    if (!checked.ok) return failed(checked.error);
    chain.seen.add(next.link);
    url = checked.value;
  }
}

async function meetingBefore(context: RunContext, chain: Chain, task: WindowTask): Promise<TimeRange | null> {
  const { progress, order } = task;
  const met = sharedEnd(chain, task);
  if (met !== null || progress === undefined) return met;
  await waitForPartner(progress, order, { pacing: context.pacing, milliseconds: 2 * (context.state.pageTime ?? 0) });
  return sharedEnd(chain, task);
}

/** The next answer, already counted to the chain. */
async function askForChain(context: RunContext, chain: Chain, task: WindowTask, url: string) {
  const { range, progress } = task;
  const { promise, resolve } = Promise.withResolvers<void>();
  if (progress !== undefined) progress.answer = promise;
  try {
    const reply = await ask(context, url, chain.pages === 0 && halvesOf(range) !== null);
    if (reply.ok) addToChain(chain, reply.value.value, reply.value, task);
    return reply;
  } finally {
    if (progress !== undefined) progress.answer = null;
    resolve();
  }
}

/** Ends a chain whose last answer was saved before it was known to be the last. */
function endAt(context: RunContext, task: WindowTask, chain: Chain, end: TimeRange): WindowOutcome {
  context.store.append(...readEntries(context, task, chain, end));
  return outcomeOf(chain, end);
}

function outcomeOf(chain: Chain, range: TimeRange): WindowOutcome {
  const capped = chain.rows === mostRowsInChain;
  return { kind: 'read', range, ids: new Set(idsIn(chain, range)), askedAt: chain.askedAt, capped };
}

type Chain = {
  /** Of the query and window, with their moments. */
  readonly ids: Map<string, number>;
  readonly seen: Set<string>;
  pages: number;
  rows: number;
  /** Answers in a row without an id that is new to the chain. */
  idle: number;
  askedAt: number | null;
  /** The oldest moment so far; of a chain that reads oldest first, the newest. */
  reached: number;
  isInOrder: boolean;
};

function sharedEnd({ reached, isInOrder }: Chain, { range, order, progress }: WindowTask): TimeRange | null {
  return isInOrder ? partEndedAt(reached, progress?.endsAt ?? null, range, order) : null;
}

function idsIn(chain: Chain, { from, to }: TimeRange): string[] {
  return [...chain.ids].flatMap(([id, instant]) => (instant >= from && instant < to ? [id] : []));
}

function addToChain(chain: Chain, page: AnswerPage, reply: GraphReply<AnswerPage>, task: WindowTask): void {
  const before = { ids: chain.ids.size, reached: chain.reached };
  for (const row of page.rows) {
    if (!answersQuery(row, task.slot, task.range)) continue;
    chain.ids.set(row.id, row.instant);
    const isNext = task.order === 'newest-first' ? row.instant <= chain.reached : row.instant >= chain.reached;
    if (isNext) chain.reached = row.instant;
    else chain.isInOrder = false;
  }
  if (chain.pages === 0) chain.askedAt = reply.serverDate === null ? null : Date.parse(reply.serverDate);
  chain.pages += 1;
  chain.rows += page.rows.length + page.rejects.length;
  chain.idle = chain.ids.size > before.ids ? 0 : chain.idle + 1;
  if (task.progress !== undefined) {
    const { reached, isInOrder, ids } = chain;
    // From the first page's own edge, where there is none before it: an endless span would make it look empty.
    const since = Number.isFinite(before.reached) ? before.reached : edgeOf(task);
    const perMillisecond = (ids.size - before.ids) / Math.max(1, Math.abs(reached - since));
    task.progress.place = isInOrder && ids.size > 0 ? { reached, records: ids.size, perMillisecond } : null;
    meetPartner(task.progress, task.order);
  }
}

/** Where a chain begins. */
function edgeOf({ range, order }: WindowTask): number {
  return order === 'newest-first' ? range.to : range.from;
}

/** `mayShrink`: after a time-out the window is rather halved than asked for again and again. */
async function ask(context: RunContext, url: string, mayShrink: boolean) {
  const { client, reading, pacing, state } = context;
  const startedAt = pacing.monotonic();
  const reply = await client.get({
    url,
    budget: 'reports',
    read: (bytes) => readAnswer(bytes, reading),
    ...(mayShrink ? { timeOutTries: 1 } : {}),
  });
  if (reply.ok) {
    state.pageTimes.push(pacing.monotonic() - startedAt);
    const { milliseconds } = reply.value;
    state.pageTime = state.pageTime === null ? milliseconds : (3 * state.pageTime + milliseconds) / 4;
    const date = reply.value.serverDate === null ? Number.NaN : Date.parse(reply.value.serverDate);
    if (!Number.isNaN(date)) {
      state.serverNow = Math.max(state.serverNow ?? date, date);
      state.serverClock.hear(date, pacing.monotonic());
    }
  }
  return reply;
}

async function saveAnswer(
  context: RunContext,
  task: WindowTask,
  chain: Chain,
  reply: GraphReply<AnswerPage>,
  end: TimeRange | null,
): Promise<void> {
  const { state, saver, pacing } = context;
  const { slot, pass } = task;
  const page = reply.value;
  const rows = page.rows.length + page.rejects.length;
  const { serverDate, requestId, tlsIssuer } = reply;
  const at = localTime(pacing);
  const fresh = await saver.save(
    {
      page,
      answer: { ...slot, pass, ordinal: chain.pages - 1, rows, requestId, tlsIssuer },
      receivedAt: at,
      serverDate,
    },
    () => (end === null ? [] : readEntries(context, task, chain, end)),
  );
  state.pages += 1;
  state.rows += rows;
  state.fresh += fresh.length;
  state.foreign += page.rows.filter((row) => !isOfSlot(row, slot)).length;
  for (const row of page.rows) noteInstant(context, row);
  state.onPage();
  state.pageSaved();
}

function readEntries(context: RunContext, task: WindowTask, chain: Chain, range: TimeRange): readonly JournalEntry[] {
  const { sourceId, pacing } = context;
  const { slot, pass, pageSize } = task;
  const at = localTime(pacing);
  const { from, to } = windowOfRange(range);
  const sorted = idsIn(chain, range).sort();
  return [
    {
      kind: 'window-read',
      at,
      sourceId,
      ...slot,
      from,
      to,
      pass,
      pageSize,
      pages: chain.pages,
      records: chain.rows,
      ids: sorted.length,
      idsSha256: sha256OfIds(sorted),
      askedAt: chain.askedAt === null ? at : new Date(chain.askedAt).toISOString(),
      capped: chain.rows === mostRowsInChain,
    },
  ];
}

/** Over ids in ascending order of UTF-16 units, one a line; lower-case hex. */
export function sha256OfIds(sorted: readonly string[]): string {
  return createHash('sha256')
    .update(sorted.map((id) => `${id}\n`).join(''))
    .digest('hex');
}

function failed(cause: 'PAGING_LOST' | 'FOREIGN_LINK' | 'CHAIN_CAPPED'): WindowOutcome {
  const error = cause === 'FOREIGN_LINK' ? appError('COLLECT_FOREIGN_ADDRESS') : appError('COLLECT_PAGING_LOST');
  return { kind: 'failed', failure: { cause, error, status: null, graphCode: null } };
}
