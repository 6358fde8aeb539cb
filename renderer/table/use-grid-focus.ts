// The one cell that the Tab key reaches, how keys move it, and that the focus never falls out of the table when its rows change.
import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { clampPlace, type GridPlace, type GridSize } from './grid-keys.ts';
import { headerHeight, rowHeight } from './grid-types.ts';
import { offsetThatShows, type ScrollScale } from './scroll-scale.ts';

export type GridFocus = {
  readonly place: GridPlace;
  /** Moves there; `withFocus` also takes the keyboard focus along. */
  readonly moveTo: (place: GridPlace, withFocus: boolean) => void;
  readonly showRow: (row: number) => void;
};

export function useGridFocus(
  scroller: RefObject<HTMLDivElement | null>,
  size: GridSize,
  scale: ScrollScale,
): GridFocus {
  const [wanted, setWanted] = useState<GridPlace>({ row: 0, column: 0 });
  const place = clampPlace(wanted, size);
  const takesFocus = useRef(false);
  const hadFocus = useRef(false);

  useEffect(() => {
    const grid = scroller.current;
    if (grid === null) return;
    const enter = () => {
      hadFocus.current = true;
    };
    const leave = (event: FocusEvent) => {
      // A cell that is taken out of the page gives its focus to nobody: then the table keeps it.
      if (event.relatedTarget !== null) hadFocus.current = grid.contains(event.relatedTarget as Node);
    };
    const clickElsewhere = (event: PointerEvent) => {
      if (!grid.contains(event.target as Node)) hadFocus.current = false;
    };
    grid.addEventListener('focusin', enter);
    grid.addEventListener('focusout', leave);
    document.addEventListener('pointerdown', clickElsewhere);
    return () => {
      grid.removeEventListener('focusin', enter);
      grid.removeEventListener('focusout', leave);
      document.removeEventListener('pointerdown', clickElsewhere);
    };
  }, [scroller]);

  useLayoutEffect(() => {
    const grid = scroller.current;
    if (grid === null) return;
    const isLost = hadFocus.current && document.activeElement === document.body;
    if (!takesFocus.current && !isLost) return;
    const cell = grid.querySelector<HTMLElement>(`[data-cell="${place.row}/${place.column}"]`);
    if (cell === null) return;
    takesFocus.current = false;
    cell.focus({ preventScroll: true });
    showAcross(grid, cell);
  });

  const showRow = (row: number) => {
    const grid = scroller.current;
    if (grid === null || row < 0) return;
    const from = headerHeight + row * rowHeight;
    const offset = scale.toContent(grid.scrollTop);
    const next = offsetThatShows(from, from + rowHeight, { offset, viewport: grid.clientHeight, header: headerHeight });
    if (next !== offset) grid.scrollTop = scale.toScrollTop(next);
  };

  return {
    place,
    moveTo: (next, withFocus) => {
      takesFocus.current = withFocus;
      setWanted(next);
      showRow(next.row);
    },
    showRow,
  };
}

function showAcross(grid: HTMLElement, cell: HTMLElement): void {
  const [from, to] = [cell.offsetLeft, cell.offsetLeft + cell.offsetWidth];
  if (from < grid.scrollLeft) grid.scrollLeft = from;
  else if (to > grid.scrollLeft + grid.clientWidth) grid.scrollLeft = Math.min(from, to - grid.clientWidth);
}
