// Words for findings about who signed and when: expected, unknown, unexpected; valid then, valid now (design §8: three different answers).
import type { ErrorWords } from '../errors/words-of-an-error.ts';
import { askTheSigner } from './refusal-advice.ts';

const compare =
  'Ask the organisation, by telephone or on its web site, for the SHA-256 fingerprint of its certificate, and compare it with {sha256}.';

export const signerFindings = {
  VERIFY_EXPECTED_SIGNER: {
    says: 'The package was signed by the signer you expect: "{subject}".',
    todo: 'Nothing to do.',
  },
  VERIFY_UNKNOWN_SIGNER: {
    says: 'Nothing was changed since signing, but nobody has said who the signer should be. It calls itself "{subject}".',
    todo: compare,
  },
  VERIFY_UNEXPECTED_SIGNER: {
    says: 'The package was signed by somebody else than you expect. The signer calls itself "{subject}".',
    todo: `Do not rely on the package. ${compare}`,
  },
  VERIFY_CERTIFICATE_EXPIRED_SINCE: {
    says: 'The certificate was valid when the package was signed ({signingTime}) and has expired since ({notAfter}).',
    todo: 'The signing time is what the signer says. If much depends on it, ask the organisation to confirm the package.',
  },
  VERIFY_EXPIRED_AT_SIGNING: {
    says: 'The certificate had already expired ({notAfter}) when the package was signed ({signingTime}).',
    todo: askTheSigner,
  },
  VERIFY_NOT_YET_VALID_AT_SIGNING: {
    says: 'The certificate was not valid yet (from {notBefore}) when the package was signed ({signingTime}).',
    todo: askTheSigner,
  },
  VERIFY_SIGNING_TIME_AHEAD: {
    says: 'The package says that it was signed in the future ({signingTime}).',
    todo: "Check this computer's clock. If it is right, ask the organisation about theirs.",
  },
  VERIFY_SHORT_KEY: {
    says: "The signer's RSA key has only {bits} bits; 3072 are expected for proof that lasts.",
    todo: 'Ask the organisation to confirm the package, and to use a longer key from now on.',
  },
  VERIFY_CERTIFICATE_FORM: { says: "The signer's certificate is not of the known form ({part}).", todo: askTheSigner },
  VERIFY_KEY_NOT_ALLOWED: { says: "The signer's key is of a kind that is not accepted ({key}).", todo: askTheSigner },
  VERIFY_KEY_USAGE: { says: "The signer's certificate is not made for signing documents.", todo: askTheSigner },
} as const satisfies Record<string, ErrorWords>;
