// The certificate that Signet makes for its own key: self-signed, one name part per RDN, no extended key usage.
// A multi-valued RDN or an extended key usage makes some verifiers refuse it (reference/signing.md §§2, 5).
import { createHash, type KeyObject, sign } from 'node:crypto';
import * as asn1js from 'asn1js';
import * as pkijs from 'pkijs';

const oid = {
  commonName: '2.5.4.3',
  organizationName: '2.5.4.10',
  subjectKeyIdentifier: '2.5.29.14',
  keyUsage: '2.5.29.15',
  basicConstraints: '2.5.29.19',
  sha256WithRsa: '1.2.840.113549.1.1.11',
} as const;

/** Upper bound of organisation and common name (X.520). */
const longestName = 64;
const years = 10;

function namePart(type: string, value: string): asn1js.Set {
  const part = new pkijs.AttributeTypeAndValue({ type, value: new asn1js.Utf8String({ value }) });
  return new asn1js.Set({ value: [part.toSchema()] });
}

/** The controller's name as organisation and common name; never a person's, a host's or the subject's. */
function distinguishedName(controllerName: string): pkijs.RelativeDistinguishedNames {
  const shortened = Array.from(controllerName).slice(0, longestName).join('');
  const schema = new asn1js.Sequence({
    value: [namePart(oid.organizationName, shortened), namePart(oid.commonName, shortened)],
  });
  return pkijs.RelativeDistinguishedNames.fromBER(schema.toBER());
}

function extension(extnID: string, critical: boolean, value: asn1js.BaseBlock): pkijs.Extension {
  return new pkijs.Extension({ extnID, critical, extnValue: value.toBER() });
}

/** DER of the certificate, valid for ten years from an hour before `now`. @param serial 16 random bytes. */
export function selfSignedCertificate(
  keys: { readonly privateKey: KeyObject; readonly publicKey: KeyObject },
  controllerName: string,
  now: Date,
  serial: Uint8Array,
): Uint8Array {
  const publicDer = keys.publicKey.export({ type: 'spki', format: 'der' });
  const publicKeyInfo = pkijs.PublicKeyInfo.fromBER(publicDer);
  const keyIdentifier = createHash('sha1').update(publicKeyInfo.subjectPublicKey.valueBlock.valueHexView).digest();
  // An hour early: a package made at once is dated to the even second below, and clocks of one organisation differ.
  const begins = new Date(Math.floor(now.getTime() / 1000) * 1000 - 3_600_000);
  const ends = new Date(begins);
  ends.setUTCFullYear(ends.getUTCFullYear() + years);
  const name = distinguishedName(controllerName);
  const algorithm = new pkijs.AlgorithmIdentifier({
    algorithmId: oid.sha256WithRsa,
    algorithmParams: new asn1js.Null(),
  });
  // The first bit must be 0, or the number would be negative; the second 1, so that the length is always the same.
  const positive = Uint8Array.from(serial, (byte, index) => (index === 0 ? (byte & 0x7f) | 0x40 : byte));
  const certificate = new pkijs.Certificate({
    version: 2,
    serialNumber: new asn1js.Integer({ valueHex: positive }),
    signature: algorithm,
    signatureAlgorithm: algorithm,
    issuer: name,
    subject: name,
    notBefore: new pkijs.Time({ type: 0, value: begins }),
    notAfter: new pkijs.Time({ type: ends.getUTCFullYear() >= 2050 ? 1 : 0, value: ends }),
    subjectPublicKeyInfo: publicKeyInfo,
    extensions: [
      extension(oid.basicConstraints, true, new asn1js.Sequence({ value: [] })),
      // digitalSignature and nonRepudiation: bits 0 and 1.
      extension(oid.keyUsage, true, new asn1js.BitString({ valueHex: Uint8Array.of(0xc0), unusedBits: 6 })),
      extension(oid.subjectKeyIdentifier, false, new asn1js.OctetString({ valueHex: keyIdentifier })),
    ],
  });
  const toBeSigned = certificate.encodeTBS().toBER();
  certificate.tbsView = new Uint8Array(toBeSigned);
  certificate.signatureValue = new asn1js.BitString({
    valueHex: sign('sha256', new Uint8Array(toBeSigned), keys.privateKey),
  });
  return new Uint8Array(certificate.toSchema(true).toBER());
}
