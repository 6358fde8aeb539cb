// Plain tables for people: columns as wide as their widest cell, nothing cut. Control and bidi characters are shown as escapes,
// because the log holds text that outsiders chose (CVE-2021-42574).
import { visibleText } from '../../shared/package/visible-text.ts';

export function columns(rows: readonly (readonly (string | number | null)[])[]): readonly string[] {
  const texts = rows.map((row) => row.map((cell) => visibleText(cell === null ? '-' : String(cell))));
  const widths: number[] = [];
  for (const row of texts)
    for (const [index, cell] of row.entries()) widths[index] = Math.max(widths[index] ?? 0, cell.length);
  return texts.map((row) =>
    row
      .map((cell, index) => cell.padEnd(widths[index] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}
