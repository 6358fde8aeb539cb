// Adds blocks to a case: packs what is not packed yet, then seals, chains and commits in the order in which pages were handed in.
import type { JournalEntry } from '../../shared/model/journal.ts';
import type { PageHead } from '../../shared/model/page.ts';
import type { CaseIndex } from '../../shared/review/case-index.ts';
import { toColumnBlock } from '../../shared/review/column-block.ts';
import type { IndexRow } from '../../shared/review/index-row.ts';
import type { CaseDatabase, NewBlock } from './case-database.ts';
import { nextLink } from './chain.ts';
import { columnsToBytes } from './column-codec.ts';
import { type CaseHead, journalFromBytes } from './load-case.ts';
import { type PackedBody, packBody } from './packed-body.ts';
import { headToBytes } from './page-head-codec.ts';
import type { ProgressMark } from './progress-mark.ts';
import { type PackedBytes, pack, seal } from './seal.ts';
import { sealList } from './segment-seals.ts';

/** What an open case knows of itself; the writer moves it on after each commit. */
export type CaseContents = {
  readonly index: CaseIndex;
  readonly journal: JournalEntry[];
  readonly pageBlocks: number[];
  tip: Uint8Array;
  blocks: number;
};

export type PageWriter = {
  readonly appendPage: (
    head: PageHead,
    body: Uint8Array | PackedBody,
    rows: readonly IndexRow[],
    entries: readonly JournalEntry[],
  ) => Promise<void>;
  readonly append: (entries: readonly JournalEntry[]) => void;
};

/** @param throwIfClosed asked before each commit: a page may still wait for the one before it when the case is closed. */
export function createPageWriter(
  database: CaseDatabase,
  mark: ProgressMark,
  key: Uint8Array,
  caseId: string,
  contents: CaseContents,
  throwIfClosed: () => void,
): PageWriter {
  // A page behind a failed one fails with it: else a source could end well with a hole in it.
  let last: Promise<void> = Promise.resolve();

  function commit(blocks: readonly Omit<NewBlock, 'hash'>[], records: number, entries: readonly JournalEntry[]): void {
    throwIfClosed();
    let tip = contents.tip;
    const chained = blocks.map((block) => {
      tip = nextLink(tip, block);
      return { ...block, hash: tip };
    });
    const pages = blocks.filter((block) => block.page !== null).map((block) => block.number);
    const head: CaseHead = {
      blocks: contents.blocks + blocks.length,
      pages: contents.pageBlocks.length + pages.length,
      records: contents.index.size() + records,
      entries: contents.journal.length + entries.length,
      tip: Buffer.from(tip).toString('hex'),
    };
    database.commit(chained, sealedHead(key, caseId, head));
    contents.tip = tip;
    contents.blocks = head.blocks;
    contents.pageBlocks.push(...pages);
    contents.journal.push(...entries);
    markProgress(mark, head);
  }

  function journalBlock(number: number, entries: readonly JournalEntry[]) {
    const bytes = Buffer.from(JSON.stringify(entries), 'utf8');
    const content = seal(key, caseId, { kind: 'journal', block: number }, pack(bytes));
    // What was written is also what is remembered, so that a caller's later change reaches neither.
    const kept = journalFromBytes(bytes);
    return {
      block: { number, kind: 'journal' as const, page: null, content, columns: null, seals: null, segments: [] },
      kept,
    };
  }

  return {
    append: (entries) => {
      throwIfClosed();
      if (entries.length === 0) return;
      const { block, kept } = journalBlock(contents.blocks, entries);
      commit([block], 0, kept);
    },
    appendPage: (head, body, rows, entries) => {
      const before = last;
      const mine = (async () => {
        throwIfClosed();
        const packed = packPage(head, body, rows);
        await before;
        throwIfClosed();
        const page = contents.pageBlocks.length;
        const sealed = (part: number, bytes: PackedBytes) => seal(key, caseId, { kind: 'page', page, part }, bytes);
        const segments = packed.segments.map((segment, part) => sealed(part, segment));
        const block = {
          number: contents.blocks,
          kind: 'page' as const,
          page,
          content: sealed(-1, packed.head),
          columns: sealed(-2, packed.columns),
          seals: sealed(-3, sealList(segments)),
          segments,
        };
        const journal = entries.length === 0 ? null : journalBlock(block.number + 1, entries);
        commit(journal === null ? [block] : [block, journal.block], rows.length, journal?.kept ?? []);
        contents.index.addColumns({ ...packed.block, page });
      })();
      last = mine;
      mine.catch(() => {
        // The caller handles the failure, perhaps only after reading the next page: until then it must not count as unhandled.
        // The next page that is handed in starts afresh.
        if (last === mine) last = Promise.resolve();
      });
      return mine;
    },
  };
}

export function sealedHead(key: Uint8Array, caseId: string, head: CaseHead): Buffer {
  return seal(key, caseId, { kind: 'head' }, pack(Buffer.from(JSON.stringify(head), 'utf8')));
}

function packPage(head: PageHead, body: Uint8Array | PackedBody, rows: readonly IndexRow[]) {
  if (rows.length !== head.records.length) throw new Error('a page needs one index row per record');
  if (body.byteLength !== head.byteLength) throw new Error('the body is not as long as the head says');
  if (head.records.some((span) => span.offset + span.length > head.byteLength))
    throw new Error('a record ends behind its page');
  const { cuts, segments } = body instanceof Uint8Array ? packBody(body, head.records) : body;
  const block = toColumnBlock(0, rows);
  return { head: pack(headToBytes(head, cuts)), columns: pack(columnsToBytes(block)), segments, block };
}

function markProgress(mark: ProgressMark, head: CaseHead): void {
  try {
    mark.write({ blocks: head.blocks, tip: head.tip });
  } catch {
    // The commit is on disk already and must not be reported as failed; a mark that lags behind only says less.
  }
}
