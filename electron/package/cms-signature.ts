// The signature of the package: CMS SignedData in CAdES baseline B form, detached, over META-INF/ASiCManifest001.xml
// (ETSI EN 319 122-1 §6, RFC 5652, RFC 5035). The attributes stand in DER order: OpenSSL does not care, others reject.
import { createHash } from 'node:crypto';
import * as asn1js from 'asn1js';
import * as pkijs from 'pkijs';
import type { SignatureAlgorithm, Signer } from './signer/signer.ts';

const oid = {
  data: '1.2.840.113549.1.7.1',
  signedData: '1.2.840.113549.1.7.2',
  contentType: '1.2.840.113549.1.9.3',
  messageDigest: '1.2.840.113549.1.9.4',
  signingTime: '1.2.840.113549.1.9.5',
  signingCertificateV2: '1.2.840.113549.1.9.16.2.47',
  mimeType: '0.4.0.1733.2.1',
} as const;

const algorithms = {
  'RSA-SHA256': { hash: 'sha256', hashId: '2.16.840.1.101.3.4.2.1', signatureId: '1.2.840.113549.1.1.11' },
  'P-256-SHA256': { hash: 'sha256', hashId: '2.16.840.1.101.3.4.2.1', signatureId: '1.2.840.10045.4.3.2' },
  'P-384-SHA384': { hash: 'sha384', hashId: '2.16.840.1.101.3.4.2.2', signatureId: '1.2.840.10045.4.3.3' },
} as const satisfies Record<SignatureAlgorithm, unknown>;

function digest(hash: string, bytes: Uint8Array): Uint8Array {
  return createHash(hash).update(bytes).digest();
}

/** ESSCertIDv2 with SHA-256, which is its default and therefore not written, and with issuer and serial (RFC 5035 §3). */
function signingCertificateV2(certificate: pkijs.Certificate, der: Uint8Array): asn1js.Sequence {
  const issuerSerial = new asn1js.Sequence({
    value: [
      new asn1js.Sequence({
        value: [
          new asn1js.Constructed({
            idBlock: { tagClass: 3, tagNumber: 4 },
            value: [certificate.issuer.toSchema()],
          }),
        ],
      }),
      certificate.serialNumber,
    ],
  });
  const essCertId = new asn1js.Sequence({
    value: [new asn1js.OctetString({ valueHex: digest('sha256', der) }), issuerSerial],
  });
  return new asn1js.Sequence({ value: [new asn1js.Sequence({ value: [essCertId] })] });
}

function attribute(type: string, value: asn1js.BaseBlock): pkijs.Attribute {
  return new pkijs.Attribute({ type, values: [value] });
}

/** DER wants the members of a SET OF in the order of their encodings (X.690 §11.6). */
function inDerOrder(attributes: readonly pkijs.Attribute[]): pkijs.Attribute[] {
  return attributes
    .map((entry) => ({ entry, der: Buffer.from(entry.toSchema().toBER()) }))
    .sort((one, other) => Buffer.compare(one.der, other.der))
    .map(({ entry }) => entry);
}

/**
 * The DER of META-INF/signature001.p7s over `content`. With an RSA key the same input gives the same bytes.
 * @param signingTime to the second; it must lie within the certificate's validity.
 */
export function cadesSignature(signer: Signer, content: Uint8Array, signingTime: Date): Uint8Array {
  const { hash, hashId, signatureId } = algorithms[signer.algorithm];
  const [ownDer] = signer.certificates;
  const certificates = signer.certificates.map((der) => pkijs.Certificate.fromBER(der));
  const [own] = certificates;
  if (own === undefined) throw new Error('a signer without a certificate');
  const wholeSecond = new Date(Math.floor(signingTime.getTime() / 1000) * 1000);

  const attributes = inDerOrder([
    attribute(oid.contentType, new asn1js.ObjectIdentifier({ value: oid.data })),
    attribute(oid.signingTime, new asn1js.UTCTime({ valueDate: wholeSecond })),
    attribute(oid.messageDigest, new asn1js.OctetString({ valueHex: digest(hash, content) })),
    attribute(oid.signingCertificateV2, signingCertificateV2(own, ownDer)),
    attribute(oid.mimeType, new asn1js.Utf8String({ value: 'text/xml' })),
  ]);
  // What is signed is the attributes as a SET, not with the tag they have in the message (RFC 5652 §5.4).
  const signedBytes = new asn1js.Set({ value: attributes.map((entry) => entry.toSchema()) }).toBER();

  const isRsa = signer.algorithm === 'RSA-SHA256';
  const signerInfo = new pkijs.SignerInfo({
    version: 1,
    sid: new pkijs.IssuerAndSerialNumber({ issuer: own.issuer, serialNumber: own.serialNumber }),
    digestAlgorithm: new pkijs.AlgorithmIdentifier({ algorithmId: hashId }),
    signedAttrs: new pkijs.SignedAndUnsignedAttributes({ type: 0, attributes }),
    // RFC 4055 §5 wants the NULL for RSA; RFC 5758 §3.2 forbids it for ECDSA.
    signatureAlgorithm: new pkijs.AlgorithmIdentifier({
      algorithmId: signatureId,
      ...(isRsa ? { algorithmParams: new asn1js.Null() } : {}),
    }),
    signature: new asn1js.OctetString({ valueHex: signer.sign(new Uint8Array(signedBytes)) }),
  });
  const signedData = new pkijs.SignedData({
    version: 1,
    digestAlgorithms: [new pkijs.AlgorithmIdentifier({ algorithmId: hashId })],
    encapContentInfo: new pkijs.EncapsulatedContentInfo({ eContentType: oid.data }),
    certificates,
    signerInfos: [signerInfo],
  });
  const message = new pkijs.ContentInfo({ contentType: oid.signedData, content: signedData.toSchema(true) });
  return new Uint8Array(message.toSchema().toBER());
}
