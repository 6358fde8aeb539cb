// One answer as a page: what is a record, what is the end, and what is no answer at all.
import { expect, test } from 'vitest';
import { createFindingTally } from '../../../../electron/collect/finding-tally.ts';
import { readAnswer } from '../../../../electron/collect/graph/answer-page.ts';
import { makeRecords } from '../make-records.ts';

const read = (text: string | Uint8Array<ArrayBuffer>) =>
  readAnswer(typeof text === 'string' ? new TextEncoder().encode(text) : text, 'beta', createFindingTally());
const good = (text: string) => {
  const answer = read(text);
  if (!answer.ok) throw new Error(answer.error.code);
  return answer.value;
};
const link = 'https://graph.example/beta/auditLogs/signIns?$skiptoken=a';

test.each([0, 1, 2, 999, 2500])('an answer of %i records is one page, compact or indented', (count) => {
  const value = makeRecords(count);
  for (const indent of [0, 2]) {
    const page = good(JSON.stringify({ '@odata.context': 'x', '@odata.nextLink': link, value }, null, indent));
    expect(page.spans).toHaveLength(count);
    expect(page.rows.map(({ id }) => id)).toEqual(value.map(({ id }) => id));
    expect(page.next).toEqual({ kind: 'link', link });
  }
});

test('the next link may stand before or after the records, and hold escapes', () => {
  expect(good(`{"value":[],"@odata.nextLink":"${link.replaceAll('/', '\\/')}"}`).next).toEqual({ kind: 'link', link });
  expect(good('{"value":[]}').next).toEqual({ kind: 'none' });
});

test.each(['null', '""', '5', '{}'])('a next link that is %s is not the end', (text) => {
  expect(good(`{"value":[],"@odata.nextLink":${text}}`).next).toEqual({ kind: 'unusable' });
});

test('equal records have equal content hashes, whatever their spacing', () => {
  const value = makeRecords(3);
  const hashes = [0, 1].map((indent) =>
    good(JSON.stringify({ value }, null, indent)).rows.map((row) => row.contentHash),
  );
  expect(hashes[0]).toEqual(hashes[1]);
});

test('a record that cannot be read is a reject, and the others are read', () => {
  const [one, two] = makeRecords(2);
  const page = good(JSON.stringify({ value: [one, { ...two, createdDateTime: 'soon' }, 7, two] }));
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
])('%s is no answer: %s', (text, code) => {
  const answer = read(text);
  expect(answer.ok ? 'taken' : answer.error.code).toBe(code);
});

test('an answer cut off anywhere is never taken', () => {
  const bytes = new TextEncoder().encode(JSON.stringify({ value: makeRecords(3), '@odata.nextLink': link }));
  for (let length = 0; length < bytes.length; length += 1) expect(read(bytes.slice(0, length)).ok).toBe(false);
});

test('bytes that are no UTF-8 are no answer', () => {
  const bytes = new TextEncoder().encode(JSON.stringify({ value: makeRecords(1) }));
  bytes[bytes.indexOf(0x5a)] = 0xff;
  expect(read(bytes).ok).toBe(false);
});
