// What a table is told: its columns, its order, and what to do when somebody acts on a row or a heading.
import type { ReactNode } from 'react';
import type { LayoutChange } from './column-layout.ts';
import type { GridSelection } from './grid-selection.ts';
import type { RowSource } from './row-source.ts';

/** Pixels; issue 4, Look. */
export const rowHeight = 32;
export const headerHeight = 32;
export const selectionWidth = 40;

export type GridColumn<R> = {
  readonly id: string;
  readonly label: string;
  readonly width: number;
  readonly isSortable: boolean;
  readonly isNumber?: boolean;
  readonly render: (row: R) => ReactNode;
};

export type GridSort = { readonly by: string; readonly direction: 'ascending' | 'descending' };

export type GridProps<R> = {
  readonly label: string;
  /** Changes when other rows are asked for, not when the same are asked again: then the table begins at its top. */
  readonly viewKey: string;
  readonly source: RowSource<R>;
  readonly columns: readonly GridColumn<R>[];
  readonly sort: GridSort | null;
  readonly onSort?: (sort: GridSort) => void;
  readonly onLayout: (change: LayoutChange) => void;
  /** Null where rows cannot be chosen. */
  readonly selection: GridSelection | null;
  readonly onSelect?: (selection: GridSelection, isFull: boolean) => void;
  readonly canChoose?: (row: R) => boolean;
  /** Enter, or a click. */
  readonly onOpen: (index: number, row: R) => void;
  /** The focus came to a row by keys. */
  readonly onMove?: (index: number, row: R) => void;
  /** The row whose record is shown beside the table. */
  readonly openIndex: number | null;
};
