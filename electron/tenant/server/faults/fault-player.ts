// Decides which faults a request gets: every rule counts the requests it is meant for by itself, from 0.
import type { Fault, FaultScript, RequestKind } from './fault-script.ts';

/** Counts one request and gives the faults for it, in the order of the script. */
export type FaultPlayer = (kind: RequestKind) => readonly Fault[];

export function faultPlayer({ faults }: FaultScript): FaultPlayer {
  const rules = faults.map((fault) => ({ fault, places: new Set([fault.at ?? []].flat()), met: 0 }));
  return (kind) =>
    rules.flatMap((rule) => {
      const { fault, places } = rule;
      if (fault.match !== undefined && fault.match !== kind) return [];
      const place = rule.met;
      rule.met += 1;
      const hits = fault.every === undefined ? places.has(place) : (place + 1) % fault.every === 0;
      return hits ? [fault] : [];
    });
}
