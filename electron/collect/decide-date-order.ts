// Reads a CSV file once for its dates alone, before any record is made: one row may decide for all the others.

import { maximumPageBytes } from '../../shared/collect/import-limits.ts';
import { readCsvRow } from '../../shared/collect/read/csv-row.ts';
import { createDateOrderWatch, type DateOrder } from '../../shared/collect/recognise/date-order.ts';
import { createCsvSplitter } from '../../shared/collect/split/split-csv.ts';
import { createByteWindow } from './byte-window.ts';
import { decodedChunks } from './decoded-chunks.ts';

/** `timeColumn` counts from 0; -1 where the file has none. */
export async function decideDateOrder(path: string, delimiter: string, timeColumn: number): Promise<DateOrder> {
  const watch = createDateOrderWatch();
  const splitter = createCsvSplitter(delimiter);
  const window = createByteWindow();
  const sink = {
    isFull: (consumed: number) => consumed >= maximumPageBytes,
    take: (start: number, end: number) => {
      const cells = readCsvRow(window.bytes().toString('utf8', start, end), delimiter);
      if (cells !== null) watch.see(cells[timeColumn] ?? '');
      return null;
    },
    reject: () => {},
    foundNextLink: () => {},
  };
  let settled = 0;
  const readOn = (atEnd: boolean): void => {
    for (;;) {
      settled = splitter.split(window.bytes(), settled, atEnd, sink);
      const isFull = sink.isFull(settled);
      window.cut(settled);
      settled = 0;
      if (!isFull) return;
    }
  };
  for await (const chunk of decodedChunks(path, { raw: () => {}, trouble: () => {} })) {
    window.append(chunk);
    readOn(false);
  }
  readOn(true);
  return watch.decide();
}
