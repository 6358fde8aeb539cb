// Files that are cut off or damaged, read whole: the good records stay, and every loss is told with its line and its code.
import { describe, expect, it } from 'vitest';
import { holders, makeRecord, makeRecords } from './make-records.ts';
import { mustRead, readBytes } from './read-whole-file.ts';

const good = (number: number): string => JSON.stringify(makeRecord(number));
const idsOf = (numbers: readonly number[]) => numbers.map((number) => makeRecord(number).id);

describe('a broken file', () => {
  it('cut at any byte never crashes, and never gives a wrong record or hides that something is missing', async () => {
    const records = makeRecords(2).map(({ id, createdDateTime, userId }) => ({
      id,
      createdDateTime,
      userId,
      note: 'é "]}',
    }));
    for (const [name, hold] of Object.entries(holders)) {
      const bytes = Buffer.from(hold(records), 'utf8');
      const step = name === 'one page' || name === 'lines' ? 1 : 13;
      for (let length = 0; length < bytes.length; length += step) {
        const read = await readBytes(bytes.subarray(0, length));
        if ('code' in read) continue;
        expect(read.records).toEqual(records.slice(0, read.records.length));
        // Where lines or objects stand alone, a cut between two of them cannot be seen.
        const tail = bytes.subarray(0, length).toString().trimEnd();
        const mayEndHere = /^\{"id"|^\{\n {2}"id"|^\{"value"/.test(tail) && tail.endsWith('}');
        const isCut = bytes.subarray(length).toString().trim() !== '';
        if (isCut && !(mayEndHere && !['one page', 'a compact array'].includes(name))) {
          expect(
            read.rejects.map((reject) => reject.code),
            `${name} cut at ${length}`,
          ).toContain('TRUNCATED');
        }
      }
    }
  });

  it.each([
    ['a brace is missing', `{${good(2).slice(1, -1)}`, 'NOT_JSON'],
    ['a quote is missing', good(2).replace('"Zoë', 'Zoë'), 'NOT_JSON'],
    ['a closing quote is missing', good(2).replace('Ñuñez"', 'Ñuñez'), 'NOT_JSON'],
    ['a comma is missing', good(2).replace('","userId"', '" "userId"'), 'NOT_JSON'],
    ['a bracket is of the wrong kind', good(2).replace('"success"}]', '"success"}}'), 'NOT_JSON'],
    ['a raw line break stands in a string', good(2).replace('192.0.2.7', '192.\n0.2.7'), 'NOT_JSON'],
    ['there is no id', JSON.stringify(makeRecord(2, { id: null })), 'NO_ID'],
    ['there is no time', JSON.stringify(makeRecord(2, { createdDateTime: null })), 'NO_TIME'],
    ['the time is none', JSON.stringify(makeRecord(2, { createdDateTime: '2026-02-30T00:00:00Z' })), 'BAD_TIME'],
    ['it is another kind of entry', '{"activity":"Add member","result":"success"}', 'NOT_A_SIGN_IN'],
    ['it is no object', '"text"', 'NOT_AN_OBJECT'],
    ['it is a number', '42', 'NOT_AN_OBJECT'],
    ['it is no JSON at all', 'undefined', 'NOT_JSON'],
  ])('keeps its other records when in one %s', async (_, broken, code) => {
    const inArray = await mustRead(`[${good(1)},\n${broken},\n${good(3)},${good(4)}]`);
    expect(inArray.rows.map((row) => row.id)).toEqual(idsOf([1, 3, 4]));
    expect(new Set(inArray.rejects.map((reject) => reject.code))).toEqual(new Set([code]));
    expect(inArray.rejects[0]?.line).toBe(2);
    const inPage = await mustRead(`{"value":[${good(1)},${broken},${good(3)}],"@odata.nextLink":"https://x"}`);
    expect(inPage.rows.map((row) => row.id)).toEqual(idsOf([1, 3]));
    expect(new Set(inPage.rejects.map((reject) => reject.code))).toEqual(new Set([code]));
    expect(inPage.end.openNextLink).toBe(true);
    const reject = inPage.rejects[0];
    const bytes = inPage.bodies.subarray(reject?.offset, (reject?.offset ?? 0) + (reject?.length ?? 0)).toString();
    expect(broken.startsWith(bytes.replace(/,$/, '')), 'the first reject begins where the broken record does').toBe(
      true,
    );
  });

  it('keeps its other lines when one is broken', async () => {
    const file = await mustRead(`${good(1)}\n${good(2).slice(0, -30)}\nnot json\n[1]\n\n${good(5)}\n`);
    expect(file.rows.map((row) => row.id)).toEqual(idsOf([1, 5]));
    expect(file.rejects.map((reject) => [reject.line, reject.code])).toEqual([
      [2, 'NOT_JSON'],
      [3, 'NOT_JSON'],
      [4, 'NOT_AN_OBJECT'],
    ]);
  });

  it('is recognised by its first good line when the first of all is broken', async () => {
    const file = await mustRead(`${good(1).slice(0, 100)}\n${good(2)}\n${good(3)}\n`);
    expect(file.rows.map((row) => row.id)).toEqual(idsOf([2, 3]));
    expect(file.rejects.map((reject) => reject.code)).toEqual(['NOT_JSON']);
  });

  it('with an error answer among its pages says so', async () => {
    const error = '{"error":{"code":"UnknownError","message":"throttled"}}';
    const file = await mustRead(`{"value":[${good(1)}]}\n${error}\n{"value":[${good(2)}]}`);
    expect(file.rows.map((row) => row.id)).toEqual(idsOf([1, 2]));
    expect(file.rejects.map((reject) => [reject.line, reject.code])).toEqual([[2, 'NOT_A_SIGN_IN']]);
  });

  it('that is not UTF-8 in one record loses that record only', async () => {
    const latin1 = Buffer.from(good(2), 'latin1');
    const bytes = Buffer.concat([Buffer.from(`${good(1)}\n`), latin1, Buffer.from(`\n${good(3)}\n`)]);
    const file = await mustRead(bytes);
    expect(file.rows.map((row) => row.id)).toEqual(idsOf([1, 3]));
    expect(file.rejects.map((reject) => reject.code)).toEqual(['BAD_ENCODING']);
  });

  it('with a record of more than 4 MB gives up that record only', async () => {
    const huge = JSON.stringify(makeRecord(2, { userAgent: 'x'.repeat(9_000_000) }));
    const inArray = await mustRead(`[${good(1)},${huge},${good(3)}]`);
    expect(inArray.rows.map((row) => row.id)).toEqual(idsOf([1, 3]));
    expect(inArray.rejects.map((reject) => reject.code)).toEqual(['TOO_LARGE']);
    const inLines = await mustRead(`${good(1)}\n${huge}\n${good(3)}\n`);
    expect(inLines.rows.map((row) => row.id)).toEqual(idsOf([1, 3]));
    expect(inLines.rejects.map((reject) => reject.code)).toEqual(['TOO_LARGE']);
    expect(inLines.bodies.length).toBe(inLines.end.bytes);
  });
});
