// How the catalogue's files write their entries: one short line per field, one place that fills in the rest.
import type {
  Field,
  FieldCondition,
  FieldException,
  FieldOrigin,
  GeneralisationKind,
  Nature,
  ReasonCode,
  Treatment,
  Visibility,
} from '../field.ts';
import { legalBasis } from './legal-basis.ts';

type More = Partial<Pick<Field, 'origin' | 'cautious' | 'exceptions' | 'freeText' | 'outsiderControlled'>>;

export const kept: Treatment = { operator: 'keep' };

export function removed(reason: ReasonCode): Treatment {
  return { operator: 'remove', reason };
}

export function masked(reason: ReasonCode): Treatment {
  return { operator: 'mask', reason };
}

/** `label` is the word before the number: "Policy" gives "Policy 1". */
export function aliased(label: string, reason: ReasonCode): Treatment {
  return { operator: 'alias', label, reason };
}

export function generalised(to: GeneralisationKind, reason: ReasonCode): Treatment {
  return { operator: 'generalise', to, reason };
}

/** One field. The basis follows from the reasons of its treatments. */
export function entry(
  path: string,
  type: string,
  visibility: Visibility,
  nature: Nature,
  treatment: Treatment,
  more: More = {},
): Field {
  const basis = basisOf([
    treatment,
    more.cautious,
    ...(more.exceptions ?? []).flatMap((exception) => [exception.treatment, exception.cautious]),
  ]);
  return {
    path,
    type,
    origin: more.origin ?? 'graph',
    visibility,
    nature,
    treatment,
    ...more,
    ...(basis === undefined ? {} : { basis }),
  };
}

/** An object or array that only holds fields with entries of their own. */
export function holder(path: string, type: string, visibility: Visibility, nature: Nature, more: More = {}): Field {
  return entry(path, type, visibility, nature, kept, more);
}

/** A collection and its items: the items carry the treatment. `type` is the item's. */
export function listOf(
  path: string,
  type: string,
  visibility: Visibility,
  nature: Nature,
  treatment: Treatment,
  more: More = {},
): Field[] {
  const origin: More = more.origin === undefined ? {} : { origin: more.origin };
  return [
    holder(path, `Collection(${type})`, visibility, nature, origin),
    entry(`${path}[*]`, type, visibility, nature, treatment, more),
  ];
}

/** Another name of `target`, treated the same; conditions on the target's own value look at the other name. */
export function otherName(path: string, target: Field, origin: FieldOrigin, type: string = target.type): Field {
  const { exceptions, ...rest } = target;
  const moved = exceptions?.map((exception) => movedException(exception, target.path, path));
  return { ...rest, path, type, origin, aliasOf: target.path, ...(moved === undefined ? {} : { exceptions: moved }) };
}

/** Every entry at or below `from`, again under `to`: `conditionalAccessPolicies` of the 2018 beta, for example. */
export function otherBranch(to: string, from: string, fields: readonly Field[], origin: FieldOrigin): Field[] {
  return fields
    .filter((field) => isAtOrBelow(field.path, from))
    .map((field) => {
      const { exceptions, ...rest } = field;
      const moved = exceptions?.map((exception) => movedException(exception, from, to));
      const path = to + field.path.slice(from.length);
      return {
        ...rest,
        path,
        origin,
        aliasOf: field.path,
        ...(moved === undefined ? {} : { exceptions: moved }),
      };
    });
}

function movedException(exception: FieldException, from: string, to: string): FieldException {
  const path = exception.when.path;
  if (!isAtOrBelow(path, from)) return exception;
  const when: FieldCondition = { ...exception.when, path: to + path.slice(from.length) };
  return { ...exception, when };
}

function isAtOrBelow(path: string, from: string): boolean {
  return path === from || path.startsWith(`${from}.`) || path.startsWith(`${from}[`);
}

function basisOf(treatments: readonly (Treatment | undefined)[]): string | undefined {
  for (const treatment of treatments) {
    if (treatment !== undefined && treatment.operator !== 'keep') return legalBasis[treatment.reason];
  }
  return undefined;
}
