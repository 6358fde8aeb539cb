// The rows of one view, asked for page by page as they come into sight, a few pages kept. Knows nothing of React or the bridge.

export type RowSource<R> = {
  readonly count: number;
  /** Undefined until its page is there. */
  readonly rowAt: (index: number) => R | undefined;
  /** What is in sight and around it, `middle` first; what was wanted before and not yet asked for is forgotten. */
  readonly want: (from: number, to: number, middle?: number) => void;
  readonly subscribe: (changed: () => void) => () => void;
  /** Grows whenever a page comes. */
  readonly version: () => number;
  /** The rows at these places, asked for where they are not there; null where one of them could not be had. */
  readonly rowsAt: (indices: readonly number[]) => Promise<readonly R[] | null>;
  /** True after a page could not be had; `retry` asks again. */
  readonly hasFailed: () => boolean;
  readonly retry: () => void;
};

export type RowSourceOptions<R> = {
  readonly count: number;
  /** `view.rows` gives at most 200. */
  readonly pageSize: number;
  readonly pagesKept: number;
  /** Null where the host refused. */
  readonly load: (from: number, count: number) => Promise<readonly R[] | null>;
};

/** More would only queue up at the host behind rows that nobody looks at any more. */
const mostAsked = 2;

export function createRowSource<R>({ count, pageSize, pagesKept, load }: RowSourceOptions<R>): RowSource<R> {
  /** In order of use, the latest last. */
  const pages = new Map<number, readonly R[]>();
  const asked = new Map<number, Promise<readonly R[] | null>>();
  const listeners = new Set<() => void>();
  let wanted: readonly number[] = [];
  let version = 0;
  let hasFailed = false;

  const changed = () => {
    version++;
    for (const listener of listeners) listener();
  };
  const keep = (page: number, rows: readonly R[]) => {
    pages.delete(page);
    pages.set(page, rows);
    for (const oldest of pages.keys()) {
      if (pages.size <= pagesKept) break;
      if (!wanted.includes(oldest)) pages.delete(oldest);
    }
  };
  const ask = (page: number): Promise<readonly R[] | null> => {
    const under = asked.get(page);
    if (under !== undefined) return under;
    const from = page * pageSize;
    const answer = load(from, Math.min(pageSize, count - from)).then((rows) => {
      asked.delete(page);
      if (rows === null) hasFailed = true;
      else keep(page, rows);
      changed();
      next();
      return rows;
    });
    asked.set(page, answer);
    return answer;
  };
  const next = () => {
    for (const page of wanted) {
      if (asked.size >= mostAsked || hasFailed) return;
      if (!pages.has(page) && !asked.has(page)) void ask(page);
    }
  };
  const pageOf = (index: number) => Math.floor(index / pageSize);
  const rowAt = (index: number) => pages.get(pageOf(index))?.[index % pageSize];

  return {
    count,
    rowAt,
    want: (from, to, middle = (from + to) / 2) => {
      if (count === 0) return;
      const [first, last] = [pageOf(Math.max(0, from)), pageOf(Math.min(count - 1, to))];
      const apart = (page: number) => Math.abs((page + 0.5) * pageSize - middle);
      wanted = Array.from({ length: last - first + 1 }, (_, at) => first + at).sort((a, b) => apart(a) - apart(b));
      for (const page of wanted) {
        const rows = pages.get(page);
        if (rows !== undefined) keep(page, rows);
      }
      next();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    version: () => version,
    rowsAt: async (indices) => {
      const found: R[] = [];
      for (const index of indices) {
        const row = rowAt(index) ?? (await ask(pageOf(index)))?.[index % pageSize];
        if (row === undefined) return null;
        found.push(row);
      }
      return found;
    },
    hasFailed: () => hasFailed,
    retry: () => {
      hasFailed = false;
      changed();
      next();
    },
  };
}
