// Typed arrays that grow at the end: the columns of the case index are made of them (design §4).

export type NumberArray = Uint8Array | Uint16Array | Uint32Array | Float64Array;

/** `array` itself where it holds `needed` members already, else a longer copy; a quarter is added, so that a million rows waste little. */
export function grown<T extends NumberArray>(array: T, needed: number): T {
  if (needed <= array.length) return array;
  return withLength(array, Math.max(needed, Math.ceil(array.length * 1.25) + 1024));
}

/** A copy of exactly that length, for when the final size is known. */
export function withLength<T extends NumberArray>(array: T, length: number): T {
  const Kind = array.constructor as new (length: number) => T;
  const longer = new Kind(length);
  longer.set(array.length > length ? array.subarray(0, length) : array);
  return longer;
}
