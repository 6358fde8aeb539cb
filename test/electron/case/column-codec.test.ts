// The columns of a page, as the case stores them: the index reads the same rows from the bytes as were put in.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnsFromBytes, columnsToBytes } from '../../../electron/case/column-codec.ts';
import { createCaseIndex } from '../../../shared/review/case-index.ts';
import { toColumnBlock } from '../../../shared/review/column-block.ts';
import { anyPages } from '../../support/review-rows.ts';

describe('the columns of a page as bytes', () => {
  it('come back as the rows that they were made of, wherever the bytes lie in memory', () => {
    fc.assert(
      fc.property(anyPages, fc.nat(7), (pages, shift) => {
        const index = createCaseIndex();
        for (const [page, rows] of pages.entries()) {
          const bytes = columnsToBytes(toColumnBlock(0, rows));
          const shifted = Buffer.concat([new Uint8Array(shift), bytes]).subarray(shift);
          index.addColumns(columnsFromBytes(page, shifted));
        }
        const expected = pages.flatMap((rows, page) => rows.map((row, position) => ({ ...row, page, position })));
        expect(expected.map((_, n) => index.row(n))).toEqual(expected);
      }),
    );
  });
});
