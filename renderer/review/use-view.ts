// A view at the host for what is asked: opened, its rows paged, closed when another takes its place. The one before stays on
// screen until the next is there.
import { useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import type { IpcError } from '../../shared/ipc/shapes.ts';
import type { GroupRowView, RecordRowView } from '../../shared/ipc/views.ts';
import { bridge } from '../bridge.ts';
import { createRowSource, type RowSource } from '../table/row-source.ts';
import { filterOfQuery, type ReviewQuery } from './review-query.ts';

export type OpenView = {
  readonly viewId: string;
  /** Rows of the table. */
  readonly count: number;
  /** Records behind them. */
  readonly records: number;
  /** Changes with what is asked, not when the same is asked again. */
  readonly key: string;
};

export type ViewState = {
  readonly view: OpenView | null;
  readonly error: IpcError | null;
  readonly reopen: () => void;
};

/** @param query null opens nothing. */
export function useView(caseId: string, query: ReviewQuery | null): ViewState {
  const [view, setView] = useState<OpenView | null>(null);
  const [error, setError] = useState<IpcError | null>(null);
  const [times, setTimes] = useState(0);
  const latest = useRef(0);
  const input = query === null ? null : inputOf(query);
  const key = input === null ? null : JSON.stringify(input);
  const held = useRef<string | null>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: `key` stands for `input`; `times` opens the same once more
  useEffect(() => {
    const mine = ++latest.current;
    if (input === null || key === null) return;
    void bridge.calls['view.open']({ caseId, ...input }).then((answer) => {
      if (mine !== latest.current) {
        if (answer.ok) close(caseId, answer.value.viewId);
        return;
      }
      if (!answer.ok) {
        setError(answer.error);
        return;
      }
      if (held.current !== null) close(caseId, held.current);
      held.current = answer.value.viewId;
      setError(null);
      setView({ ...answer.value, key });
    });
  }, [caseId, key, times]);

  useEffect(
    () => () => {
      latest.current++;
      if (held.current !== null) close(caseId, held.current);
      held.current = null;
    },
    [caseId],
  );
  const reopen = useCallback(() => setTimes((count) => count + 1), []);
  return { view, error, reopen };
}

function close(caseId: string, viewId: string): void {
  void bridge.calls['view.close']({ caseId, viewId });
}

function inputOf(query: ReviewQuery) {
  const { preset, sort, grouping } = query;
  return { filter: filterOfQuery(query), preset, sort, grouping };
}

export type ReviewRow = {
  readonly row: RecordRowView | GroupRowView;
  /** The record itself, or a group's first. */
  readonly record: RecordRowView;
  /** By column path; undefined where the page was asked for without that column. */
  readonly cell: (path: string) => string | null | undefined;
};

/** As many as `view.rows` gives at once would make the first page slow; this is three screens. */
const pageSize = 100;
const pagesKept = 40;

export type Rows = {
  readonly source: RowSource<ReviewRow>;
  readonly newRecords: number;
  readonly hasFailed: boolean;
  /** The view once its first rows are there: what else is asked of it must not keep the rows waiting. */
  readonly settled: OpenView | null;
};

export function useRows(caseId: string, view: OpenView | null, paths: readonly string[], onGone: () => void): Rows {
  const [newRecords, setNewRecords] = useState(0);
  const columns = JSON.stringify(paths);
  const gone = useRef(onGone);
  gone.current = onGone;
  const source = useMemo(() => {
    const asked = JSON.parse(columns) as string[];
    const places = new Map(asked.map((path, place) => [path, place]));
    return createRowSource<ReviewRow>({
      count: view?.count ?? 0,
      pageSize,
      pagesKept,
      load: async (from, count) => {
        if (view === null) return null;
        const answer = await bridge.calls['view.rows']({ caseId, viewId: view.viewId, from, count, columns: asked });
        if (!answer.ok) {
          if (answer.error.code === 'VIEW_GONE') gone.current();
          return null;
        }
        setNewRecords(answer.value.newRecords);
        return answer.value.rows.map((row) => toRow(row, places));
      },
    });
  }, [caseId, view, columns]);
  useEffect(() => {
    if (view === null) return;
    setNewRecords(0);
    return bridge.on('case-changed', (payload) => {
      if (payload.caseId === caseId) setNewRecords((before) => before + payload.newRecords);
    });
  }, [caseId, view]);
  const hasFailed = useSyncExternalStore(source.subscribe, source.hasFailed);
  const hasRows = useSyncExternalStore(source.subscribe, () => source.version() > 0);
  const [settled, setSettled] = useState<OpenView | null>(null);
  useEffect(() => {
    if (hasRows || view?.count === 0) setSettled(view);
  }, [view, hasRows]);
  return { source, newRecords, hasFailed, settled };
}

function toRow(row: RecordRowView | GroupRowView, places: ReadonlyMap<string, number>): ReviewRow {
  const record = row.kind === 'group' ? row.first : row;
  return {
    row,
    record,
    cell: (path) => {
      const place = places.get(path);
      return place === undefined ? undefined : (record.cells[place] ?? null);
    },
  };
}
