// Takes the signature file apart (RFC 5652 §5): one signer, detached, certificates, nothing else. Parts are kept as the exact bytes in the file.
import { checkStrictly, childrenOf, type DerNode, derTag, NotDer, readNode, readOid } from '../../shared/verify/der.ts';
import { showName } from '../../shared/verify/show-name.ts';
import { algorithmId, digestName } from './algorithms.ts';
import { ArchiveDamage } from './archive-damage.ts';
import type { HashName } from './asic-manifest.ts';

export type CmsParts = {
  readonly certificates: readonly Uint8Array[];
  readonly signerIssuer: Uint8Array;
  readonly signerSerialNumber: Uint8Array;
  readonly digest: HashName;
  readonly signedAttributes: DerNode;
  readonly signatureAlgorithm: string;
  readonly signature: Uint8Array;
};

const oid = { signedData: '1.2.840.113549.1.7.2', data: '1.2.840.113549.1.7.1' } as const;
const context = { zero: 0xa0, one: 0xa1 } as const;
const mostCertificates = 8;

function part(node: DerNode | undefined, tag: number, name: string): DerNode {
  if (node?.tag !== tag) throw new ArchiveDamage('VERIFY_CMS_FORM', { part: name });
  return node;
}

/** The one node of a list, or a finding. */
function only(nodes: readonly DerNode[], name: string): DerNode {
  const [first] = nodes;
  if (first === undefined || nodes.length !== 1) throw new ArchiveDamage('VERIFY_CMS_FORM', { part: name });
  return first;
}

function checkVersion(node: DerNode | undefined, name: string): void {
  const { content } = part(node, derTag.integer, name);
  if (content.length !== 1 || content[0] !== 1) throw new ArchiveDamage('VERIFY_CMS_FORM', { part: name });
}

function acceptedDigest(node: DerNode | undefined): HashName {
  const id = algorithmId(node);
  const name = digestName(id);
  if (name === undefined) throw new ArchiveDamage('VERIFY_CMS_DIGEST_ALGORITHM', { algorithm: id });
  return name;
}

function checkEncapsulated(node: DerNode): void {
  const [type, content] = childrenOf(node);
  if (type === undefined || readOid(type) !== oid.data) throw new ArchiveDamage('VERIFY_CMS_CONTENT_TYPE');
  if (content !== undefined) throw new ArchiveDamage('VERIFY_CMS_ATTACHED_CONTENT');
}

function readSigner(node: DerNode): Omit<CmsParts, 'certificates'> {
  const [version, identifier, digest, attributes, algorithm, signature, ...more] = childrenOf(node);
  checkVersion(version, 'SignerInfo version');
  const [issuer, serialNumber] = childrenOf(part(identifier, derTag.sequence, 'signer identifier'));
  const digestHash = acceptedDigest(digest);
  const signedAttributes = part(attributes, context.zero, 'signed attributes');
  if (more[0]?.tag === context.one) throw new ArchiveDamage('VERIFY_CMS_UNSIGNED_ATTRIBUTE');
  if (more.length > 0) throw new ArchiveDamage('VERIFY_CMS_FORM', { part: 'SignerInfo' });
  return {
    signerIssuer: part(issuer, derTag.sequence, 'issuer').bytes,
    signerSerialNumber: part(serialNumber, derTag.integer, 'serial number').content,
    digest: digestHash,
    signedAttributes,
    signatureAlgorithm: algorithmId(algorithm),
    signature: part(signature, derTag.octetString, 'signature value').content,
  };
}

function readSignedData(node: DerNode): CmsParts {
  const parts = childrenOf(part(node, derTag.sequence, 'SignedData'));
  checkVersion(parts[0], 'SignedData version');
  const digests = childrenOf(part(parts[1], derTag.set, 'digest algorithms'));
  for (const digest of digests) acceptedDigest(digest);
  checkEncapsulated(part(parts[2], derTag.sequence, 'content'));
  if (parts[3]?.tag !== context.zero) throw new ArchiveDamage('VERIFY_CMS_CERTIFICATE_MISSING');
  if (parts[4]?.tag === context.one) throw new ArchiveDamage('VERIFY_CMS_FORM', { part: 'revocation lists' });
  const signers = childrenOf(part(parts[4], derTag.set, 'signers'));
  if (parts.length > 5) throw new ArchiveDamage('VERIFY_CMS_FORM', { part: 'SignedData' });
  if (signers.length !== 1) throw new ArchiveDamage('VERIFY_CMS_SIGNER_COUNT', { signers: signers.length });
  const certificates = childrenOf(parts[3]);
  if (certificates.length > mostCertificates) throw new ArchiveDamage('VERIFY_CMS_FORM', { part: 'certificates' });
  for (const certificate of certificates) part(certificate, derTag.sequence, 'certificate');
  const signer = readSigner(part(signers[0], derTag.sequence, 'SignerInfo'));
  if (acceptedDigest(only(digests, 'digest algorithms')) !== signer.digest) {
    throw new ArchiveDamage('VERIFY_CMS_FORM', { part: 'digest algorithms' });
  }
  return { certificates: certificates.map((certificate) => certificate.bytes), ...signer };
}

/** Reads a CMS SignedData that fills `bytes` exactly. Throws {@link ArchiveDamage}; never anything else for hostile bytes. */
export function readCms(bytes: Uint8Array): CmsParts {
  try {
    const root = readNode(bytes);
    if (root.bytes.length !== bytes.length) throw new ArchiveDamage('VERIFY_CMS_TRAILING_BYTES');
    checkStrictly(root);
    const [type, content, ...more] = childrenOf(part(root, derTag.sequence, 'ContentInfo'));
    const id = type === undefined ? '' : readOid(type);
    if (id !== oid.signedData || more.length > 0) {
      throw new ArchiveDamage('VERIFY_CMS_FORM', { part: showName(`ContentInfo ${id}`) });
    }
    return readSignedData(only(childrenOf(part(content, context.zero, 'ContentInfo')), 'ContentInfo'));
  } catch (error) {
    if (error instanceof NotDer) throw new ArchiveDamage('VERIFY_CMS_NOT_DER');
    throw error;
  }
}
