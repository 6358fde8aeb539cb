// One row of a CSV file, as RFC 4180 quotes it. Rows are cut elsewhere; here a row becomes its cells.

/** The cells, quotes resolved; null where a quoted cell does not end at a delimiter or at the end of the row. */
export function readCsvRow(row: string, delimiter: string): readonly string[] | null {
  if (!row.includes('"')) return row.split(delimiter);
  const cells: string[] = [];
  for (let at = 0; ; ) {
    if (row.charCodeAt(at) !== 0x22) {
      const end = row.indexOf(delimiter, at);
      cells.push(end === -1 ? row.slice(at) : row.slice(at, end));
      if (end === -1) return cells;
      at = end + 1;
      continue;
    }
    const close = closingQuote(row, at);
    if (close === -1) return null;
    cells.push(row.slice(at + 1, close).replaceAll('""', '"'));
    if (close + 1 === row.length) return cells;
    if (row[close + 1] !== delimiter) return null;
    at = close + 2;
  }
}

function closingQuote(row: string, open: number): number {
  for (let at = row.indexOf('"', open + 1); at !== -1; at = row.indexOf('"', at + 2)) {
    if (row.charCodeAt(at + 1) !== 0x22) return at;
  }
  return -1;
}
