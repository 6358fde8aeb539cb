// The published limit of the sign-in reports: 5 requests in 10 seconds for an application and tenant; 429 beyond it.

export type ThrottleLimit = { readonly requests: number; readonly seconds: number };

export const publishedLimit: ThrottleLimit = { requests: 5, seconds: 10 };

/** Counts one request. Null where it may pass, else whole seconds until the next one may. Refused requests do not count. */
export type Throttle = (application: string) => number | null;

/** A sliding window; `now` in ms. `limit` null lets everything pass. */
export function throttle(limit: ThrottleLimit | null, now: () => number): Throttle {
  const passed = new Map<string, number[]>();
  return (application) => {
    if (limit === null) return null;
    const at = now();
    const span = limit.seconds * 1000;
    const recent = (passed.get(application) ?? []).filter((one) => one > at - span);
    const [oldest] = recent;
    if (oldest !== undefined && recent.length >= limit.requests) {
      passed.set(application, recent);
      return Math.max(1, Math.ceil((oldest + span - at) / 1000));
    }
    recent.push(at);
    passed.set(application, recent);
    return null;
  };
}

/** What the service says with a 429 (azure-docs#70953). */
export const throttledWords = [
  'UnknownError',
  'This request is throttled. Please try again after the value specified in the Retry-After header.',
] as const;
