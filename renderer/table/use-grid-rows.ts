// Which rows are in sight and where they stand: TanStack Virtual, with the scroll bar's own scale, and the focused row always kept,
// so that the focus survives however far the table is scrolled.
import { defaultRangeExtractor, observeElementOffset, useVirtualizer } from '@tanstack/react-virtual';
import { type RefObject, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { headerHeight, rowHeight } from './grid-types.ts';
import type { RowSource } from './row-source.ts';
import { type ScrollScale, scrollScale } from './scroll-scale.ts';

export type PaintedRow<R> = {
  readonly index: number;
  /** From the top of the body. */
  readonly top: number;
  /** Undefined draws a skeleton. */
  readonly row: R | undefined;
  /** True where `row` is still the one that stood in this line before: nothing may act on it. */
  readonly isStale: boolean;
};

export type GridRows<R> = {
  readonly painted: readonly PaintedRow<R>[];
  readonly scale: ScrollScale;
  readonly viewport: number;
};

/** Beyond what is in sight: what is drawn, and what is asked for. */
const overscan = 4;
const prefetch = 60;
/** More lines than a screen shows. */
const lines = 128;
/** Until then the lines keep what they showed; issue 4, Look. */
const patienceMilliseconds = 150;

export function useGridRows<R>(
  scroller: RefObject<HTMLDivElement | null>,
  source: RowSource<R>,
  focusedRow: number,
): GridRows<R> {
  useSyncExternalStore(source.subscribe, source.version);
  const viewport = useHeight(scroller);
  const scale = scrollScale(source.count * rowHeight + headerHeight, viewport);
  const latest = useRef(scale);
  latest.current = scale;

  const virtualizer = useVirtualizer({
    count: source.count,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    paddingStart: headerHeight,
    overscan,
    observeElementOffset: (instance, tell) =>
      observeElementOffset(instance, (offset, isScrolling) => tell(latest.current.toContent(offset), isScrolling)),
    scrollToFn: (offset, _, { scrollElement }) => {
      if (scrollElement !== null) scrollElement.scrollTop = latest.current.toScrollTop(offset);
    },
    rangeExtractor: (range) => {
      const indices = defaultRangeExtractor(range);
      if (focusedRow < 0 || focusedRow >= range.count || indices.includes(focusedRow)) return indices;
      return [...indices, focusedRow].sort((a, b) => a - b);
    },
  });

  const [first, last] = [virtualizer.range?.startIndex ?? 0, virtualizer.range?.endIndex ?? 0];
  useEffect(() => source.want(first - prefetch, last + prefetch), [source, first, last]);

  const before = useRef(new Map<number, R>());
  const offset = virtualizer.scrollOffset ?? 0;
  const shift = latest.current.toScrollTop(offset) - offset - headerHeight;
  const items = virtualizer.getVirtualItems();
  const isMissing = items.some((item) => source.rowAt(item.index) === undefined);
  const isLate = useLate(isMissing);
  const painted = items.map(({ index, start }): PaintedRow<R> => {
    const row = source.rowAt(index);
    if (row !== undefined) before.current.set(index % lines, row);
    const shown = row ?? (isLate ? undefined : before.current.get(index % lines));
    return { index, top: start + shift, row: shown, isStale: row === undefined };
  });
  return { painted, scale, viewport };
}

/** True once something has been missing for so long that the eye wants a sign of it. */
function useLate(isMissing: boolean): boolean {
  const [isLate, setLate] = useState(false);
  useEffect(() => {
    if (!isMissing) {
      setLate(false);
      return;
    }
    const timer = setTimeout(() => setLate(true), patienceMilliseconds);
    return () => clearTimeout(timer);
  }, [isMissing]);
  return isLate && isMissing;
}

function useHeight(element: RefObject<HTMLDivElement | null>): number {
  const [height, setHeight] = useState(0);
  useEffect(() => {
    const watched = element.current;
    if (watched === null) return;
    const observer = new ResizeObserver(() => setHeight(watched.clientHeight));
    observer.observe(watched);
    return () => observer.disconnect();
  }, [element]);
  return height;
}
