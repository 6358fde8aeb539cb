// What a key does in the grid: where the focus goes (WAI-ARIA Authoring Practices, "Grid"). Row -1 is the header.

export type GridPlace = { readonly row: number; readonly column: number };

export type GridSize = { readonly rows: number; readonly columns: number; readonly rowsInSight: number };

export type GridKey = {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
};

/** Null where the key is no movement. */
export function placeAfterKey(place: GridPlace, { key, ctrlKey, metaKey }: GridKey, size: GridSize): GridPlace | null {
  const toEnd = ctrlKey || metaKey;
  const move = (rows: number, columns: number): GridPlace =>
    clampPlace({ row: place.row + rows, column: place.column + columns }, size);
  const last = size.rows - 1;
  switch (key) {
    case 'ArrowDown':
      return toEnd ? clampPlace({ ...place, row: last }, size) : move(1, 0);
    case 'ArrowUp':
      return toEnd ? clampPlace({ ...place, row: 0 }, size) : move(-1, 0);
    case 'ArrowRight':
      return move(0, 1);
    case 'ArrowLeft':
      return move(0, -1);
    case 'PageDown':
      return move(Math.max(1, size.rowsInSight - 1), 0);
    case 'PageUp':
      return clampPlace(
        { ...place, row: Math.max(Math.min(0, last), place.row - Math.max(1, size.rowsInSight - 1)) },
        size,
      );
    case 'Home':
      return clampPlace({ row: toEnd ? 0 : place.row, column: 0 }, size);
    case 'End':
      return clampPlace({ row: toEnd ? last : place.row, column: size.columns - 1 }, size);
    default:
      return null;
  }
}

/** The nearest place that exists; the header where there are no rows. */
export function clampPlace({ row, column }: GridPlace, { rows, columns }: GridSize): GridPlace {
  return {
    row: Math.max(-1, Math.min(rows - 1, row)),
    column: Math.max(0, Math.min(columns - 1, column)),
  };
}
