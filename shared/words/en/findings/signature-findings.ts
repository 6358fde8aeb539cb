// Words for findings about the signature as such (RFC 5652, EN 319 122-1): its form, its algorithms, what it covers.
import type { ErrorWords } from '../errors/words-of-an-error.ts';
import { askAgain, askTheSigner } from './refusal-advice.ts';

export const signatureFindings = {
  VERIFY_CMS_NOT_DER: {
    says: 'The signature file is damaged: it is not written in the one exact form (DER).',
    todo: askAgain,
  },
  VERIFY_CMS_TRAILING_BYTES: { says: 'Bytes were added after the signature.', todo: askAgain },
  VERIFY_CMS_FORM: { says: 'The signature file has an unexpected part ({part}).', todo: askTheSigner },
  VERIFY_CMS_ATTACHED_CONTENT: {
    says: 'The signature carries content of its own instead of covering the package.',
    todo: askTheSigner,
  },
  VERIFY_CMS_CONTENT_TYPE: { says: 'The signature says that it covers another kind of content.', todo: askTheSigner },
  VERIFY_CMS_SIGNER_COUNT: {
    says: 'The signature has {signers} signers; it must have exactly one.',
    todo: askTheSigner,
  },
  VERIFY_CMS_DIGEST_ALGORITHM: {
    says: 'The signature uses a hash that is not accepted ({algorithm}).',
    todo: askTheSigner,
  },
  VERIFY_CMS_SIGNATURE_ALGORITHM: {
    says: 'The signature uses a method that is not accepted ({algorithm}).',
    todo: askTheSigner,
  },
  VERIFY_CMS_ATTRIBUTE_ORDER: {
    says: 'The signed facts are not in the exact order that the standard demands.',
    todo: askTheSigner,
  },
  VERIFY_CMS_ATTRIBUTE_MISSING: {
    says: 'The signature lacks a fact that must be signed: {attribute}.',
    todo: askTheSigner,
  },
  VERIFY_CMS_ATTRIBUTE_TWICE: { says: 'The signature has a signed fact twice: {attribute}.', todo: askTheSigner },
  VERIFY_CMS_ATTRIBUTE_FORM: { says: 'A signed fact is not of the known form: {attribute}.', todo: askTheSigner },
  VERIFY_CMS_UNSIGNED_ATTRIBUTE: {
    says: 'The signature carries additions that are themselves not signed, and that this version does not check.',
    todo: askTheSigner,
  },
  VERIFY_CMS_CERTIFICATE_MISSING: { says: "The signer's certificate is not in the package.", todo: askTheSigner },
  VERIFY_CMS_EXTRA_CERTIFICATE: {
    says: 'The signature carries a certificate that has nothing to do with the signer.',
    todo: askTheSigner,
  },
  VERIFY_CMS_SIGNING_CERTIFICATE: {
    says: "The signer's certificate was swapped: the signature names another one.",
    todo: askTheSigner,
  },
  VERIFY_CMS_MESSAGE_DIGEST: { says: 'The list of signed files was changed after signing.', todo: askAgain },
  VERIFY_CMS_SIGNATURE_WRONG: {
    says: 'The signature is wrong: it was not made with the key of its certificate.',
    todo: askAgain,
  },
} as const satisfies Record<string, ErrorWords>;
