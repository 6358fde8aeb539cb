// Azure AD Graph's `signinEvents` (retired): names that the importer has no better place for.
import type { Field } from '../field.ts';
import { entry, kept, otherBranch, otherName } from './entry.ts';
import { graphField, graphFields } from './graph-fields.ts';

const legacy = { origin: 'legacy' } as const;

export const legacyFields: readonly Field[] = [
  otherName('signinDateTime', graphField('createdDateTime'), 'legacy'),
  entry('signinDateTimeInMillis', 'Edm.Int64', 'A', 'subject', kept, legacy),
  entry('loginStatus', 'Edm.String', 'A', 'subject', kept, legacy),
  otherName('signinErrorCode', graphField('status.errorCode'), 'legacy', 'Edm.String'),
  otherName('failureReason', graphField('status.failureReason'), 'legacy'),
  entry('deviceInformation', 'Edm.String', 'A', 'subject', kept, {
    ...legacy,
    freeText: true,
    outsiderControlled: true,
  }),
  otherName('location.country', graphField('location.countryOrRegion'), 'legacy'),
  ...otherBranch('geoCoordinates', 'location.geoCoordinates', graphFields, 'legacy'),
  entry('mfaRequired', 'Edm.Boolean', 'A', 'subject', kept, legacy),
  entry('mfaResult', 'Edm.String', 'A', 'subject', kept, legacy),
  otherName('mfaAuthMethod', graphField('mfaDetail.authMethod'), 'legacy'),
  otherName('mfaAuthDetail', graphField('mfaDetail.authDetail'), 'legacy'),
];
