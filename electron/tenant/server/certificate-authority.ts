// A certificate authority for one run of the synthetic tenant: MSAL speaks TLS only, and nobody should have to install anything.
// Its private key never leaves memory and signs one server certificate; only the authority's certificate is written, for `cloud` files.
import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto';
import * as asn1js from 'asn1js';
import * as pkijs from 'pkijs';

export type ThrowAwayAuthority = {
  /** PEM, for the `ca` of a `cloud` file. */
  readonly certificate: string;
  /** PEM of the server's certificate and its private key, for `node:https`. */
  readonly server: { readonly cert: string; readonly key: string };
};

const oid = {
  commonName: '2.5.4.3',
  subjectKeyIdentifier: '2.5.29.14',
  keyUsage: '2.5.29.15',
  alternativeName: '2.5.29.17',
  basicConstraints: '2.5.29.19',
  authorityKeyIdentifier: '2.5.29.35',
  extendedKeyUsage: '2.5.29.37',
  serverAuthentication: '1.3.6.1.5.5.7.3.1',
  ecdsaWithSha256: '1.2.840.10045.4.3.2',
} as const;

const hour = 3_600_000;
/** Longer than any training or run of tests, and soon worthless. */
const lifeMilliseconds = 7 * 24 * hour;

type Keys = { readonly privateKey: KeyObject; readonly publicKey: KeyObject };
type Issuer = { readonly name: string; readonly keys: Keys };

const newKeys = (): Keys => generateKeyPairSync('ec', { namedCurve: 'P-256' });

function nameOf(commonName: string): pkijs.RelativeDistinguishedNames {
  const value = new asn1js.Utf8String({ value: commonName });
  return new pkijs.RelativeDistinguishedNames({
    typesAndValues: [new pkijs.AttributeTypeAndValue({ type: oid.commonName, value })],
  });
}

function keyIdentifier({ publicKey }: Keys): ArrayBuffer {
  const info = pkijs.PublicKeyInfo.fromBER(publicKey.export({ type: 'spki', format: 'der' }));
  return new Uint8Array(createHash('sha1').update(info.subjectPublicKey.valueBlock.valueHexView).digest()).buffer;
}

const extension = (extnID: string, critical: boolean, value: asn1js.BaseBlock) =>
  new pkijs.Extension({ extnID, critical, extnValue: value.toBER() });

function certificate(name: string, keys: Keys, issuer: Issuer, now: Date, extensions: pkijs.Extension[]): string {
  const algorithm = new pkijs.AlgorithmIdentifier({ algorithmId: oid.ecdsaWithSha256 });
  // The first bit must be 0, or the number would be negative; the second 1, so that it is never short.
  const serial = Uint8Array.from(randomBytes(16), (byte, index) => (index === 0 ? (byte & 0x7f) | 0x40 : byte));
  const made = new pkijs.Certificate({
    version: 2,
    serialNumber: new asn1js.Integer({ valueHex: serial }),
    signature: algorithm,
    signatureAlgorithm: algorithm,
    issuer: nameOf(issuer.name),
    subject: nameOf(name),
    notBefore: new pkijs.Time({ type: 0, value: new Date(now.getTime() - hour) }),
    notAfter: new pkijs.Time({ type: 0, value: new Date(now.getTime() + lifeMilliseconds) }),
    subjectPublicKeyInfo: pkijs.PublicKeyInfo.fromBER(keys.publicKey.export({ type: 'spki', format: 'der' })),
    extensions: [
      ...extensions,
      extension(oid.subjectKeyIdentifier, false, new asn1js.OctetString({ valueHex: keyIdentifier(keys) })),
      extension(
        oid.authorityKeyIdentifier,
        false,
        new pkijs.AuthorityKeyIdentifier({
          keyIdentifier: new asn1js.OctetString({ valueHex: keyIdentifier(issuer.keys) }),
        }).toSchema(),
      ),
    ],
  });
  const toBeSigned = new Uint8Array(made.encodeTBS().toBER());
  made.tbsView = toBeSigned;
  made.signatureValue = new asn1js.BitString({ valueHex: sign('sha256', toBeSigned, issuer.keys.privateKey) });
  const base64 = Buffer.from(made.toSchema(true).toBER()).toString('base64');
  return `-----BEGIN CERTIFICATE-----\n${base64.replace(/.{1,64}/g, '$&\n')}-----END CERTIFICATE-----\n`;
}

const keyUsage = (bits: number, unusedBits: number) =>
  extension(oid.keyUsage, true, new asn1js.BitString({ valueHex: Uint8Array.of(bits), unusedBits }));

/** Names that the server answers to: `localhost`, 127.0.0.1, and what a test adds. Valid for a week from an hour before `now`. */
export function createThrowAwayAuthority(now: Date, moreNames: readonly string[] = []): ThrowAwayAuthority {
  // Told apart by a number: two runs on one machine must never be taken for each other's authority.
  const name = `Signet synthetic tenant ${randomBytes(4).toString('hex')}`;
  const authority: Issuer = { name, keys: newKeys() };
  const serverKeys = newKeys();
  const alternatives = new pkijs.GeneralNames({
    names: [
      ...['localhost', ...moreNames].map((value) => new pkijs.GeneralName({ type: 2, value })),
      new pkijs.GeneralName({ type: 7, value: new asn1js.OctetString({ valueHex: Uint8Array.of(127, 0, 0, 1) }) }),
    ],
  });
  return {
    certificate: certificate(name, authority.keys, authority, now, [
      extension(oid.basicConstraints, true, new asn1js.Sequence({ value: [new asn1js.Boolean({ value: true })] })),
      // keyCertSign: bit 5.
      keyUsage(0x04, 2),
    ]),
    server: {
      cert: certificate('localhost', serverKeys, authority, now, [
        extension(oid.basicConstraints, true, new asn1js.Sequence({ value: [] })),
        // digitalSignature: bit 0.
        keyUsage(0x80, 7),
        extension(
          oid.extendedKeyUsage,
          false,
          new pkijs.ExtKeyUsage({ keyPurposes: [oid.serverAuthentication] }).toSchema(),
        ),
        extension(oid.alternativeName, false, alternatives.toSchema()),
      ]),
      key: serverKeys.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    },
  };
}
