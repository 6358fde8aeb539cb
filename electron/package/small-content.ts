// Content that fits in memory: texts, the manifest, the signature, the small parts of the workbook.
import { createHash } from 'node:crypto';
import { crc32, deflateRawSync } from 'node:zlib';
import type { Content } from './content.ts';

/** Level 6 is the knee: 9 saves three per cent more at half the speed (reference measurements). */
export const deflateLevel = 6;

export function smallContent(content: string | Uint8Array, method: Content['method'] = 'deflated'): Content {
  const plain = typeof content === 'string' ? Buffer.from(content, 'utf8') : content;
  const bytes = method === 'stored' ? plain : deflateRawSync(plain, { level: deflateLevel });
  return {
    method,
    size: plain.length,
    compressedSize: bytes.length,
    crc32: crc32(plain),
    sha256: createHash('sha256').update(plain).digest('hex'),
    source: { bytes },
  };
}
