// Puts an open case together from its parts: what the stages see of it, and what opening it found.

import { CaseDamagedError } from './case-damage.ts';
import type { CaseDatabase } from './case-database.ts';
import { caseFiles } from './case-files.ts';
import type { CaseLock } from './case-lock.ts';
import { interruptedSources } from './interrupted-sources.ts';
import { defaultScryptLogN, type KeyFile, makePassphraseSlot, readKeyFile, writeKeyFile } from './key-slots.ts';
import type { CaseFinding, OpenCase } from './open-case.ts';
import { osSecretOf, withOsSlot } from './os-slot.ts';
import { createPageReader } from './page-reader.ts';
import { type CaseContents, createPageWriter } from './page-writer.ts';
import type { ProgressMark } from './progress-mark.ts';
import { slotOpenedBy, withOnlySlot, withPassphraseSlot } from './recovery-slot.ts';
import { derivedKey } from './seal.ts';

export type CaseParts = {
  readonly id: string;
  readonly folder: string;
  readonly lock: CaseLock;
  readonly database: CaseDatabase;
  readonly mark: ProgressMark;
  readonly caseKey: Uint8Array;
  readonly sealKey: Uint8Array;
  readonly contents: CaseContents;
  readonly folderFindings: readonly CaseFinding[];
};

/** Takes over the parts: `close` of the result closes them all and forgets the keys. */
export function createLiveCase(parts: CaseParts): OpenCase {
  const { id, lock, database, mark, caseKey, sealKey, contents } = parts;
  let isOpen = true;
  const throwIfClosed = () => {
    if (!isOpen) throw new Error('the case is closed');
  };
  const checked = <A extends readonly unknown[], R>(work: (...values: A) => R) => {
    return (...values: A): R => {
      throwIfClosed();
      return work(...values);
    };
  };
  const files = caseFiles(parts.folder);
  /** As it stands on the disk now: another slot may have come while a passphrase was stretched. */
  const keysNow = (): KeyFile => {
    const keys = readKeyFile(files);
    if (!keys.ok) throw new CaseDamagedError('the key file cannot be read');
    return keys.value;
  };
  const reader = createPageReader(database, sealKey, id, contents.pageBlocks);
  const writer = createPageWriter(database, mark, sealKey, id, contents, throwIfClosed);
  return {
    id,
    folder: parts.folder,
    index: contents.index,
    found: [...parts.folderFindings, ...leftFindings(lock), ...interruptedFindings(contents, reader.pageHead)],
    pageCount: () => contents.pageBlocks.length,
    journal: () => contents.journal,
    appendPage: (head, body, rows, entries = []) => writer.appendPage(head, body, rows, entries),
    append: (...entries) => writer.append(entries),
    pageHead: checked(reader.pageHead),
    recordBytes: checked(reader.recordBytes),
    recordText: checked(reader.recordText),
    pageBytes: checked(reader.pageBytes),
    checkPages: checked(reader.checkPages),
    purposeKey: checked((purpose: string) => derivedKey(caseKey, id, `purpose/${purpose}`)),
    addOsSlot: async (holder, wrap) => {
      throwIfClosed();
      const wrapped = await wrap(osSecretOf(id, caseKey));
      throwIfClosed();
      writeKeyFile(files, withOsSlot(keysNow(), holder, wrapped));
    },
    addPassphrase: async (passphrase, logN = defaultScryptLogN) => {
      throwIfClosed();
      const slot = await makePassphraseSlot(id, caseKey, passphrase, { logN, isUnconfirmed: true });
      throwIfClosed();
      writeKeyFile(files, withPassphraseSlot(keysNow(), slot));
    },
    keepPassphrase: async (passphrases) => {
      throwIfClosed();
      const slot = await slotOpenedBy(keysNow(), passphrases);
      throwIfClosed();
      const kept = slot === null ? null : withOnlySlot(keysNow(), slot);
      if (kept !== null) writeKeyFile(files, kept);
      return kept !== null;
    },
    close: () => {
      if (!isOpen) return;
      isOpen = false;
      caseKey.fill(0);
      sealKey.fill(0);
      closeAll(database, mark, lock);
    },
  };
}

/** Whatever fails on the way, the lock is given back. */
function closeAll(database: CaseDatabase, mark: ProgressMark, lock: CaseLock): void {
  try {
    database.close();
    mark.close();
  } finally {
    lock.release();
  }
}

function leftFindings(lock: CaseLock): readonly CaseFinding[] {
  if (lock.leftBy === null) return [];
  return [{ code: 'CASE_NOT_CLOSED', facts: { face: lock.leftBy.face, since: lock.leftBy.since } }];
}

function interruptedFindings(
  contents: CaseContents,
  pageHead: (page: number) => { readonly sourceId: string; readonly records: { readonly length: number } },
): readonly CaseFinding[] {
  return interruptedSources(contents.journal).map((source) => {
    const heads = contents.pageBlocks
      .map((_, page) => pageHead(page))
      .filter((head) => head.sourceId === source.sourceId);
    const records = heads.reduce((sum, head) => sum + head.records.length, 0);
    return { code: 'CASE_SOURCE_INTERRUPTED', facts: { pages: heads.length, records, since: source.at } };
  });
}
