// The index of a case, which keeps rows as columns: each row comes back, in the order of the delivered time with every digit.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createCaseIndex } from '../../../shared/review/case-index.ts';
import { toColumnBlock } from '../../../shared/review/column-block.ts';
import { anyPages, aRow, compareExactTimes } from '../../support/review-rows.ts';

describe('the case index', () => {
  it('gives every row back as it was added, whatever it holds', () => {
    fc.assert(
      fc.property(anyPages, fc.boolean(), fc.nat(100), (pages, asColumns, reserved) => {
        const index = createCaseIndex();
        index.reserve(reserved);
        for (const [page, rows] of pages.entries()) {
          if (asColumns) index.addColumns(toColumnBlock(page, rows));
          else index.addPage(page, rows);
        }
        const expected = pages.flatMap((rows, page) => rows.map((row, position) => ({ ...row, page, position })));
        expect(index.size()).toBe(expected.length);
        expect(expected.map((_, n) => index.row(n))).toEqual(expected);
        expect(expected.map((_, n) => index.idOf(n))).toEqual(expected.map((row) => row.id));
      }),
    );
  });

  it('orders all rows by the delivered time with every digit, then by id, then by row', () => {
    fc.assert(
      fc.property(anyPages, (pages) => {
        const rows = pages.flat();
        const index = createCaseIndex();
        for (const [page, own] of pages.entries()) index.addPage(page, own);
        const expected = rows
          .map((_, n) => n)
          .sort((left, right) => {
            const [first, second] = [rows[left]!, rows[right]!];
            const byTime = compareExactTimes(first.createdDateTime, second.createdDateTime);
            return byTime || (first.id < second.id ? -1 : first.id > second.id ? 1 : left - right);
          });
        expect([...index.order()]).toEqual(expected);
      }),
    );
  });

  it('orders rows that come in order, oldest or newest first, with ties in any order and doubles', () => {
    fc.assert(
      fc.property(anyPages, fc.boolean(), fc.nat({ max: 3 }), (pages, isReversed, doubled) => {
        const byTime = pages.flat().sort((one, other) => compareExactTimes(one.createdDateTime, other.createdDateTime));
        const sorted = byTime.flatMap((row, n) => (n < doubled ? [row, row] : [row]));
        const rows = isReversed ? sorted.reverse() : sorted;
        const index = createCaseIndex();
        index.addPage(0, rows);
        const expected = rows
          .map((_, n) => n)
          .sort((left, right) => {
            const [first, second] = [rows[left]!, rows[right]!];
            const difference = compareExactTimes(first.createdDateTime, second.createdDateTime);
            return difference || (first.id < second.id ? -1 : first.id > second.id ? 1 : left - right);
          });
        expect([...index.order()]).toEqual(expected);
      }),
    );
  });

  it('finds the rows of an id, also while it grows', () => {
    fc.assert(
      fc.property(anyPages, (pages) => {
        const index = createCaseIndex();
        const ids: string[] = [];
        for (const [page, rows] of pages.entries()) {
          index.addPage(page, rows);
          ids.push(...rows.map((row) => row.id));
          for (const id of [...ids.slice(-3), 'never seen']) {
            const expected = ids.flatMap((other, n) => (other === id ? [n] : []));
            expect(index.rowsOfId(id)).toEqual(expected);
          }
        }
        for (const [n, id] of ids.entries())
          expect(index.earlierRowOfSameId(n)).toBe(ids.lastIndexOf(id, n - 1 < 0 ? -Infinity : n - 1));
      }),
    );
  });

  it('says where a row stands, also behind pages without records', () => {
    const index = createCaseIndex();
    index.addPage(0, [aRow()]);
    index.addPage(1, []);
    index.addPage(2, []);
    index.addPage(5, [aRow(), aRow()]);
    expect([0, 1, 2].map(index.referenceOf)).toEqual([
      { page: 0, position: 0 },
      { page: 5, position: 0 },
      { page: 5, position: 1 },
    ]);
    expect(() => index.referenceOf(3)).toThrow();
  });

  it('refuses pages out of order and content hashes that are none: both are bugs', () => {
    const index = createCaseIndex();
    index.addPage(1, []);
    expect(() => index.addPage(1, [])).toThrow();
    expect(() => index.addPage(2, [aRow({ contentHash: 'ABC' })])).toThrow();
  });
});
