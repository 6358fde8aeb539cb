// Reads a case back: checks the chain over everything sealed, then the counts, then fills index and journal.
import type { JournalEntry } from '../../shared/model/journal.ts';
import { type CaseIndex, createCaseIndex } from '../../shared/review/case-index.ts';
import { CaseDamagedError } from './case-damage.ts';
import type { CaseDatabase, SealedBlock } from './case-database.ts';
import { firstLink, nextLink } from './chain.ts';
import { columnsFromBytes } from './column-codec.ts';
import type { Progress } from './progress-mark.ts';
import { checkSeal, unseal } from './seal.ts';
import { readSealList } from './segment-seals.ts';

/** What the sealed head counts; updated in the transaction of every block. */
export type CaseHead = {
  readonly blocks: number;
  readonly pages: number;
  readonly records: number;
  readonly entries: number;
  /** Hash of the last block, lower-case hex. */
  readonly tip: string;
};

export type LoadedCase = {
  readonly index: CaseIndex;
  readonly journal: JournalEntry[];
  /** Block number of each page. */
  readonly pageBlocks: number[];
  readonly blocks: number;
  readonly tip: Buffer;
};

export function readHead(database: CaseDatabase, key: Uint8Array, caseId: string): CaseHead {
  return JSON.parse(unseal(key, caseId, { kind: 'head' }, database.head()).toString('utf8'));
}

/**
 * Index and journal, after checking all there is but the bytes of the bodies: chain, seals, counts, the mark, and that every body
 * segment is there. Throws {@link CaseDamagedError} for the first thing that does not fit.
 */
export function loadCase(
  database: CaseDatabase,
  key: Uint8Array,
  caseId: string,
  head: CaseHead,
  mark: Progress | null,
): LoadedCase {
  const index = createCaseIndex();
  index.reserve(head.records);
  const journal: JournalEntry[] = [];
  const pageBlocks: number[] = [];
  const lengths: (readonly number[])[] = [];
  const links: Buffer[] = [firstLink(caseId)];
  for (const block of database.blocks()) {
    links.push(checkedLink(block, links, pageBlocks.length));
    if (block.page === null) {
      const place = { kind: 'journal', block: block.number } as const;
      journal.push(...journalFromBytes(unseal(key, caseId, place, block.content)));
    } else {
      pageBlocks.push(block.number);
      lengths.push(loadPage(key, caseId, block, block.page, index));
    }
  }
  checkCounts(links, head, mark, pageBlocks.length);
  if (index.size() !== head.records || journal.length !== head.entries) throw new CaseDamagedError('a page is missing');
  checkSegments(database, lengths);
  return { index, journal, pageBlocks, blocks: links.length - 1, tip: links.at(-1) ?? firstLink(caseId) };
}

function checkedLink(block: SealedBlock, links: readonly Buffer[], pages: number): Buffer {
  const previous = links.at(-1);
  if (previous === undefined || block.number !== links.length - 1)
    throw new CaseDamagedError('a page is missing', pages);
  const link = nextLink(previous, block);
  if (link.equals(block.hash)) return link;
  if (block.page === null) throw new CaseDamagedError('a journal entry was altered or is missing');
  throw new CaseDamagedError('a page was altered', block.page);
}

/** Adds the page's columns to the index; returns the lengths of its body segments. */
function loadPage(
  key: Uint8Array,
  caseId: string,
  block: SealedBlock,
  page: number,
  index: CaseIndex,
): readonly number[] {
  const nothing = new Uint8Array(0);
  checkSeal(key, caseId, { kind: 'page', page, part: -1 }, block.content);
  const columns = unseal(key, caseId, { kind: 'page', page, part: -2 }, block.columns ?? nothing);
  index.addColumns(columnsFromBytes(page, columns));
  return readSealList(key, caseId, page, block.seals ?? nothing).lengths;
}

/** Holds the chain against the sealed head and the mark beside the database. */
function checkCounts(links: readonly Buffer[], head: CaseHead, mark: Progress | null, pages: number): void {
  const blocks = links.length - 1;
  if (blocks < head.blocks) throw new CaseDamagedError('the end was cut off', pages);
  if (blocks > head.blocks) throw new CaseDamagedError('there is more than was written');
  if (links[blocks]?.toString('hex') !== head.tip) throw new CaseDamagedError('a page was altered');
  if (mark === null) throw new CaseDamagedError('the progress mark is missing or broken');
  if (mark.blocks > head.blocks) throw new CaseDamagedError('the end was cut off', pages);
  if (links[mark.blocks]?.toString('hex') !== mark.tip) throw new CaseDamagedError('a page was altered');
}

function checkSegments(database: CaseDatabase, lengths: readonly (readonly number[])[]): void {
  const found = lengths.map(() => 0);
  for (const { page, part, length } of database.segmentLengths()) {
    const expected = lengths[page]?.[part];
    if (expected === undefined) throw new CaseDamagedError('there is more than was written');
    if (expected !== length) throw new CaseDamagedError('a page was altered', page);
    found[page] = (found[page] ?? 0) + 1;
  }
  const missing = lengths.findIndex((parts, page) => parts.length !== found[page]);
  if (missing >= 0) throw new CaseDamagedError('a page was altered', missing);
}

export function journalFromBytes(bytes: Buffer): readonly JournalEntry[] {
  return JSON.parse(bytes.toString('utf8'));
}
