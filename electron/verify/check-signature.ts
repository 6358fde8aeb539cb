// Checks the CAdES signature over the exact bytes of the signed list: its form, its attributes, its key, the mathematics. Trust is another question.
import { createHash, timingSafeEqual } from 'node:crypto';
import { NotDer, sameBytes } from '../../shared/verify/der.ts';
import { type Finding, finding } from '../../shared/verify/findings.ts';
import type { Signer } from '../../shared/verify/report.ts';
import { judgeKey, signatureHolds, signatureMethod } from './algorithms.ts';
import { ArchiveDamage } from './archive-damage.ts';
import { type Certificate, readCertificate } from './certificate.ts';
import { orderChain } from './certificate-chain.ts';
import { attributeNames, readSignedAttributes } from './cms-attributes.ts';
import { type CmsParts, readCms } from './cms-structure.ts';
import { printName } from './subject-name.ts';

export type CheckedSignature = {
  readonly signer: Signer;
  readonly chain: readonly Certificate[];
  /** Milliseconds since 1970. */
  readonly signingTime: number;
  /** About the certificate at the signing time, and the key; none of them says that the mathematics is wrong. */
  readonly findings: readonly Finding[];
};

const digitalSignature = 0;
const nonRepudiation = 1;
const setTag = 0x31;

/** `2026-01-31T12:00:00Z`: whole seconds, since X.509 has no more. */
export function printTime(milliseconds: number): string {
  return new Date(milliseconds).toISOString().replace('.000Z', 'Z');
}

function readCertificates(parts: CmsParts): Certificate[] {
  return parts.certificates.map((der) => {
    try {
      return readCertificate(der);
    } catch (error) {
      const reason = error instanceof NotDer ? error.message : 'key';
      throw new ArchiveDamage('VERIFY_CERTIFICATE_FORM', { part: reason });
    }
  });
}

function signerCertificate(parts: CmsParts, certificates: readonly Certificate[]): Certificate {
  const matching = certificates.filter(
    (certificate) =>
      sameBytes(certificate.issuer, parts.signerIssuer) &&
      sameBytes(certificate.serialNumber, parts.signerSerialNumber),
  );
  const [leaf, second] = matching;
  if (leaf === undefined) throw new ArchiveDamage('VERIFY_CMS_CERTIFICATE_MISSING');
  if (second !== undefined) throw new ArchiveDamage('VERIFY_CMS_EXTRA_CERTIFICATE');
  return leaf;
}

function checkMathematics(parts: CmsParts, leaf: Certificate, messageDigest: Uint8Array, signed: Uint8Array): void {
  const method = signatureMethod(parts.signatureAlgorithm, parts.digest);
  if (method === undefined) {
    throw new ArchiveDamage('VERIFY_CMS_SIGNATURE_ALGORITHM', { algorithm: parts.signatureAlgorithm });
  }
  const key = judgeKey(leaf.publicKey);
  if (!key.accepted) throw new ArchiveDamage('VERIFY_KEY_NOT_ALLOWED', { key: key.shown });
  const digest = createHash(parts.digest).update(signed).digest();
  if (digest.length !== messageDigest.length || !timingSafeEqual(digest, messageDigest)) {
    throw new ArchiveDamage('VERIFY_CMS_MESSAGE_DIGEST');
  }
  // RFC 5652 §5.4: the signature is over the attributes as a SET, not under the [0] they carry in the file.
  const attributes = Buffer.from(parts.signedAttributes.bytes);
  attributes[0] = setTag;
  if (!signatureHolds(leaf.publicKey, method, attributes, parts.signature)) {
    throw new ArchiveDamage('VERIFY_CMS_SIGNATURE_WRONG');
  }
}

function certificateFindings(leaf: Certificate, signer: Signer, signingTime: number): Finding[] {
  const { notBefore, notAfter } = signer;
  const found: Finding[] = [];
  if (signingTime > leaf.notAfter) {
    found.push(finding('VERIFY_EXPIRED_AT_SIGNING', { notAfter, signingTime: signer.signingTime }));
  }
  if (signingTime < leaf.notBefore) {
    found.push(finding('VERIFY_NOT_YET_VALID_AT_SIGNING', { notBefore, signingTime: signer.signingTime }));
  }
  const usage = leaf.keyUsage;
  if (usage !== undefined && !usage.has(digitalSignature) && !usage.has(nonRepudiation)) {
    found.push(finding('VERIFY_KEY_USAGE'));
  }
  const bits = judgeKey(leaf.publicKey).rsaBits;
  if (bits !== undefined && bits < 3072) found.push(finding('VERIFY_SHORT_KEY', { bits }));
  return found;
}

function checkParts(cms: Uint8Array, signed: Uint8Array): CheckedSignature {
  const parts = readCms(cms);
  const attributes = readSignedAttributes(parts.signedAttributes);
  const certificates = readCertificates(parts);
  const leaf = signerCertificate(parts, certificates);
  if (!attributeNames(attributes.signingCertificate, leaf)) throw new ArchiveDamage('VERIFY_CMS_SIGNING_CERTIFICATE');
  checkMathematics(parts, leaf, attributes.messageDigest, signed);
  const { chain, extra } = orderChain(
    leaf,
    certificates.filter((certificate) => certificate !== leaf),
  );
  if (extra.length > 0) throw new ArchiveDamage('VERIFY_CMS_EXTRA_CERTIFICATE');
  const signer: Signer = {
    subject: printName(leaf.subject),
    sha256: leaf.sha256,
    notBefore: printTime(leaf.notBefore),
    notAfter: printTime(leaf.notAfter),
    signingTime: printTime(attributes.signingTime),
  };
  const { signingTime } = attributes;
  return { signer, chain, signingTime, findings: certificateFindings(leaf, signer, signingTime) };
}

/** Checks `cms` against `signed`, both as they stand in the package. Throws {@link ArchiveDamage} where it does not hold. */
export function checkSignature(cms: Uint8Array, signed: Uint8Array): CheckedSignature {
  try {
    return checkParts(cms, signed);
  } catch (error) {
    if (error instanceof NotDer) throw new ArchiveDamage('VERIFY_CMS_NOT_DER');
    throw error;
  }
}
