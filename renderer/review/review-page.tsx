// Step two: understand what the records say, and decide which of them the person gets. It only wires.
import { Button, MessageBar, MessageBarActions, MessageBarBody, makeStyles } from '@fluentui/react-components';
import { ArrowUndoRegular } from '@fluentui/react-icons';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { bridge } from '../bridge.ts';
import { ErrorNote } from '../frame/error-note.tsx';
import { PageHeading } from '../frame/page-heading.tsx';
import { useOpenCase } from '../state/session.tsx';
import { useCall } from '../state/use-call.ts';
import { ColumnChooser } from '../table/column-chooser.tsx';
import { changedLayout, type LayoutChange } from '../table/column-layout.ts';
import { Grid } from '../table/grid.tsx';
import { chosenCount, type GridSelection, noSelection } from '../table/grid-selection.ts';
import { useLanguage, useText } from '../text/use-text.ts';
import { ChartStrip } from './chart-strip.tsx';
import { ChosenBar } from './chosen-bar.tsx';
import { FilterBar } from './filter-bar.tsx';
import { RecordPanel } from './record-panel.tsx';
import {
  columnChoices,
  columnOfSort,
  gridColumns,
  groupedTimeWidth,
  pathsOf,
  sortPathOf,
  usualLayout,
} from './review-columns.tsx';
import {
  chartQuery,
  drilledDown,
  firstQuery,
  isFiltered,
  type ReviewQuery,
  withFacet,
  withWords,
} from './review-query.ts';
import { ReviewSummary } from './review-summary.tsx';
import { type DecisionTarget, useDecisions } from './use-decisions.ts';
import { type ReviewRow, useRows, useView } from './use-view.ts';

const useStyles = makeStyles({
  page: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) auto', height: '100%', minHeight: 0 },
  main: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: '4px',
    minWidth: 0,
    minHeight: 0,
    padding: '8px 12px 0 16px',
  },
  head: { display: 'flex', alignItems: 'center', columnGap: '12px', minHeight: '28px' },
  gap: { flex: 1 },
  table: { flex: 1, minHeight: 0 },
  empty: { padding: '32px 0', textAlign: 'center' },
});

type Opened = { readonly recordId: string; readonly index: number | null };

export function ReviewPage() {
  const styles = useStyles();
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
  const [layout, setLayout] = useState(usualLayout);
  const [isStripOpen, setStripOpen] = useState(true);
  const [selection, setSelection] = useState<GridSelection>(noSelection);
  const [isFull, setFull] = useState(false);
  const [opened, setOpened] = useState<Opened | null>(
    target.recordId === undefined ? null : { recordId: target.recordId, index: null },
  );

  const { view, error, reopen } = useView(caseId, query);
  const needsChartView = isStripOpen && (query.brush !== null || query.grouping !== null);
  const chartView = useView(caseId, needsChartView ? chartQuery(query) : null);
  const shownChart = needsChartView ? chartView.view : view;
  const facets = useCall('view.facets', view === null ? null : { caseId, viewId: view.viewId });
  const paths = useMemo(() => pathsOf(layout), [layout]);
  const { source, newRecords } = useRows(caseId, view, paths, reopen);
  const asked = useCall('record.show', opened === null ? null : { caseId, recordId: opened.recordId });
  const { reload } = asked;
  const refreshChart = chartView.reopen;
  const onChanged = useCallback(() => {
    setSelection(noSelection);
    reopen();
    refreshChart();
    reload();
  }, [reopen, refreshChart, reload]);
  const decisions = useDecisions(onChanged);

  const ask = (next: ReviewQuery) => {
    setQuery(next);
    if (next.grouping !== null) {
      setLayout((before) =>
        before.map((one) =>
          one.id === 'createdDateTime' ? { ...one, width: Math.max(one.width, groupedTimeWidth) } : one,
        ),
      );
    }
    setSelection(noSelection);
    setFull(false);
  };
  const onLayout = (change: LayoutChange) => setLayout((before) => changedLayout(before, change));
  const columns = useMemo(
    () => gridColumns(layout, status.timeZone, language, text),
    [layout, status.timeZone, language, text],
  );
  const choices = useMemo(() => columnChoices(language, text), [language, text]);

  const show = useCallback(
    (index: number | null, row: ReviewRow) => setOpened({ recordId: row.record.recordId, index }),
    [],
  );
  const open = (index: number, row: ReviewRow) => {
    if (row.row.kind === 'group') ask(drilledDown(query, row.row.filter));
    else show(index, row);
  };
  const viewId = view?.viewId ?? null;
  // Where a link or a neighbour led to: its row, if it is in this selection.
  useEffect(() => {
    if (viewId === null || opened === null || opened.index !== null) return;
    void bridge.calls['view.indexOf']({ caseId, viewId, recordId: opened.recordId }).then((answer) => {
      if (!answer.ok || answer.value.index === null) return;
      const { index } = answer.value;
      setOpened((now) => (now?.recordId === opened.recordId ? { ...now, index } : now));
    });
  }, [caseId, viewId, opened]);
  const step = (by: -1 | 1) => {
    const index = (opened?.index ?? 0) + by;
    if (index < 0 || index >= source.count) return;
    void source.rowsAt([index]).then((rows) => {
      const row = rows?.[0];
      if (row !== undefined) show(index, row);
    });
  };

  const chosenTarget = async (): Promise<DecisionTarget | null> => {
    if (selection.kind === 'all') return viewId === null ? null : { by: 'view', viewId };
    const rows = await source.rowsAt([...selection.rows]);
    const recordIds = rows?.filter(({ row }) => row.kind === 'record').map(({ record }) => record.recordId) ?? [];
    return recordIds.length === 0 ? null : { by: 'records', recordIds };
  };
  const decideChosen = async (state: 'include' | 'exclude' | 'open', reason: string | null, note: string | null) => {
    const chosen = await chosenTarget();
    if (chosen !== null) await decisions.decide(chosen, state, reason, note);
  };
  const chosen = chosenCount(selection, view?.records ?? 0);
  const isEmpty = view !== null && view.count === 0;

  return (
    <div className={styles.page}>
      <div className={styles.main}>
        <div className={styles.head}>
          <PageHeading>{review.heading}</PageHeading>
          <ReviewSummary view={view} isGrouped={query.grouping !== null} said={decisions.said} />
          <span className={styles.gap} />
          {status.lastDecision !== null && (
            <Button
              size="small"
              icon={<ArrowUndoRegular />}
              title={review.undoWhat(status.lastDecision.state, status.lastDecision.records)}
              onClick={() => void decisions.undo()}
            >
              {review.undo}
            </Button>
          )}
        </div>
        <FilterBar
          query={query}
          onQuery={ask}
          facets={facets.value}
          isStripOpen={isStripOpen}
          onStrip={() => setStripOpen(!isStripOpen)}
          tools={
            <ColumnChooser
              choices={choices}
              layout={layout}
              onLayout={onLayout}
              onReset={() => setLayout(usualLayout)}
            />
          }
        />
        {error !== null && <ErrorNote error={error} />}
        {decisions.error !== null && <ErrorNote error={decisions.error} />}
        {newRecords > 0 && (
          <MessageBar intent="info" role="status">
            <MessageBarBody>{review.newRecords(newRecords)}</MessageBarBody>
            <MessageBarActions>
              <Button size="small" onClick={onChanged}>
                {review.refresh}
              </Button>
            </MessageBarActions>
          </MessageBar>
        )}
        {query.preset === 'quarantine' && !isEmpty && (
          <MessageBar intent="info" layout="multiline">
            <MessageBarBody>{review.quarantineNote}</MessageBarBody>
          </MessageBar>
        )}
        {isStripOpen && shownChart !== null && (
          <ChartStrip
            viewId={shownChart.viewId}
            query={query}
            facets={facets.value}
            onBrush={(brush) => ask({ ...query, brush })}
            onFacet={(filter) => ask(withFacet(query, filter))}
          />
        )}
        {chosen > 0 && (
          <ChosenBar
            count={chosen}
            isAll={selection.kind === 'all'}
            isFull={isFull}
            onInclude={() => void decideChosen('include', null, null)}
            onExclude={(reason, note) => void decideChosen('exclude', reason, note)}
            onLater={() => void decideChosen('open', null, null)}
            onClear={() => setSelection(noSelection)}
          />
        )}
        {source.hasFailed() && (
          <MessageBar intent="warning" role="alert">
            <MessageBarBody>{text.table.rowsMissing}</MessageBarBody>
            <MessageBarActions>
              <Button size="small" onClick={source.retry}>
                {text.frame.retry}
              </Button>
            </MessageBarActions>
          </MessageBar>
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
              selection={selection}
              onSelect={(next, full) => {
                setSelection(next);
                setFull(full);
              }}
              canChoose={canChoose}
              onOpen={open}
              onMove={(index, row) => opened !== null && row.row.kind === 'record' && show(index, row)}
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
          onShow={(recordId) => setOpened({ recordId, index: null })}
          onClose={() => {
            setOpened(null);
            // The button that had the focus is gone: back to the row.
            table.current?.querySelector<HTMLElement>('[data-cell][tabindex="0"]')?.focus();
          }}
        />
      )}
    </div>
  );
}

/** A folded row is opened to decide about its records; one in quarantine is decided by itself, in its panel (design §7). */
function canChoose({ row }: ReviewRow): boolean {
  return row.kind === 'record' && row.standing !== 'quarantined';
}
