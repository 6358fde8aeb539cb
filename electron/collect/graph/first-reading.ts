// The first reading: every window that no run has read yet, oldest first, because retention is eating the oldest.

import { pageSizeOf } from '../../../shared/collect/graph/check-plan.ts';
import { foldCollection } from '../../../shared/collect/graph/collection-ledger.ts';
import {
  chainsFor,
  firstWindow,
  grownStream,
  halvesOf,
  nextWindow,
  shortestWindow,
  type WindowStream,
  withoutWindow,
} from '../../../shared/collect/graph/plan.ts';
import { lengthOf, type TimeRange } from '../../../shared/collect/graph/time-ranges.ts';
import type { QuerySlot } from '../../../shared/model/collection.ts';
import type { CollectPhase } from './collect-progress.ts';
import { collectWindow } from './collect-window.ts';
import type { GraphFailure } from './graph-client.ts';
import { createPhaseReport, type PhaseReport } from './phase-report.ts';
import { runChains } from './run-chains.ts';
import { failedEntry, mostFailuresInARow, type RunContext, reachOf } from './run-context.ts';
import { type ChainTask, newTask, ownPart, partFrom, takeShare } from './share-chains.ts';

/** `whole`: asked over the whole period at once, and cut only when that brings more than a page. */
type Stream = WindowStream & { readonly slot: QuerySlot; readonly whole: boolean };

type Reading = {
  readonly streams: Stream[];
  readonly again: ChainTask[];
  readonly report: PhaseReport;
  readonly running: Set<ChainTask>;
  /** Until an answer came in another order, or not at all. */
  isOldestFirstAnswered: boolean;
};

/** Reads what remains of `slots`; names are tried whole, since they seldom bring more than the object id did. */
export async function readFirst(
  context: RunContext,
  slots: readonly QuerySlot[],
  phase: Extract<CollectPhase, 'first-reading' | 'names'>,
): Promise<void> {
  const ledger = foldCollection(context.store.journal());
  const streams = slots.map((slot) => ({
    slot,
    left: ledger.remaining(slot, context.version),
    size: firstWindow,
    perDay: null,
    edge: context.state.edges.get(slot.eventClass) ?? null,
    whole: phase === 'names',
  }));
  const report = createPhaseReport(context, phase, 1, () => windowsLeft(streams));
  const reading: Reading = { streams, again: [], report, running: new Set(), isOldestFirstAnswered: true };
  report.say();
  await runChains(
    context,
    () => takeNext(context, reading) ?? takeHelp(context, reading),
    (task) => read(context, reading, task),
  );
}

/** The oldest window that is left; of two equally old ones that of the class named first. */
function takeNext(context: RunContext, { streams, again }: Reading): ChainTask | null {
  const isOpen = ({ slot }: { slot: QuerySlot }) => !context.state.refused.has(slot.eventClass);
  const oldestAgain = again.filter(isOpen).sort((one, other) => one.range.from - other.range.from)[0];
  let chosen: { readonly at: number; readonly range: TimeRange } | null = null;
  for (const [at, stream] of streams.entries()) {
    const range = isOpen(stream) ? (stream.whole ? stream.left[0] : nextWindow(stream)) : null;
    if (range && (chosen === null || range.from < chosen.range.from)) chosen = { at, range };
  }
  if (oldestAgain !== undefined && (chosen === null || oldestAgain.range.from <= chosen.range.from)) {
    again.splice(again.indexOf(oldestAgain), 1);
    return oldestAgain;
  }
  const stream = chosen === null ? undefined : streams[chosen.at];
  if (chosen === null || stream === undefined) return null;
  streams[chosen.at] = { ...stream, ...withoutWindow(stream, chosen.range) };
  return newTask(stream.slot, chosen.range, stream.whole);
}

/** More chains only while the limit would go unused: each costs a page that is not full, or fetched twice. */
function takeHelp({ state }: RunContext, { running, isOldestFirstAnswered }: Reading): ChainTask | null {
  const pageMilliseconds = state.pageTime ?? 0;
  if (running.size >= chainsFor(pageMilliseconds)) return null;
  const open = [...running].filter(({ slot }) => !state.refused.has(slot.eventClass));
  return takeShare(open, { pageMilliseconds, mayMeet: isOldestFirstAnswered });
}

async function read(context: RunContext, reading: Reading, task: ChainTask): Promise<void> {
  const { state } = context;
  const { slot, range, whole, order, progress } = task;
  const done = reading.report.begin(range);
  reading.running.add(task);
  const asked = { slot, range, pass: 1, pageSize: pageSizeOf(1), onlyIfOnePage: whole, order, progress };
  const outcome = await collectWindow(context, asked);
  reading.running.delete(task);
  if (outcome.kind === 'more-than-a-page') {
    changeStream(reading, slot, (stream) => ({ ...stream, whole: false, left: [range, ...stream.left] }));
  } else if (outcome.kind === 'read') {
    state.failuresInARow = 0;
    if (outcome.capped) cutOrGiveUp(reading, slot, outcome.range);
    else {
      changeStream(reading, slot, (stream) => ({ ...stream, ...grownStream(stream, outcome.range, outcome.ids.size) }));
    }
  } else if (outcome.kind !== 'stopped') {
    if (order === 'oldest-first') reading.isOldestFirstAnswered = false;
    const own = ownPart(task, reading.running);
    partFrom(task);
    if (outcome.kind === 'failed') handleFailure(context, reading, slot, own, outcome.failure);
    else if (own !== null) reading.again.push(newTask(slot, own));
  }
  done(outcome.kind === 'read');
}

function handleFailure(
  context: RunContext,
  reading: Reading,
  slot: QuerySlot,
  own: TimeRange | null,
  failure: GraphFailure,
): void {
  const { state, store } = context;
  const reach = reachOf(failure);
  const note = () => {
    if (own !== null) store.append(failedEntry(context, slot, own, 1, failure.cause));
  };
  if (reach === 'run') {
    state.end ??= failure;
    if (failure.cause !== 'NOT_REACHED') note();
  } else if (reach === 'class') {
    state.refused.set(slot.eventClass, failure);
    note();
  } else {
    state.failuresInARow += 1;
    if (own === null) return;
    if (state.failuresInARow > mostFailuresInARow || !cutOrGiveUp(reading, slot, own)) note();
  }
}

/** Puts both halves back; false where the window is as short as windows get. */
function cutOrGiveUp(reading: Reading, slot: QuerySlot, range: TimeRange): boolean {
  const halves = halvesOf(range);
  if (halves === null) return false;
  for (const half of halves) reading.again.push(newTask(slot, half));
  const size = Math.max(shortestWindow, (range.to - range.from) / 2);
  changeStream(reading, slot, (stream) => ({ ...stream, size: Math.min(stream.size, size) }));
  return true;
}

function changeStream({ streams }: Reading, slot: QuerySlot, change: (stream: Stream) => Stream): void {
  const at = streams.findIndex((stream) => stream.slot === slot);
  const stream = streams[at];
  if (stream !== undefined) streams[at] = change(stream);
}

/** The gap of a class that is refused: everything of it that no window-failed names yet. */
export function noteRefusals(context: RunContext, slots: readonly QuerySlot[]): void {
  const ledger = foldCollection(context.store.journal());
  for (const slot of slots) {
    const failure = context.state.refused.get(slot.eventClass);
    if (failure === undefined) continue;
    const left = ledger.remaining(slot, context.version);
    if (lengthOf(left) > 0) {
      context.store.append(...left.map((range) => failedEntry(context, slot, range, 1, failure.cause)));
    }
  }
}

function windowsLeft(streams: readonly Stream[]): { readonly windows: number; readonly time: number } {
  const time = streams.reduce((sum, { left }) => sum + lengthOf(left), 0);
  const windows = streams.reduce(
    (sum, { left, size, whole }) => sum + (whole ? left.length : Math.ceil(lengthOf(left) / size)),
    0,
  );
  return { windows, time };
}
