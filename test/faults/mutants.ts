// Broken collectors that the matrix must catch, each as small changes of the product.

/** `file` from the root of the project; `original` stands in it exactly once. */
type Change = { readonly file: string; readonly original: string; readonly instead: string };

export type Mutant = {
  readonly name: string;
  readonly changes: readonly Change[];
  /** Runs that meet it: at least one has to fail. */
  readonly metBy: readonly string[];
};

const numbers = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, at) => from + at);

export const mutants: readonly Mutant[] = [
  {
    name: 'cursor-before-data',
    changes: [
      {
        file: 'electron/collect/graph/save-answers.ts',
        original: 'await store.appendPage(head, page.body, rows, entries(rows));',
        instead: `const early = entries(rows);
        if (early.length > 0) store.append(...early);
        await store.appendPage(head, page.body, rows);`,
      },
    ],
    metBy: numbers(3, 22).map((at) => `enospc@${at}`),
  },
  {
    name: 'one-content-per-id',
    changes: [
      {
        file: 'electron/flow/collection-store.ts',
        original: 'index.contentHashOf(row) === hash && isLive',
        instead: 'isLive',
      },
    ],
    metBy: numbers(20, 40).map((at) => `new-content@${at}`),
  },
  {
    name: 'no-next-link-is-the-end',
    changes: [
      {
        file: 'electron/collect/graph/collect-window.ts',
        original: 'capped: chain.rows === mostRowsInChain,',
        instead: `capped: chain.rows === mostRowsInChain,
        },
        {
          kind: 'window-sealed' as const, at, sourceId, ...slot, from, to, passes: 1, ids: sorted.length,
          firstIdsSha256: '', lastIdsSha256: '', expired: 0, late: 0, settled: true,`,
      },
    ],
    metBy: numbers(3, 20).map((at) => `short-without-link-by-id@${at}`),
  },
  {
    name: 'gaps-do-not-count',
    changes: [
      {
        file: 'shared/collect/coverage.ts',
        original: "if (gaps.length > 0) return 'INCOMPLETE';",
        instead: '',
      },
    ],
    metBy: numbers(9, 16).map((at) => `403-role@${at}`),
  },
];

/** Caught by watching the system calls, not by a run: what was written is in the system's cache, and killing a process loses none of that. */
export const syncMutant: Mutant = {
  name: 'no-sync',
  changes: [
    {
      file: 'electron/case/case-database.ts',
      original: 'PRAGMA synchronous = FULL;',
      instead: 'PRAGMA synchronous = OFF;',
    },
  ],
  metBy: [],
};
