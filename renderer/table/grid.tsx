// The table of Review and of Verify: as many rows as there are, of which only those in sight are drawn (WAI-ARIA APG, Grid).
import {
  type CSSProperties,
  type KeyboardEvent,
  type MouseEvent,
  useCallback,
  useEffect,
  useRef,
  useState,
} from 'react';
import { useText } from '../text/use-text.ts';
import { ColumnMenu, sizeStep } from './column-menu.tsx';
import { GridHeader } from './grid-header.tsx';
import { placeAfterKey } from './grid-keys.ts';
import { GridRow } from './grid-row.tsx';
import { type GridSelection, isChosen, toggled, upTo } from './grid-selection.ts';
import { useGridStyles } from './grid-styles.ts';
import { type GridProps, headerHeight, rowHeight, selectionWidth } from './grid-types.ts';
import { useGridFocus } from './use-grid-focus.ts';
import { useGridRows } from './use-grid-rows.ts';

type OpenMenu = { readonly column: string; readonly anchor: HTMLElement };

export function Grid<R>(props: GridProps<R>) {
  const { label, viewKey, source, columns, sort, selection, openIndex, onSort, onLayout, onSelect, onOpen, onMove } =
    props;
  const styles = useGridStyles();
  const { table } = useText();
  const scroller = useRef<HTMLDivElement>(null);
  const [menu, setMenu] = useState<OpenMenu | null>(null);
  const [focusedRow, setFocusedRow] = useState(0);
  const { painted, isHeld, count, rowAt, scale, viewport } = useGridRows(scroller, source, focusedRow);
  const first = selection === null ? 0 : 1;
  const size = {
    rows: source.count,
    columns: columns.length + first,
    rowsInSight: Math.max(1, Math.floor((viewport - headerHeight) / rowHeight)),
  };
  const { place, moveTo, showRow } = useGridFocus(scroller, size, scale);
  if (place.row !== focusedRow) setFocusedRow(place.row);

  // biome-ignore lint/correctness/useExhaustiveDependencies: only a record that is newly opened is brought into sight
  useEffect(() => {
    if (openIndex !== null) showRow(openIndex);
  }, [openIndex]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: other rows begin at their top
  useEffect(() => {
    if (scroller.current !== null) scroller.current.scrollTop = 0;
  }, [viewKey]);

  const canChoose = (row: R | undefined) => row !== undefined && (props.canChoose?.(row) ?? true);
  // A range runs over rows that cannot be chosen by themselves; those not read yet are left to whoever acts on them.
  const rangeTo = (before: GridSelection, index: number, from: number) =>
    upTo(before, index, from, (one) => rowAt(one) === undefined || canChoose(rowAt(one)));
  const choose = (index: number, isRange: boolean) => {
    if (selection === null || !canChoose(rowAt(index))) return;
    const { selection: next, isFull } = isRange ? rangeTo(selection, index, place.row) : toggled(selection, index);
    onSelect?.(next, isFull);
  };
  const chooseAll = () => {
    if (selection === null) return;
    onSelect?.(selection.kind === 'all' ? { kind: 'rows', rows: new Set(), anchor: null } : { kind: 'all' }, false);
  };
  const sortBy = (id: string) => {
    if (columns.find((column) => column.id === id)?.isSortable !== true) return;
    const isAscending = sort?.by === id && sort.direction === 'ascending';
    onSort?.({ by: id, direction: isAscending ? 'descending' : 'ascending' });
  };

  const latestSortBy = useRef(sortBy);
  latestSortBy.current = sortBy;
  const onHeaderSort = useCallback((id: string) => latestSortBy.current(id), []);
  const onHeaderMenu = useCallback((column: string, anchor: HTMLElement) => setMenu({ column, anchor }), []);

  const onHeaderKey = (event: KeyboardEvent): boolean => {
    const column = columns[place.column - first];
    if (event.key === 'Enter' || event.key === ' ') {
      if (column === undefined) chooseAll();
      else sortBy(column.id);
      return true;
    }
    if (column === undefined) return false;
    const { id, width } = column;
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (step !== 0 && event.altKey) {
      const to = Math.max(0, Math.min(columns.length - 1, place.column - first + step));
      onLayout({ kind: 'move', id, to });
      moveTo({ row: -1, column: to + first }, true);
      return true;
    }
    if (step !== 0 && event.shiftKey) {
      onLayout({ kind: 'resize', id, width: width + step * sizeStep });
      return true;
    }
    const asksMenu = event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey);
    if (!asksMenu && !(event.key === 'ArrowDown' && event.altKey)) return false;
    setMenu({ column: id, anchor: event.target as HTMLElement });
    return true;
  };

  const onRowKey = (event: KeyboardEvent): boolean => {
    const row = rowAt(place.row);
    if (event.key === 'Enter') {
      if (row !== undefined) onOpen(place.row, row);
      return true;
    }
    if (event.key === ' ') {
      choose(place.row, event.shiftKey);
      return true;
    }
    if (event.key.toLowerCase() === 'a' && (event.ctrlKey || event.metaKey)) {
      if (selection !== null) onSelect?.({ kind: 'all' }, false);
      return true;
    }
    return false;
  };

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    if (!(event.target instanceof HTMLElement) || event.target.dataset.cell === undefined) return;
    if (place.row < 0 ? onHeaderKey(event) : onRowKey(event)) {
      event.preventDefault();
      return;
    }
    const next = placeAfterKey(place, event, size);
    if (next === null) return;
    event.preventDefault();
    if (event.shiftKey && next.row >= 0 && next.row !== place.row && selection !== null) {
      const { selection: range, isFull } = rangeTo(selection, next.row, Math.max(0, place.row));
      onSelect?.(range, isFull);
    }
    moveTo(next, true);
    const row = rowAt(next.row);
    if (next.row !== place.row && row !== undefined) onMove?.(next.row, row);
  };

  const onClick = (event: MouseEvent<HTMLDivElement>) => {
    const cell = (event.target as HTMLElement).closest<HTMLElement>('[data-cell]');
    const [row = -1, column = 0] = cell?.dataset.cell?.split('/').map(Number) ?? [];
    if (cell === null || (row < 0 && cell.dataset.choice === undefined)) return;
    moveTo({ row, column }, true);
    if (row < 0) return chooseAll();
    const shown = rowAt(row);
    if (cell.dataset.choice !== undefined || event.ctrlKey || event.metaKey) choose(row, event.shiftKey);
    else if (event.shiftKey) choose(row, true);
    else if (shown !== undefined) onOpen(row, shown);
  };

  const widths = columns.map((column) => column.width);
  const width = widths.reduce((sum, one) => sum + one, first * selectionWidth);
  // The last column takes what is left, so that a wide window has no bare strip at the right.
  const tracks = widths.map((one, at) => (at === widths.length - 1 ? `minmax(${one}px, 1fr)` : `${one}px`));
  const template = [...(first === 0 ? [] : [`${selectionWidth}px`]), ...tracks].join(' ');
  const menuPlace = columns.findIndex((column) => column.id === menu?.column);
  const menuColumn = columns[menuPlace];
  return (
    <div
      ref={scroller}
      role="grid"
      aria-label={label}
      aria-description={table.keys}
      aria-rowcount={count + 1}
      aria-busy={isHeld || undefined}
      aria-colcount={size.columns}
      aria-multiselectable={selection !== null || undefined}
      className={styles.grid}
      style={{ '--signetColumns': template } as CSSProperties}
      onKeyDown={onKeyDown}
      onClick={onClick}
    >
      <div style={{ width: `${width}px`, minWidth: '100%' }}>
        <GridHeader
          columns={columns}
          sort={sort}
          isAllChosen={selection === null ? null : selection.kind === 'all'}
          focusedColumn={place.row < 0 ? place.column : null}
          onSort={onHeaderSort}
          onLayout={onLayout}
          onMenu={onHeaderMenu}
        />
        <div role="rowgroup" className={styles.body} style={{ height: `${scale.height - headerHeight}px` }}>
          {painted.map(({ index, line, top, row }) => (
            <GridRow
              key={line}
              index={index}
              top={top}
              row={row}
              columns={columns}
              isOpen={index === openIndex}
              isChosen={selection === null || !canChoose(row) ? null : isChosen(selection, index)}
              hasSelection={first === 1}
              focusedColumn={index === place.row ? place.column : null}
            />
          ))}
        </div>
      </div>
      {menu !== null && menuColumn !== undefined && (
        <ColumnMenu
          column={menuColumn}
          place={menuPlace}
          count={columns.length}
          anchor={menu.anchor}
          onClose={() => {
            setMenu(null);
            menu.anchor.focus();
          }}
          onSort={onSort ?? null}
          onLayout={onLayout}
        />
      )}
    </div>
  );
}
