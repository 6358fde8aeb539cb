// Plain English for AADSTS error codes, for the person concerned. Our own words: Microsoft's texts are its own and change;
// they stay in the records as data. A code that is not in this list is shown as a number, never dropped (issue 2 §2).
import { aadstsOutcome, type SignInOutcome } from '../aadsts-outcome.ts';
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

export type AadstsWord = { readonly outcome: SignInOutcome; readonly says: string };

/** The day these explanations were last gone through, `YYYY-MM-DD`; shown beside them, because codes change. */
export const aadstsWordsDate = '2026-11-21';

/** What is said of a code without an explanation. */
export const notInOurList = 'not in our list';

const families: readonly Readonly<Record<number, string>>[] = [
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
];

/** Every explained code, in ascending order. */
export const aadstsWords: ReadonlyMap<number, AadstsWord> = new Map(
  families
    .flatMap((family) => Object.entries(family))
    .map(([code, says]): [number, AadstsWord] => [Number(code), { outcome: aadstsOutcome(Number(code)), says }])
    .sort(([a], [b]) => a - b),
);

/** The words for any code, known or not. */
export function aadstsWord(code: number): AadstsWord {
  return aadstsWords.get(code) ?? { outcome: aadstsOutcome(code), says: notInOurList };
}
