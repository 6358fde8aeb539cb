// The headings: click sorts, drag moves, the right edge sizes; the menu and keys do the same without a mouse.
import { mergeClasses } from '@fluentui/react-components';
import { ArrowSortDownRegular, ArrowSortUpRegular, CheckmarkFilled, MoreVerticalRegular } from '@fluentui/react-icons';
import { memo, type PointerEvent, useRef, useState } from 'react';
import { useText } from '../text/use-text.ts';
import { dropPlace, type LayoutChange } from './column-layout.ts';
import { useGridStyles } from './grid-styles.ts';
import { type GridColumn, type GridSort, selectionWidth } from './grid-types.ts';

type Drag = { readonly id: string; readonly startX: number; readonly x: number; readonly width: number | null };

/** Less is a click with an unsteady hand. */
const dragPixels = 5;

function PlainGridHeader<R>({
  columns,
  sort,
  isAllChosen,
  focusedColumn,
  onSort,
  onLayout,
  onMenu,
}: {
  readonly columns: readonly GridColumn<R>[];
  readonly sort: GridSort | null;
  /** Null where rows cannot be chosen. */
  readonly isAllChosen: boolean | null;
  readonly focusedColumn: number | null;
  readonly onSort: (column: string) => void;
  readonly onLayout: (change: LayoutChange) => void;
  readonly onMenu: (column: string, anchor: HTMLElement) => void;
}) {
  const styles = useGridStyles();
  const { table } = useText();
  const row = useRef<HTMLDivElement>(null);
  const [drag, setDrag] = useState<Drag | null>(null);
  const first = isAllChosen === null ? 0 : 1;
  const left = first * selectionWidth;

  const xOf = (event: PointerEvent) => event.clientX - (row.current?.getBoundingClientRect().left ?? 0) - left;
  const start = (event: PointerEvent<HTMLElement>, column: GridColumn<R>, isSizing: boolean) => {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    const x = xOf(event);
    setDrag({ id: column.id, startX: x, x, width: isSizing ? column.width : null });
  };
  const move = (event: PointerEvent<HTMLElement>) => {
    if (drag === null) return;
    const x = xOf(event);
    setDrag({ ...drag, x });
    if (drag.width !== null) onLayout({ kind: 'resize', id: drag.id, width: drag.width + x - drag.startX });
  };
  const end = (isKept: boolean) => {
    if (drag === null) return;
    setDrag(null);
    if (!isKept || drag.width !== null) return;
    if (isMoving(drag)) onLayout({ kind: 'move', id: drag.id, to: dropPlace(columns, drag.id, drag.x) });
    else onSort(drag.id);
  };

  return (
    <div role="rowgroup" className={styles.header}>
      <div role="row" aria-rowindex={1} ref={row} className={styles.columns}>
        {isAllChosen !== null && (
          <div
            role="columnheader"
            aria-colindex={1}
            aria-label={table.selectAll}
            tabIndex={focusedColumn === 0 ? 0 : -1}
            data-cell="-1/0"
            data-choice=""
            className={mergeClasses(styles.heading, styles.box)}
          >
            <span className={mergeClasses(styles.boxMark, isAllChosen && styles.boxChosen)} aria-hidden="true">
              {isAllChosen && <CheckmarkFilled />}
            </span>
          </div>
        )}
        {columns.map((column, place) => (
          <div
            key={column.id}
            role="columnheader"
            aria-colindex={place + first + 1}
            aria-sort={column.isSortable ? (sort?.by === column.id ? sort.direction : 'none') : undefined}
            tabIndex={focusedColumn === place + first ? 0 : -1}
            data-cell={`-1/${place + first}`}
            data-column={column.id}
            title={column.label}
            className={styles.heading}
            onPointerDown={(event) => start(event, column, false)}
            onPointerMove={move}
            onPointerUp={() => end(true)}
            onPointerCancel={() => end(false)}
            onContextMenu={(event) => {
              event.preventDefault();
              onMenu(column.id, event.currentTarget);
            }}
          >
            <span className={styles.headingText}>{column.label}</span>
            {sort?.by === column.id && (
              <span className={styles.headingIcon} aria-hidden="true">
                {sort.direction === 'ascending' ? <ArrowSortUpRegular /> : <ArrowSortDownRegular />}
              </span>
            )}
            <span
              className={styles.headingMenu}
              data-menu=""
              aria-hidden="true"
              onPointerDown={(event) => event.stopPropagation()}
              onClick={(event) => {
                const heading = event.currentTarget.closest<HTMLElement>('[data-column]');
                if (heading !== null) onMenu(column.id, heading);
              }}
            >
              <MoreVerticalRegular />
            </span>
            <span
              className={styles.resizer}
              aria-hidden="true"
              onPointerDown={(event) => {
                event.stopPropagation();
                start(event, column, true);
              }}
            />
          </div>
        ))}
      </div>
      {drag !== null && isMoving(drag) && (
        <div className={styles.dropLine} style={{ left: `${left + lineOf(columns, drag)}px` }} />
      )}
    </div>
  );
}

/** Not drawn again while the rows are scrolled. */
export const GridHeader = memo(PlainGridHeader) as typeof PlainGridHeader;

function isMoving({ width, x, startX }: Drag): boolean {
  return width === null && Math.abs(x - startX) > dragPixels;
}

/** The gap where the column would land, from the left edge of the first. */
function lineOf(columns: readonly GridColumn<never>[] | readonly GridColumn<unknown>[], { id, x }: Drag): number {
  const place = dropPlace(columns, id, x);
  const others = columns.filter((column) => column.id !== id).slice(0, place);
  const own = columns.findIndex((column) => column.id === id);
  const isBehind = own < place ? (columns[own]?.width ?? 0) : 0;
  return others.reduce((sum, column) => sum + column.width, 0) + isBehind;
}
