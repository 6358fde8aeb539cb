// Both charts as a table: a line for each day, with a button that filters, for whom a chart is no help.
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { countInWords, dayInWords } from '../frame/day-in-words.ts';
import { useLanguage, useText } from '../text/use-text.ts';
import type { ChartColumn } from './chart-shape.ts';
import type { Brush } from './review-query.ts';

const useStyles = makeStyles({
  head: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    height: '24px',
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
  },
  scroller: { height: '104px', overflow: 'auto' },
  table: {
    borderCollapse: 'collapse',
    width: '100%',
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: 'tabular-nums',
  },
  heading: {
    position: 'sticky',
    top: 0,
    textAlign: 'right',
    backgroundColor: tokens.colorNeutralBackground3,
    padding: '0 8px',
    whiteSpace: 'nowrap',
    ':first-child': { textAlign: 'left' },
  },
  cell: {
    whiteSpace: 'nowrap',
    textAlign: 'right',
    padding: '0 8px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  day: { textAlign: 'left', fontWeight: tokens.fontWeightRegular },
});

export function ChartTable({
  columns,
  onBrush,
  action,
}: {
  readonly columns: readonly ChartColumn[];
  readonly onBrush: (brush: Brush) => void;
  readonly action: ReactNode;
}) {
  const styles = useStyles();
  const { review, table } = useText();
  const language = useLanguage();
  const number = (count: number) => countInWords(count, language);
  return (
    <>
      <div className={styles.head}>
        <span>{review.daysTitle}</span>
        {action}
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be scrolled by keys too */}
      <section className={styles.scroller} tabIndex={0} aria-label={review.daysTitle}>
        <table className={styles.table}>
          <thead>
            <tr>
              {[
                review.chartDay,
                review.chartTotal,
                table.outcomes.success,
                table.outcomes.interrupted,
                table.outcomes.failure,
                review.chartBusiest,
                '',
              ].map((heading, place) => (
                <th key={heading} scope="col" className={styles.heading}>
                  {place === 6 ? <span aria-hidden="true" /> : heading}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {columns.map((column) => {
              const total = column.hours.reduce((sum, one) => sum + one, 0);
              const busiest = column.hours.indexOf(Math.max(...column.hours));
              const [first, last] = [dayInWords(column.firstDay, language), dayInWords(column.lastDay, language)];
              return (
                <tr key={column.from}>
                  <th scope="row" className={mergeClasses(styles.cell, styles.day)}>
                    {review.span(first, last)}
                  </th>
                  {[total, column.success, column.interrupted, column.failure].map((count, place) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: the place is the column
                    <td key={place} className={styles.cell}>
                      {number(count)}
                    </td>
                  ))}
                  <td className={styles.cell}>{total === 0 ? '' : `${String(busiest).padStart(2, '0')}:00`}</td>
                  <td className={styles.cell}>
                    <Button
                      size="small"
                      appearance="transparent"
                      disabled={total === 0}
                      aria-label={`${review.chartFilter}: ${review.span(first, last)}`}
                      onClick={() => onBrush({ from: column.from, to: column.to })}
                    >
                      {review.chartFilter}
                    </Button>
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </section>
    </>
  );
}
