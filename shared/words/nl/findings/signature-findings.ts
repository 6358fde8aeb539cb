// In Dutch: findings about the signature as such (RFC 5652, EN 319 122-1), its form, its algorithms, what it covers.
import type { signatureFindings as english } from '../../en/findings/signature-findings.ts';
import type { SameNames } from '../../same-names.ts';
import { askAgain, askTheSigner } from './refusal-advice.ts';

export const signatureFindings = {
  VERIFY_CMS_NOT_DER: {
    says: 'Het handtekeningbestand is beschadigd: het is niet in de ene precieze vorm (DER) geschreven.',
    todo: askAgain,
  },
  VERIFY_CMS_TRAILING_BYTES: { says: 'Achter de handtekening zijn bytes toegevoegd.', todo: askAgain },
  VERIFY_CMS_FORM: { says: 'Het handtekeningbestand heeft een onverwacht onderdeel ({part}).', todo: askTheSigner },
  VERIFY_CMS_ATTACHED_CONTENT: {
    says: 'De handtekening heeft eigen inhoud in plaats van het pakket te dekken.',
    todo: askTheSigner,
  },
  VERIFY_CMS_CONTENT_TYPE: { says: 'De handtekening zegt dat ze een ander soort inhoud dekt.', todo: askTheSigner },
  VERIFY_CMS_SIGNER_COUNT: {
    says: 'De handtekening heeft {signers} ondertekenaars; het moet er precies één zijn.',
    todo: askTheSigner,
  },
  VERIFY_CMS_DIGEST_ALGORITHM: {
    says: 'De handtekening gebruikt een hash die niet wordt aanvaard ({algorithm}).',
    todo: askTheSigner,
  },
  VERIFY_CMS_SIGNATURE_ALGORITHM: {
    says: 'De handtekening gebruikt een methode die niet wordt aanvaard ({algorithm}).',
    todo: askTheSigner,
  },
  VERIFY_CMS_ATTRIBUTE_ORDER: {
    says: 'De ondertekende gegevens staan niet in de precieze volgorde die de norm eist.',
    todo: askTheSigner,
  },
  VERIFY_CMS_ATTRIBUTE_MISSING: {
    says: 'In de handtekening ontbreekt een gegeven dat ondertekend moet zijn: {attribute}.',
    todo: askTheSigner,
  },
  VERIFY_CMS_ATTRIBUTE_TWICE: {
    says: 'In de handtekening staat een ondertekend gegeven dubbel: {attribute}.',
    todo: askTheSigner,
  },
  VERIFY_CMS_ATTRIBUTE_FORM: {
    says: 'Een ondertekend gegeven heeft niet de bekende vorm: {attribute}.',
    todo: askTheSigner,
  },
  VERIFY_CMS_UNSIGNED_ATTRIBUTE: {
    says: 'De handtekening heeft toevoegingen die zelf niet zijn ondertekend en die deze versie niet controleert.',
    todo: askTheSigner,
  },
  VERIFY_CMS_CERTIFICATE_MISSING: {
    says: 'Het certificaat van de ondertekenaar zit niet in het pakket.',
    todo: askTheSigner,
  },
  VERIFY_CMS_EXTRA_CERTIFICATE: {
    says: 'De handtekening heeft een certificaat dat niets met de ondertekenaar te maken heeft.',
    todo: askTheSigner,
  },
  VERIFY_CMS_SIGNING_CERTIFICATE: {
    says: 'Het certificaat van de ondertekenaar is verwisseld: de handtekening noemt een ander.',
    todo: askTheSigner,
  },
  VERIFY_CMS_MESSAGE_DIGEST: {
    says: 'De lijst van ondertekende bestanden is na de ondertekening gewijzigd.',
    todo: askAgain,
  },
  VERIFY_CMS_SIGNATURE_WRONG: {
    says: 'De handtekening klopt niet: ze is niet met de sleutel van haar certificaat gezet.',
    todo: askAgain,
  },
} as const satisfies SameNames<typeof english>;
