// Decides after each failed request whether it is sent again, and after how long; nothing is asked forever.
import { askedSeconds, pauseSeconds } from '../../../shared/collect/graph/retry-after.ts';
import type { AppError } from '../../../shared/errors.ts';
import type { Attempt } from './graph-attempt.ts';
import type { WaitReport } from './graph-client.ts';

/** Numbers of times that a request is sent *again*, and minutes that all its waits together may take. */
export type Patience = {
  readonly busyTries: number;
  readonly throttledTries: number;
  readonly badAnswerTries: number;
  readonly timeOutTries: number;
  readonly minutes: number;
};

/** Outlasts an hour of throttling and a router that starts again; a laptop's lid may be closed in between. */
export const usualPatience: Patience = {
  busyTries: 12,
  throttledTries: 40,
  badAnswerTries: 5,
  timeOutTries: 3,
  minutes: 90,
};

/** A licence error comes now and then in tenants that have one (microsoft-graph-docs-contrib issue 3033): asked three times. */
const notPremiumTries = 2;
/** A refused token is renewed twice: once because it was old, once more for a challenge that came in between. */
const renewals = 2;

export type FailedAttempt = Exclude<Attempt<unknown>, { kind: 'reply' }>;
type Sort = 'busy' | 'throttled' | 'bad-answer' | 'timed-out' | 'not-premium' | 'unauthorised' | 'final';

export type Next =
  | { readonly kind: 'give-up' }
  | { readonly kind: 'renew-token'; readonly claims: string | null }
  | { readonly kind: 'wait'; readonly seconds: number; readonly why: WaitReport['why'] };

export type Spent = { readonly counts: ReadonlyMap<string, number>; readonly milliseconds: number };

/**
 * @param serverNow the server's clock in ms since 1970, null where unknown. @param random 0 ≤ n < 1.
 * A wait that would outlast the patience is not begun.
 */
export function nextStep(
  failed: FailedAttempt,
  spent: Spent,
  patience: Patience,
  serverNow: number | null,
  random: number,
): Next {
  const sort = sortOf(failed);
  const tries = spent.counts.get(sort) ?? 0;
  if (tries >= triesFor(sort, patience)) return { kind: 'give-up' };
  if (failed.kind === 'trouble' && failed.trouble.kind === 'unauthorised')
    return { kind: 'renew-token', claims: failed.trouble.claims };
  const asked = failed.kind === 'trouble' ? askedSeconds(failed.headers['retry-after'], serverNow) : null;
  const seconds = asked ?? pauseSeconds(tries + 1, random);
  if (spent.milliseconds + seconds * 1000 > patience.minutes * 60_000) return { kind: 'give-up' };
  return { kind: 'wait', seconds, why: whyOf(failed, sort) };
}

/** Under what a failure is counted. */
export function sortOf(failed: FailedAttempt): Sort {
  if (failed.kind === 'bad-body') return 'bad-answer';
  // The login host may be out of reach as well as Graph; every other lack of a token is somebody's decision.
  if (failed.kind === 'no-token') return isUnreachable(failed.error) ? 'busy' : 'final';
  if (failed.kind === 'no-answer') {
    if (failed.code === 'TIMED_OUT') return 'timed-out';
    if (failed.code === 'CUT_OFF') return 'bad-answer';
    return ['TOO_LARGE', 'CANCELLED', 'TLS_NOT_TRUSTED', 'PROXY_REFUSED'].includes(failed.code) ? 'final' : 'busy';
  }
  switch (failed.trouble.kind) {
    case 'throttled':
    case 'timed-out':
    case 'unauthorised':
      return failed.trouble.kind;
    case 'busy':
      return failed.status === 200 ? 'bad-answer' : 'busy';
    case 'refused':
      return failed.trouble.cause === 'NOT_PREMIUM' ? 'not-premium' : 'final';
    default:
      return 'final';
  }
}

function triesFor(sort: Sort, patience: Patience): number {
  switch (sort) {
    case 'busy':
      return patience.busyTries;
    case 'throttled':
      return patience.throttledTries;
    case 'bad-answer':
      return patience.badAnswerTries;
    case 'timed-out':
      return patience.timeOutTries;
    case 'not-premium':
      return notPremiumTries;
    case 'unauthorised':
      return renewals;
    case 'final':
      return 0;
  }
}

function whyOf(failed: FailedAttempt, sort: Sort): WaitReport['why'] {
  if (sort === 'throttled') return 'throttled';
  if (failed.kind === 'no-token') return 'unreachable';
  return failed.kind === 'no-answer' && failed.code !== 'TIMED_OUT' ? 'unreachable' : 'server-busy';
}

export function isUnreachable(error: AppError): boolean {
  return error.code === 'COLLECT_UNREACHABLE';
}
