// Which rows are chosen, by place: a view is fixed, so a place means the same row as long as the view is open.

export type GridSelection =
  | { readonly kind: 'rows'; readonly rows: ReadonlySet<number>; readonly anchor: number | null }
  /** Every row of the view, also those never seen. */
  | { readonly kind: 'all' };

export const noSelection: GridSelection = { kind: 'rows', rows: new Set(), anchor: null };

/** As many as one decision can name (shared/ipc/contract/review-channels.ts); more are decided as a whole view. */
export const mostChosen = 200;

export function isChosen(selection: GridSelection, row: number): boolean {
  return selection.kind === 'all' || selection.rows.has(row);
}

export function chosenCount(selection: GridSelection, rows: number): number {
  return selection.kind === 'all' ? rows : selection.rows.size;
}

/** `isFull` where nothing was added because so many are chosen already. */
export type Chosen = { readonly selection: GridSelection; readonly isFull: boolean };

export function toggled(selection: GridSelection, row: number): Chosen {
  const rows = new Set(selection.kind === 'all' ? [] : selection.rows);
  if (selection.kind === 'all') rows.add(row);
  else if (!rows.delete(row)) {
    if (rows.size >= mostChosen) return { selection, isFull: true };
    rows.add(row);
  }
  return { selection: { kind: 'rows', rows, anchor: row }, isFull: false };
}

/** From the row chosen last to this one; what was chosen before is dropped, as in every list of files. */
export function upTo(
  selection: GridSelection,
  row: number,
  from: number,
  canChoose: (row: number) => boolean = () => true,
): Chosen {
  const anchor = selection.kind === 'rows' ? (selection.anchor ?? from) : from;
  const direction = row < anchor ? -1 : 1;
  const wanted = Math.abs(row - anchor) + 1;
  const length = Math.min(wanted, mostChosen);
  const rows = new Set(Array.from({ length }, (_, at) => anchor + at * direction).filter(canChoose));
  return { selection: { kind: 'rows', rows, anchor }, isFull: length < wanted };
}
