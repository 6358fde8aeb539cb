// In Dutch: what AADSTS error codes mean, for the person concerned, family by family. Our own words, as in English.
import type { aadstsFamilies as english } from '../en/aadsts-words.ts';
import type { SameNames } from '../same-names.ts';
import { accessCodes } from './aadsts/access-codes.ts';
import { applicationCodes } from './aadsts/application-codes.ts';
import { consentCodes } from './aadsts/consent-codes.ts';
import { deviceCodes } from './aadsts/device-codes.ts';
import { federationCodes } from './aadsts/federation-codes.ts';
import { guestCodes } from './aadsts/guest-codes.ts';
import { passwordCodes } from './aadsts/password-codes.ts';
import { secondFactorCodes } from './aadsts/second-factor-codes.ts';
import { serviceCodes } from './aadsts/service-codes.ts';
import { sessionCodes } from './aadsts/session-codes.ts';

/** What is said of a code without an explanation. */
export const notInOurList = 'staat niet in onze lijst';

export const aadstsFamilies = {
  passwordCodes,
  secondFactorCodes,
  sessionCodes,
  deviceCodes,
  accessCodes,
  consentCodes,
  guestCodes,
  federationCodes,
  applicationCodes,
  serviceCodes,
} as const satisfies SameNames<typeof english>;
