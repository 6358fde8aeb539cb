// The Graph client: one question, asked until it is answered or patience ends, whatever the network and the service do.
import { parseHttpDate } from '../../../shared/collect/graph/http-date.ts';
import { absoluteUrl } from '../../../shared/collect/graph/next-link.ts';
import type { Throttle } from '../../../shared/collect/graph/request-budget.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { type Bearer, createBearer } from './bearer.ts';
import { type Attempt, attempt, graphRequest, isBelowRoot } from './graph-attempt.ts';
import type { GraphCall, GraphClient, GraphFailure, GraphReply, WaitReport } from './graph-client.ts';
import { cancelledFailure, failureOf, foreignFailure } from './graph-failure.ts';
import type { Pacing } from './pacing.ts';
import { nextStep, type Patience, sortOf, usualPatience } from './patience.ts';
import { createRequestGate, type GateSurroundings, type RequestGate, waitOut } from './request-gate.ts';
import type { AccessToken, TokenSource } from './token-source.ts';
import type { Transport } from './transport.ts';

export type GraphClientParts = {
  /** The cloud's Graph root, without a slash at the end. */
  readonly root: string;
  readonly transport: Transport;
  readonly tokens: TokenSource;
  readonly pacing: Pacing;
  /** The limit of the report endpoints; null where the tenant has none (a synthetic one). */
  readonly throttle: Throttle | null;
  readonly report: (report: WaitReport) => void;
  /** Aborting it ends every call as soon as possible, waits included, with `NOT_REACHED` and CLI_CANCELLED. */
  readonly signal: AbortSignal;
  /** A random GUID for each request (`client-request-id`). */
  readonly randomId: () => string;
  readonly patience?: Partial<Patience>;
  /** Without a byte for so long a request has timed out; Graph has been seen to take minutes for a page. */
  readonly idleMilliseconds?: number;
};

type Running = GateSurroundings & {
  readonly parts: GraphClientParts;
  readonly patience: Patience;
  readonly gates: Readonly<Record<GraphCall<unknown>['budget'], RequestGate>>;
  readonly bearer: Bearer;
  readonly serverClock: ServerClock;
};

/** A client of one root; its calls may run side by side and share limit, pauses and token. */
export function createGraphClient(parts: GraphClientParts): GraphClient {
  const around = { pacing: parts.pacing, report: parts.report, signal: parts.signal };
  const running: Running = {
    ...around,
    parts,
    patience: { ...usualPatience, ...parts.patience },
    gates: { reports: createRequestGate(parts.throttle, around), directory: createRequestGate(null, around) },
    bearer: createBearer(parts.tokens),
    serverClock: createServerClock(parts.pacing),
  };
  return { root: parts.root, get: (call) => get(running, call) };
}

async function get<T>(running: Running, call: GraphCall<T>): Promise<Result<GraphReply<T>, GraphFailure>> {
  const { parts, pacing, signal, bearer } = running;
  const url = absoluteUrl(parts.root, call.url);
  if (!isBelowRoot(url, parts.root)) return fail(foreignFailure);
  const timeOutTries = call.timeOutTries ?? running.patience.timeOutTries;
  const patience = { ...running.patience, timeOutTries };
  const startedAt = pacing.monotonic();
  const counts = new Map<string, number>();
  let token = await bearer.current();
  for (;;) {
    if (signal.aborted) return fail(cancelledFailure);
    const last: Sent<T> = token.ok
      ? await sendOnce(running, call, url, token.value)
      : { kind: 'no-token', error: token.error };
    if (last.kind === 'reply') return ok({ ...last.reply, milliseconds: last.milliseconds });
    if (signal.aborted) return fail(cancelledFailure);
    const spent = { counts, milliseconds: pacing.monotonic() - startedAt };
    const step = nextStep(last, spent, patience, running.serverClock.now(), pacing.random());
    if (step.kind === 'give-up') return fail(failureOf(last));
    counts.set(sortOf(last), (counts.get(sortOf(last)) ?? 0) + 1);
    // A 429 counts for everybody under this limit; who waits for another reason waits alone.
    if (step.kind === 'wait' && step.why === 'throttled') running.gates[call.budget].close(step.seconds);
    else if (step.kind === 'wait') await waitOut(step.seconds, step.why, running);
    token =
      step.kind === 'renew-token' && token.ok
        ? await bearer.renewed(token.value.text, step.claims)
        : await bearer.current();
  }
}

type Sent<T> =
  | (Extract<Attempt<T>, { kind: 'reply' }> & { readonly milliseconds: number })
  | Exclude<Attempt<T>, { kind: 'reply' }>;

async function sendOnce<T>(running: Running, call: GraphCall<T>, url: string, token: AccessToken): Promise<Sent<T>> {
  const { parts, signal, pacing } = running;
  await running.gates[call.budget].enter();
  if (signal.aborted) return { kind: 'no-answer', code: 'CANCELLED' };
  const idleMilliseconds = parts.idleMilliseconds ?? 180_000;
  const facts = { url, token: token.text, requestId: parts.randomId(), idleMilliseconds, signal };
  const leftAt = pacing.monotonic();
  const last = await attempt(running.serverClock.heardBy(parts.transport), graphRequest(call, facts), call);
  return last.kind === 'reply' ? { ...last, milliseconds: pacing.monotonic() - leftAt } : last;
}

type ServerClock = {
  /** The server's time in ms since 1970, carried on from its last `Date`; null before the first. */
  readonly now: () => number | null;
  /** The same transport, listened to. */
  readonly heardBy: (transport: Transport) => Transport;
};

function createServerClock(pacing: Pacing): ServerClock {
  let heard: { readonly date: number; readonly at: number } | null = null;
  const listen = (date: string | undefined): void => {
    const at = parseHttpDate(date ?? '');
    if (at !== null) heard = { date: at, at: pacing.monotonic() };
  };
  return {
    now: () => (heard === null ? null : heard.date + pacing.monotonic() - heard.at),
    heardBy: (transport) => ({
      close: transport.close,
      send: async (request) => {
        const sent = await transport.send(request);
        if (sent.ok) listen(sent.value.headers.date);
        return sent;
      },
    }),
  };
}
