// Step two: understand what the records say, and decide which of them the person gets. It only wires.
import { Button, makeStyles, mergeClasses } from '@fluentui/react-components';
import { type RefObject, useCallback, useMemo, useRef, useState } from 'react';
import { useOpenCase } from '../state/session.tsx';
import { useCall } from '../state/use-call.ts';
import { ColumnChooser } from '../table/column-chooser.tsx';
import { Grid } from '../table/grid.tsx';
import { chosenCount } from '../table/grid-selection.ts';
import { useLanguage, useText } from '../text/use-text.ts';
import { ChartStrip } from './chart-strip.tsx';
import { ChosenBar } from './chosen-bar.tsx';
import { FilterBar } from './filter-bar.tsx';
import { RecordPanel } from './record-panel.tsx';
import { columnChoices, columnOfSort, gridColumns, pathsOf, sortPathOf, useCellStyles } from './review-columns.tsx';
import { ReviewHead } from './review-head.tsx';
import { ReviewNotices } from './review-notices.tsx';
import {
  type Brush,
  chartQuery,
  drilledDown,
  firstQuery,
  isFiltered,
  type ReviewQuery,
  withFacet,
  withWords,
} from './review-query.ts';
import { canChoose, useChosen } from './use-chosen.ts';
import { useColumns } from './use-columns.ts';
import { useDecisions } from './use-decisions.ts';
import { useOpenedRecord } from './use-opened-record.ts';
import { type ReviewRow, useRows, useView } from './use-view.ts';

const useStyles = makeStyles({
  page: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    gridTemplateRows: 'minmax(0, 1fr)',
    height: '100%',
    minHeight: 0,
  },
  main: {
    display: 'flex',
    flexDirection: 'column',
    overflowY: 'auto',
    rowGap: '4px',
    minWidth: 0,
    minHeight: 0,
    padding: '8px 12px 0 16px',
  },
  /** At 200 % zoom a record takes the place of the table, and what stands above the table scrolls away. */
  behind: { '@media (max-width: 960px)': { display: 'none' } },
  table: { flex: 1, minHeight: 'min(320px, 60vh)' },
  empty: { padding: '32px 0', textAlign: 'center' },
});

export function ReviewPage() {
  const styles = useStyles();
  const cellStyles = useCellStyles();
  const text = useText();
  const { review } = text;
  const language = useLanguage();
  const { caseId, status, place, goTo } = useOpenCase();
  const target = place.kind === 'case' ? place.target : {};
  const [query, setQuery] = useState<ReviewQuery>(() => ({
    ...withWords(firstQuery, target.filter ?? ''),
    preset: target.preset ?? null,
  }));
  const table = useRef<HTMLDivElement>(null);
  const { layout, onLayout, reset, widenForGroups } = useColumns();
  const [isStripOpen, setStripOpen] = useState(true);

  const { view, error, reopen } = useView(caseId, query);
  const viewId = view?.viewId ?? null;
  const needsChartView = isStripOpen && (query.brush !== null || query.grouping !== null);
  const chartView = useView(caseId, needsChartView ? chartQuery(query) : null);
  const paths = useMemo(() => pathsOf(layout), [layout]);
  const { source, newRecords, hasFailed, settled } = useRows(caseId, view, paths, reopen);
  const shownChart = needsChartView ? chartView.view : settled;
  const facets = useCall('view.facets', settled === null ? null : { caseId, viewId: settled.viewId });
  const { opened, asked, showRow, showRecord, step, close } = useOpenedRecord(viewId, source, target.recordId);
  const { reload } = asked;
  const reopenChart = chartView.reopen;
  const onChanged = useCallback(() => {
    reopen();
    reopenChart();
    reload();
  }, [reopen, reopenChart, reload]);
  const decisions = useDecisions(onChanged);
  const chosen = useChosen(viewId, source, decisions);
  const count = chosenCount(chosen.selection, view?.records ?? 0);

  const { clear } = chosen;
  const ask = useCallback(
    (next: ReviewQuery) => {
      setQuery(next);
      if (next.grouping !== null) widenForGroups();
      clear();
    },
    [clear, widenForGroups],
  );
  const onBrush = useCallback((brush: Brush | null) => ask({ ...query, brush }), [ask, query]);
  const onFacet = useCallback((filter: string) => ask(withFacet(query, filter)), [ask, query]);
  const onStrip = useCallback(() => setStripOpen((before) => !before), []);
  const columns = useMemo(
    () => gridColumns(layout, language, { timeZone: status.timeZone, styles: cellStyles, texts: text }),
    [layout, status.timeZone, language, text, cellStyles],
  );
  const choices = useMemo(() => columnChoices(language, text), [language, text]);
  const tools = useMemo(
    () => <ColumnChooser choices={choices} layout={layout} onLayout={onLayout} onReset={reset} />,
    [choices, layout, onLayout, reset],
  );
  const open = (index: number, row: ReviewRow) => {
    if (row.row.kind === 'group') ask(drilledDown(query, row.row.filter));
    else showRow(index, row);
  };
  const isEmpty = view !== null && view.count === 0;

  return (
    <div className={styles.page}>
      <div className={mergeClasses(styles.main, opened !== null && styles.behind)}>
        <ReviewHead view={view} isGrouped={query.grouping !== null} decisions={decisions} />
        <FilterBar
          query={query}
          onQuery={ask}
          facets={facets.value}
          isStripOpen={isStripOpen}
          onStrip={onStrip}
          tools={tools}
        />
        <ReviewNotices
          errors={[error, decisions.error]}
          newRecords={newRecords}
          onRefresh={onChanged}
          isQuarantine={query.preset === 'quarantine' && !isEmpty}
          onRetry={hasFailed ? source.retry : null}
        />
        {isStripOpen && shownChart !== null && (
          <ChartStrip
            viewId={shownChart.viewId}
            query={query}
            facets={facets.value}
            onBrush={onBrush}
            onFacet={onFacet}
          />
        )}
        {count > 0 && (
          <ChosenBar
            count={count}
            isAll={chosen.selection.kind === 'all'}
            isFull={chosen.isFull}
            onInclude={() => chosen.decide('include', null, null)}
            onExclude={(reason, note) => chosen.decide('exclude', reason, note)}
            onLater={() => chosen.decide('open', null, null)}
            onClear={chosen.clear}
          />
        )}
        {isEmpty ? (
          <div className={styles.empty}>
            <p>{isFiltered(query) ? review.nothingFound : review.noRecords}</p>
            {isFiltered(query) ? (
              <p>{review.nothingFoundHint}</p>
            ) : (
              <Button onClick={() => goTo('collect')}>{review.goCollect}</Button>
            )}
          </div>
        ) : (
          <div ref={table} className={styles.table}>
            <Grid
              label={review.tableLabel}
              viewKey={view?.key ?? ''}
              source={source}
              columns={columns}
              sort={{ by: columnOfSort(query.sort.by, layout), direction: query.sort.direction }}
              onSort={({ by, direction }) => ask({ ...query, sort: { by: sortPathOf(by), direction } })}
              onLayout={onLayout}
              selection={chosen.selection}
              onSelect={chosen.select}
              canChoose={canChoose}
              onOpen={open}
              onMove={(index, row) => opened !== null && row.row.kind === 'record' && showRow(index, row)}
              openIndex={opened?.index ?? null}
            />
          </div>
        )}
      </div>
      {opened !== null && (
        <RecordPanel
          asked={asked}
          path={target.recordId === opened.recordId ? target.path : undefined}
          decisions={decisions}
          onStep={opened.index === null ? null : step}
          onShow={showRecord}
          onClose={() => {
            close();
            // The button that had the focus is gone: back to the row.
            focusRow(table, 10);
          }}
        />
      )}
    </div>
  );
}

/** Where the table was hidden, its rows come back some frames later. */
function focusRow(table: RefObject<HTMLDivElement | null>, frames: number): void {
  requestAnimationFrame(() => {
    const cell = table.current?.querySelector<HTMLElement>('[data-cell][tabindex="0"]') ?? null;
    if (cell !== null) cell.focus();
    else if (frames > 0) focusRow(table, frames - 1);
  });
}
