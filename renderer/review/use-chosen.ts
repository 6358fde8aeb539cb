// The rows that are chosen, and a decision about all of them at once.
import { useCallback, useState } from 'react';
import type { DecisionState } from '../../shared/model/journal.ts';
import { type GridSelection, noSelection } from '../table/grid-selection.ts';
import type { RowSource } from '../table/row-source.ts';
import type { Decisions, DecisionTarget } from './use-decisions.ts';
import type { ReviewRow } from './use-view.ts';

export type Chosen = {
  readonly selection: GridSelection;
  /** No more could be chosen one by one. */
  readonly isFull: boolean;
  readonly select: (selection: GridSelection, isFull: boolean) => void;
  readonly clear: () => void;
  readonly decide: (state: DecisionState, reason: string | null, note: string | null) => void;
};

export function useChosen(viewId: string | null, source: RowSource<ReviewRow>, decisions: Decisions): Chosen {
  const [{ selection, isFull }, setChosen] = useState({ selection: noSelection, isFull: false });
  const clear = useCallback(() => setChosen({ selection: noSelection, isFull: false }), []);

  const target = async (): Promise<DecisionTarget | null> => {
    if (selection.kind === 'all') return viewId === null ? null : { by: 'view', viewId };
    const rows = await source.rowsAt([...selection.rows]);
    // A range runs over rows that cannot be chosen by themselves.
    const recordIds = rows?.filter(canChoose).map(({ record }) => record.recordId) ?? [];
    return recordIds.length === 0 ? null : { by: 'records', recordIds };
  };
  return {
    selection,
    isFull,
    select: (next, full) => setChosen({ selection: next, isFull: full }),
    clear,
    decide: (state, reason, note) => {
      void target().then(async (chosen) => {
        if (chosen !== null && (await decisions.decide(chosen, state, reason, note))) clear();
      });
    },
  };
}

/** A folded row is opened to decide about its records; one in quarantine is decided by itself, in its panel (design §7). */
export function canChoose({ row }: ReviewRow): boolean {
  return row.kind === 'record' && row.standing !== 'quarantined';
}
