// In Dutch: findings about the names of the files in a package, that would do harm or that two systems read differently.
import type { nameFindings as english } from '../../en/findings/name-findings.ts';
import type { SameNames } from '../../same-names.ts';
import { doNotUnpack } from './refusal-advice.ts';

export const nameFindings = {
  VERIFY_NAME_LENGTH: {
    says: 'Een bestand in het archief heeft een lege of te lange naam: {entry}',
    todo: doNotUnpack,
  },
  VERIFY_NAME_NOT_UTF8: {
    says: 'Een bestandsnaam is niet als UTF-8 aangemerkt of geschreven: {entry}',
    todo: doNotUnpack,
  },
  VERIFY_NAME_NOT_NFC: {
    says: 'Een bestandsnaam bevat letters die op een ongewone manier zijn samengesteld: {entry}',
    todo: doNotUnpack,
  },
  VERIFY_NAME_CONTROL: { says: 'Een bestandsnaam bevat besturingstekens: {entry}', todo: doNotUnpack },
  VERIFY_NAME_INVISIBLE: {
    says: 'Een bestandsnaam bevat tekens die onzichtbaar zijn of de leesrichting omkeren: {entry}',
    todo: doNotUnpack,
  },
  VERIFY_NAME_BACKSLASH: {
    says: 'Een bestandsnaam bevat een backslash, en dat is op sommige systemen een map: {entry}',
    todo: doNotUnpack,
  },
  VERIFY_NAME_COLON: {
    says: 'Een bestandsnaam bevat een dubbele punt, en dat is op sommige systemen een schijf of een verborgen stroom: {entry}',
    todo: doNotUnpack,
  },
  VERIFY_NAME_ABSOLUTE: { says: 'Een bestandsnaam begint bij de hoofdmap van de schijf: {entry}', todo: doNotUnpack },
  VERIFY_NAME_EMPTY_PART: {
    says: 'Een bestandsnaam heeft een leeg deel tussen schuine strepen: {entry}',
    todo: doNotUnpack,
  },
  VERIFY_NAME_TRAVERSAL: {
    says: 'Een bestandsnaam zou buiten de map leiden waarin u uitpakt: {entry}',
    todo: doNotUnpack,
  },
  VERIFY_NAME_TRAILING: {
    says: 'Een bestandsnaam eindigt op een punt of een spatie, en die laten sommige systemen weg: {entry}',
    todo: doNotUnpack,
  },
  VERIFY_NAME_DEVICE: { says: 'Een bestandsnaam is in Windows de naam van een apparaat: {entry}', todo: doNotUnpack },
  VERIFY_NAME_CHARACTER: {
    says: 'Een bestandsnaam bevat tekens die Windows niet toestaat: {entry}',
    todo: doNotUnpack,
  },
  VERIFY_NAME_TWICE: { says: 'Twee bestanden in het archief hebben dezelfde naam: {entry}', todo: doNotUnpack },
  VERIFY_NAME_TWIN: {
    says: 'Twee namen in het archief zijn voor sommige systemen gelijk (hoofdletters, samengestelde letters, bestand tegenover map): {entry}',
    todo: doNotUnpack,
  },
} as const satisfies SameNames<typeof english>;
