// The strip above the table: when, with what result, where and with what; everything in it filters (issue 4 §2).
import { Button, makeStyles, Tooltip, tokens } from '@fluentui/react-components';
import { DataHistogramRegular, TableRegular } from '@fluentui/react-icons';
import { memo, useMemo, useState } from 'react';
import type { FacetsView } from '../../shared/ipc/views.ts';
import { useOpenCase } from '../state/session.tsx';
import { useCall } from '../state/use-call.ts';
import { useText } from '../text/use-text.ts';
import { BrushLayer } from './brush-layer.tsx';
import { brushOf, chartColumns, spanOf } from './chart-shape.ts';
import { ChartTable } from './chart-table.tsx';
import { DayBars } from './day-bars.tsx';
import { FacetList } from './facet-list.tsx';
import { HeatMap } from './heat-map.tsx';
import type { Brush, ReviewQuery } from './review-query.ts';

const useStyles = makeStyles({
  strip: { containerType: 'inline-size', borderTop: `1px solid ${tokens.colorNeutralStroke2}`, padding: '4px 0' },
  /** Beside an open record there is room for one chart; the heat map comes back when it is closed. */
  parts: {
    display: 'grid',
    columnGap: '16px',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr) minmax(200px, 288px)',
    '@container (max-width: 720px)': { gridTemplateColumns: 'minmax(0, 1fr) 296px' },
    '@container (max-width: 560px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  heat: { minWidth: 0, '@container (max-width: 720px)': { display: 'none' } },
  whole: { gridColumn: 'span 2', minWidth: 0, '@container (max-width: 720px)': { gridColumn: 'auto' } },
});

/** Not drawn again when only rows come. */
export const ChartStrip = memo(function ChartStrip({
  viewId,
  query,
  facets,
  onBrush,
  onFacet,
}: {
  /** Of the view without the brush. */
  readonly viewId: string;
  readonly query: ReviewQuery;
  readonly facets: FacetsView | null;
  readonly onBrush: (brush: Brush | null) => void;
  readonly onFacet: (filter: string) => void;
}) {
  const styles = useStyles();
  const { review } = useText();
  const { caseId, status } = useOpenCase();
  const [isTable, setTable] = useState(false);
  const chart = useCall('view.chart', { caseId, viewId, timeZone: status.timeZone });
  const columns = useMemo(() => chartColumns(chart.value?.days ?? []), [chart.value]);
  const span = spanOf(columns, query.brush);
  const brush = (
    <BrushLayer
      columns={columns}
      span={span}
      onSpan={(next) => onBrush(next === null ? null : brushOf(columns, next))}
    />
  );
  const toggle = (
    <Tooltip content={isTable ? review.showChart : review.showTable} relationship="label">
      <Button
        size="small"
        appearance="subtle"
        icon={isTable ? <DataHistogramRegular /> : <TableRegular />}
        onClick={() => setTable(!isTable)}
      />
    </Tooltip>
  );
  return (
    <section className={styles.strip} aria-label={review.charts}>
      <div className={styles.parts}>
        {isTable ? (
          <div className={styles.whole}>
            <ChartTable columns={columns} onBrush={onBrush} action={toggle} />
          </div>
        ) : (
          <>
            <div className={styles.heat}>
              <HeatMap columns={columns} brush={brush} action={toggle} />
            </div>
            <DayBars columns={columns} total={chart.value?.total ?? null} brush={brush} action={toggle} />
          </>
        )}
        <FacetList facets={facets} query={query} onFacet={onFacet} />
      </div>
    </section>
  );
});
