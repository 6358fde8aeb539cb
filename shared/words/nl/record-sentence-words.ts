// De stukken van de ene zin die zegt wat een aanmelding was. `{app}` en dergelijke worden ingevuld.
import type { RecordSentenceWords } from '../en/record-sentence-words.ts';

export const recordSentenceWords: RecordSentenceWords = {
  locale: 'nl-NL',
  byPerson: {
    success: 'u opende {app}',
    interrupted: 'u begon {app}{device}{place} te openen, en er werd om nog een stap gevraagd',
    failure: 'iemand probeerde met uw account{device}{place} {app} te openen en kwam niet binnen',
    unknown: 'er was een aanmelding bij {app} met uw account',
  },
  byApp: {
    success: '{app} vernieuwde zelf de toegang voor u',
    interrupted: '{app} wilde{device}{place} de toegang voor u vernieuwen, en er werd een stap van u gevraagd',
    failure: '{app} wilde{device}{place} de toegang voor u vernieuwen en kreeg die niet',
    unknown: '{app} vroeg zelf om toegang voor u',
  },
  byOther: {
    success: 'een ander of onbekend account opende {app}',
    interrupted:
      'een ander of onbekend account begon {app}{device}{place} te openen, en er werd om nog een stap gevraagd',
    failure: 'iemand probeerde met een ander of onbekend account{device}{place} {app} te openen en kwam niet binnen',
    unknown: 'er was een aanmelding bij {app} met een ander of onbekend account',
  },
  noApp: 'een app zonder naam',
  devices: {
    windows: ' op een Windows-pc',
    mac: ' op een Mac',
    linux: ' op een Linux-computer',
    apple: ' op een iPhone of iPad',
    android: ' op een Android-apparaat',
    chrome: ' op een Chromebook',
    other: ' op {system}',
  },
  nearTown: ' bij {town}',
  inCountry: ' in {country}',
  countries: {
    AE: 'de Verenigde Arabische Emiraten',
    BS: 'de Bahama’s',
    DO: 'de Dominicaanse Republiek',
    GB: 'het Verenigd Koninkrijk',
    MV: 'de Malediven',
    PH: 'de Filipijnen',
    SC: 'de Seychellen',
    US: 'de Verenigde Staten',
  },
  proofs: {
    accepted: 'er werd om een tweede factor gevraagd en die werd aanvaard',
    refused: 'er werd om een tweede factor gevraagd en die werd niet aanvaard',
    earlier: 'een eerder gegeven tweede factor gold nog',
    strong: 'er werd een bewijs gegeven dat voor twee factoren telt',
    asked: 'er werd om een tweede factor gevraagd',
    single: 'één bewijs was genoeg',
  },
  unknownCode: 'De reden heeft nummer {code}; dat staat niet in onze lijst.',
};
