// Takes a PKCS#12 file (RFC 7292) apart: the private keys and certificates in it, in their own bytes.
// PBES2 is read by pkijs; the old RC2 and 3DES schemes, which it does not know, are decrypted by node-forge.
import * as asn1js from 'asn1js';
import forge from 'node-forge';
import * as pkijs from 'pkijs';
import type { ErrorCode } from '../../../shared/errors.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';

export type Pkcs12Bags = { readonly keys: readonly Uint8Array[]; readonly certificates: readonly Uint8Array[] };

const oid = {
  data: '1.2.840.113549.1.7.1',
  encryptedData: '1.2.840.113549.1.7.6',
  oldSchemes: '1.2.840.113549.1.12.1.',
} as const;

/** Larger files are no signers. */
const mostBytes = 1 << 20;
/** More rounds of the password check than any program writes (NSS: 600,000); they run in JavaScript, so they take time. */
const mostIterations = 2_000_000;

type ForgeCipher = {
  readonly update: (input: forge.util.ByteStringBuffer) => void;
  readonly finish: () => boolean;
  readonly output: forge.util.ByteStringBuffer;
};
/** The part of node-forge that its type declarations leave out. */
type ForgeSchemes = {
  readonly pbe: { readonly getCipher: (id: string, parameters: forge.asn1.Asn1, password: string) => ForgeCipher };
};

function decryptOldScheme(algorithm: pkijs.AlgorithmIdentifier, encrypted: Uint8Array, password: string): ArrayBuffer {
  const parameters: unknown = algorithm.algorithmParams;
  if (!(parameters instanceof asn1js.Sequence)) throw new Error('the old schemes need parameters');
  const asForge = forge.asn1.fromDer(Buffer.from(parameters.toBER()).toString('latin1'));
  const { pbe } = forge.pki as typeof forge.pki & ForgeSchemes;
  const cipher = pbe.getCipher(algorithm.algorithmId, asForge, password);
  cipher.update(forge.util.createBuffer(Buffer.from(encrypted).toString('latin1')));
  if (!cipher.finish()) throw new Error('the padding is wrong');
  return plainBuffer(Buffer.from(cipher.output.getBytes(), 'latin1'));
}

async function decrypt(
  algorithm: pkijs.AlgorithmIdentifier,
  encrypted: asn1js.OctetString,
  password: string,
): Promise<ArrayBuffer> {
  const content = new pkijs.EncryptedContentInfo({
    contentEncryptionAlgorithm: algorithm,
    encryptedContent: encrypted,
  });
  if (algorithm.algorithmId.startsWith(oid.oldSchemes)) {
    return decryptOldScheme(algorithm, new Uint8Array(content.getEncryptedContent()), password);
  }
  return new pkijs.EncryptedData({ encryptedContentInfo: content }).decrypt({ password: utf8(password) });
}

/** The bags of one part of the file. */
async function openContents(content: pkijs.ContentInfo, password: string): Promise<pkijs.SafeContents> {
  if (content.contentType === oid.data && content.content instanceof asn1js.OctetString) {
    return pkijs.SafeContents.fromBER(content.content.getValue());
  }
  if (content.contentType !== oid.encryptedData) throw new Error('a part for a recipient key');
  const { encryptedContentInfo } = new pkijs.EncryptedData({ schema: content.content });
  const { contentEncryptionAlgorithm, encryptedContent } = encryptedContentInfo;
  if (encryptedContent === undefined) throw new Error('a part without content');
  return pkijs.SafeContents.fromBER(await decrypt(contentEncryptionAlgorithm, encryptedContent, password));
}

async function collect(contents: pkijs.SafeContents, password: string): Promise<Pkcs12Bags> {
  const keys: Uint8Array[] = [];
  const certificates: Uint8Array[] = [];
  for (const { bagValue } of contents.safeBags) {
    if (bagValue instanceof pkijs.PKCS8ShroudedKeyBag) {
      keys.push(new Uint8Array(await decrypt(bagValue.encryptionAlgorithm, bagValue.encryptedData, password)));
    } else if (bagValue instanceof pkijs.CertBag && bagValue.certValue instanceof asn1js.OctetString) {
      certificates.push(new Uint8Array(bagValue.certValue.getValue()));
    } else if (bagValue instanceof pkijs.PrivateKeyInfo) {
      keys.push(new Uint8Array(bagValue.toSchema().toBER()));
    }
  }
  return { keys, certificates };
}

/**
 * Keys as PKCS#8 DER and certificates as DER.
 * Fails with PACKAGE_SIGNER_FILE_NOT_READABLE, or PACKAGE_SIGNER_WRONG_PASSWORD where the file's own check says so.
 */
export async function pkcs12Bags(bytes: Uint8Array, password: string): Promise<Result<Pkcs12Bags, ErrorCode>> {
  const pfx = readPfx(bytes);
  if (pfx === null) return fail('PACKAGE_SIGNER_FILE_NOT_READABLE');
  try {
    await pfx.parseInternalValues({ password: utf8(password), checkIntegrity: true });
  } catch (error) {
    const isMismatch = error instanceof Error && error.message.startsWith('Integrity');
    return fail(isMismatch ? 'PACKAGE_SIGNER_WRONG_PASSWORD' : 'PACKAGE_SIGNER_FILE_NOT_READABLE');
  }
  try {
    const found: Pkcs12Bags[] = [];
    for (const content of pfx.parsedValue?.authenticatedSafe?.safeContents ?? []) {
      found.push(await collect(await openContents(content, password), password));
    }
    return ok({
      keys: found.flatMap(({ keys }) => keys),
      certificates: found.flatMap(({ certificates }) => certificates),
    });
  } catch {
    return fail('PACKAGE_SIGNER_FILE_NOT_READABLE');
  }
}

/** Null for what is no PKCS#12 file with a password check of bearable cost. */
function readPfx(bytes: Uint8Array): pkijs.PFX | null {
  if (bytes.length > mostBytes) return null;
  try {
    const pfx = pkijs.PFX.fromBER(plainBuffer(bytes));
    return pfx.macData !== undefined && (pfx.macData.iterations ?? 1) <= mostIterations ? pfx : null;
  } catch {
    return null;
  }
}

function utf8(text: string): ArrayBuffer {
  return plainBuffer(Buffer.from(text, 'utf8'));
}

/** A copy with a buffer of its own: pkijs takes whole ArrayBuffers. */
function plainBuffer(bytes: Uint8Array): ArrayBuffer {
  return new Uint8Array(bytes).buffer;
}
