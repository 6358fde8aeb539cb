// The pieces of the one sentence that says what a sign-in was. `{app}` and the like are filled in.

/** What happened, by who acted and how it ended. */
type Acts = {
  readonly success: string;
  readonly interrupted: string;
  readonly failure: string;
  readonly unknown: string;
};

export type RecordSentenceWords = {
  /** For Intl: the order of day and month, names of months and countries. */
  readonly locale: string;
  readonly byPerson: Acts;
  readonly byApp: Acts;
  /** Of a record that is not the subject's, or may not be. */
  readonly byOther: Acts;
  readonly noApp: string;
  readonly devices: Readonly<Record<'windows' | 'mac' | 'linux' | 'apple' | 'android' | 'chrome' | 'other', string>>;
  readonly nearTown: string;
  readonly inCountry: string;
  /** Where the country's name needs an article; by ISO 3166 code. */
  readonly countries: Readonly<Record<string, string>>;
  readonly proofs: Readonly<Record<'accepted' | 'refused' | 'earlier' | 'strong' | 'asked' | 'single', string>>;
  /** In place of an explanation, for a code that has none. */
  readonly unknownCode: string;
};

export const recordSentenceWords: RecordSentenceWords = {
  locale: 'en-GB',
  byPerson: {
    success: 'you opened {app}',
    interrupted: 'you began to open {app}{device}{place}, and one more step was asked for',
    failure: 'somebody tried to open {app} with your account{device}{place} and did not get in',
    unknown: 'there was a sign-in to {app} with your account',
  },
  byApp: {
    success: '{app} renewed its access for you by itself',
    interrupted: '{app} wanted to renew its access for you{device}{place}, and a step by you was asked for',
    failure: '{app} wanted to renew its access for you{device}{place} and did not get it',
    unknown: '{app} asked for access for you by itself',
  },
  byOther: {
    success: 'another account, or an unknown one, opened {app}',
    interrupted:
      'another account, or an unknown one, began to open {app}{device}{place}, and one more step was asked for',
    failure: 'somebody tried to open {app} with another account, or an unknown one,{device}{place} and did not get in',
    unknown: 'there was a sign-in to {app} with another account, or an unknown one',
  },
  noApp: 'an app without a name',
  devices: {
    windows: ' on a Windows PC',
    mac: ' on a Mac',
    linux: ' on a Linux computer',
    apple: ' on an iPhone or iPad',
    android: ' on an Android device',
    chrome: ' on a Chromebook',
    other: ' on {system}',
  },
  nearTown: ' near {town}',
  inCountry: ' in {country}',
  countries: {
    AE: 'the United Arab Emirates',
    BS: 'the Bahamas',
    DO: 'the Dominican Republic',
    GB: 'the United Kingdom',
    MV: 'the Maldives',
    NL: 'the Netherlands',
    PH: 'the Philippines',
    SC: 'the Seychelles',
    US: 'the United States',
  },
  proofs: {
    accepted: 'a second factor was asked and accepted',
    refused: 'a second factor was asked and not accepted',
    earlier: 'a second factor given earlier still counted',
    strong: 'a proof was given that counts as two factors',
    asked: 'a second factor was asked',
    single: 'one proof was enough',
  },
  unknownCode: 'The reason has the number {code}; it is not in our list.',
};
