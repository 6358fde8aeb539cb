// The columns of Review: the officer's choice, kept with the settings of this installation, so that the next start shows the same.
import { useCallback, useEffect, useRef, useState } from 'react';
import { fieldAt } from '../../shared/model/field-catalogue.ts';
import { useSession } from '../state/session.tsx';
import { type ColumnLayout, changedLayout, knownLayout, type LayoutChange } from '../table/column-layout.ts';
import { layoutForGroups, outcomeColumn, standingColumn, usualLayout } from './review-columns.tsx';

/** A width that is drawn with the pointer is many widths on the way. */
const restMilliseconds = 300;

export type Columns = {
  readonly layout: ColumnLayout;
  readonly onLayout: (change: LayoutChange) => void;
  readonly reset: () => void;
  /** Makes room for what folded rows say; that is no choice of the officer's and not kept by itself. */
  readonly widenForGroups: () => void;
};

export function useColumns(): Columns {
  const { settings, changeSettings } = useSession();
  const [layout, setLayout] = useState(() => knownLayout(settings.reviewColumns, isColumn) ?? usualLayout);
  const unsaved = useRef<ReturnType<typeof setTimeout> | null>(null);
  const latest = useRef(layout);
  latest.current = layout;

  const save = useCallback(() => {
    if (unsaved.current !== null) clearTimeout(unsaved.current);
    unsaved.current = null;
    changeSettings({ reviewColumns: [...latest.current] });
  }, [changeSettings]);
  useEffect(() => () => void (unsaved.current !== null && save()), [save]);

  const onLayout = useCallback(
    (change: LayoutChange) => {
      const next = changedLayout(latest.current, change);
      if (next === latest.current) return;
      latest.current = next;
      setLayout(next);
      if (change.kind !== 'resize') return save();
      if (unsaved.current !== null) clearTimeout(unsaved.current);
      unsaved.current = setTimeout(save, restMilliseconds);
    },
    [save],
  );
  const reset = useCallback(() => {
    if (unsaved.current !== null) clearTimeout(unsaved.current);
    unsaved.current = null;
    setLayout(usualLayout);
    changeSettings({ reviewColumns: null });
  }, [changeSettings]);
  const widenForGroups = useCallback(() => setLayout(layoutForGroups), []);
  return { layout, onLayout, reset, widenForGroups };
}

function isColumn(id: string): boolean {
  return id === outcomeColumn || id === standingColumn || fieldAt(id) !== undefined;
}
