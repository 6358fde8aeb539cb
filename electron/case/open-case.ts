// The contract of an open case: what flow/ and the stages may do with it (design §4).
import type { ErrorCode, ErrorFacts } from '../../shared/errors.ts';
import type { JournalEntry } from '../../shared/model/journal.ts';
import type { PageHead } from '../../shared/model/page.ts';
import type { RecordReference } from '../../shared/model/sign-in-record.ts';
import type { CaseIndex } from '../../shared/review/case-index.ts';
import type { IndexRow } from '../../shared/review/index-row.ts';
import type { PackedBody } from './packed-body.ts';

/** Something that opening or purging a case has to say; words as for errors. */
export type CaseFinding = { readonly code: ErrorCode; readonly facts: ErrorFacts };

export type OpenCase = {
  /** Random GUID; also part of every seal, so that pages of two cases cannot be swapped. */
  readonly id: string;
  readonly folder: string;
  /** Columns over every record of every page, in page order; grows with {@link appendPage}. */
  readonly index: CaseIndex;
  /** What was out of the ordinary when it was opened: an interrupted source, a case that was not closed, a synchronised folder. */
  readonly found: readonly CaseFinding[];
  readonly pageCount: () => number;
  /** Entries in the order they were appended; never changed. */
  readonly journal: () => readonly JournalEntry[];
  /**
   * Adds a page, its column block and the entries that belong with it in one transaction; durable when it resolves.
   * `rows` has one row per `head.records`, in that order; `body` may be packed already, and must not change until then. Pages stand in the order of the
   * calls, also where several are under way. Rejects with the file system's or SQLite's error (`toCaseError` translates), and then
   * nothing was added, neither of this page nor of those handed in behind it before the failure was known.
   */
  readonly appendPage: (
    head: PageHead,
    body: Uint8Array | PackedBody,
    rows: readonly IndexRow[],
    entries?: readonly JournalEntry[],
  ) => Promise<void>;
  /** Adds entries in one transaction; durable on return. */
  readonly append: (...entries: readonly JournalEntry[]) => void;
  readonly pageHead: (page: number) => PageHead;
  /** The raw bytes of one record. Throws if a seal does not hold: what was tampered with is never shown. */
  readonly recordBytes: (reference: RecordReference) => Uint8Array;
  /** The same as text, from UTF-8. */
  readonly recordText: (reference: RecordReference) => string;
  /** The raw bytes of a whole page. */
  readonly pageBytes: (page: number) => Uint8Array;
  /**
   * Checks every body segment of every page now. Opening has checked everything else; a body that was altered is otherwise
   * found when it is read. Throws `CaseDamagedError` (`toCaseError` translates) at the first seal that does not hold.
   */
  readonly checkPages: () => void;
  /** A key for one purpose, derived from the case key (HKDF-SHA-256); gone when the case is purged. */
  readonly purposeKey: (purpose: string) => Uint8Array;
  /**
   * Adds the key slot of an installation's own key store, or replaces it; durable when it resolves. `wrap` gets the secret
   * of os-slot and gives it back sealed. The passphrase goes on opening the case.
   */
  readonly addOsSlot: (holder: string, wrap: (secret: string) => Promise<Uint8Array>) => Promise<void>;
  /**
   * Adds a passphrase that was made for the officer; durable when it resolves. What opened the case before still does.
   * `scryptLogN` as for a new case.
   */
  readonly addPassphrase: (passphrase: string, scryptLogN?: number) => Promise<void>;
  /**
   * Makes the first of these that opens the case its only passphrase, and confirmed. False where none does: nothing is changed
   * then, so that nobody loses the one that works.
   */
  readonly keepPassphrase: (passphrases: readonly string[]) => Promise<boolean>;
  readonly close: () => void;
};
