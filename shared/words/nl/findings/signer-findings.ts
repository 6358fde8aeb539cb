// In Dutch: findings about who signed and when, expected, unknown, unexpected; valid then, valid now (design §8).
import type { signerFindings as english } from '../../en/findings/signer-findings.ts';
import type { SameNames } from '../../same-names.ts';
import { askTheSigner } from './refusal-advice.ts';

const compare =
  'Vraag de organisatie, per telefoon of op haar website, om de SHA-256-vingerafdruk van haar certificaat, en vergelijk die met {sha256}.';

export const signerFindings = {
  VERIFY_EXPECTED_SIGNER: {
    says: 'Het pakket is ondertekend door de ondertekenaar die u verwacht: "{subject}".',
    todo: 'U hoeft niets te doen.',
  },
  VERIFY_UNKNOWN_SIGNER: {
    says: 'Sinds de ondertekening is niets gewijzigd, maar niemand heeft gezegd wie de ondertekenaar hoort te zijn. Die noemt zich "{subject}".',
    todo: compare,
  },
  VERIFY_UNEXPECTED_SIGNER: {
    says: 'Het pakket is door een ander ondertekend dan u verwacht. De ondertekenaar noemt zich "{subject}".',
    todo: `Vertrouw niet op het pakket. ${compare}`,
  },
  VERIFY_CERTIFICATE_EXPIRED_SINCE: {
    says: 'Het certificaat was geldig toen het pakket werd ondertekend ({signingTime}) en is sindsdien verlopen ({notAfter}).',
    todo: 'De tijd van ondertekenen is wat de ondertekenaar zegt. Hangt er veel van af, vraag de organisatie dan het pakket te bevestigen.',
  },
  VERIFY_EXPIRED_AT_SIGNING: {
    says: 'Het certificaat was al verlopen ({notAfter}) toen het pakket werd ondertekend ({signingTime}).',
    todo: askTheSigner,
  },
  VERIFY_NOT_YET_VALID_AT_SIGNING: {
    says: 'Het certificaat was nog niet geldig (vanaf {notBefore}) toen het pakket werd ondertekend ({signingTime}).',
    todo: askTheSigner,
  },
  VERIFY_SIGNING_TIME_AHEAD: {
    says: 'Het pakket zegt dat het in de toekomst is ondertekend ({signingTime}).',
    todo: 'Controleer de klok van deze computer. Klopt die, vraag de organisatie dan naar de hare.',
  },
  VERIFY_SHORT_KEY: {
    says: 'De RSA-sleutel van de ondertekenaar heeft maar {bits} bits; voor blijvend bewijs worden er 3072 verwacht.',
    todo: 'Vraag de organisatie het pakket te bevestigen, en voortaan een langere sleutel te gebruiken.',
  },
  VERIFY_CERTIFICATE_FORM: {
    says: 'Het certificaat van de ondertekenaar heeft niet de bekende vorm ({part}).',
    todo: askTheSigner,
  },
  VERIFY_KEY_NOT_ALLOWED: {
    says: 'De sleutel van de ondertekenaar is van een soort die niet wordt aanvaard ({key}).',
    todo: askTheSigner,
  },
  VERIFY_KEY_USAGE: {
    says: 'Het certificaat van de ondertekenaar is niet gemaakt om documenten te ondertekenen.',
    todo: askTheSigner,
  },
} as const satisfies SameNames<typeof english>;
