// Files in gzip and in encodings other than UTF-8: the same records come out, and what is missing or replaced is told.
import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { makeRecords } from './make-records.ts';
import { mustRead } from './read-whole-file.ts';

const records = makeRecords(40);
const lines = records.map((record) => `${JSON.stringify(record)}\n`).join('');

function utf16(text: string, isBig: boolean, hasMark: boolean): Buffer {
  const bytes = Buffer.from(hasMark ? `\ufeff${text}` : text, 'utf16le');
  return isBig ? bytes.swap16() : bytes;
}

describe('a packed or encoded file', () => {
  it('is unpacked from gzip, in one member or several', async () => {
    const half = Math.floor(lines.length / 2);
    for (const packed of [
      gzipSync(lines),
      Buffer.concat([gzipSync(lines.slice(0, half)), gzipSync(lines.slice(half))]),
    ]) {
      const file = await mustRead(packed);
      expect(file.records).toEqual(records);
      expect(file.bodies.toString()).toBe(lines);
      expect(file.end.bytes).toBe(packed.length);
      expect(file.end.sha256).toBe(createHash('sha256').update(packed).digest('hex'));
    }
  });

  it('that is cut off or damaged gives what came before, and says that something is missing', async () => {
    const packed = gzipSync(lines, { level: 0 });
    const damaged = Buffer.from(packed);
    damaged[packed.length - 6] = (damaged[packed.length - 6] ?? 0) ^ 0xff;
    for (const bytes of [
      packed.subarray(0, packed.length - 4),
      packed.subarray(0, Math.floor(packed.length / 2)),
      damaged,
    ]) {
      const file = await mustRead(bytes);
      expect(file.records.length).toBeGreaterThan(10);
      expect(file.records).toEqual(records.slice(0, file.records.length));
      expect(file.rejects.map((reject) => reject.code)).toContain('TRUNCATED');
      expect(file.end.findings.map((finding) => finding.code)).toEqual(['GZIP_DAMAGED']);
      expect(file.end.sha256).toBe(createHash('sha256').update(bytes).digest('hex'));
    }
  });

  it.each([
    ['UTF-8 with a mark', Buffer.from(`\ufeff${lines}`)],
    ['UTF-16 little endian with a mark', utf16(lines, false, true)],
    ['UTF-16 big endian with a mark', utf16(lines, true, true)],
    ['UTF-16 little endian without a mark', utf16(lines, false, false)],
    ['UTF-16 big endian without a mark', utf16(lines, true, false)],
    ['UTF-16 packed with gzip', gzipSync(utf16(lines, false, true))],
  ])('is read in %s', async (_, bytes) => {
    const file = await mustRead(bytes);
    expect(file.records).toEqual(records);
    expect(file.rejects).toEqual([]);
    expect(file.bodies.toString().replace(/^\ufeff/, '')).toBe(lines);
  });

  it('in UTF-16 with half a character says that it was replaced', async () => {
    const bytes = utf16(lines.replace('Zoë', 'Z\ud800ë'), false, true);
    const file = await mustRead(bytes);
    expect(file.end.findings.map((finding) => finding.code)).toEqual(['UNPAIRED_SURROGATES']);
  });
});
