// Signatures that a library would accept, or nearly: each breaks one rule of RFC 5652, RFC 5035 or EN 319 122-1.
import type { FindingCode } from '../../../shared/verify/findings.ts';
import type { Attack } from './archive-attacks.ts';
import { type Attribute, attributeType, type CmsWish } from './cms-forge.ts';
import { octets, oid, sequence, set, tlv } from './der-writer.ts';
import { type Identity, makeIdentity, makeKeys, signatureAlgorithm } from './identity-forge.ts';
import { forgePackage } from './package-forge.ts';

type Change = (right: readonly Attribute[]) => readonly Attribute[];

const attack = (name: string, code: FindingCode, wish: (identity: Identity) => CmsWish): Attack => ({
  name,
  code,
  forge: (identity) => forgePackage(identity, { cms: wish(identity) }),
});
const withAttributes = (name: string, code: FindingCode, attributes: Change): Attack =>
  attack(name, code, () => ({ attributes }));
const signedBy = (name: string, code: FindingCode, make: () => Identity, cms: CmsWish = {}): Attack => ({
  name,
  code,
  forge: () => forgePackage(make(), { cms }),
});
const rawSignature = (name: string, code: FindingCode, signature: (right: Buffer) => Buffer): Attack => ({
  name,
  code,
  forge: (identity) => forgePackage(identity, { signature }),
});

const lacking =
  (type: string): Change =>
  (right) =>
    right.filter((attribute) => attribute.type !== type);
const twice =
  (type: string): Change =>
  (right) =>
    right.flatMap((attribute) => (attribute.type === type ? [attribute, attribute] : attribute));
const doubled =
  (type: string): Change =>
  (right) =>
    right.map((attribute) =>
      attribute.type === type ? { type, values: [...attribute.values, ...attribute.values] } : attribute,
    );
const valued =
  (type: string, value: Buffer): Change =>
  (right) =>
    right.map((attribute) => (attribute.type === type ? { type, values: [value] } : attribute));

/** Changes the last byte, which is inside the signature value. */
function lastByteChanged(right: Buffer): Buffer {
  const changed = Buffer.from(right);
  changed[changed.length - 1] = (changed.at(-1) ?? 0) ^ 1;
  return changed;
}

/** The outer length in one byte more than needed: BER allows it, DER does not. */
function longLength(right: Buffer): Buffer {
  return Buffer.concat([Buffer.from([0x30, 0x83, 0x00]), right.subarray(2)]);
}

const rsa = makeKeys('RSA-1024');

export const signatureAttacks: readonly Attack[] = [
  attack('attributes that are not sorted', 'VERIFY_CMS_ATTRIBUTE_ORDER', () => ({ order: 'reversed' })),
  ...Object.entries(attributeType)
    .filter(([name]) => name !== 'mimeType')
    .flatMap(([name, type]) => [
      withAttributes(`no ${name}`, 'VERIFY_CMS_ATTRIBUTE_MISSING', lacking(type)),
      withAttributes(`${name} twice`, 'VERIFY_CMS_ATTRIBUTE_TWICE', twice(type)),
      withAttributes(`two values of ${name}`, 'VERIFY_CMS_ATTRIBUTE_TWICE', doubled(type)),
    ]),
  withAttributes(
    'a content type that is not data',
    'VERIFY_CMS_CONTENT_TYPE',
    valued(attributeType.contentType, oid('1.2.840.113549.1.7.2')),
  ),
  withAttributes(
    'a signing time that is none',
    'VERIFY_CMS_ATTRIBUTE_FORM',
    valued(attributeType.signingTime, tlv(0x17, Buffer.from('260230120000Z'))),
  ),
  withAttributes(
    'a signing time with a zone',
    'VERIFY_CMS_ATTRIBUTE_FORM',
    valued(attributeType.signingTime, tlv(0x17, Buffer.from('260301120000+0100'))),
  ),
  withAttributes(
    'a digest of another kind',
    'VERIFY_CMS_ATTRIBUTE_FORM',
    valued(attributeType.messageDigest, sequence()),
  ),
  withAttributes(
    'another digest',
    'VERIFY_CMS_MESSAGE_DIGEST',
    valued(attributeType.messageDigest, octets(Buffer.alloc(32))),
  ),
  attack('content that is not data', 'VERIFY_CMS_CONTENT_TYPE', () => ({ contentType: '1.2.840.113549.1.9.16.1.4' })),
  attack('attached content', 'VERIFY_CMS_ATTACHED_CONTENT', () => ({ attached: Buffer.from('evil') })),
  attack('SHA-1 as digest', 'VERIFY_CMS_DIGEST_ALGORITHM', () => ({ hash: 'sha1' })),
  attack('another hash in the signature than in the digest', 'VERIFY_CMS_SIGNATURE_ALGORITHM', (identity) => ({
    signatureAlgorithm: signatureAlgorithm(identity.privateKey, 'sha384'),
  })),
  attack('an unknown signature method', 'VERIFY_CMS_SIGNATURE_ALGORITHM', () => ({
    signatureAlgorithm: sequence(oid('1.3.101.112')),
  })),
  attack('a method for another kind of key', 'VERIFY_CMS_SIGNATURE_WRONG', () => ({
    signatureAlgorithm: signatureAlgorithm(rsa.privateKey, 'sha256'),
  })),
  attack('two signers', 'VERIFY_CMS_SIGNER_COUNT', () => ({ signerInfos: 2 })),
  attack('no signer', 'VERIFY_CMS_SIGNER_COUNT', () => ({ signerInfos: 0 })),
  attack('an attribute that is not signed', 'VERIFY_CMS_UNSIGNED_ATTRIBUTE', () => ({
    unsigned: sequence(oid('1.2.840.113549.1.9.16.2.14'), set(octets(Buffer.from('time')))),
  })),
  attack('revocation lists inside', 'VERIFY_CMS_FORM', () => ({ revocations: sequence() })),
  attack('another kind of CMS', 'VERIFY_CMS_FORM', () => ({ outerType: '1.2.840.113549.1.7.3' })),
  attack('no certificate', 'VERIFY_CMS_CERTIFICATE_MISSING', () => ({ certificates: [] })),
  attack("somebody else's certificate", 'VERIFY_CMS_CERTIFICATE_MISSING', () => ({
    certificates: [makeIdentity({ commonName: 'Other', serialNumber: 9 }).certificate],
  })),
  attack('a certificate that has nothing to do with it', 'VERIFY_CMS_EXTRA_CERTIFICATE', (identity) => ({
    certificates: [identity.certificate, makeIdentity({ commonName: 'Other', serialNumber: 9 }).certificate],
  })),
  attack('a certificate of the same key, issuer and serial number', 'VERIFY_CMS_SIGNING_CERTIFICATE', (identity) => ({
    certificates: [makeIdentity({ keys: identity, notAfter: new Date('2039-01-01T00:00:00Z') }).certificate],
  })),
  attack('a signing certificate without issuer and serial number', 'VERIFY_CMS_SIGNING_CERTIFICATE', () => ({
    withoutIssuerSerial: true,
  })),
  attack('a signing certificate of somebody else', 'VERIFY_CMS_SIGNING_CERTIFICATE', () => ({
    named: makeIdentity({ commonName: 'Other', serialNumber: 9 }),
  })),
  attack('a certificate that is none', 'VERIFY_CERTIFICATE_FORM', () => ({
    certificates: [sequence(octets(Buffer.from('x')))],
  })),
  rawSignature('bytes after the signature', 'VERIFY_CMS_TRAILING_BYTES', (right) =>
    Buffer.concat([right, Buffer.from([0])]),
  ),
  rawSignature('a length that is not minimal', 'VERIFY_CMS_NOT_DER', longLength),
  rawSignature('an empty signature', 'VERIFY_CMS_NOT_DER', () => Buffer.alloc(0)),
  rawSignature('text instead of a signature', 'VERIFY_CMS_NOT_DER', () => Buffer.from('-----BEGIN CMS-----\n')),
  rawSignature('endless nesting', 'VERIFY_CMS_NOT_DER', () => {
    let nested = sequence();
    for (let depth = 0; depth < 5000; depth += 1) nested = sequence(nested);
    return nested;
  }),
  rawSignature('a changed signature value', 'VERIFY_CMS_SIGNATURE_WRONG', lastByteChanged),
  signedBy('a key of 1024 bits', 'VERIFY_KEY_NOT_ALLOWED', () => makeIdentity({ keys: rsa })),
  signedBy('a curve that is not accepted', 'VERIFY_KEY_NOT_ALLOWED', () => makeIdentity({ keys: makeKeys('P-521') })),
  signedBy('a certificate for issuing only', 'VERIFY_KEY_USAGE', () => makeIdentity({ keyUsage: 0x06 })),
  signedBy('a certificate that had expired', 'VERIFY_EXPIRED_AT_SIGNING', () =>
    makeIdentity({ notAfter: new Date('2026-02-28T23:59:59Z') }),
  ),
  signedBy('a certificate that was not valid yet', 'VERIFY_NOT_YET_VALID_AT_SIGNING', () =>
    makeIdentity({ notBefore: new Date('2026-03-01T12:00:01Z') }),
  ),
];
