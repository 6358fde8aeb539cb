// While a collection runs or a package is sealed, the heap is collected sooner: some processor time buys a third of the memory of a
// collection, which waits for the tenant's limit most of the time anyway, and a tenth of a package's (npm run bench).
import { setFlagsFromString } from 'node:v8';

/** V8 reads this flag at each collection; 0 is its own default, which lets the heap grow by as much as it likes. */
const growingPercent = 40;

/**
 * Between two parts of a long use case: what the one leaves behind (60 MB after 100,000 records were written) would lie beside what the
 * next one needs. Works where the process was started with `--expose-gc`, as every face is.
 */
export function letGoOfGarbage(): void {
  globalThis.gc?.();
}

export async function withLeanHeap<T>(work: () => Promise<T>): Promise<T> {
  setFlagsFromString(`--heap-growing-percent=${growingPercent}`);
  try {
    return await work();
  } finally {
    setFlagsFromString('--heap-growing-percent=0');
  }
}
