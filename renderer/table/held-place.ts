// Which place of the rows is painted while those of a new place have not come: the latest place whose rows are all there, each row
// under its own index. A jump of the scroll bar so paints neither blank rows nor rows under an index that is not theirs.
import type { RowSource } from './row-source.ts';

/** A stretch of rows, and where the table was scrolled when it was asked for. */
export type RowPlace<R> = {
  readonly source: RowSource<R>;
  /** Both drawn; `last` before `first` is a table without rows, or without height. */
  readonly first: number;
  readonly last: number;
  /** In the rows, not of the scroll bar. */
  readonly offset: number;
};

export type PaintedPlace<R> = RowPlace<R> & {
  readonly rows: ReadonlyMap<number, R>;
  /** False where some of its rows are skeletons. */
  readonly isWhole: boolean;
};

export type PlaceMemory<R> = {
  readonly painted: PaintedPlace<R>;
  /** Asked for since and not yet there, the wanted one last. */
  readonly passed: readonly RowPlace<R>[];
};

/** A drag passes a place with every frame; rows that take longer than so many to come find nobody who remembers them. */
const mostPassed = 60;

/** The same `painted` as long as nothing later is there. Skeletons are not held: whoever sees them is to see what comes. */
export function nextPlace<R>(before: PlaceMemory<R> | null, wanted: RowPlace<R>): PlaceMemory<R> {
  if (before === null || isThere(wanted)) return { painted: paintedAt(wanted), passed: [] };
  const passed = before.passed.filter(({ source }) => source === wanted.source);
  const latest = passed.findLastIndex(isThere);
  const place = passed[latest];
  const since = [...passed.slice(latest + 1), wanted].slice(-mostPassed);
  if (place !== undefined) return { painted: paintedAt(place), passed: since };
  return { painted: before.painted.isWhole ? before.painted : paintedAt(wanted), passed: since };
}

function isThere<R>({ source, first, last }: RowPlace<R>): boolean {
  for (let index = first; index <= last; index++) if (source.rowAt(index) === undefined) return false;
  return true;
}

/** The place itself, with a skeleton for every row that is not there. */
export function paintedAt<R>(place: RowPlace<R>): PaintedPlace<R> {
  const rows = new Map<number, R>();
  for (let index = place.first; index <= place.last; index++) {
    const row = place.source.rowAt(index);
    if (row !== undefined) rows.set(index, row);
  }
  return { ...place, rows, isWhole: isThere(place) };
}

/** The focused row as it was drawn last. */
export type KeptRow<R> = { readonly source: RowSource<R>; readonly index: number; readonly row: R | undefined };

/** The focused row, which is drawn wherever the table is scrolled, with the text it had where its page is long gone. */
export function keptRow<R>(
  before: KeptRow<R> | null,
  { source, rows }: PaintedPlace<R>,
  focused: number,
  isHeld: boolean,
): KeptRow<R> | null {
  if (focused < 0 || focused >= source.count) return null;
  const known = before?.source === source ? before : null;
  // Who moves to a row of another place keeps the focus in sight, on the row before, until that place is painted.
  if (isHeld && known !== null && !rows.has(focused)) return known;
  const row = rows.get(focused) ?? source.rowAt(focused) ?? (known?.index === focused ? known.row : undefined);
  return { source, index: focused, row };
}

/** Further than this at once is a jump. */
const longestStep = 300;

/** How many rows to ask for beyond those in sight, upwards (`behind`) and downwards, after a move of so many rows. */
export function prefetched(step: number): { readonly behind: number; readonly ahead: number } {
  // Who jumps may jump again: whatever is asked for besides would stand in the way of that.
  if (Math.abs(step) > longestStep) return { behind: 20, ahead: 20 };
  if (step === 0) return { behind: 60, ahead: 60 };
  return step > 0 ? { behind: 30, ahead: 160 } : { behind: 160, ahead: 30 };
}
