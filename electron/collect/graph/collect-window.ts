// Reads one window of one query to the end of its chain of answers. Each answer is durable in the case before the chain
// asks for the next one, and the note that the window was read is written together with its last answer.
import { createHash } from 'node:crypto';
import { checkedNextLink } from '../../../shared/collect/graph/next-link.ts';
import { halvesOf } from '../../../shared/collect/graph/plan.ts';
import { signInsUrl } from '../../../shared/collect/graph/sign-ins-query.ts';
import { type TimeRange, windowOfRange } from '../../../shared/collect/graph/time-ranges.ts';
import { appError } from '../../../shared/errors.ts';
import type { QuerySlot } from '../../../shared/model/collection.ts';
import { type AnswerPage, readAnswer } from './answer-page.ts';
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
  /** Where it stands, for whoever would take over a part of it. */
  readonly progress?: ChainProgress;
};

/** Shared between a chain and the plan. */
export type ChainProgress = {
  /** The oldest moment that came, ms since 1970 UTC, and how many records; null where answers do not come newest first. */
  place: { readonly reached: number; readonly records: number } | null;
  /** The chain may end as soon as it has brought a record from before this moment: another one reads from there. */
  endsAt: number | null;
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
  const { slot, range, pageSize } = task;
  const asked = signInsUrl({ version, slot, window: windowOfRange(range), top: pageSize });
  const chain: Chain = {
    ids: new Map(),
    seen: new Set(),
    pages: 0,
    rows: 0,
    idle: 0,
    askedAt: null,
    oldest: Number.POSITIVE_INFINITY,
    isNewestFirst: true,
  };
  if (task.progress !== undefined) task.progress.place = null;
  for (let url = asked; ; ) {
    if (isOver(context)) return { kind: 'stopped' };
    const reply = await ask(context, url, chain.pages === 0 && halvesOf(range) !== null);
    if (!reply.ok) return isOver(context) ? { kind: 'stopped' } : { kind: 'failed', failure: reply.error };
    const page = reply.value.value;
    const { next } = page;
    addToChain(chain, page, reply.value, task);
    const end = next.kind === 'none' ? range : sharedEnd(chain, task);
    await saveAnswer(context, task, chain, reply.value, end);
    if (end !== null || next.kind === 'none') {
      const capped = chain.rows === mostRowsInChain;
      const part = end ?? range;
      return { kind: 'read', range: part, ids: new Set(idsIn(chain, part)), askedAt: chain.askedAt, capped };
    }
    if (task.onlyIfOnePage) return { kind: 'more-than-a-page' };
    if (chain.rows > mostRowsInChain) return failed('CHAIN_CAPPED');
    if (next.kind === 'unusable' || chain.idle >= mostIdleAnswers) return failed('PAGING_LOST');
    const checked = checkedNextLink({ link: next.link, root: client.root, asked, seen: chain.seen });
    if (!checked.ok) return failed(checked.error);
    chain.seen.add(next.link);
    url = checked.value;
  }
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
  /** The oldest moment so far. */
  oldest: number;
  isNewestFirst: boolean;
};

/** The newer part of the window, once all of it has come and another chain reads the rest; null while it goes on. */
function sharedEnd(chain: Chain, { range, progress }: WindowTask): TimeRange | null {
  const endsAt = progress?.endsAt ?? null;
  return endsAt !== null && chain.isNewestFirst && chain.oldest < endsAt ? { from: endsAt, to: range.to } : null;
}

function idsIn(chain: Chain, { from }: TimeRange): string[] {
  return [...chain.ids].flatMap(([id, instant]) => (instant >= from ? [id] : []));
}

function addToChain(chain: Chain, page: AnswerPage, reply: GraphReply<AnswerPage>, task: WindowTask): void {
  const before = chain.ids.size;
  for (const row of page.rows) {
    if (!answersQuery(row, task.slot, task.range)) continue;
    chain.ids.set(row.id, row.instant);
    if (row.instant > chain.oldest) chain.isNewestFirst = false;
    chain.oldest = Math.min(chain.oldest, row.instant);
  }
  if (chain.pages === 0) chain.askedAt = reply.serverDate === null ? null : Date.parse(reply.serverDate);
  chain.pages += 1;
  chain.rows += page.rows.length + page.rejects.length;
  chain.idle = chain.ids.size > before ? 0 : chain.idle + 1;
  if (task.progress !== undefined) {
    task.progress.place = chain.isNewestFirst ? { reached: chain.oldest, records: chain.ids.size } : null;
  }
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
    const time = pacing.monotonic() - startedAt;
    state.pageTimes.push(time);
    state.quickest = Math.min(state.quickest, time);
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
  const { state, saver, sourceId, pacing } = context;
  const { slot, pass, pageSize } = task;
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
    () => {
      if (end === null) return [];
      const { from, to } = windowOfRange(end);
      const sorted = idsIn(chain, end).sort();
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
    },
  );
  state.pages += 1;
  state.rows += rows;
  state.fresh += fresh.length;
  state.foreign += page.rows.filter((row) => !isOfSlot(row, slot)).length;
  for (const row of page.rows) noteInstant(context, row);
  state.onPage();
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
