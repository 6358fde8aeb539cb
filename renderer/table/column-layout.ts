// Which columns are shown, in what order and how wide: the officer's own choice, kept apart from what a column shows.
import { mostColumns, narrowestColumn, widestColumn } from '../../shared/review/column-limits.ts';

export type ColumnPlace = { readonly id: string; readonly width: number };

/** In the order in which they are shown. */
export type ColumnLayout = readonly ColumnPlace[];

export type LayoutChange =
  | { readonly kind: 'move'; readonly id: string; readonly to: number }
  | { readonly kind: 'resize'; readonly id: string; readonly width: number }
  | { readonly kind: 'hide'; readonly id: string }
  | { readonly kind: 'show'; readonly id: string; readonly width: number };

/** The last column cannot be hidden: a table without columns could not be brought back by its header. */
export function changedLayout(layout: ColumnLayout, change: LayoutChange): ColumnLayout {
  const at = layout.findIndex((column) => column.id === change.id);
  if (change.kind === 'show') {
    if (at >= 0 || layout.length >= mostColumns) return layout;
    return [...layout, { id: change.id, width: clampWidth(change.width) }];
  }
  const column = layout[at];
  if (column === undefined) return layout;
  const others = layout.filter((one) => one.id !== change.id);
  switch (change.kind) {
    case 'hide':
      return others.length === 0 ? layout : others;
    case 'resize':
      return layout.map((one) => (one.id === change.id ? { ...one, width: clampWidth(change.width) } : one));
    case 'move': {
      const to = Math.max(0, Math.min(others.length, change.to));
      return to === at ? layout : [...others.slice(0, to), column, ...others.slice(to)];
    }
  }
}

/** What is left of a remembered layout of the columns that are known, each once; null where that is nothing. */
export function knownLayout(layout: ColumnLayout | null, isKnown: (id: string) => boolean): ColumnLayout | null {
  const places = new Map((layout ?? []).filter(({ id }) => isKnown(id)).map((place) => [place.id, place]));
  return places.size === 0 ? null : [...places.values()];
}

function clampWidth(width: number): number {
  return Math.round(Math.max(narrowestColumn, Math.min(widestColumn, width)));
}

/** Where a column goes that is dropped at `x`, measured from the left edge of the first: the gap nearest to it. */
export function dropPlace(layout: ColumnLayout, id: string, x: number): number {
  let left = 0;
  let place = 0;
  for (const column of layout) {
    if (x < left + column.width / 2) break;
    left += column.width;
    if (column.id !== id) place++;
  }
  return place;
}
