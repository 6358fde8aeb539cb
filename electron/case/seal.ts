// Seals and opens the blobs of a case: zstd, then AES-256-GCM, bound by associated data to the one place where each may stand.
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { constants, zstdCompressSync, zstdDecompressSync } from 'node:zlib';
import { CaseDamagedError } from './case-damage.ts';
import { caseFormat } from './case-files.ts';

/** How the plain bytes were packed before they were sealed; part of what is authenticated. */
const codecs = { stored: 0, zstd: 1 } as const;

/** The one place of a blob: pages of two cases, two pages or two segments cannot be swapped. `part` is -1 head, -2 columns, -3 list of seals, else the segment. */
export type SealPlace =
  | { readonly kind: 'page'; readonly page: number; readonly part: number }
  | { readonly kind: 'journal'; readonly block: number }
  | { readonly kind: 'head' | 'mark' };

export type PackedBytes = { readonly codec: number; readonly bytes: Uint8Array; readonly plainLength: number };

const level = { params: { [constants.ZSTD_c_compressionLevel]: 3 } };
const nonceLength = 12;
const tagLength = 16;

export function pack(plain: Uint8Array): PackedBytes {
  const bytes = zstdCompressSync(plain, level);
  return bytes.length < plain.length
    ? { codec: codecs.zstd, bytes, plainLength: plain.length }
    : { codec: codecs.stored, bytes: plain, plainLength: plain.length };
}

/** codec (1) · length of the plain bytes (4, little-endian) · nonce (12) · sealed bytes · tag (16). */
export function seal(key: Uint8Array, caseId: string, place: SealPlace, packed: PackedBytes): Buffer {
  const front = Buffer.alloc(5);
  front.writeUInt8(packed.codec, 0);
  front.writeUInt32LE(packed.plainLength, 1);
  const nonce = randomBytes(nonceLength);
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  cipher.setAAD(associatedData(caseId, place, front));
  const sealed = cipher.update(packed.bytes);
  cipher.final();
  return Buffer.concat([front, nonce, sealed, cipher.getAuthTag()]);
}

/** The plain bytes. Throws {@link CaseDamagedError} if the seal does not hold at this place. */
export function unseal(key: Uint8Array, caseId: string, place: SealPlace, blob: Uint8Array): Buffer {
  const packed = checkSeal(key, caseId, place, blob);
  if (blob[0] === codecs.stored) return packed;
  const plainLength = Buffer.from(blob.buffer, blob.byteOffset, 5).readUInt32LE(1);
  // Room for all of it at once and a little more, or it would come in pieces that have to be joined.
  return zstdDecompressSync(packed, { maxOutputLength: Math.max(1, plainLength), chunkSize: plainLength + 64 });
}

/** The packed bytes of a seal that holds; throws like {@link unseal}. */
export function checkSeal(key: Uint8Array, caseId: string, place: SealPlace, blob: Uint8Array): Buffer {
  if (blob.length < 5 + nonceLength + tagLength) throw new CaseDamagedError('a seal is broken', pageOf(place));
  const view = Buffer.from(blob.buffer, blob.byteOffset, blob.length);
  const front = view.subarray(0, 5);
  const end = view.length - tagLength;
  const decipher = createDecipheriv('aes-256-gcm', key, view.subarray(5, 5 + nonceLength), {
    authTagLength: tagLength,
  });
  decipher.setAAD(associatedData(caseId, place, front));
  decipher.setAuthTag(view.subarray(end));
  try {
    const packed = decipher.update(view.subarray(5 + nonceLength, end));
    // GCM holds nothing back: this only checks the tag.
    decipher.final();
    return packed;
  } catch {
    // Node says no more than that the tag does not fit.
    throw new CaseDamagedError('a seal is broken', pageOf(place));
  }
}

function pageOf(place: SealPlace): number | null {
  return place.kind === 'page' ? place.page : null;
}

function associatedData(caseId: string, place: SealPlace, front: Uint8Array): Buffer {
  const where =
    place.kind === 'page' ? `${place.page}/${place.part}` : place.kind === 'journal' ? String(place.block) : '';
  return Buffer.concat([Buffer.from(`signet/case/${caseFormat}/${caseId}/${place.kind}/${where}\n`, 'utf8'), front]);
}

/** The authentication tag at the end of a sealed blob. */
export function tagOf(blob: Uint8Array): Uint8Array {
  return blob.subarray(Math.max(0, blob.length - tagLength));
}

/** A 32-byte key for one purpose (HKDF-SHA-256, RFC 5869; the case id is the salt). */
export function derivedKey(caseKey: Uint8Array, caseId: string, purpose: string): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', caseKey, caseId, `signet/case/1/${purpose}`, 32));
}
