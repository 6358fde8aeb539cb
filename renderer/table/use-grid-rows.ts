// Which rows are in sight and where they stand: TanStack Virtual, with the scroll bar's own scale, and the focused row always kept,
// so that the focus survives however far the table is scrolled.
import { observeElementOffset, useVirtualizer } from '@tanstack/react-virtual';
import { type RefObject, useEffect, useLayoutEffect, useReducer, useRef, useState, useSyncExternalStore } from 'react';
import { flushSync } from 'react-dom';
import { headerHeight, rowHeight } from './grid-types.ts';
import { type KeptRow, keptRow, nextPlace, type PlaceMemory, paintedAt, prefetched } from './held-place.ts';
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
};

export type GridRows<R> = {
  readonly painted: readonly PaintedRow<R>[];
  /** True while the rows of the place before are painted where those of this place will be. */
  readonly isHeld: boolean;
  /** How many rows the view has of which some are painted. */
  readonly count: number;
  /** What may be acted on: nothing while the rows of another view are still painted. */
  readonly rowAt: (index: number) => R | undefined;
  readonly scale: ScrollScale;
  readonly viewport: number;
};

/** Beyond what is in sight, what is drawn. */
const overscan = 4;
const outOfSight = 10 * rowHeight;
/** So long the place before is painted; then skeletons say that rows are to come (issue 4, Look). */
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
  const told = useRef(0);

  const virtualizer = useVirtualizer({
    count: source.count,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    paddingStart: headerHeight,
    observeElementOffset: (instance, tell) =>
      observeElementOffset(instance, (offset, isScrolling) => {
        // The end of a scroll is told by a timer, which may be the first to see where the next one has jumped to, before its event.
        // Told as an end it would be drawn some time, and the event that follows as nothing new: a frame without rows.
        const isNews = offset !== told.current;
        told.current = offset;
        tell(latest.current.toContent(offset), isScrolling || isNews);
      }),
    scrollToFn: (offset, _, { scrollElement }) => {
      if (scrollElement !== null) scrollElement.scrollTop = latest.current.toScrollTop(offset);
    },
  });

  const offset = virtualizer.scrollOffset ?? 0;
  const range = virtualizer.calculateRange();
  const [first, last] = range === null ? [0, -1] : [range.startIndex, range.endIndex];
  // Before painting: the rows of a new view are not to wait for a frame that shows those of the one before.
  const firstBefore = useRef(0);
  useLayoutEffect(() => {
    const { behind, ahead } = prefetched(first - firstBefore.current);
    firstBefore.current = first;
    source.want(first - behind, last + ahead, (first + last) / 2);
  }, [source, first, last]);

  const memory = useRef<PlaceMemory<R> | null>(null);
  const drawnLast = range === null ? -1 : Math.min(source.count - 1, last + overscan);
  const wanted = { source, first: Math.max(0, first - overscan), last: drawnLast, offset };
  const found = nextPlace(memory.current, wanted);
  const isLate = useLate(found.passed.length > 0 && found.painted.isWhole, found.painted);
  const place = isLate ? paintedAt(wanted) : found.painted;
  memory.current = { painted: place, passed: found.passed };
  const isHeld = place.isWhole && found.passed.length > 0;
  useEveryScroll(scroller, isHeld);

  const kept = useRef<KeptRow<R> | null>(null);
  kept.current = keptRow(kept.current, place, focusedRow, isHeld);
  const { index: keptIndex, row: keptText } = kept.current ?? { index: -1, row: undefined };
  const indices = Array.from({ length: place.last - place.first + 1 }, (_, at) => place.first + at);
  const isApart = keptIndex >= 0 && !indices.includes(keptIndex);
  if (isApart) indices.splice(keptIndex < place.first ? 0 : indices.length, 0, keptIndex);

  const lines = useRef<ReadonlyMap<number, number>>(new Map());
  lines.current = assignLines(lines.current, indices);
  const scrollTop = latest.current.toScrollTop(offset);
  const painted = indices.map((index): PaintedRow<R> => {
    const isKept = isApart && index === keptIndex;
    // Above the edge while others are held, lest it stand among them.
    const above = isKept && isHeld ? scrollTop - outOfSight : null;
    return {
      index,
      line: lines.current.get(index) ?? index,
      top: above ?? index * rowHeight - place.offset + scrollTop,
      row: isKept ? keptText : place.rows.get(index),
    };
  });
  const rowAt = (index: number) => (place.source === source ? source.rowAt(index) : undefined);
  return { painted, isHeld, count: place.source.count, rowAt, scale, viewport };
}

/** True once the same rows have been held for so long that the eye wants a sign of those to come. */
function useLate(isWaiting: boolean, held: unknown): boolean {
  const [late, setLate] = useState<unknown>(null);
  useEffect(() => {
    if (!isWaiting) return;
    // In two halves: a page that stood still hears its timers before the answers that came meanwhile.
    let timer = setTimeout(() => {
      timer = setTimeout(() => setLate(held), patienceMilliseconds / 2);
    }, patienceMilliseconds / 2);
    return () => clearTimeout(timer);
  }, [isWaiting, held]);
  return isWaiting && late === held;
}

/** Draws anew with every pixel, before the frame: held rows stay in sight while the place beneath them goes on. */
function useEveryScroll(scroller: RefObject<HTMLDivElement | null>, isHeld: boolean): void {
  const [, drawAnew] = useReducer((times: number) => times + 1, 0);
  useLayoutEffect(() => {
    const watched = scroller.current;
    if (watched === null || !isHeld) return;
    const onScroll = () => flushSync(drawAnew);
    watched.addEventListener('scroll', onScroll);
    return () => watched.removeEventListener('scroll', onScroll);
  }, [scroller, isHeld]);
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
