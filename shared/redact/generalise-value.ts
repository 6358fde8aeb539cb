// The operator `generalise`: one value made coarser on the scale that its rule names.
import { assertNever } from '../errors.ts';
import type { GeneralisationKind } from '../model/field.ts';
import { coarseAddress } from './generalise-address.ts';
import { clientFamily } from './generalise-client.ts';
import { resourceType } from './generalise-resource.ts';

const dateTime = /^(\d{4}-\d{2}-\d{2})([T ])(\d{2}):\d{2}(?::\d{2}(?:\.\d{1,12})?)?(Z|[+-]\d{2}:?\d{2}|)$/i;

/**
 * The coarser text, or null for `country`: the place's name goes, the country stands in its own field beside it.
 * Undefined where the text is not of that kind; then there is nothing to be said about it and it is masked.
 */
export function generaliseText(text: string, to: GeneralisationKind): string | null | undefined {
  switch (to) {
    case 'ip':
      return coarseAddress(text) ?? undefined;
    case 'user-agent':
      return clientFamily(text) ?? undefined;
    case 'resource-type':
      return resourceType(text) ?? undefined;
    case 'country':
      return null;
    case 'hour':
    case 'day':
      return coarseTime(text, to);
    case 'coordinate':
      return /^-?\d{1,3}(?:\.\d{1,20})?$/.test(text) ? String(coarseCoordinate(Number(text))) : undefined;
    default:
      return assertNever(to);
  }
}

/** Numbers are coordinates or nothing that can be made coarser. */
export function generaliseNumber(value: number, to: GeneralisationKind): number | undefined {
  return to === 'coordinate' ? coarseCoordinate(value) : undefined;
}

/** One decimal: about 11 km north to south. Never minus zero, which JSON would write as 0. */
function coarseCoordinate(value: number): number {
  return Math.round(value * 10) / 10 || 0;
}

function coarseTime(text: string, to: 'hour' | 'day'): string | undefined {
  const match = dateTime.exec(text);
  if (match === null) return undefined;
  const [, date, separator, hour, zone] = match;
  return `${date}${separator}${to === 'hour' ? hour : '00'}:00:00${zone}`;
}
