// The sentence says what the record says, in both languages, and claims nothing that the record leaves out.
import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../../shared/model/json.ts';
import type { Language } from '../../../shared/words/language.ts';
import { recordSentence } from '../../../shared/words/record-sentence.ts';

const step = (requirement: string, method: string, succeeded: boolean, result: string): JsonObject => ({
  authenticationMethod: method,
  succeeded,
  authenticationStepResultDetail: result,
  authenticationStepRequirement: requirement,
});
const password = step('Primary authentication', 'Password', true, 'Correct password');

const outlook: JsonObject = {
  id: '1',
  createdDateTime: '2026-05-03T06:12:41.1234567Z',
  appDisplayName: 'Outlook',
  isInteractive: true,
  status: { errorCode: 0, failureReason: 'Other.', additionalDetails: 'MFA completed in Azure AD' },
  deviceDetail: { operatingSystem: 'Windows11', browser: 'Edge 141.0.0' },
  location: { city: 'Lyon', state: 'Rhone', countryOrRegion: 'FR' },
  authenticationRequirement: 'multiFactorAuthentication',
  authenticationDetails: [
    password,
    step('Secondary authentication', 'Mobile app notification', true, 'MFA completed in Azure AD'),
  ],
};

function said(changes: JsonObject, whose: 'subject' | 'other' = 'subject', language = 'en', timeZone = 'Europe/Paris') {
  return recordSentence({ ...outlook, ...changes }, { language: language as Language, timeZone, whose });
}

describe('the sentence of a record', () => {
  it('tells when, what, with what, where and how it was proved', () => {
    expect(said({})).toBe(
      '3 May 08:12: you opened Outlook on a Windows PC near Lyon; a second factor was asked and accepted.',
    );
    expect(said({}, 'subject', 'nl')).toBe(
      '3 mei 08:12: u opende Outlook op een Windows-pc bij Lyon; er werd om een tweede factor gevraagd en die werd aanvaard.',
    );
  });

  it('counts the hour and the day in the time zone of the case', () => {
    expect(said({ createdDateTime: '2026-05-03T22:30:00Z' })).toMatch(/^4 May 00:30: /);
    expect(said({ createdDateTime: '2026-05-03T22:30:00Z' }, 'subject', 'en', 'UTC')).toMatch(/^3 May 22:30: /);
  });

  it('does not say that a failed sign-in was the person, and gives the reason', () => {
    const failed = { status: { errorCode: 50126, failureReason: 'x' }, authenticationDetails: [] };
    expect(said(failed)).toBe(
      '3 May 08:12: somebody tried to open Outlook with your account on a Windows PC near Lyon and did not get in. The name or the password was wrong.',
    );
  });

  it('gives the number of a reason that nobody has explained', () => {
    expect(said({ status: { errorCode: 99999999 } })).toMatch(/ The reason has the number 99999999; .*\.$/);
    expect(said({ status: { errorCode: 99999999 } }, 'subject', 'nl')).toMatch(
      / De reden heeft nummer 99999999; .*\.$/,
    );
  });

  it.each([
    [
      'refused',
      [password, step('Secondary authentication', 'Text message', false, 'denied')],
      'asked and not accepted',
    ],
    [
      'carried over',
      [step('', 'Previously satisfied', true, 'MFA requirement satisfied by claim in the token')],
      'given earlier still counted',
    ],
    ['a passkey', [step('Primary authentication', 'Passkey (device-bound)', true, 'x')], 'counts as two factors'],
    ['required only', [password], 'a second factor was asked.'],
  ])('tells a second factor that was %s', (_, authenticationDetails, expected) => {
    expect(said({ authenticationDetails, status: { errorCode: 0 } })).toContain(expected);
  });

  it('tells a renewal by an app from an act of the person', () => {
    const renewal = {
      isInteractive: false,
      authenticationDetails: [],
      authenticationRequirement: 'singleFactorAuthentication',
    };
    expect(said(renewal)).toBe('3 May 08:12: Outlook renewed its access for you by itself on a Windows PC near Lyon.');
  });

  it('does not address the person where the record is somebody else’s', () => {
    expect(said({}, 'other')).toContain('another account, or an unknown one, opened Outlook');
    expect(said({}, 'other')).not.toContain('you ');
  });

  it('leaves out what the record does not have', () => {
    expect(recordSentence({}, { language: 'en', timeZone: 'UTC', whose: 'subject' })).toBe(
      'there was a sign-in to an app without a name with your account.',
    );
    expect(said({ location: { city: '', countryOrRegion: 'US' }, deviceDetail: null })).toContain(
      'you opened Outlook in the United States;',
    );
    expect(said({ location: { countryOrRegion: 'Atlantis' } })).toContain('in Atlantis;');
    expect(said({ location: { countryOrRegion: 'be' } }, 'subject', 'nl')).toContain('in België;');
  });

  it('takes names as they stand, braces and all', () => {
    expect(said({ appDisplayName: '{place}{device}' })).toContain('you opened {place}{device} on a Windows PC');
  });
});
