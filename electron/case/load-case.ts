// Reads a case back: checks the chain over everything sealed, then the counts, then fills index and journal.
import type { JournalEntry } from '../../shared/model/journal.ts';
import { type CaseIndex, createCaseIndex } from '../../shared/review/case-index.ts';
import { CaseDamagedError } from './case-damage.ts';
import type { CaseDatabase } from './case-database.ts';
import { firstLink, nextLink } from './chain.ts';
import { columnsFromBytes } from './column-codec.ts';
import type { Progress } from './progress-mark.ts';
import { unseal } from './seal.ts';
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

export type CheckedChain = {
  readonly blocks: number;
  readonly tip: Buffer;
  /** Block number of each page. */
  readonly pageBlocks: number[];
  /** Hash of each block. */
  readonly links: readonly Buffer[];
};

/**
 * Recomputes the chain from the sealed bytes. Needs no key, so that it can run while the passphrase is being stretched.
 * Throws {@link CaseDamagedError} at the first block that does not fit.
 */
export function checkChain(database: CaseDatabase, caseId: string): CheckedChain {
  let tip = firstLink(caseId);
  const pageBlocks: number[] = [];
  const links: Buffer[] = [];
  for (const block of database.blocks()) {
    if (block.number !== links.length) throw new CaseDamagedError('a page is missing', pageBlocks.length);
    tip = nextLink(tip, block);
    if (!tip.equals(block.hash)) {
      throw block.page === null
        ? new CaseDamagedError('a journal entry was altered or is missing')
        : new CaseDamagedError('a page was altered', block.page);
    }
    links.push(tip);
    if (block.kind === 'page') pageBlocks.push(block.number);
  }
  return { blocks: links.length, tip, pageBlocks, links };
}

export function readHead(database: CaseDatabase, key: Uint8Array, caseId: string): CaseHead {
  return JSON.parse(unseal(key, caseId, { kind: 'head' }, database.head()).toString('utf8'));
}

/** Holds the chain against the sealed head and the mark beside the database. */
export function checkCounts(chain: CheckedChain, head: CaseHead, mark: Progress | null): void {
  if (chain.blocks < head.blocks) throw new CaseDamagedError('the end was cut off', chain.pageBlocks.length);
  if (chain.blocks > head.blocks) throw new CaseDamagedError('there is more than was written');
  if (chain.tip.toString('hex') !== head.tip) throw new CaseDamagedError('a page was altered');
  if (mark === null) throw new CaseDamagedError('the progress mark is missing or broken');
  if (mark.blocks > head.blocks) throw new CaseDamagedError('the end was cut off', chain.pageBlocks.length);
  const marked = mark.blocks === 0 ? null : chain.links[mark.blocks - 1];
  if (marked != null && marked.toString('hex') !== mark.tip) throw new CaseDamagedError('a page was altered');
}

/** Index and journal from the blocks of a checked case; also checks that all body segments are there, by their lengths. */
export function loadBlocks(
  database: CaseDatabase,
  key: Uint8Array,
  caseId: string,
  head: CaseHead,
): { readonly index: CaseIndex; readonly journal: JournalEntry[] } {
  const index = createCaseIndex();
  index.reserve(head.records);
  const journal: JournalEntry[] = [];
  const lengths: (readonly number[])[] = [];
  for (const { number, page, content, columns, seals } of database.blocks()) {
    if (page === null) {
      journal.push(...journalFromBytes(unseal(key, caseId, { kind: 'journal', block: number }, content)));
    } else {
      const plain = unseal(key, caseId, { kind: 'page', page, part: -2 }, columns ?? new Uint8Array(0));
      index.addColumns(columnsFromBytes(page, plain));
      lengths.push(readSealList(key, caseId, page, seals ?? new Uint8Array(0)).lengths);
    }
  }
  if (index.size() !== head.records || journal.length !== head.entries) throw new CaseDamagedError('a page is missing');
  checkSegments(database, lengths);
  return { index, journal };
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
