// The published limit of the report endpoints as a schedule: never more than N requests in any S seconds, and all of them.
// A schedule of fixed steps would waste the burst that the limit allows; a refilled bucket would exceed it at the seam.

/** Graph publishes 5 requests in 10 seconds per app and tenant for sign-ins (throttling limits, identity and access reports). */
export type Throttle = { readonly requests: number; readonly seconds: number };

/** Departures of the last N requests in ms, oldest first. */
export type RequestBudget = { readonly throttle: Throttle; readonly departures: readonly number[] };

/** A window is taken 0.8 % longer: requests arrive some milliseconds closer together than they left. */
const margin = 1.008;

export function emptyBudget(throttle: Throttle): RequestBudget {
  return { throttle, departures: [] };
}

/** The earliest instant in ms, not before `now`, at which another request may leave. */
export function nextDeparture(budget: RequestBudget, now: number): number {
  const { requests, seconds } = budget.throttle;
  const first = budget.departures.length < requests ? undefined : budget.departures[0];
  return first === undefined ? now : Math.max(now, Math.ceil(first + seconds * 1000 * margin));
}

/** The budget after a request has left at `at`, in ms; departures come in order. */
export function departed(budget: RequestBudget, at: number): RequestBudget {
  return { ...budget, departures: [...budget.departures, at].slice(-budget.throttle.requests) };
}
