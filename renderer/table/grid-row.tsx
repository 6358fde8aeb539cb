// One row of the table. Drawn again only when something about this row changes; events are heard by the table.
import { mergeClasses } from '@fluentui/react-components';
import { CheckmarkFilled } from '@fluentui/react-icons';
import { memo } from 'react';
import { useText } from '../text/use-text.ts';
import { useGridStyles } from './grid-styles.ts';
import type { GridColumn } from './grid-types.ts';

export type GridRowProps<R> = {
  readonly index: number;
  readonly top: number;
  readonly row: R | undefined;
  readonly columns: readonly GridColumn<R>[];
  readonly isOpen: boolean;
  /** Null where rows cannot be chosen, or this one cannot. */
  readonly isChosen: boolean | null;
  readonly hasSelection: boolean;
  /** Column that keyboard focus goes to; null in every other row. */
  readonly focusedColumn: number | null;
};

function PlainGridRow<R>(props: GridRowProps<R>) {
  const { index, top, row, columns, isOpen, isChosen, hasSelection, focusedColumn } = props;
  const styles = useGridStyles();
  const first = hasSelection ? 1 : 0;
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      aria-selected={isChosen ?? undefined}
      aria-current={isOpen ? 'true' : undefined}
      aria-busy={row === undefined || undefined}
      data-row={index}
      className={mergeClasses(styles.row, styles.columns, isChosen === true && styles.chosen, isOpen && styles.open)}
      style={{ transform: `translateY(${top}px)` }}
    >
      {hasSelection && <ChoiceCell index={index} isChosen={isChosen} isFocused={focusedColumn === 0} />}
      {columns.map((column, place) => (
        <div
          key={column.id}
          role="gridcell"
          aria-colindex={place + first + 1}
          tabIndex={focusedColumn === place + first ? 0 : -1}
          data-cell={`${index}/${place + first}`}
          className={mergeClasses(styles.cell, column.isNumber === true && styles.number)}
        >
          {row === undefined ? <span className={styles.skeleton} /> : column.render(row)}
        </div>
      ))}
    </div>
  );
}

export const GridRow = memo(PlainGridRow) as typeof PlainGridRow;

function ChoiceCell({
  index,
  isChosen,
  isFocused,
}: {
  readonly index: number;
  readonly isChosen: boolean | null;
  readonly isFocused: boolean;
}) {
  const styles = useGridStyles();
  const { table } = useText();
  return (
    <div
      role="gridcell"
      aria-colindex={1}
      aria-label={isChosen === null ? undefined : table.selectRow(index + 1)}
      tabIndex={isFocused ? 0 : -1}
      data-cell={`${index}/0`}
      data-choice=""
      className={mergeClasses(styles.cell, styles.box)}
    >
      {isChosen !== null && (
        <span className={mergeClasses(styles.boxMark, isChosen && styles.boxChosen)} aria-hidden="true">
          {isChosen && <CheckmarkFilled />}
        </span>
      )}
    </div>
  );
}
