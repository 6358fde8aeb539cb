// Where the sign-in came from and on what device: network address, derived place, browser, machine.
import type { Field } from '../field.ts';
import { aliased, entry, generalised, holder, kept, listOf, removed } from './entry.ts';

const coarseAddress = { cautious: generalised('ip', 'CAUTION') } as const;
const coarsePlace = { cautious: generalised('country', 'CAUTION') } as const;
const coarseCoordinate = { cautious: generalised('coordinate', 'CAUTION') } as const;

export const placeAndDeviceFields: readonly Field[] = [
  // An address is the person's data even when it is dynamic (CJEU C-582/14).
  entry('ipAddress', 'Edm.String', 'A', 'subject', kept, coarseAddress),
  entry('ipAddressFromResourceProvider', 'Edm.String', 'B', 'subject', kept, coarseAddress),
  entry('globalSecureAccessIpAddress', 'Edm.String', 'B', 'subject', kept, coarseAddress),
  entry('isThroughGlobalSecureAccess', 'Edm.Boolean', 'B', 'subject', kept),
  entry('autonomousSystemNumber', 'Edm.Int32', 'B', 'subject', kept),
  holder('location', 'graph.signInLocation', 'A', 'subject'),
  entry('location.city', 'Edm.String', 'A', 'subject', kept, coarsePlace),
  entry('location.state', 'Edm.String', 'A', 'subject', kept, coarsePlace),
  entry('location.countryOrRegion', 'Edm.String', 'A', 'subject', kept),
  holder('location.geoCoordinates', 'graph.geoCoordinates', 'A', 'subject'),
  entry('location.geoCoordinates.altitude', 'Edm.Double', 'A', 'subject', kept, { cautious: removed('CAUTION') }),
  entry('location.geoCoordinates.latitude', 'Edm.Double', 'A', 'subject', kept, coarseCoordinate),
  entry('location.geoCoordinates.longitude', 'Edm.Double', 'A', 'subject', kept, coarseCoordinate),
  holder('deviceDetail', 'graph.deviceDetail', 'A', 'subject'),
  entry('deviceDetail.deviceId', 'Edm.String', 'A', 'subject', kept, { cautious: aliased('Device id', 'CAUTION') }),
  // The name may be a colleague's or a shared computer's: the detectors look into it.
  entry('deviceDetail.displayName', 'Edm.String', 'A', 'mixed', kept, {
    cautious: aliased('Device', 'CAUTION'),
    freeText: true,
    outsiderControlled: true,
  }),
  entry('deviceDetail.operatingSystem', 'Edm.String', 'A', 'subject', kept, { outsiderControlled: true }),
  entry('deviceDetail.browser', 'Edm.String', 'A', 'subject', kept, { outsiderControlled: true }),
  entry('deviceDetail.browserId', 'Edm.String', 'B', 'subject', kept, { cautious: aliased('Browser', 'CAUTION') }),
  entry('deviceDetail.isCompliant', 'Edm.Boolean', 'A', 'subject', kept),
  entry('deviceDetail.isManaged', 'Edm.Boolean', 'A', 'subject', kept),
  entry('deviceDetail.trustType', 'Edm.String', 'A', 'subject', kept),
  entry('userAgent', 'Edm.String', 'B', 'subject', kept, {
    cautious: generalised('user-agent', 'CAUTION'),
    freeText: true,
    outsiderControlled: true,
  }),
  holder('networkLocationDetails', 'Collection(graph.networkLocationDetail)', 'B', 'security-configuration'),
  holder('networkLocationDetails[*]', 'graph.networkLocationDetail', 'B', 'security-configuration'),
  entry('networkLocationDetails[*].networkType', 'graph.networkType', 'B', 'subject', kept),
  ...listOf(
    'networkLocationDetails[*].networkNames',
    'Edm.String',
    'B',
    'security-configuration',
    aliased('Named location', 'SECURITY_CONFIGURATION'),
  ),
];
