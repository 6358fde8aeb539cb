// Which line of the table draws which row: a line whose row has gone out of sight draws one that came in, so that its elements stay
// and only their texts change. Knows nothing of React.

/**
 * Rows that stay in sight keep their line, the focused one with them. Elements stand in the order of the rows, and one that is
 * moved in the page loses its focus: a freed line is only given to a row below all that stay, where nothing but itself is moved.
 * @param before line by row index, as it was drawn last
 * @param indices of the rows in sight, ascending
 */
export function assignLines(
  before: ReadonlyMap<number, number>,
  indices: readonly number[],
): ReadonlyMap<number, number> {
  const staying = new Set(indices.filter((index) => before.has(index)));
  const lastStaying = Math.max(-1, ...staying);
  const free = [...before].filter(([index]) => !staying.has(index)).map(([, line]) => line);
  let fresh = Math.max(-1, ...before.values()) + 1;
  return new Map(
    indices.map((index) => {
      const freed = index > lastStaying ? free.shift() : undefined;
      return [index, before.get(index) ?? freed ?? fresh++];
    }),
  );
}
