// How the sign-ins of each day ended: success recedes, interrupted and failure stand on top of it; zero-based, labelled directly.
import { memo, type ReactNode } from 'react';
import type { ChartView } from '../../shared/ipc/views.ts';
import { countInWords } from '../frame/day-in-words.ts';
import { useLanguage, useText } from '../text/use-text.ts';
import { type ChartColumn, roundTop } from './chart-shape.ts';
import { useChartStyles } from './chart-styles.ts';
import { DayAxis } from './day-axis.tsx';

const parts = ['success', 'interrupted', 'failure'] as const;

export function DayBars({
  columns,
  total,
  brush,
  action,
}: {
  readonly columns: readonly ChartColumn[];
  readonly total: ChartView['total'] | null;
  readonly brush: ReactNode;
  readonly action: ReactNode;
}) {
  const styles = useChartStyles();
  const { review, table } = useText();
  const language = useLanguage();
  const top = roundTop(columns.reduce((most, one) => Math.max(most, one.success + one.interrupted + one.failure), 0));
  const lines = top % 2 === 0 ? [0, top / 2, top] : [0, top];
  return (
    <div className={styles.chart}>
      <div className={styles.title}>
        <span className={styles.name}>{review.daysTitle}</span>
        {parts.map((part) => (
          <span key={part} className={styles.key}>
            <svg className={styles.swatch} aria-hidden="true">
              <rect width="10" height="10" className={styles[part]} />
            </svg>
            {table.outcomes[part]} {total === null ? '' : countInWords(total[part], language)}
          </span>
        ))}
        <span className={styles.end}>{action}</span>
      </div>
      <div className={styles.plot}>
        {lines.map((line) => (
          <span key={line} aria-hidden="true">
            <span className={styles.gridline} style={{ bottom: `${(line / top) * 100}%` }} />
            <span className={styles.side} style={{ top: `${100 - (line / top) * 100}%` }}>
              {countInWords(line, language)}
            </span>
          </span>
        ))}
        <Bars columns={columns} top={top} />
        {brush}
      </div>
      <DayAxis columns={columns} />
    </div>
  );
}

/** Not drawn again while the brush moves. */
const Bars = memo(function Bars({ columns, top }: { readonly columns: readonly ChartColumn[]; readonly top: number }) {
  const styles = useChartStyles();
  if (columns.length === 0) return null;
  const gap = columns.length > 60 ? 0 : 0.15;
  return (
    <svg
      className={styles.drawing}
      viewBox={`0 0 ${columns.length} ${top}`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      {parts.map((part, order) => (
        <path
          key={part}
          className={styles[part]}
          d={columns
            .map((column, x) => {
              const below = parts.slice(0, order).reduce((sum, one) => sum + column[one], 0);
              const height = column[part];
              return height === 0 ? '' : `M${x + gap / 2} ${top - below - height}h${1 - gap}v${height}h${gap - 1}z`;
            })
            .join('')}
        />
      ))}
    </svg>
  );
});
