// Sorting the index by any column gives the order that the written rule gives when it is applied to plain rows.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createCaseIndex } from '../../../shared/review/case-index.ts';
import type { IndexRow } from '../../../shared/review/index-row.ts';
import { type SortKey, sortRows } from '../../../shared/review/sort-rows.ts';
import { anyPages, textOf } from '../../support/review-rows.ts';

const keys = ['createdDateTime', 'id', 'status.errorCode', 'isInteractive', 'appDisplayName', 'correlationId'] as const;

function plainValue(row: IndexRow, key: SortKey): string | number | null {
  if (key === 'id') return row.id;
  if (key === 'status.errorCode') return row.errorCode;
  if (key === 'isInteractive') return row.isInteractive === null ? null : Number(row.isInteractive);
  return key === 'createdDateTime' ? null : textOf(row, key);
}

/** The rule as the documentation says it, over plain rows. */
function compare(left: string | number | null, right: string | number | null): number {
  if (left === right) return 0;
  if (left === null) return -1;
  if (right === null) return 1;
  if (typeof left === 'number' || typeof right === 'number') return Number(left) - Number(right);
  const [first, second] = [left.toLowerCase(), right.toLowerCase()];
  return first < second ? -1 : first > second ? 1 : left < right ? -1 : 1;
}

describe('sorting', () => {
  it('orders by any column, absent values first, ties by time and id', () => {
    fc.assert(
      fc.property(anyPages, fc.constantFrom(...keys), fc.boolean(), (pages, key, isAscending) => {
        const all = pages.flat();
        const index = createCaseIndex();
        for (const [page, rows] of pages.entries()) index.addPage(page, rows);
        const some = index.order().filter((row) => row % 3 !== 1);
        const sorted = sortRows(index, some.slice().reverse(), key, isAscending ? 'ascending' : 'descending');
        const sign = isAscending ? 1 : -1;
        const expected =
          key === 'createdDateTime'
            ? [...some].sort((left, right) => sign * (some.indexOf(left) - some.indexOf(right)))
            : [...some].sort(
                (left, right) => sign * compare(plainValue(all[left]!, key), plainValue(all[right]!, key)),
              );
        expect([...sorted]).toEqual(expected);
      }),
    );
  });
});
