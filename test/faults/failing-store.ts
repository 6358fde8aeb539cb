// A case on a disk that fails from its N-th append on: full, or broken in such a way that the write came through unconfirmed.
import type { CollectionStore } from '../../electron/collect/graph/collection-store.ts';
import type { DiskFault } from './plan-run.ts';

export type CountedStore = CollectionStore & { readonly appends: () => number };

export function failingStore(store: CollectionStore, fault: DiskFault | null): CountedStore {
  let appends = 0;
  const fails = () => {
    appends += 1;
    return fault !== null && appends >= fault.at;
  };
  const error = () => Object.assign(new Error('the disk fails'), { code: fault?.code ?? 'EIO' });
  const comesThrough = () => fault?.isWritten === true && appends === fault.at;
  return {
    ...store,
    appends: () => appends,
    append: (...entries) => {
      const isFailing = fails();
      if (!isFailing || comesThrough()) store.append(...entries);
      if (isFailing) throw error();
    },
    appendPage: async (head, body, rows, entries) => {
      const isFailing = fails();
      if (!isFailing || comesThrough()) await store.appendPage(head, body, rows, entries);
      if (isFailing) throw error();
    },
  };
}
