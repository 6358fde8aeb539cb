// What a certificate must be like before anything is signed with it, and whether it seems to name a person.
import { createHash, createPublicKey, type KeyObject, sign, type X509Certificate } from 'node:crypto';
import * as pkijs from 'pkijs';
import { type AppError, appError } from '../../../shared/errors.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { SignatureAlgorithm, Signer } from './signer.ts';

const fewestRsaBits = 2048;
const weakHashes = /md[245]|sha1/i;
/** Bits 0 and 1 of the key usage: digitalSignature, nonRepudiation. */
const signingBits = 0b1100_0000;
const keyUsage = '2.5.29.15';

/** The signature algorithm for a key, or the name of a kind that not every checking program knows. */
function algorithmOf(key: KeyObject): Result<SignatureAlgorithm, string> {
  const details = key.asymmetricKeyDetails ?? {};
  if (key.asymmetricKeyType === 'rsa') {
    const bits = details.modulusLength ?? 0;
    return bits < fewestRsaBits ? fail(`RSA ${bits}`) : ok('RSA-SHA256');
  }
  if (key.asymmetricKeyType === 'ec') {
    if (details.namedCurve === 'prime256v1') return ok('P-256-SHA256');
    if (details.namedCurve === 'secp384r1') return ok('P-384-SHA384');
    return fail(`curve ${details.namedCurve ?? '?'}`);
  }
  return fail(key.asymmetricKeyType ?? '?');
}

function allowsSigning(certificate: pkijs.Certificate): boolean {
  const usage = certificate.extensions?.find(({ extnID }) => extnID === keyUsage)?.parsedValue;
  if (usage === undefined || !('valueBlock' in usage)) return true;
  const first: unknown = usage.valueBlock.valueHexView?.[0];
  return typeof first !== 'number' || (first & signingBits) !== 0;
}

/**
 * A signer from parts that belong together. Fails with PACKAGE_SIGNER_EXPIRED, _WEAK or _NOT_FOR_SIGNING.
 * @param chain certificates between the signer's own and the root, without either.
 */
export function checkedSigner(
  privateKey: KeyObject,
  own: X509Certificate,
  chain: readonly Uint8Array[],
  now: Date,
  createdNow: boolean,
): Result<Signer, AppError> {
  const algorithm = algorithmOf(createPublicKey(privateKey));
  if (!algorithm.ok) return fail(appError('PACKAGE_SIGNER_WEAK', { kind: algorithm.error }));
  const parsed = pkijs.Certificate.fromBER(own.raw);
  const signedWith = own.signatureAlgorithm ?? '';
  if (weakHashes.test(signedWith)) return fail(appError('PACKAGE_SIGNER_WEAK', { kind: signedWith }));
  const [from, to] = [own.validFromDate, own.validToDate];
  if (now < from || now > to) {
    const day = (date: Date): string => date.toISOString().slice(0, 10);
    return fail(appError('PACKAGE_SIGNER_EXPIRED', { from: day(from), to: day(to) }));
  }
  if (!allowsSigning(parsed)) return fail(appError('PACKAGE_SIGNER_NOT_FOR_SIGNING'));
  const hash = algorithm.value === 'P-384-SHA384' ? 'sha384' : 'sha256';
  return ok({
    certificates: [new Uint8Array(own.raw), ...chain],
    algorithm: algorithm.value,
    sign: (bytes) => new Uint8Array(sign(hash, bytes, privateKey)),
    fingerprint: createHash('sha256').update(own.raw).digest('hex'),
    createdNow,
    personNameWarning: namesPerson(own),
  });
}

/** Words that stand in names of organisations and their units, and hardly ever in a person's. */
const organisationWords =
  /\b(gmbh|ag|kg|se|ltd|llc|inc|plc|corp|company|group|university|college|school|bank|office|department|team|service|services|agency|ministry|city|council|hospital|foundation|institute|privacy|protection|security|data|signing|signature|seal|signer|signet|authority|trust|universität|amt|stadt|verein|stiftung|datenschutz|siegel|ca)\b/i;
const firstAndLastName = /^\p{Lu}[\p{L}'’.-]*( \p{Lu}[\p{L}'’.-]*){1,3}$/u;

/** The values of one part of a distinguished name as node writes it: one `CN=…` a line. */
function nameParts(subject: string, type: string): string[] {
  const prefix = `${type}=`;
  return subject
    .split('\n')
    .filter((line) => line.startsWith(prefix))
    .map((line) => line.slice(prefix.length));
}

/** True where the name has a person's parts, a mail address, or a common name like "First Last" that is not the organisation's. */
export function namesPerson({ subject, subjectAltName }: Pick<X509Certificate, 'subject' | 'subjectAltName'>): boolean {
  if (/^(SN|GN|emailAddress|serialNumber=PNO)/m.test(subject)) return true;
  if (/(^|, )email:/.test(subjectAltName ?? '')) return true;
  const organisations = nameParts(subject, 'O');
  return nameParts(subject, 'CN').some(
    (name) => firstAndLastName.test(name) && !organisationWords.test(name) && !organisations.includes(name),
  );
}
