// What can be done with a column without dragging: sort, move, size, hide. Opened from the heading by mouse or Shift+F10.
import { Menu, MenuDivider, MenuItem, MenuList, MenuPopover } from '@fluentui/react-components';
import { useText } from '../text/use-text.ts';
import type { LayoutChange } from './column-layout.ts';
import type { GridColumn, GridSort } from './grid-types.ts';

/** Pixels a step; the same as by keys. */
export const sizeStep = 24;

export function ColumnMenu<R>({
  column,
  place,
  count,
  anchor,
  onClose,
  onSort,
  onLayout,
}: {
  readonly column: GridColumn<R>;
  readonly place: number;
  readonly count: number;
  readonly anchor: HTMLElement;
  readonly onClose: () => void;
  readonly onSort: ((sort: GridSort) => void) | null;
  readonly onLayout: (change: LayoutChange) => void;
}) {
  const { table } = useText();
  const { id, width } = column;
  return (
    <Menu
      open
      onOpenChange={(_, { open }) => !open && onClose()}
      positioning={{ target: anchor, position: 'below', align: 'start' }}
    >
      <MenuPopover>
        <MenuList aria-label={table.columnMenu(column.label)}>
          {column.isSortable && onSort !== null && (
            <>
              <MenuItem onClick={() => onSort({ by: id, direction: 'ascending' })}>{table.sortAscending}</MenuItem>
              <MenuItem onClick={() => onSort({ by: id, direction: 'descending' })}>{table.sortDescending}</MenuItem>
              <MenuDivider />
            </>
          )}
          <MenuItem disabled={place === 0} onClick={() => onLayout({ kind: 'move', id, to: place - 1 })}>
            {table.moveLeft}
          </MenuItem>
          <MenuItem disabled={place === count - 1} onClick={() => onLayout({ kind: 'move', id, to: place + 1 })}>
            {table.moveRight}
          </MenuItem>
          <MenuItem persistOnClick onClick={() => onLayout({ kind: 'resize', id, width: width + sizeStep })}>
            {table.wider}
          </MenuItem>
          <MenuItem persistOnClick onClick={() => onLayout({ kind: 'resize', id, width: width - sizeStep })}>
            {table.narrower}
          </MenuItem>
          <MenuDivider />
          <MenuItem disabled={count === 1} onClick={() => onLayout({ kind: 'hide', id })}>
            {table.hideColumn}
          </MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
