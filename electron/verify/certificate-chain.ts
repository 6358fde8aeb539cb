// Whose certificate is it: pinned, or issued (through the certificates in the signature) by one that the user trusts (RFC 5280 §6, cut to what we accept).
import { compareBytes, sameBytes } from '../../shared/verify/der.ts';
import { signatureHolds, signatureMethod } from './algorithms.ts';
import type { Certificate } from './certificate.ts';

const keyCertSign = 5;
const longestChain = 8;

/** True when `authority` may issue and did issue `issued`: names, rights and the signature itself. */
export function issuedBy(issued: Certificate, authority: Certificate): boolean {
  if (!sameBytes(issued.issuer, authority.subject)) return false;
  if (!authority.isAuthority || authority.hasUnknownCriticalExtension) return false;
  if (authority.keyUsage !== undefined && !authority.keyUsage.has(keyCertSign)) return false;
  const method = signatureMethod(issued.signatureAlgorithm, undefined);
  return method !== undefined && signatureHolds(authority.publicKey, method, issued.signedPart, issued.signature);
}

/**
 * Orders the certificates of a signature into one chain that begins with the signer's. `extra` are those that issued
 * nobody in it. Names may repeat, so each step tries every certificate left.
 */
export function orderChain(
  leaf: Certificate,
  others: readonly Certificate[],
): { readonly chain: readonly Certificate[]; readonly extra: readonly Certificate[] } {
  const chain = [leaf];
  const left = new Set(others);
  for (let issued = leaf; chain.length <= longestChain; ) {
    const authority = [...left].find((candidate) => issuedBy(issued, candidate));
    if (authority === undefined) break;
    left.delete(authority);
    chain.push(authority);
    issued = authority;
  }
  return { chain, extra: [...left] };
}

function validAt(certificate: Certificate, time: number): boolean {
  return certificate.notBefore <= time && time <= certificate.notAfter;
}

/** True when the chain leads to a trusted certificate, every link of it valid at `time` (milliseconds since 1970). */
export function leadsToTrust(chain: readonly Certificate[], trusted: readonly Certificate[], time: number): boolean {
  for (const [authoritiesBelow, certificate] of chain.entries()) {
    if (trusted.some((anchor) => compareBytes(anchor.der, certificate.der) === 0)) return true;
    if (!validAt(certificate, time)) return false;
    if (authoritiesBelow > 0) {
      const { pathLength } = certificate;
      if (pathLength !== undefined && pathLength < authoritiesBelow - 1) return false;
    }
    const anchor = trusted.find((candidate) => issuedBy(certificate, candidate));
    if (anchor === undefined) continue;
    if (anchor.pathLength !== undefined && anchor.pathLength < authoritiesBelow) return false;
    if (validAt(anchor, time)) return true;
  }
  return false;
}
