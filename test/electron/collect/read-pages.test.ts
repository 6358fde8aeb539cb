// From a file to its pages: every byte comes back, and records, rejects and hashes do not depend on the size of the blocks.
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createFindingTally } from '../../../electron/collect/finding-tally.ts';
import { hashHere } from '../../../electron/collect/hashing.ts';
import { readPages } from '../../../electron/collect/read-pages.ts';
import { findBytes } from '../../../electron/collect/recognise-file.ts';
import { recogniseJson } from '../../../shared/collect/recognise/recognise-json.ts';
import { createJsonSplitter } from '../../../shared/collect/split/split-json.ts';
import { createLineSplitter } from '../../../shared/collect/split/split-lines.ts';
import { holders, makeRecord, makeRecords } from './make-records.ts';
import { mustRead } from './read-whole-file.ts';

async function* inChunks(bytes: Buffer, sizes: readonly number[]): AsyncGenerator<Uint8Array> {
  for (let at = 0, turn = 0; at < bytes.length; turn += 1) {
    const size = sizes[turn % sizes.length] ?? 1;
    yield bytes.subarray(at, at + size);
    at += size;
  }
}

async function readInChunks(bytes: Buffer, sizes: readonly number[]) {
  const recognised = recogniseJson(bytes, (part) => new TextDecoder().decode(part));
  if (recognised.kind === 'other') throw new Error(recognised.lookalike);
  const splitter =
    recognised.holding === 'lines' ? createLineSplitter() : createJsonSplitter(recognised.layout, findBytes);
  const pages = [];
  const tally = createFindingTally();
  for await (const page of readPages(inChunks(bytes, sizes), {
    shape: recognised.shape,
    splitter,
    tally,
    hashing: hashHere(),
    isPlain: () => true,
    isCutOff: () => false,
  })) {
    pages.push(page);
  }
  return pages;
}

describe('reading a file into pages', () => {
  it.each(Object.entries(holders))('finds every record of %s', async (_, hold) => {
    const records = makeRecords(7);
    const file = await mustRead(hold(records));
    expect(file.records).toEqual(records);
    expect(file.rejects).toEqual([]);
    expect(file.rows.map((row) => row.id)).toEqual(records.map((record) => record.id));
  });

  it('gives the file back byte for byte, in blocks of any size', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...Object.values(holders)),
        fc.array(fc.integer({ min: 1, max: 700 }), { minLength: 1, maxLength: 6 }),
        fc.integer({ min: 1, max: 6 }),
        async (hold, sizes, count) => {
          const records = makeRecords(count);
          const bytes = Buffer.from(hold(records), 'utf8');
          const pages = await readInChunks(bytes, sizes);
          expect(Buffer.concat(pages.map((page) => page.body)).equals(bytes)).toBe(true);
          expect(pages.flatMap((page) => page.rows).map((row) => row.id)).toEqual(records.map((record) => record.id));
          for (const { head, body } of pages) {
            expect(head.sha256).toBe(createHash('sha256').update(body).digest('hex'));
            for (const { offset, length } of head.records) {
              expect(JSON.parse(Buffer.from(body.subarray(offset, offset + length)).toString())).toHaveProperty('id');
            }
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it('reads the same records, rejects and lines whatever the blocks are, also from a damaged file', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...Object.values(holders)),
        fc.nat(),
        fc.constantFrom('"', '}', ']', '{', '[', ',', 'x', '\n', '\\'),
        fc.integer({ min: 1, max: 50 }),
        async (hold, place, damage, size) => {
          const text = hold(makeRecords(4));
          // The first record stays whole, so that the file is still recognised.
          const at = Math.floor(text.length / 3) + (place % Math.floor(text.length / 2));
          const bytes = Buffer.from(text.slice(0, at) + damage + text.slice(at + 1), 'utf8');
          const whole = await readInChunks(bytes, [bytes.length]);
          const pieces = await readInChunks(bytes, [size]);
          const summary = (pages: typeof whole) => pages.map(({ head }) => [head.records, head.rejects]);
          expect(summary(pieces)).toEqual(summary(whole));
          expect(Buffer.concat(pieces.map((page) => page.body)).equals(bytes)).toBe(true);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('cuts pages at a thousand records and at about eight megabytes', async () => {
    const many = await mustRead(JSON.stringify(makeRecords(2500)));
    expect(many.pages.map((page) => page.head.records.length)).toEqual([1000, 1000, 500]);
    const large = Array.from({ length: 9 }, (_, number) => makeRecord(number, { userAgent: 'x'.repeat(3_000_000) }));
    const few = await mustRead(JSON.stringify({ value: large }));
    expect(few.rows.length).toBe(9);
    expect(Math.max(...few.pages.map((page) => page.body.length))).toBeLessThan(12 * 1024 * 1024);
    expect(few.pages.length).toBeGreaterThan(2);
  });

  it('says of each page whether it names a next link, and of the file whether its last one does', async () => {
    const page = (number: number, more: object) => JSON.stringify({ ...more, value: [makeRecord(number)] });
    const link = { '@odata.nextLink': 'https://graph.example/beta/auditLogs/signIns?$skiptoken=a' };
    const followed = await mustRead(`${page(1, link)}\n${page(2, link)}\n${page(3, {})}`);
    expect(followed.end.openNextLink).toBe(false);
    expect(followed.pages[0]?.head.hasNextLink).toBe(true);
    const open = await mustRead(`[${page(1, {})},${page(2, link)}]`);
    expect(open.end.openNextLink).toBe(true);
    const behind = await mustRead(`{"value":[${JSON.stringify(makeRecord(1))}],"@odata.nextLink":"https://x"}`);
    expect(behind.end.openNextLink).toBe(true);
    const none = await mustRead(`{"value":[${JSON.stringify(makeRecord(1))}],"@odata.nextLink":null}`);
    expect(none.end.openNextLink).toBe(false);
  });

  it('gives equal content one hash and other content another', async () => {
    const compact = await mustRead(JSON.stringify(makeRecord(1)));
    const indented = await mustRead(JSON.stringify(makeRecord(1), null, 4));
    const other = await mustRead(JSON.stringify(makeRecord(1, { riskState: 'none' })));
    expect(compact.rows[0]?.contentHash).toMatch(/^[0-9a-f]{32}$/);
    expect(indented.rows[0]?.contentHash).toBe(compact.rows[0]?.contentHash);
    expect(other.rows[0]?.contentHash).not.toBe(compact.rows[0]?.contentHash);
    const sha256 = createHash('sha256')
      .update(JSON.stringify(makeRecord(1)))
      .digest('hex');
    expect(compact.rows[0]?.contentHash).toBe(sha256.slice(0, 32));
  });

  it('counts and hashes the file as it stands on disk', async () => {
    const text = JSON.stringify(makeRecords(3), null, 1);
    const { end } = await mustRead(text);
    expect(end).toMatchObject({ bytes: Buffer.byteLength(text), records: 3, rejects: 0 });
    expect(end.sha256).toBe(createHash('sha256').update(text).digest('hex'));
  });

  it('reads an answer without records as an answer', async () => {
    for (const text of [
      '[]',
      ' [ ] ',
      '{"value":[]}',
      '{"@odata.context":"c/v1.0/$metadata#auditLogs/signIns","value":[ ]}\n',
    ]) {
      const file = await mustRead(text);
      expect([file.end.records, file.end.rejects, file.shape.kind]).toEqual([0, 0, 'graph']);
      expect(file.bodies.toString()).toBe(text);
    }
  });
});
