// Keys and certificates for tests: every validity, issuer and serial number that a test asks for, good or odd.
import { createHash, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { bits, integer, nothing, octets, oid, sequence, set, time, tlv, truth, utf8 } from './der-writer.ts';

export type KeyKind = 'P-256' | 'P-384' | 'P-521' | 'RSA-1024' | 'RSA-2048' | 'RSA-3072';
export type Keys = { readonly publicKey: KeyObject; readonly privateKey: KeyObject };
export type Identity = Keys & {
  readonly certificate: Buffer;
  readonly name: Buffer;
  readonly serialNumber: Buffer;
  readonly issuer: Buffer;
};

export type CertificateWish = {
  readonly keys?: Keys;
  readonly commonName?: string;
  readonly serialNumber?: number;
  readonly notBefore?: Date;
  readonly notAfter?: Date;
  /** Undefined: self-signed. */
  readonly issuer?: Identity;
  readonly authority?: boolean;
  readonly pathLength?: number;
  /** keyUsage bits as one byte, 0xc0 = digitalSignature and nonRepudiation. */
  readonly keyUsage?: number;
  readonly organisation?: string;
  readonly criticalExtension?: string;
};

export function makeKeys(kind: KeyKind): Keys {
  if (kind.startsWith('RSA')) return generateKeyPairSync('rsa', { modulusLength: Number(kind.slice(4)) });
  return generateKeyPairSync('ec', { namedCurve: kind });
}

/** The AlgorithmIdentifier of a signature with this key and hash. */
export function signatureAlgorithm(key: KeyObject, hash: 'sha1' | 'sha256' | 'sha384' | 'sha512'): Buffer {
  if (key.asymmetricKeyType === 'rsa') {
    const last = { sha1: 5, sha256: 11, sha384: 12, sha512: 13 }[hash];
    return sequence(oid(`1.2.840.113549.1.1.${last}`), nothing());
  }
  const last = { sha1: '1', sha256: '3.2', sha384: '3.3', sha512: '3.4' }[hash];
  return sequence(oid(`1.2.840.10045.4.${last}`));
}

export function distinguishedName(commonName: string, organisation: string): Buffer {
  const pair = (type: string, value: string): Buffer => set(sequence(oid(type), utf8(value)));
  return sequence(pair('2.5.4.10', organisation), pair('2.5.4.3', commonName));
}

function extension(type: string, critical: boolean, value: Buffer): Buffer {
  return critical ? sequence(oid(type), truth(), octets(value)) : sequence(oid(type), octets(value));
}

export function makeIdentity(wish: CertificateWish = {}): Identity {
  const keys = wish.keys ?? makeKeys('P-256');
  const name = distinguishedName(wish.commonName ?? 'Contoso records', wish.organisation ?? 'Contoso GmbH');
  const issuer = wish.issuer?.name ?? name;
  const serialNumber = integer(wish.serialNumber ?? 4711);
  const constraints = wish.authority
    ? [truth(), ...(wish.pathLength === undefined ? [] : [integer(wish.pathLength)])]
    : [];
  const usage = wish.keyUsage ?? (wish.authority ? 0x06 : 0xc0);
  const extensions = [
    extension('2.5.29.19', true, sequence(...constraints)),
    extension('2.5.29.15', true, bits(Buffer.from([usage]), usage === 0x06 ? 1 : 6)),
    extension('2.5.29.14', false, octets(createHash('sha1').update(name).digest())),
    ...(wish.criticalExtension === undefined ? [] : [extension(wish.criticalExtension, true, sequence())]),
  ];
  const signer = wish.issuer ?? keys;
  const algorithm = signatureAlgorithm(signer.privateKey, 'sha256');
  const signedPart = sequence(
    tlv(0xa0, integer(2)),
    serialNumber,
    algorithm,
    issuer,
    sequence(
      time(wish.notBefore ?? new Date('2026-01-01T00:00:00Z')),
      time(wish.notAfter ?? new Date('2029-01-01T00:00:00Z')),
    ),
    name,
    keys.publicKey.export({ type: 'spki', format: 'der' }),
    tlv(0xa3, sequence(...extensions)),
  );
  const signature = bits(sign('sha256', signedPart, signer.privateKey));
  return { ...keys, certificate: sequence(signedPart, algorithm, signature), name, issuer, serialNumber };
}

export function toPem(certificate: Uint8Array): string {
  const lines =
    Buffer.from(certificate)
      .toString('base64')
      .match(/.{1,64}/g) ?? [];
  return `-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----\n`;
}

export function fingerprint(identity: Identity): string {
  return createHash('sha256').update(identity.certificate).digest('hex');
}
