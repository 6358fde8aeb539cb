// What a withheld value is replaced by. The operator that is listed is the one that was carried out.
import type { JsonValue } from '../model/json.ts';
import { generaliseNumber, generaliseText } from './generalise-value.ts';
import type { Action } from './plan.ts';
import type { WithholdingOperator } from './tally.ts';

export type Replacement = { readonly operator: WithholdingOperator; readonly value: JsonValue };

/** Masking for whoever only asks what kind of replacement there will be, before marks and numbers are known. */
export type Replacers = { readonly alias: (label: string, text: string) => string; readonly marker: string };

/** Null where the value stays as it is, being as coarse as its rule asks already. `action` is none that keeps. */
export function replacementFor(value: JsonValue, action: Action, replacers: Replacers): Replacement | null {
  if (typeof value === 'string') return replacementForText(value, action, replacers);
  if (typeof value === 'number' && action.operator === 'generalise' && action.to !== null) {
    const coarse = generaliseNumber(value, action.to);
    if (coarse === value) return null;
    if (coarse !== undefined) return { operator: 'generalise', value: coarse };
  }
  return { operator: 'remove', value: null };
}

function replacementForText(text: string, action: Action, replacers: Replacers): Replacement | null {
  if (action.operator === 'remove') return { operator: 'remove', value: null };
  if (action.operator === 'alias') return { operator: 'alias', value: replacers.alias(action.label, text) };
  if (action.operator === 'generalise' && action.to !== null) {
    const coarse = generaliseText(text, action.to);
    if (coarse === text) return null;
    // A coarser form that still shows the value (the address 192.0.2.0 as 192.0.2.0/24) would be none.
    const shows = coarse?.toLowerCase().includes(text.toLowerCase()) === true;
    if (coarse !== undefined && !shows) return { operator: 'generalise', value: coarse };
  }
  return text === replacers.marker ? null : { operator: 'mask', value: replacers.marker };
}
