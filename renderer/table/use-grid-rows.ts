// Which rows are in sight and where they stand: TanStack Virtual, with the scroll bar's own scale, and the focused row always kept,
// so that the focus survives however far the table is scrolled.
import { defaultRangeExtractor, observeElementOffset, useVirtualizer } from '@tanstack/react-virtual';
import { type RefObject, useEffect, useLayoutEffect, useRef, useState, useSyncExternalStore } from 'react';
import { headerHeight, rowHeight } from './grid-types.ts';
import { assignLines } from './recycled-lines.ts';
import type { RowSource } from './row-source.ts';
import { type ScrollScale, scrollScale } from './scroll-scale.ts';

export type PaintedRow<R> = {
  readonly index: number;
  /** Which of the table's lines draws it: the same one while the row stays in sight. */
  readonly line: number;
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
/** So long after the last rows came the lines keep what they showed; issue 4, Look. */
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
  // Before painting: the rows of a new view are not to wait for a frame that shows those of the one before.
  useLayoutEffect(() => source.want(first - prefetch, last + prefetch), [source, first, last]);

  const lines = useRef<ReadonlyMap<number, number>>(new Map());
  const shownBefore = useRef<ReadonlyMap<number, R>>(new Map());
  const offset = virtualizer.scrollOffset ?? 0;
  const shift = latest.current.toScrollTop(offset) - offset - headerHeight;
  const items = virtualizer.getVirtualItems();
  lines.current = assignLines(
    lines.current,
    items.map(({ index }) => index),
  );
  // The focused row may be far away, and its page long gone: nobody sees it, so nobody waits for it.
  const isInSight = (index: number) => index >= first - overscan && index <= last + overscan;
  const isMissing = items.some(({ index }) => isInSight(index) && source.rowAt(index) === undefined);
  const isLate = useLate(isMissing, source.version());
  const shownNow = new Map<number, R>();
  const painted = items.map(({ index, start }): PaintedRow<R> => {
    const line = lines.current.get(index) ?? index;
    const row = source.rowAt(index);
    const shown = row ?? (isLate ? undefined : shownBefore.current.get(line));
    if (shown !== undefined) shownNow.set(line, shown);
    return { index, line, top: start + shift, row: shown, isStale: row === undefined };
  });
  shownBefore.current = shownNow;
  return { painted, scale, viewport };
}

/**
 * True once something has been missing, and nothing has come, for so long that the eye wants a sign of it. Who scrolls on and on
 * past rows that come sees no blank.
 */
function useLate(isMissing: boolean, version: number): boolean {
  const [lateAt, setLateAt] = useState<number | null>(null);
  useEffect(() => {
    if (!isMissing) return;
    const timer = setTimeout(() => setLateAt(version), patienceMilliseconds);
    return () => clearTimeout(timer);
  }, [isMissing, version]);
  return isMissing && lateAt === version;
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
