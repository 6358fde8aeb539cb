// Gives the collector an open case as the store it needs: what is held already, and where answers and entries go.
import { eventClassOf } from '../../shared/collect/coverage.ts';
import type { QuerySlot, TimeWindow } from '../../shared/model/collection.ts';
import type { OpenCase } from '../case/open-case.ts';
import type { CollectionStore } from '../collect/graph/collection-store.ts';
import { livePages } from './live-pages.ts';

export function collectionStoreOf(open: OpenCase): CollectionStore {
  const { index } = open;
  const isLive = livePages(open);
  const matches = ({ eventClass, key }: QuerySlot, row: number) =>
    index.textOf(key.by, row)?.toLowerCase() === key.value &&
    eventClassOf(index.textOf('signInEventTypes', row), index.interactive.valueOf(row)) === eventClass;
  // A record that came from a file does not count: it could not be told from one that the tenant never brought.
  const find = (id: string, contentHash: () => string): number | undefined => {
    const rows = index.rowsOfId(id);
    if (rows.length === 0) return undefined;
    const hash = contentHash();
    return rows.find((row) => index.contentHashOf(row) === hash && isLive(index.referenceOf(row).page));
  };
  return {
    journal: open.journal,
    append: open.append,
    appendPage: open.appendPage,
    holds: (id, contentHash) => find(id, () => contentHash) !== undefined,
    heldRow: (id, contentHash) => {
      const row = find(id, contentHash);
      return row === undefined ? null : index.row(row);
    },
    heldIds: (slot: QuerySlot, window: TimeWindow) => {
      const from = Date.parse(window.from);
      const to = Date.parse(window.to);
      const ids = new Set<string>();
      for (let row = 0; row < index.size(); row += 1) {
        const instant = index.instantOf(row);
        if (instant < from || instant >= to || !matches(slot, row)) continue;
        if (isLive(index.referenceOf(row).page)) ids.add(index.idOf(row));
      }
      return ids;
    },
  };
}
