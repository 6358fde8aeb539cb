// What the collector needs of a case; flow/ gives it an open one.
import type { QuerySlot, TimeWindow } from '../../../shared/model/collection.ts';
import type { JournalEntry } from '../../../shared/model/journal.ts';
import type { PageHead } from '../../../shared/model/page.ts';
import type { IndexRow } from '../../../shared/review/index-row.ts';
import type { PackedBody } from '../../case/packed-body.ts';

export type CollectionStore = {
  readonly journal: () => readonly JournalEntry[];
  /** Durable on return. */
  readonly append: (...entries: readonly JournalEntry[]) => void;
  /** Durable when it resolves, page and entries in one transaction. */
  readonly appendPage: (
    head: PageHead,
    body: PackedBody,
    rows: readonly IndexRow[],
    entries?: readonly JournalEntry[],
  ) => Promise<void>;
  /** True where the case holds this id with this very content. */
  readonly holds: (id: string, contentHash: string) => boolean;
  /** The row that the case made of this id with this very content; `contentHash` is asked only where it knows the id. Null: none. */
  readonly heldRow: (id: string, contentHash: () => string) => IndexRow | null;
  /**
   * Different ids of the records from live pages that match the slot and lie in the window: what another reading must bring again.
   * Judged by the records themselves, not by which query brought them.
   */
  readonly heldIds: (slot: QuerySlot, window: TimeWindow) => ReadonlySet<string>;
};
