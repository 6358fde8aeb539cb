// Under a chart of days: the first at its left end, the last at its right. A screen reader has them in the table.
import { dayInWords } from '../frame/day-in-words.ts';
import { useLanguage } from '../text/use-text.ts';
import type { ChartColumn } from './chart-shape.ts';
import { useChartStyles } from './chart-styles.ts';

export function DayAxis({ columns }: { readonly columns: readonly ChartColumn[] }) {
  const styles = useChartStyles();
  const language = useLanguage();
  const [first, last] = [columns[0], columns.at(-1)];
  return (
    <div className={styles.axis} aria-hidden="true">
      <span>{first && dayInWords(first.firstDay, language)}</span>
      <span>{last && dayInWords(last.lastDay, language)}</span>
    </div>
  );
}
