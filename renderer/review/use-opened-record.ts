// The record beside the table: opened from a row, a link or a neighbour, and stepped through with the rows.
import { useCallback, useEffect, useState } from 'react';
import type { RecordView } from '../../shared/ipc/views.ts';
import { bridge } from '../bridge.ts';
import { useOpenCase } from '../state/session.tsx';
import { type Asked, useCall } from '../state/use-call.ts';
import type { RowSource } from '../table/row-source.ts';
import type { ReviewRow } from './use-view.ts';

/** `index` is the row in the table; null until it is known, and where the record is not in this selection. */
type Opened = { readonly recordId: string; readonly index: number | null };

export type OpenedRecord = {
  readonly opened: Opened | null;
  readonly asked: Asked<RecordView> & { readonly reload: () => void };
  readonly showRow: (index: number, row: ReviewRow) => void;
  readonly showRecord: (recordId: string) => void;
  readonly step: (by: -1 | 1) => void;
  readonly close: () => void;
};

/** @param first the record that a link led to. */
export function useOpenedRecord(
  viewId: string | null,
  source: RowSource<ReviewRow>,
  first: string | undefined,
): OpenedRecord {
  const { caseId } = useOpenCase();
  const [opened, setOpened] = useState<Opened | null>(first === undefined ? null : { recordId: first, index: null });
  const asked = useCall('record.show', opened === null ? null : { caseId, recordId: opened.recordId });

  // A place belongs to one view: in the next one the record stands elsewhere, or nowhere.
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked again for another view or record, not for its answer
  useEffect(() => {
    if (viewId === null || opened === null) return;
    const { recordId } = opened;
    void bridge.calls['view.indexOf']({ caseId, viewId, recordId }).then((answer) => {
      if (!answer.ok) return;
      const { index } = answer.value;
      setOpened((now) => (now?.recordId === recordId ? { ...now, index } : now));
    });
  }, [caseId, viewId, opened?.recordId]);

  const showRow = useCallback(
    (index: number, row: ReviewRow) => setOpened({ recordId: row.record.recordId, index }),
    [],
  );
  const showRecord = useCallback((recordId: string) => setOpened({ recordId, index: null }), []);
  const close = useCallback(() => setOpened(null), []);
  const step = (by: -1 | 1) => {
    const index = (opened?.index ?? 0) + by;
    if (index < 0 || index >= source.count) return;
    void source.rowsAt([index]).then((rows) => {
      const row = rows?.[0];
      if (row !== undefined) showRow(index, row);
    });
  };
  return { opened, asked, showRow, showRecord, step, close };
}
