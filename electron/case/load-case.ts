// Reads a case back: checks the chain over everything sealed, then the counts, then fills index and journal.
import type { JournalEntry } from '../../shared/model/journal.ts';
import { type CaseIndex, createCaseIndex } from '../../shared/review/case-index.ts';
import { CaseDamagedError } from './case-damage.ts';
import type { CaseDatabase } from './case-database.ts';
import { firstLink, nextLink } from './chain.ts';
import { columnsFromBytes } from './column-codec.ts';
import type { Progress } from './progress-mark.ts';
import { unseal } from './seal.ts';

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
  let segments = 0;
  for (const block of database.blocks()) {
    if (block.number !== links.length) throw new CaseDamagedError('a page is missing', pageBlocks.length);
    tip = nextLink(tip, block);
    if (!tip.equals(block.hash)) {
      throw block.page === null
        ? new CaseDamagedError('a journal entry was altered or is missing')
        : new CaseDamagedError('a page was altered', block.page);
    }
    links.push(tip);
    segments += block.segments.length;
    if (block.kind === 'page') pageBlocks.push(block.number);
  }
  if (database.segmentCount() !== segments) throw new CaseDamagedError('there is more than was written');
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

/** Index and journal from the blocks of a checked case. */
export function loadBlocks(
  database: CaseDatabase,
  key: Uint8Array,
  caseId: string,
  head: CaseHead,
): { readonly index: CaseIndex; readonly journal: JournalEntry[] } {
  const index = createCaseIndex();
  index.reserve(head.records);
  const journal: JournalEntry[] = [];
  for (const block of database.blocksWithoutSegments()) {
    if (block.page === null) {
      journal.push(...journalFromBytes(unseal(key, caseId, { kind: 'journal', block: block.number }, block.content)));
    } else {
      const columns = unseal(
        key,
        caseId,
        { kind: 'page', page: block.page, part: -2 },
        block.columns ?? new Uint8Array(0),
      );
      index.addColumns(columnsFromBytes(block.page, columns));
    }
  }
  if (index.size() !== head.records || journal.length !== head.entries) throw new CaseDamagedError('a page is missing');
  return { index, journal };
}

export function journalFromBytes(bytes: Buffer): readonly JournalEntry[] {
  return JSON.parse(bytes.toString('utf8'));
}
