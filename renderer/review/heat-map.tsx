// Days across, hours down: when the sign-ins were. One hue in five steps; the numbers are in the table behind "Show as table".
import { memo, type ReactNode } from 'react';
import { useText } from '../text/use-text.ts';
import { type ChartColumn, heatPath, mostPerHour } from './chart-shape.ts';
import { useChartStyles } from './chart-styles.ts';
import { DayAxis } from './day-axis.tsx';

const steps = [0, 1, 2, 3, 4] as const;

export function HeatMap({
  columns,
  brush,
  action,
}: {
  readonly columns: readonly ChartColumn[];
  readonly brush: ReactNode;
  readonly action: ReactNode;
}) {
  const styles = useChartStyles();
  const { review } = useText();
  const most = mostPerHour(columns);
  return (
    <div className={styles.chart}>
      <div className={styles.title}>
        <span className={styles.name}>{review.heatTitle}</span>
        <span className={styles.key}>
          0
          {steps.map((step) => (
            <svg key={step} className={styles.swatch} aria-hidden="true">
              <rect width="10" height="10" className={styles[`heat${step}`]} />
            </svg>
          ))}
          {review.heatScale(most)}
        </span>
        <span className={styles.end}>{action}</span>
      </div>
      <div className={styles.plot}>
        {[0, 6, 12, 18].map((hour) => (
          <span key={hour} className={styles.side} style={{ top: `${((hour + 0.5) / 24) * 100}%` }} aria-hidden="true">
            {`${String(hour).padStart(2, '0')}:00`}
          </span>
        ))}
        <Cells columns={columns} most={most} />
        {brush}
      </div>
      <DayAxis columns={columns} />
    </div>
  );
}

/** Not drawn again while the brush moves. */
const Cells = memo(function Cells({
  columns,
  most,
}: {
  readonly columns: readonly ChartColumn[];
  readonly most: number;
}) {
  const styles = useChartStyles();
  if (columns.length === 0) return null;
  return (
    <svg
      className={styles.drawing}
      viewBox={`0 0 ${columns.length} 24`}
      preserveAspectRatio="none"
      shapeRendering="crispEdges"
      aria-hidden="true"
    >
      {steps.map((step) => (
        <path key={step} d={heatPath(columns, step, most)} className={styles[`heat${step}`]} />
      ))}
    </svg>
  );
});
