// Which queries the faults of a served tenant have hit: only there may a gap be, and nowhere else.
import type { RequestNote } from '../../electron/tenant/server/request-pipeline.ts';
import type { Disturbance } from './judge.ts';

/** They change what is true while it is read, for every query of the class. */
const ofTheClass: ReadonlySet<string> = new Set(['late-record', 'new-content', 'boundary-burst']);
/** They reach every query: dates decide how far back and how late anything is asked. */
const ofEverything: ReadonlySet<string> = new Set(['retention', 'clock-skew', 'clock-jump']);
/** The whole class is refused from then on. */
const refusals = /^forbidden-/;

export function disturbancesIn(requests: readonly RequestNote[]): readonly Disturbance[] {
  return requests.flatMap(({ query, faults }) => faults.map((fault) => disturbanceOf(query, fault)));
}

function disturbanceOf(query: string, fault: string): Disturbance {
  const filter = new URLSearchParams(query).get('$filter') ?? '';
  const time = (operator: string, otherwise: number) => {
    const text = new RegExp(`createdDateTime ${operator} (\\S+)`).exec(filter)?.[1];
    return text === undefined ? otherwise : Date.parse(text);
  };
  const isOfClass = ofTheClass.has(fault) || refusals.test(fault);
  if (ofEverything.has(fault)) {
    return { eventClass: null, key: null, from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY };
  }
  return {
    eventClass: /t eq '(\w+)'/.exec(filter)?.[1] ?? null,
    key: isOfClass ? null : (/(?:userId|userPrincipalName) eq '([^']*)'/.exec(filter)?.[1] ?? null),
    from: isOfClass ? Number.NEGATIVE_INFINITY : time('ge', Number.NEGATIVE_INFINITY),
    to: isOfClass ? Number.POSITIVE_INFINITY : time('le', Number.POSITIVE_INFINITY),
  };
}
