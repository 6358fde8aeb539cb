// The short cut through rows of a worksheet: it takes the plain form of exactly these values, and nothing else.
import { describe, expect, it } from 'vitest';
import { PlainRow } from '../../../../electron/package/leak-scan/plain-row.ts';
import type { JsonObject } from '../../../../shared/model/json.ts';
import { rowXml } from '../../../../shared/package/sheet-row.ts';

const fields = {
  items: null,
  columns: new Map([
    [1, { path: 'city', steps: ['city'] }],
    [2, { path: 'status.errorCode', steps: ['status', 'errorCode'] }],
    [3, { path: 'isInteractive', steps: ['isInteractive'] }],
  ]),
  width: 4,
};
const record: JsonObject = { city: 'Bern', status: { errorCode: 50126 }, isInteractive: true };
const row = rowXml(7, [5, 'Bern', 50126, true]);
const fits = (xml: string, from: JsonObject = record): boolean =>
  new PlainRow(fields).fits(xml, 7, from, { numbers: [5], text: '', isOwn: () => false });

describe('a plain row', () => {
  it('is taken as it is written', () => {
    expect(fits(row)).toBe(true);
    expect(fits(rowXml(7, [5, null, 50126, true]), { ...record, city: null })).toBe(true);
    expect(fits(rowXml(7, [null, 'Bern', 50126, true]))).toBe(true);
  });

  it('is not taken with any one sign more, less or other', () => {
    for (let at = 0; at < row.length; at += 1) {
      expect(fits(row.slice(0, at) + row.slice(at + 1)), `without sign ${at}`).toBe(false);
      expect(fits(`${row.slice(0, at)}x${row.slice(at)}`), `x before sign ${at}`).toBe(false);
      const other = row[at] === '6' ? '8' : '6';
      expect(fits(row.slice(0, at) + other + row.slice(at + 1)), `other sign ${at}`).toBe(false);
    }
  });

  it('is not taken where the record holds something else', () => {
    for (const other of [{ city: 'Thun' }, { city: null }, { isInteractive: false }, { status: { errorCode: 50127 } }])
      expect(fits(row, { ...record, ...other })).toBe(false);
  });

  it('is not taken where a value stands there without its escapes', () => {
    for (const city of ['a & b', 'a<b', '_x0041_', '</t></is></c><c r="B7" s="1" t="inlineStr"><is><t>']) {
      expect(
        fits(
          row.replace('Bern', () => city),
          { ...record, city },
        ),
        city,
      ).toBe(false);
    }
  });
});
