// Everything that Graph's metadata knows of a sign-in: the beta type with its nested types, and v1.0's one extra.
import type { Field } from '../field.ts';
import { applicationFields } from './application-fields.ts';
import { authenticationFields } from './authentication-fields.ts';
import { conditionalAccessFields } from './conditional-access-fields.ts';
import { outcomeFields } from './outcome-fields.ts';
import { personFields } from './person-fields.ts';
import { placeAndDeviceFields } from './place-and-device-fields.ts';
import { tokenFields } from './token-fields.ts';
import { workloadFields } from './workload-fields.ts';

export const graphFields: readonly Field[] = [
  ...personFields,
  ...outcomeFields,
  ...applicationFields,
  ...placeAndDeviceFields,
  ...authenticationFields,
  ...conditionalAccessFields,
  ...tokenFields,
  ...workloadFields,
];

const byPath = new Map(graphFields.map((field) => [field.path, field]));

/** The Graph field that another name stands for. Asking for one that is not there is a mistake in the catalogue. */
export function graphField(path: string): Field {
  const field = byPath.get(path);
  if (field === undefined) throw new Error(`the catalogue has no Graph field ${path}`);
  return field;
}
