// Columns of numbers that grow as rows are added, and a table of texts that stand in many rows.

type Numbers = Float64Array | Uint32Array | Uint16Array | Uint8Array;

/** A typed array that doubles when it is full. */
export type Growing = {
  readonly at: (row: number) => number;
  readonly set: (row: number, value: number) => void;
};

export function growing<T extends Numbers>(make: (length: number) => T): Growing {
  let values = make(1024);
  return {
    at: (row) => values[row] ?? 0,
    set: (row, value) => {
      if (row >= values.length) {
        const larger = make(Math.max(row + 1, values.length * 2));
        larger.set(values);
        values = larger;
      }
      values[row] = value;
    },
  };
}

/** Texts by number: the same text always has the same number. */
export type TextTable = { readonly numberOf: (text: string) => number; readonly textOf: (number: number) => string };

export function textTable(): TextTable {
  const numbers = new Map<string, number>();
  const texts: string[] = [];
  return {
    numberOf: (text) => {
      const known = numbers.get(text);
      if (known !== undefined) return known;
      numbers.set(text, texts.length);
      texts.push(text);
      return texts.length - 1;
    },
    textOf: (number) => texts[number] ?? '',
  };
}
