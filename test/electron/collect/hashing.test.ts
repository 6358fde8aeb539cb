// Pages, records and the file get the same hashes whether they are computed here or on a second thread.
import { createHash, randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { pack, seal, unseal } from '../../../electron/case/seal.ts';
import { hashElsewhere } from '../../../electron/collect/hash-elsewhere.ts';
import { hashHere } from '../../../electron/collect/hashing.ts';

const sha256 = (...parts: (string | Uint8Array)[]): string => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest('hex');
};

const body = (text: string): Uint8Array<ArrayBuffer> => new Uint8Array(Buffer.from(text));

describe.each([
  ['here', hashHere],
  ['on a second thread', hashElsewhere],
])('hashing %s', (_, create) => {
  it('gives the hashes of pages, of their records and of the file of plain pages', async () => {
    const hashing = create();
    const spans = [
      { offset: 1, length: 3, line: 1 },
      { offset: 4, length: 2, line: 1 },
    ];
    const first = hashing.hashPage({ body: body('[abcdé'), spans, compacts: [null, 'Zoë'], isPlain: true });
    const second = hashing.hashPage({ body: body(']'), spans: [], compacts: [], isPlain: true });
    expect(await first).toMatchObject({
      body: body('[abcdé'),
      sha256: sha256('[abcdé'),
      contentHashes: [sha256('abc').slice(0, 32), sha256('Zoë').slice(0, 32)],
    });
    expect((await second).sha256).toBe(sha256(']'));
    expect(await hashing.finish()).toBe(sha256('[abcdé]'));
  });

  it('packs each page for the case, also one that cannot be made smaller', async () => {
    const hashing = create();
    const key = randomBytes(32);
    for (const bytes of [Buffer.alloc(300_000, 'text '), randomBytes(5000)]) {
      const spans = [{ offset: 0, length: 4, line: 1 }];
      const { packed } = await hashing.hashPage({
        body: new Uint8Array(bytes),
        spans,
        compacts: [null],
        isPlain: true,
      });
      const plain = packed.segments.map((segment, part) => {
        const place = { kind: 'page', page: 0, part } as const;
        return unseal(key, 'case', place, seal(key, 'case', place, segment));
      });
      expect(Buffer.concat(plain).equals(bytes)).toBe(true);
      expect([packed.byteLength, ...packed.cuts]).toEqual([bytes.length, 0]);
      expect(packed.segments[0]?.codec).toBe(pack(bytes).codec);
    }
    await hashing.finish();
  });

  it('hashes the blocks of a file that pages do not repeat', async () => {
    const hashing = create();
    const block = Buffer.from('packed');
    hashing.addBlock(block);
    block.fill(0);
    await hashing.hashPage({ body: body('unpacked'), spans: [], compacts: [], isPlain: false });
    expect(await hashing.finish()).toBe(sha256('packed'));
  });

  it('may be abandoned at any time', () => {
    const hashing = create();
    hashing.addBlock(Buffer.from('a'));
    hashing.abandon();
    hashing.abandon();
  });
});
