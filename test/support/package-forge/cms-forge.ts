// Signatures for tests: a right CAdES-B SignedData by default, and every way to get one wrong.
import { createHash, sign } from 'node:crypto';
import { integer, nothing, octets, oid, sequence, set, time, tlv } from './der-writer.ts';
import { type Identity, signatureAlgorithm } from './identity-forge.ts';

type Hash = 'sha1' | 'sha256' | 'sha384' | 'sha512';
export type Attribute = { readonly type: string; readonly values: readonly Buffer[] };

export const attributeType = {
  contentType: '1.2.840.113549.1.9.3',
  messageDigest: '1.2.840.113549.1.9.4',
  signingTime: '1.2.840.113549.1.9.5',
  signingCertificate: '1.2.840.113549.1.9.16.2.47',
  mimeType: '0.4.0.1733.2.1',
} as const;

export type CmsWish = {
  readonly signingTime?: Date;
  readonly hash?: Hash;
  /** Changes the attributes before they are sorted and signed. */
  readonly attributes?: (right: readonly Attribute[]) => readonly Attribute[];
  readonly order?: 'as DER wants' | 'reversed';
  readonly certificates?: readonly Buffer[];
  readonly signerInfos?: 0 | 1 | 2;
  readonly attached?: Buffer;
  readonly contentType?: string;
  readonly unsigned?: Buffer;
  readonly signatureAlgorithm?: Buffer;
  readonly outerType?: string;
  readonly revocations?: Buffer;
  /** Certificate that signing-certificate-v2 names, if another than the signer's. */
  readonly named?: Identity;
  readonly withoutIssuerSerial?: boolean;
};

const hashOid = {
  sha1: '1.3.14.3.2.26',
  sha256: '2.16.840.1.101.3.4.2.1',
  sha384: '2.16.840.1.101.3.4.2.2',
  sha512: '2.16.840.1.101.3.4.2.3',
} as const;

function signingCertificate(identity: Identity, withIssuer: boolean): Buffer {
  const issuerSerial = sequence(sequence(tlv(0xa4, identity.issuer)), identity.serialNumber);
  const hash = octets(createHash('sha256').update(identity.certificate).digest());
  return sequence(sequence(withIssuer ? sequence(hash, issuerSerial) : sequence(hash)));
}

export function forgeCms(content: Uint8Array, identity: Identity, wish: CmsWish = {}): Buffer {
  const hash = wish.hash ?? 'sha256';
  const right: Attribute[] = [
    { type: attributeType.contentType, values: [oid('1.2.840.113549.1.7.1')] },
    { type: attributeType.messageDigest, values: [octets(createHash(hash).update(content).digest())] },
    { type: attributeType.signingTime, values: [time(wish.signingTime ?? new Date('2026-03-01T12:00:00Z'))] },
    {
      type: attributeType.signingCertificate,
      values: [signingCertificate(wish.named ?? identity, wish.withoutIssuerSerial !== true)],
    },
  ];
  const attributes = (wish.attributes?.(right) ?? right).map(({ type, values }) => sequence(oid(type), set(...values)));
  attributes.sort(Buffer.compare);
  if (wish.order === 'reversed') attributes.reverse();
  const signature = sign(hash, set(...attributes), identity.privateKey);
  const digestAlgorithm = sequence(oid(hashOid[hash]), nothing());
  const signerInfo = sequence(
    integer(1),
    sequence(identity.issuer, identity.serialNumber),
    digestAlgorithm,
    tlv(0xa0, ...attributes),
    wish.signatureAlgorithm ?? signatureAlgorithm(identity.privateKey, hash),
    octets(signature),
    ...(wish.unsigned === undefined ? [] : [tlv(0xa1, wish.unsigned)]),
  );
  const certificates = wish.certificates ?? [identity.certificate];
  const signedData = sequence(
    integer(1),
    set(digestAlgorithm),
    sequence(
      oid(wish.contentType ?? '1.2.840.113549.1.7.1'),
      ...(wish.attached === undefined ? [] : [tlv(0xa0, octets(wish.attached))]),
    ),
    ...(certificates.length === 0 ? [] : [tlv(0xa0, ...certificates)]),
    ...(wish.revocations === undefined ? [] : [tlv(0xa1, wish.revocations)]),
    set(...Array.from({ length: wish.signerInfos ?? 1 }, () => signerInfo)),
  );
  return sequence(oid(wish.outerType ?? '1.2.840.113549.1.7.2'), tlv(0xa0, signedData));
}
