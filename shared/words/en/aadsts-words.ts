// Plain English for AADSTS error codes, for the person concerned. Our own words: Microsoft's texts are its own and change;
// they stay in the records as data. A code that is not in this list is shown as a number, never dropped (issue 2 §2).
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
export const notInOurList = 'not in our list';

/** One table per kind of trouble; no code stands in two. */
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
} as const;
