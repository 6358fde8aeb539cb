// The only algorithms a signature may use: SHA-2, RSA from 2048 bits, P-256 and P-384. "none", MD5 and SHA-1 are simply not in the tables.
import { type KeyObject, verify } from 'node:crypto';
import { childrenOf, type DerNode, derTag, NotDer, readOid } from '../../shared/verify/der.ts';
import type { HashName } from './asic-manifest.ts';

const digestAlgorithms: ReadonlyMap<string, HashName> = new Map([
  ['2.16.840.1.101.3.4.2.1', 'sha256'],
  ['2.16.840.1.101.3.4.2.2', 'sha384'],
  ['2.16.840.1.101.3.4.2.3', 'sha512'],
]);

type SignatureMethod = { readonly keyType: 'rsa' | 'ec'; readonly hash: HashName | 'of the digest algorithm' };

const signatureAlgorithms: ReadonlyMap<string, SignatureMethod> = new Map([
  ['1.2.840.113549.1.1.1', { keyType: 'rsa', hash: 'of the digest algorithm' }],
  ['1.2.840.113549.1.1.11', { keyType: 'rsa', hash: 'sha256' }],
  ['1.2.840.113549.1.1.12', { keyType: 'rsa', hash: 'sha384' }],
  ['1.2.840.113549.1.1.13', { keyType: 'rsa', hash: 'sha512' }],
  ['1.2.840.10045.4.3.2', { keyType: 'ec', hash: 'sha256' }],
  ['1.2.840.10045.4.3.3', { keyType: 'ec', hash: 'sha384' }],
  ['1.2.840.10045.4.3.4', { keyType: 'ec', hash: 'sha512' }],
]);

/** The OID of an AlgorithmIdentifier; its parameters must be absent or NULL. */
export function algorithmId(node: DerNode | undefined): string {
  if (node === undefined || node.tag !== derTag.sequence) throw new NotDer('algorithm');
  const [id, parameters, more] = childrenOf(node);
  if (id === undefined || more !== undefined) throw new NotDer('algorithm');
  if (parameters !== undefined && parameters.tag !== derTag.null) throw new NotDer('algorithm parameters');
  return readOid(id);
}

export function digestName(id: string): HashName | undefined {
  return digestAlgorithms.get(id);
}

/** The hash that signature algorithm `id` uses together with `digest` (a certificate's own signature has none), or undefined if refused. */
export function signatureMethod(
  id: string,
  digest: HashName | undefined,
): { readonly keyType: 'rsa' | 'ec'; readonly hash: HashName } | undefined {
  const method = signatureAlgorithms.get(id);
  if (method === undefined) return undefined;
  const hash = method.hash === 'of the digest algorithm' ? digest : method.hash;
  if (hash === undefined || (digest !== undefined && hash !== digest)) return undefined;
  return { keyType: method.keyType, hash };
}

export type KeyVerdict = { readonly accepted: boolean; readonly shown: string; readonly rsaBits?: number };

/** Whether a key is of an accepted kind and size, and how to name it. */
export function judgeKey(key: KeyObject): KeyVerdict {
  const { modulusLength = 0, namedCurve = 'unknown curve', publicExponent = 0n } = key.asymmetricKeyDetails ?? {};
  if (key.asymmetricKeyType === 'rsa') {
    const accepted = modulusLength >= 2048 && modulusLength <= 16384 && publicExponent > 2n;
    return { accepted, shown: `RSA ${modulusLength}`, rsaBits: modulusLength };
  }
  const accepted = key.asymmetricKeyType === 'ec' && ['prime256v1', 'secp384r1'].includes(namedCurve);
  return { accepted, shown: key.asymmetricKeyType === 'ec' ? namedCurve : (key.asymmetricKeyType ?? 'unknown') };
}

/** True when `signature` over `data` was made with the private half of `key`, by an accepted algorithm of its kind. */
export function signatureHolds(
  key: KeyObject,
  method: { readonly keyType: 'rsa' | 'ec'; readonly hash: HashName },
  data: Uint8Array,
  signature: Uint8Array,
): boolean {
  if (key.asymmetricKeyType !== method.keyType || !judgeKey(key).accepted) return false;
  try {
    return verify(method.hash, data, key, signature);
  } catch {
    return false;
  }
}
