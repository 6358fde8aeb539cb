// The schedule under the published limit: never more than it allows in any window, and nothing of it wasted.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  departed,
  emptyBudget,
  nextDeparture,
  type Throttle,
} from '../../../../shared/collect/graph/request-budget.ts';

const throttles = fc.record({ requests: fc.integer({ min: 1, max: 20 }), seconds: fc.integer({ min: 1, max: 60 }) });
/** Milliseconds between an earlier departure and the next wish to leave. */
const gaps = fc.array(fc.oneof(fc.constant(0), fc.nat(200), fc.nat(20_000)), { minLength: 1, maxLength: 120 });

function departuresFor(throttle: Throttle, waits: readonly number[]): readonly { wanted: number; left: number }[] {
  let budget = emptyBudget(throttle);
  let now = 1_000_000;
  return waits.map((gap) => {
    const wanted = now + gap;
    now = nextDeparture(budget, wanted);
    budget = departed(budget, now);
    return { wanted, left: now };
  });
}

/** The naive count: requests in the S seconds that begin with each of them. */
function mostInAnyWindow(times: readonly number[], milliseconds: number): number {
  return Math.max(
    ...times.map((start) => times.filter((time) => time >= start && time <= start + milliseconds).length),
  );
}

describe('The budget', () => {
  it('never lets more than N leave in any S seconds, nor in 0.5 % more, for the jitter of the network', () => {
    fc.assert(
      fc.property(throttles, gaps, (throttle, waits) => {
        const times = departuresFor(throttle, waits).map(({ left }) => left);
        expect(mostInAnyWindow(times, throttle.seconds * 1005)).toBeLessThanOrEqual(throttle.requests);
      }),
    );
  });

  it('never keeps anybody back who could leave: the margin costs less than 1 %', () => {
    fc.assert(
      fc.property(throttles, gaps, (throttle, waits) => {
        const all = departuresFor(throttle, waits);
        for (const [at, { wanted, left }] of all.entries()) {
          if (left === wanted) continue;
          const blocking = all[at - throttle.requests];
          expect(blocking).toBeDefined();
          expect(left - (blocking?.left ?? 0)).toBeLessThanOrEqual(throttle.seconds * 1010);
        }
      }),
    );
  });

  it('lets a full burst leave at once, as the published limit does', () => {
    const all = departuresFor({ requests: 5, seconds: 10 }, [0, 0, 0, 0, 0, 0]);
    expect(all.map(({ left }) => left - 1_000_000)).toEqual([0, 0, 0, 0, 0, 10_080]);
  });

  it('sends five hundred requests within 1 % of the time that the limit allows', () => {
    const all = departuresFor(
      { requests: 5, seconds: 10 },
      Array.from({ length: 500 }, () => 0),
    );
    const took = (all.at(-1)?.left ?? 0) - (all[0]?.left ?? 0);
    expect(took).toBeLessThanOrEqual(99 * 10_000 * 1.01);
    expect(took).toBeGreaterThanOrEqual(99 * 10_000);
  });
});
