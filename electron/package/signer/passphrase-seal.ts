// The signer's own passphrase slot: its private key under AES-256-GCM with a key from scrypt (RFC 7914).
import { createCipheriv, createDecipheriv, scrypt } from 'node:crypto';
import * as z from 'zod';

const base64 = z.string().regex(/^[A-Za-z0-9+/]+={0,2}$/);

export const passphraseSealSchema = z.strictObject({
  kdf: z.literal('scrypt'),
  /** Cost; bounded, so that a changed file cannot ask for all the memory there is. */
  n: z
    .int()
    .min(1 << 14)
    .max(1 << 20),
  r: z.literal(8),
  p: z.literal(1),
  salt: base64,
  cipher: z.literal('aes-256-gcm'),
  nonce: base64,
  /** Ciphertext and its 16-byte tag. */
  sealed: base64,
});

export type PassphraseSeal = z.infer<typeof passphraseSealSchema>;

/** 128 MB and about a third of a second. */
const defaultCost = 1 << 17;
const tagBytes = 16;

function deriveKey(passphrase: string, salt: Uint8Array, n: number): Promise<Buffer> {
  const options = { N: n, r: 8, p: 1, maxmem: 128 * 8 * n + (1 << 24) };
  return new Promise((resolve, reject) => {
    scrypt(passphrase.normalize('NFC'), salt, 32, options, (error, key) => (error ? reject(error) : resolve(key)));
  });
}

/** @param context bound to the seal without being in it: what it is for. */
export async function sealWithPassphrase(
  secret: Uint8Array,
  passphrase: string,
  context: string,
  randomBytes: (length: number) => Uint8Array,
  cost: number = defaultCost,
): Promise<PassphraseSeal> {
  const salt = randomBytes(16);
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', await deriveKey(passphrase, salt, cost), nonce);
  cipher.setAAD(Buffer.from(context));
  const sealed = Buffer.concat([cipher.update(secret), cipher.final(), cipher.getAuthTag()]);
  const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');
  return {
    kdf: 'scrypt',
    n: cost,
    r: 8,
    p: 1,
    salt: text(salt),
    cipher: 'aes-256-gcm',
    nonce: text(nonce),
    sealed: text(sealed),
  };
}

/** The secret, or null where the passphrase or the context is another one, or the seal was changed. */
export async function openWithPassphrase(
  seal: PassphraseSeal,
  passphrase: string,
  context: string,
): Promise<Uint8Array | null> {
  const key = await deriveKey(passphrase, Buffer.from(seal.salt, 'base64'), seal.n);
  const sealed = Buffer.from(seal.sealed, 'base64');
  if (sealed.length < tagBytes) return null;
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, Buffer.from(seal.nonce, 'base64'));
    decipher.setAAD(Buffer.from(context));
    decipher.setAuthTag(sealed.subarray(-tagBytes));
    return Buffer.concat([decipher.update(sealed.subarray(0, -tagBytes)), decipher.final()]);
  } catch {
    return null;
  }
}
