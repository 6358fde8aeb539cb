// Reads an X.509 certificate (RFC 5280 §4.1) as far as a verifier needs it: names, validity, key, what it may be used for.
import { createHash, createPublicKey, type KeyObject } from 'node:crypto';
import {
  checkStrictly,
  childrenOf,
  type DerNode,
  derTag,
  NotDer,
  readNode,
  readOid,
  readTime,
} from '../../shared/verify/der.ts';

export type Certificate = {
  readonly der: Uint8Array;
  /** Lower-case hex, of `der`. */
  readonly sha256: string;
  /** DER of the names, compared byte by byte as openssl does in practice. */
  readonly issuer: Uint8Array;
  readonly subject: Uint8Array;
  readonly serialNumber: Uint8Array;
  /** Milliseconds since 1970, both ends valid. */
  readonly notBefore: number;
  readonly notAfter: number;
  readonly publicKey: KeyObject;
  readonly isAuthority: boolean;
  /** How many authorities may follow below; undefined for any number. */
  readonly pathLength: number | undefined;
  /** Bits of keyUsage from the left (digitalSignature = 0); undefined where the extension is missing. */
  readonly keyUsage: ReadonlySet<number> | undefined;
  readonly hasUnknownCriticalExtension: boolean;
  readonly signedPart: Uint8Array;
  readonly signatureAlgorithm: string;
  readonly signature: Uint8Array;
};

const oid = { basicConstraints: '2.5.29.19', keyUsage: '2.5.29.15' } as const;
/** Critical extensions that may be there without effect: key usages, names, policies. Name constraints are not among them. */
const harmless: readonly string[] = ['2.5.29.14', '2.5.29.17', '2.5.29.32', '2.5.29.35', '2.5.29.37'];

type Extensions = Pick<Certificate, 'isAuthority' | 'pathLength' | 'keyUsage' | 'hasUnknownCriticalExtension'>;

function tagged(nodes: readonly DerNode[], tag: number): DerNode | undefined {
  return nodes.find((node) => node.tag === tag);
}

/** Bit strings hold the number of unused bits first; bit 0 is the highest of the next byte. */
function bitsOf(node: DerNode): ReadonlySet<number> {
  const bits = new Set<number>();
  if (node.tag !== derTag.bitString) throw new NotDer('key usage');
  for (const [index, byte] of node.content.subarray(1).entries()) {
    for (let bit = 0; bit < 8; bit += 1) if ((byte & (0x80 >> bit)) !== 0) bits.add(index * 8 + bit);
  }
  return bits;
}

function readExtensions(list: DerNode | undefined): Extensions {
  let read: Extensions = {
    isAuthority: false,
    pathLength: undefined,
    keyUsage: undefined,
    hasUnknownCriticalExtension: false,
  };
  const [sequence] = list === undefined ? [] : childrenOf(list);
  const seen = new Set<string>();
  for (const extension of sequence === undefined ? [] : childrenOf(sequence)) {
    const parts = childrenOf(extension);
    const [id, value] = [parts[0], parts.at(-1)];
    if (id === undefined || value === undefined || value.tag !== derTag.octetString) throw new NotDer('extension');
    const name = readOid(id);
    if (seen.has(name)) throw new NotDer('extension twice');
    seen.add(name);
    const critical = tagged(parts, derTag.boolean) !== undefined;
    if (name === oid.basicConstraints) {
      const constraints = childrenOf(readNode(value.content));
      const length = tagged(constraints, derTag.integer)?.content;
      read = {
        ...read,
        isAuthority: tagged(constraints, derTag.boolean)?.content[0] === 0xff,
        pathLength: length?.at(-1),
      };
    } else if (name === oid.keyUsage) read = { ...read, keyUsage: bitsOf(readNode(value.content)) };
    else if (critical && !harmless.includes(name)) read = { ...read, hasUnknownCriticalExtension: true };
  }
  return read;
}

function required(node: DerNode | undefined, tag?: number): DerNode {
  if (node === undefined || (tag !== undefined && node.tag !== tag)) throw new NotDer('certificate part');
  return node;
}

/** Reads one certificate that fills `der` exactly. Throws {@link NotDer} or node:crypto's error for an unknown key. */
export function readCertificate(der: Uint8Array): Certificate {
  const root = readNode(der);
  if (root.tag !== derTag.sequence || root.bytes.length !== der.length) throw new NotDer('certificate');
  checkStrictly(root);
  const [signedPart, algorithm, signature] = childrenOf(root);
  const parts = childrenOf(required(signedPart, derTag.sequence));
  const hasVersion = parts[0]?.tag === 0xa0;
  const [serialNumber, innerAlgorithm, issuer, validity, subject, key] = parts.slice(hasVersion ? 1 : 0);
  const [notBefore, notAfter] = childrenOf(required(validity));
  const outer = required(algorithm, derTag.sequence);
  if (Buffer.compare(outer.bytes, required(innerAlgorithm).bytes) !== 0)
    throw new NotDer('certificate algorithms differ');
  const publicKey = createPublicKey({ key: Buffer.from(required(key).bytes), format: 'der', type: 'spki' });
  return {
    der,
    sha256: createHash('sha256').update(der).digest('hex'),
    issuer: required(issuer, derTag.sequence).bytes,
    subject: required(subject, derTag.sequence).bytes,
    serialNumber: required(serialNumber, derTag.integer).content,
    notBefore: readTime(required(notBefore)),
    notAfter: readTime(required(notAfter)),
    publicKey,
    ...readExtensions(tagged(parts, 0xa3)),
    signedPart: required(signedPart).bytes,
    signatureAlgorithm: readOid(required(childrenOf(outer)[0])),
    signature: required(signature, derTag.bitString).content.subarray(1),
  };
}
