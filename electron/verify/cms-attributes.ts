// The signed attributes (RFC 5652 §11, RFC 5035, EN 319 122-1 §5): what libraries take on faith is checked here by hand.
import { createHash } from 'node:crypto';
import {
  childrenOf,
  compareBytes,
  type DerNode,
  derTag,
  NotDer,
  readOid,
  readTime,
  sameBytes,
} from '../../shared/verify/der.ts';
import { digestName } from './algorithms.ts';
import { ArchiveDamage } from './archive-damage.ts';
import type { Certificate } from './certificate.ts';

const dataType = '1.2.840.113549.1.7.1';
const names = {
  contentType: ['1.2.840.113549.1.9.3', 'content-type'],
  messageDigest: ['1.2.840.113549.1.9.4', 'message-digest'],
  signingTime: ['1.2.840.113549.1.9.5', 'signing-time'],
  signingCertificate: ['1.2.840.113549.1.9.16.2.47', 'signing-certificate-v2'],
} as const;
const shownNames: ReadonlyMap<string, string> = new Map(Object.values(names));

export type SignedAttributes = {
  readonly messageDigest: Uint8Array;
  /** Milliseconds since 1970, as the signer says. */
  readonly signingTime: number;
  /** The value of signing-certificate-v2. */
  readonly signingCertificate: DerNode;
};

function malformed(attribute: string): ArchiveDamage {
  return new ArchiveDamage('VERIFY_CMS_ATTRIBUTE_FORM', { attribute });
}

/** One value per type, in the order of a DER SET: BouncyCastle and GnuTLS refuse anything else, OpenSSL does not notice. */
function valuesByType(set: DerNode): ReadonlyMap<string, DerNode> {
  const values = new Map<string, DerNode>();
  const attributes = childrenOf(set);
  for (const attribute of attributes) {
    const [type, list, ...more] = childrenOf(attribute);
    if (type === undefined || list?.tag !== derTag.set || more.length > 0) throw malformed('unknown');
    const id = readOid(type);
    const shown = shownNames.get(id) ?? id;
    const [value, second] = childrenOf(list);
    if (values.has(id) || second !== undefined)
      throw new ArchiveDamage('VERIFY_CMS_ATTRIBUTE_TWICE', { attribute: shown });
    if (value === undefined) throw malformed(shown);
    values.set(id, value);
  }
  const ordered = attributes.every(({ bytes }, index) => {
    const previous = attributes[index - 1];
    return previous === undefined || compareBytes(previous.bytes, bytes) < 0;
  });
  if (!ordered) throw new ArchiveDamage('VERIFY_CMS_ATTRIBUTE_ORDER');
  return values;
}

function demand(values: ReadonlyMap<string, DerNode>, [id, shown]: readonly [string, string], tag: number): DerNode {
  const value = values.get(id);
  if (value === undefined) throw new ArchiveDamage('VERIFY_CMS_ATTRIBUTE_MISSING', { attribute: shown });
  if (value.tag !== tag) throw malformed(shown);
  return value;
}

/** Reads the four attributes that must be there. Others are allowed: the signer vouches for them, and nothing here depends on them. */
export function readSignedAttributes(set: DerNode): SignedAttributes {
  const values = valuesByType(set);
  const contentType = readOid(demand(values, names.contentType, derTag.oid));
  if (contentType !== dataType) throw new ArchiveDamage('VERIFY_CMS_CONTENT_TYPE');
  const time = values.get(names.signingTime[0]);
  if (time === undefined) throw new ArchiveDamage('VERIFY_CMS_ATTRIBUTE_MISSING', { attribute: names.signingTime[1] });
  let signingTime: number;
  try {
    signingTime = readTime(time);
  } catch {
    throw malformed(names.signingTime[1]);
  }
  return {
    messageDigest: demand(values, names.messageDigest, derTag.octetString).content,
    signingTime,
    signingCertificate: demand(values, names.signingCertificate, derTag.sequence),
  };
}

/** Issuer and serial number inside ESSCertIDv2: GeneralNames with one directoryName, then the number (RFC 5035 §5). */
function namesCertificate(issuerSerial: DerNode | undefined, certificate: Certificate): boolean {
  if (issuerSerial?.tag !== derTag.sequence) return false;
  const [generalNames, serialNumber, ...more] = childrenOf(issuerSerial);
  if (generalNames?.tag !== derTag.sequence || serialNumber?.tag !== derTag.integer || more.length > 0) return false;
  const [directoryName, otherName] = childrenOf(generalNames);
  if (directoryName?.tag !== 0xa4 || otherName !== undefined) return false;
  return (
    sameBytes(directoryName.content, certificate.issuer) && sameBytes(serialNumber.content, certificate.serialNumber)
  );
}

/**
 * True when signing-certificate-v2 names exactly this certificate by hash, issuer and serial number. Without this check
 * the certificate could be swapped for another one of the same key.
 */
export function attributeNames(signingCertificate: DerNode, certificate: Certificate): boolean {
  try {
    const first = childrenOf(signingCertificate)[0];
    const identifier = first === undefined ? undefined : childrenOf(first)[0];
    if (identifier?.tag !== derTag.sequence) return false;
    const parts = childrenOf(identifier);
    const explicit = parts[0]?.tag === derTag.sequence ? parts[0] : undefined;
    const [hash, issuerSerial, ...more] = explicit === undefined ? parts : parts.slice(1);
    const algorithm = explicit === undefined ? undefined : childrenOf(explicit)[0];
    const name = algorithm === undefined ? 'sha256' : digestName(readOid(algorithm));
    if (name === undefined || hash?.tag !== derTag.octetString || more.length > 0) return false;
    const expected = createHash(name).update(certificate.der).digest();
    return sameBytes(hash.content, expected) && namesCertificate(issuerSerial, certificate);
  } catch (error) {
    if (error instanceof NotDer) return false;
    throw error;
  }
}
