// One row of CSV is cut into cells as csv-parse cuts it; a row whose quotes do not match is refused.
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCsvRow } from '../../../../shared/collect/read/csv-row.ts';

describe('a CSV row', () => {
  it('is read like another library reads it', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', ';', ' ', "'", 'é', '\n') });
    fc.assert(
      fc.property(
        fc.array(cell, { minLength: 2, maxLength: 6 }),
        fc.constantFrom(',', ';', '\t'),
        (cells, delimiter) => {
          const quoted = (text: string) =>
            /["\n]/.test(text) || text.includes(delimiter) ? `"${text.replaceAll('"', '""')}"` : text;
          const row = cells.map(quoted).join(delimiter);
          expect(readCsvRow(row, delimiter)).toEqual(cells);
          if (row.trim() !== '') {
            const others = parse(row, { delimiter, relax_column_count: true, skip_empty_lines: false }) as string[][];
            expect(readCsvRow(row, delimiter)).toEqual(others[0]);
          }
        },
      ),
    );
  });

  it.each(['"a', 'a,"b', '"a"b,c', '"a""'])('with quotes that do not match is none: %s', (row) => {
    expect(readCsvRow(row, ',')).toBeNull();
  });

  it('keeps quotes inside an unquoted cell', () => {
    expect(readCsvRow('a "b" c,d', ',')).toEqual(['a "b" c', 'd']);
  });
});
