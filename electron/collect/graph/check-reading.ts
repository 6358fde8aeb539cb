// The checking readings: every window that is read and not sealed is read again, cut otherwise, and sealed only when
// that brings exactly what the case held before it began. What differs is read again, in halves, a few times.
import {
  checkWindows,
  compareIds,
  mostPasses,
  pageSizeOf,
  settlingMilliseconds,
} from '../../../shared/collect/graph/check-plan.ts';
import { foldCollection, trackOf } from '../../../shared/collect/graph/collection-ledger.ts';
import { dayMilliseconds, halvesOf } from '../../../shared/collect/graph/plan.ts';
import { rangesOfWindow, type TimeRange, windowOfRange } from '../../../shared/collect/graph/time-ranges.ts';
import type { QuerySlot } from '../../../shared/model/collection.ts';
import { collectWindow, sha256OfIds, type WindowOutcome } from './collect-window.ts';
import type { GraphFailure } from './graph-client.ts';
import { createPhaseReport, type PhaseReport } from './phase-report.ts';
import { refreshEdge } from './retention-edge.ts';
import { runChains } from './run-chains.ts';
import { failedEntry, localTime, mostFailuresInARow, type RunContext, reachOf } from './run-context.ts';

/** Microsoft Entra data retention: seven days with the free edition, 30 with P1 and P2. */
const leastRetention = 7 * dayMilliseconds;

/** One window on its way to a seal. */
type Check = {
  readonly slot: QuerySlot;
  readonly range: TimeRange;
  readonly pass: number;
  /** Over the ids that the first reading had brought; null until the first check looks. */
  readonly firstIdsSha256: string | null;
  /** Ids that only checks brought. */
  readonly late: ReadonlySet<string>;
  /** What the check before brought, where records seem to have expired: two checks have to agree on that. */
  readonly broughtSha256: string | null;
};

/** Checks what is not sealed of `slots`, oldest first. Gives how many windows that were. */
export async function checkReadings(context: RunContext, slots: readonly QuerySlot[]): Promise<number> {
  const ledger = foldCollection(context.store.journal());
  const serverNow = context.state.serverClock.at(context.pacing.monotonic()) ?? context.pacing.now();
  const settleLine = Math.floor(serverNow - settlingMilliseconds - settleMargin);
  const checks = slots.flatMap((slot) => {
    const { reads } = trackOf(ledger.ledgerOf(slot), context.version);
    return checkWindows(ledger.unsealed(slot, context.version), reads, settleLine).map((range) =>
      newCheck(slot, range),
    );
  });
  return runChecks(context, checks);
}

/**
 * Checks again what was added to after it was sealed: another query brought a record that this one should have brought.
 * The seal is taken away first, so that nothing rests on it however this check ends. Gives how many there were.
 */
export async function recheckGrown(context: RunContext, slots: readonly QuerySlot[]): Promise<number> {
  const ledger = foldCollection(context.store.journal());
  const checks = slots.flatMap((slot) =>
    trackOf(ledger.ledgerOf(slot), context.version).seals.flatMap((seal) =>
      rangesOfWindow(seal)
        .filter((range) => heldIds(context, slot, range).size !== seal.ids + seal.expired)
        .map((range) => newCheck(slot, range)),
    ),
  );
  for (const { slot, range } of checks) context.store.append(failedEntry(context, slot, range, 2, 'PASSES_DIFFER'));
  await runChecks(context, checks);
  return checks.length;
}

/** Reads windows once more that were sealed too early to be settled and whose time has come meanwhile. Gives how many. */
export function recheckTail(context: RunContext, slots: readonly QuerySlot[]): Promise<number> {
  const ledger = foldCollection(context.store.journal());
  const settleLine = agreedAt(context, context.pacing.monotonic()) - settlingMilliseconds;
  const checks = slots.flatMap((slot) =>
    trackOf(ledger.ledgerOf(slot), context.version)
      .provisional.filter(({ to }) => to <= settleLine)
      .map((range) => newCheck(slot, range)),
  );
  return runChecks(context, checks);
}

function newCheck(slot: QuerySlot, range: TimeRange): Check {
  return { slot, range, pass: 2, firstIdsSha256: null, late: new Set(), broughtSha256: null };
}

async function runChecks(context: RunContext, checks: readonly Check[]): Promise<number> {
  if (checks.length === 0) return 0;
  const queue = [...checks].sort((one, other) => one.range.from - other.range.from);
  const report = createPhaseReport(context, 'check', 2, () => ({
    windows: queue.length,
    time: queue.reduce((sum, { range }) => sum + range.to - range.from, 0),
  }));
  const next = (): Check | null => {
    const at = queue.findIndex(({ slot }) => !context.state.refused.has(slot.eventClass));
    return at === -1 ? null : (queue.splice(at, 1)[0] ?? null);
  };
  await runChains(context, next, (check) => checkOnce(context, { queue, report }, check));
  return checks.length;
}

type Checking = { readonly queue: Check[]; readonly report: PhaseReport };

async function checkOnce(context: RunContext, checking: Checking, check: Check): Promise<void> {
  const { slot, range, pass } = check;
  const before = heldIds(context, slot, range);
  const done = checking.report.begin(range);
  const task = { slot, range, pass, pageSize: pageSizeOf(pass), onlyIfOnePage: false, order: 'newest-first' } as const;
  const startedAt = context.pacing.monotonic();
  const outcome = await collectWindow(context, task);
  const after = heldIds(context, slot, range);
  const late = new Set([...check.late, ...[...after].filter((id) => !before.has(id))]);
  const checked = { ...check, late, firstIdsSha256: check.firstIdsSha256 ?? hashOf(before) };
  if (outcome.kind === 'read') {
    context.state.failuresInARow = 0;
    await settle(context, checking, checked, { before, after }, outcome, startedAt);
  } else if (outcome.kind === 'failed') handleFailure(context, checking, checked, outcome.failure);
  done(outcome.kind === 'read');
}

/** Seals the window, or says what happens to it next. */
async function settle(
  context: RunContext,
  checking: Checking,
  check: Check,
  held: { readonly before: ReadonlySet<string>; readonly after: ReadonlySet<string> },
  { ids: brought, askedAt, capped }: Extract<WindowOutcome, { kind: 'read' }>,
  startedAt: number,
): Promise<void> {
  const { slot, range, pass } = check;
  const compare = () => compareIds({ brought, ...held, mayBeGone: mayBeGone(context, slot, range) });
  let compared = compare();
  if (compared.kind === 'different' && compared.missing > 0 && isOld(context, range)) {
    // Retention moves on while a run lasts; only the present edge can tell.
    await refreshEdge(context, slot);
    compared = compare();
  }
  const broughtSha256 = hashOf(brought);
  const isAgreed = compared.kind === 'same' && (compared.expired === 0 || check.broughtSha256 === broughtSha256);
  if (compared.kind === 'same' && isAgreed && !capped) {
    context.store.append({
      kind: 'window-sealed',
      at: localTime(context.pacing),
      sourceId: context.sourceId,
      ...slot,
      ...windowOfRange(range),
      passes: pass,
      ids: brought.size,
      firstIdsSha256: check.firstIdsSha256 ?? broughtSha256,
      lastIdsSha256: broughtSha256,
      expired: compared.expired,
      late: check.late.size,
      settled: askedAt !== null && Math.min(askedAt, agreedAt(context, startedAt)) >= range.to + settlingMilliseconds,
    });
  } else if (pass >= mostPasses) {
    context.store.append(failedEntry(context, slot, range, pass, capped ? 'CHAIN_CAPPED' : 'PASSES_DIFFER'));
  } else if (compared.kind === 'same' && !capped) {
    checking.queue.unshift({ ...check, pass: pass + 1, broughtSha256 });
  } else checking.queue.unshift(...cut(context, { ...check, pass: pass + 1, broughtSha256: null }));
}

/** The server's time at a moment of this run, as most answers have it. */
function agreedAt({ state }: RunContext, monotonic: number): number {
  return state.serverClock.at(monotonic) ?? Number.NEGATIVE_INFINITY;
}

/** Answers tell the server's time some seconds late: a window that ends a minute earlier is never a second too young for its seal. */
const settleMargin = 60_000;

/** In halves where it is long enough: cut otherwise than before, and what differs is found in one of them. */
function cut(context: RunContext, check: Check): readonly Check[] {
  const halves = halvesOf(check.range);
  if (halves === null) return [check];
  return halves.map((range) => {
    const inHalf = heldIds(context, check.slot, range);
    const late = new Set([...check.late].filter((id) => inHalf.has(id)));
    return { ...check, range, firstIdsSha256: hashOf(withoutLate(inHalf, late)), late };
  });
}

function handleFailure(context: RunContext, { queue }: Checking, check: Check, failure: GraphFailure): void {
  const { state, store } = context;
  const { slot, range, pass } = check;
  const reach = reachOf(failure);
  if (reach === 'run') state.end ??= failure;
  if (reach === 'class') state.refused.set(slot.eventClass, failure);
  if (reach === 'window') {
    state.failuresInARow += 1;
    if (state.failuresInARow <= mostFailuresInARow && halvesOf(range) !== null) {
      queue.unshift(...cut(context, check));
      return;
    }
  }
  if (failure.cause !== 'NOT_REACHED') store.append(failedEntry(context, slot, range, pass, failure.cause));
}

function heldIds({ store }: RunContext, slot: QuerySlot, range: TimeRange): ReadonlySet<string> {
  return store.heldIds(slot, windowOfRange(range));
}

/** Whether retention may have reached it: no edition of Entra keeps sign-ins for less than seven days. */
function isOld({ state }: RunContext, range: TimeRange): boolean {
  return state.serverNow !== null && range.from < state.serverNow - leastRetention;
}

/** Held ids from before the earliest record that the tenant still has. */
function mayBeGone(context: RunContext, slot: QuerySlot, range: TimeRange): ReadonlySet<string> {
  const { edges, serverNow } = context.state;
  const edge = edges.get(slot.eventClass);
  if (edge === undefined || serverNow === null) return new Set();
  const to = Math.floor(Math.min(range.to, edge, serverNow - leastRetention));
  return to <= range.from ? new Set() : heldIds(context, slot, { from: range.from, to });
}

function withoutLate(ids: ReadonlySet<string>, late: ReadonlySet<string>): ReadonlySet<string> {
  return new Set([...ids].filter((id) => !late.has(id)));
}

function hashOf(ids: ReadonlySet<string>): string {
  return sha256OfIds([...ids].sort());
}
