// A case in memory for the collector: transactions are all or nothing, and any of them can be made to fail for good.
import { zstdDecompressSync } from 'node:zlib';
import type { PackedBody } from '../../../../electron/case/packed-body.ts';
import type { CollectionStore } from '../../../../electron/collect/graph/collection-store.ts';
import type { JournalEntry } from '../../../../shared/model/journal.ts';
import type { IndexRow } from '../../../../shared/review/index-row.ts';

export type StoredRow = { readonly id: string; readonly contentHash: string; readonly page: number };

export type MemoryStore = CollectionStore & {
  readonly rows: () => readonly StoredRow[];
  /** The n-th write from now on, from 1, and all after it fail, as if the process had been killed just before. */
  readonly dieAt: (write: number) => void;
  readonly revive: () => void;
  readonly writes: () => number;
};

export class Killed extends Error {}

type Plain = {
  readonly id: string;
  readonly createdDateTime: string;
  readonly userId: string;
  readonly userPrincipalName: string;
  readonly signInEventTypes: readonly string[];
};

export function memoryStore(): MemoryStore {
  const journal: JournalEntry[] = [];
  const rows: (StoredRow & { readonly plain: Plain; readonly row: IndexRow })[] = [];
  const contents = new Map<string, IndexRow>();
  let pages = 0;
  let writes = 0;
  let deadFrom = Number.POSITIVE_INFINITY;
  const write = (): void => {
    writes += 1;
    if (writes >= deadFrom) throw new Killed('killed');
  };
  return {
    journal: () => journal,
    append: (...entries) => {
      write();
      journal.push(...entries);
    },
    appendPage: async (head, body, indexRows, entries = []) => {
      await Promise.resolve();
      write();
      const bytes = unpacked(body);
      const added = head.records.map(({ offset, length }, at) => {
        const plain: Plain = JSON.parse(bytes.toString('utf8', offset, offset + length));
        const row = indexRows[at];
        if (row === undefined) throw new Error('a record without its row');
        return { id: plain.id, contentHash: row.contentHash, page: pages, plain, row };
      });
      rows.push(...added);
      for (const { id, contentHash, row } of added) contents.set(`${contentHash} ${id}`, row);
      pages += 1;
      journal.push(...entries);
      await Promise.resolve();
    },
    holds: (id, contentHash) => contents.has(`${contentHash} ${id}`),
    heldRow: (id, contentHash) => contents.get(`${contentHash()} ${id}`) ?? null,
    heldIds: (slot, window) => {
      const found = rows.filter(({ plain }) => {
        const value = slot.key.by === 'userId' ? plain.userId : plain.userPrincipalName;
        const at = Date.parse(plain.createdDateTime);
        const isInside = at >= Date.parse(window.from) && at < Date.parse(window.to);
        return isInside && value === slot.key.value && plain.signInEventTypes.includes(slot.eventClass);
      });
      return new Set(found.map(({ id }) => id));
    },
    rows: () => rows,
    dieAt: (count) => {
      deadFrom = writes + count;
    },
    revive: () => {
      deadFrom = Number.POSITIVE_INFINITY;
    },
    writes: () => writes,
  };
}

function unpacked({ segments }: PackedBody): Buffer {
  return Buffer.concat(
    segments.map(({ bytes, plainLength }) => (bytes.length === plainLength ? bytes : zstdDecompressSync(bytes))),
  );
}
