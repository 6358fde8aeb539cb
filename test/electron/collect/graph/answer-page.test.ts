// One answer as a page: what is a record, what is the end, and what is no answer at all.
import { expect, test } from 'vitest';
import { createFindingTally } from '../../../../electron/collect/finding-tally.ts';
import { readAnswer } from '../../../../electron/collect/graph/answer-page.ts';
import type { CollectionStore } from '../../../../electron/collect/graph/collection-store.ts';
import { hashPageNow } from '../../../../electron/collect/hashing.ts';
import { makeRecords } from '../make-records.ts';

const read = (text: string | Uint8Array<ArrayBuffer>, heldRow: CollectionStore['heldRow'] = () => null) =>
  readAnswer(typeof text === 'string' ? new TextEncoder().encode(text) : text, {
    version: 'beta',
    tally: createFindingTally(),
    heldRow,
    hashPage: async (page) => hashPageNow(page),
  });
const good = async (text: string, heldRow?: CollectionStore['heldRow']) => {
  const answer = await read(text, heldRow);
  if (!answer.ok) throw new Error(answer.error.code);
  return answer.value;
};
const link = 'https://graph.example/beta/auditLogs/signIns?$skiptoken=a';

test.each([0, 1, 2, 999, 2500])('an answer of %i records is one page, compact or indented', async (count) => {
  const value = makeRecords(count);
  for (const indent of [0, 2]) {
    const page = await good(JSON.stringify({ '@odata.context': 'x', '@odata.nextLink': link, value }, null, indent));
    expect(page.spans).toHaveLength(count);
    expect(page.rows.map(({ id }) => id)).toEqual(value.map(({ id }) => id));
    expect(page.next).toEqual({ kind: 'link', link });
  }
});

test('the next link may stand before or after the records, and hold escapes', async () => {
  expect((await good(`{"value":[],"@odata.nextLink":"${link.replaceAll('/', '\\/')}"}`)).next).toEqual({
    kind: 'link',
    link,
  });
  expect((await good('{"value":[]}')).next).toEqual({ kind: 'none' });
});

test.each(['null', '""', '5', '{}'])('a next link that is %s is not the end', async (text) => {
  expect((await good(`{"value":[],"@odata.nextLink":${text}}`)).next).toEqual({ kind: 'unusable' });
});

test('equal records have equal content hashes, whatever their spacing', async () => {
  const value = makeRecords(3);
  const pages = [await good(JSON.stringify({ value })), await good(JSON.stringify({ value }, null, 1))];
  const hashes = pages.map(({ rows }) => rows.map((row) => row.contentHash));
  expect(hashes[0]).toEqual(hashes[1]);
});

test('a record that cannot be read is a reject, and the others are read', async () => {
  const [one, two] = makeRecords(2);
  const page = await good(JSON.stringify({ value: [one, { ...two, createdDateTime: 'soon' }, 7, two] }));
  expect(page.rows).toHaveLength(2);
  expect(page.rejects.map(({ code }) => code)).toEqual(['BAD_TIME', 'NOT_AN_OBJECT']);
});

test.each([
  ['', 'NOT_JSON'],
  ['<html>Sign in</html>', 'NOT_JSON'],
  ['{"value":[', 'NOT_JSON'],
  ['{"value":[{"id":"a","createdDateTime":"2026-01-01T00:00:00Z"}', 'NOT_JSON'],
  ['{"value":[]}{"value":[]}', 'NOT_JSON'],
  ['{"value":[]} x', 'NOT_JSON'],
  ['{"value":[],}', 'NOT_JSON'],
  ['{"value":[{"id":"a" "createdDateTime":"2026-01-01T00:00:00Z"}]}', 'NOT_JSON'],
  ['null', 'NOT_THE_SHAPE'],
  ['[]', 'NOT_THE_SHAPE'],
  ['{}', 'NOT_THE_SHAPE'],
  ['{"value":null}', 'NOT_THE_SHAPE'],
  ['{"records":[]}', 'NOT_THE_SHAPE'],
  ['{"value":[],"value":[{"id":"a","createdDateTime":"2026-01-01T00:00:00Z"}]}', 'NOT_THE_SHAPE'],
  ['{"error":{"code":"UnknownError","message":""}}', 'ERROR_IN_BODY'],
  ['{"value":[],"error":{"code":"UnknownError"}}', 'ERROR_IN_BODY'],
])('%s is no answer: %s', async (text, code) => {
  const answer = await read(text);
  expect(answer.ok ? 'taken' : answer.error.code).toBe(code);
});

test('an answer cut off anywhere is never taken', async () => {
  const bytes = new TextEncoder().encode(JSON.stringify({ value: makeRecords(3), '@odata.nextLink': link }));
  for (let length = 0; length < bytes.length; length += 1) expect((await read(bytes.slice(0, length))).ok).toBe(false);
});

test('bytes that are no UTF-8 are no answer', async () => {
  const bytes = new TextEncoder().encode(JSON.stringify({ value: makeRecords(1) }));
  bytes[bytes.indexOf(0x5a)] = 0xff;
  expect((await read(bytes)).ok).toBe(false);
});

test('a record that the case holds byte for byte is not derived again; any other is, whatever id it begins with', async () => {
  const value = makeRecords(4);
  const text = JSON.stringify({ '@odata.nextLink': link, value });
  const first = await good(text);
  const asked: string[] = [];
  const heldRow: CollectionStore['heldRow'] = (id, contentHash) => {
    const row = first.rows.find((each) => each.id === id) ?? null;
    if (row !== null) asked.push(contentHash());
    return row !== null && row.contentHash === asked.at(-1) ? row : null;
  };
  const again = await good(text, heldRow);
  expect(again.rows).toEqual(first.rows);
  expect(again.rows.every((row, at) => row === first.rows[at])).toBe(true);
  expect(again.spans).toEqual(first.spans);
  const changed = value.map((record, at) => (at === 2 ? { ...record, riskDetail: 'other' } : record));
  const third = await good(JSON.stringify({ '@odata.nextLink': link, value: changed }), heldRow);
  expect(third.rows.map((row, at) => row === first.rows[at])).toEqual([true, true, false, true]);
  expect(third.rows[2]?.contentHash).not.toBe(first.rows[2]?.contentHash);
});
