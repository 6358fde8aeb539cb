// Puts answers into the case, one at a time: what the case holds already is not listed again, and that can only be told
// while nothing else is being written. Every chain of a run saves through the same one.

import type { JournalEntry } from '../../../shared/model/journal.ts';
import type { GraphAnswer, PageHead } from '../../../shared/model/page.ts';
import type { IndexRow } from '../../../shared/review/index-row.ts';
import type { AnswerPage } from './answer-page.ts';
import type { CollectionStore } from './collection-store.ts';

export type AnswerToSave = {
  readonly page: AnswerPage;
  readonly answer: GraphAnswer;
  readonly receivedAt: string;
  readonly serverDate: string | null;
};

export type AnswerSaver = {
  /** Durable when it resolves: the page and `entries` in one transaction. Gives the rows that the case did not hold. */
  readonly save: (
    answer: AnswerToSave,
    entries: (fresh: readonly IndexRow[]) => readonly JournalEntry[],
  ) => Promise<readonly IndexRow[]>;
};

/** After one failed write nothing more is written: a later page may count on records of the lost one. */
export function createAnswerSaver(store: CollectionStore, sourceId: string): AnswerSaver {
  let last: Promise<unknown> = Promise.resolve();
  const write = async (
    { page, answer, receivedAt, serverDate }: AnswerToSave,
    entries: (fresh: readonly IndexRow[]) => readonly JournalEntry[],
  ): Promise<readonly IndexRow[]> => {
    const places = freshPlaces(page.rows, store);
    const rows = places.flatMap((place) => page.rows[place] ?? []);
    const head: PageHead = {
      sourceId,
      shape: page.shape,
      sha256: page.sha256,
      byteLength: page.body.byteLength,
      receivedAt,
      serverDate,
      hasNextLink: page.next.kind !== 'none',
      ...(page.isPlain ? { plain: true as const } : {}),
      answer,
      records: places.flatMap((place) => page.spans[place] ?? []),
      rejects: page.rejects,
    };
    await store.appendPage(head, page.body, rows, entries(rows));
    return rows;
  };
  return {
    save: (answer, entries) => {
      const saved = last.then(() => write(answer, entries));
      last = saved;
      // Whoever asked hears of a failure; as a link of this chain it must not count as unhandled.
      saved.catch(() => {});
      return saved;
    },
  };
}

/** Where on the page records stand that the case does not hold, each content once. */
function freshPlaces(rows: readonly IndexRow[], store: CollectionStore): readonly number[] {
  const seen = new Set<string>();
  return rows.flatMap(({ id, contentHash }, place) => {
    const content = `${contentHash} ${id}`;
    if (seen.has(content) || store.holds(id, contentHash)) return [];
    seen.add(content);
    return [place];
  });
}
