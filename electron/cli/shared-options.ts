// Options that several commands share, so that they read the same everywhere.
import type { OptionSpec } from './command.ts';

export const caseOption = {
  case: { type: 'string', value: 'DIR', required: true, says: 'folder of the case' },
} as const satisfies Record<string, OptionSpec>;

export const subjectOptions = {
  subject: {
    type: 'string',
    value: 'UPN-OR-ID',
    required: true,
    says: 'the person: directory object id, or user principal name',
  },
  'also-known-as': {
    type: 'string',
    value: 'NAME',
    multiple: true,
    says: 'another name of the person: mail address, alias, former name',
  },
} as const satisfies Record<string, OptionSpec>;

export const filterOption = {
  filter: {
    type: 'string',
    value: 'ODATA',
    says: "as in Graph: status/errorCode ne 0 and location/countryOrRegion eq 'FR'; + for a blank is fine",
  },
} as const satisfies Record<string, OptionSpec>;
