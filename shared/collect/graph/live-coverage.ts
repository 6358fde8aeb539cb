// What a live collection proves: windows per class, gaps with exact spans, and whether any of it is still open. By the rules
// of design §1; every query counts, so a class is only as good as its worst key.
import type { QuerySlot, SignInClass } from '../../model/collection.ts';
import type { CoverageNote, CoverageWindow, LiveGapCode, WindowState } from '../../model/coverage.ts';
import type { JournalEntry } from '../../model/journal.ts';
import { type CollectionLedger, foldCollection, type SlotLedger } from './collection-ledger.ts';
import { type HeldRanges, heldRanges } from './held-ranges.ts';
import { clipTo, differenceOf, type TimeRange, type TimeRanges, unionOf, windowOfRange } from './time-ranges.ts';

export type LiveCoverage = {
  /** In order of class, then time; neighbours of one state are one window. */
  readonly windows: readonly CoverageWindow[];
  /** Any of them makes the statement INCOMPLETE. Earliest first. */
  readonly gaps: readonly CoverageNote[];
  /** Sealed too early to be final, per class. */
  readonly provisional: ReadonlyMap<SignInClass, TimeRanges>;
};

/** One record of the subject from a live page. `instant` in ms since 1970 UTC. */
export type LiveRecord = { readonly instant: number; readonly eventClass: string };

type Piece = { readonly code: LiveGapCode; readonly ranges: TimeRanges; readonly state: WindowState };

type SlotAccount = {
  readonly slot: QuerySlot;
  readonly asked: TimeRanges;
  readonly required: TimeRanges;
  readonly provisional: TimeRanges;
  readonly pieces: readonly Piece[];
};

/** `records`: the subject's, from live pages; they tell windows with records from empty ones. */
export function liveCoverage(journal: readonly JournalEntry[], records: Iterable<LiveRecord>): LiveCoverage {
  const ledger = foldCollection(journal);
  const held = heldRanges(journal);
  const accounts = ledger.slots.map((each) => accountOf(each, held(each.slot)));
  const classes = classesOf(ledger);
  const windows = classes.flatMap((eventClass) => windowsOf(eventClass, ofClass(accounts, eventClass)));
  return {
    windows: withRecords(windows, records),
    gaps: classes.flatMap((eventClass) => gapsOf(eventClass, ofClass(accounts, eventClass))).sort(earlierFirst),
    provisional: new Map(
      classes.map((each) => [each, unionOf(...ofClass(accounts, each).map((account) => account.provisional))]),
    ),
  };
}

/** Classes that any run asked for, interactive sign-ins first. */
export function classesOf({ slots }: CollectionLedger): readonly SignInClass[] {
  return [...new Set(slots.map(({ slot }) => slot.eventClass))].sort();
}

function ofClass(accounts: readonly SlotAccount[], eventClass: SignInClass): readonly SlotAccount[] {
  return accounts.filter(({ slot }) => slot.eventClass === eventClass);
}

/** Every moment that is required and neither sealed nor overtaken goes to exactly one piece: the first that explains it. */
function accountOf(track: SlotLedger, { required, behind, overtaken }: HeldRanges): SlotAccount {
  const pieces: Piece[] = [];
  let left = differenceOf(required, unionOf(track.settled, track.provisional, overtaken));
  const take = (code: LiveGapCode, ranges: TimeRanges, state: WindowState) => {
    const taken = clipTo(ranges, left);
    if (taken.length > 0) pieces.push({ code, ranges: taken, state });
    left = differenceOf(left, taken);
  };
  const read = unionOf(track.read, track.byV1.read);
  for (const { range, cause } of [...track.failures, ...track.byV1.failures]) {
    take(cause, clipTo([range], read), 'unsealed');
    take(cause, [range], 'failed');
  }
  take('V1_FALLBACK', track.byV1.read, 'unsealed');
  take('NOT_SEALED', track.read, 'unsealed');
  take('NOT_REACHED', left, 'failed');
  if (behind.length > 0) pieces.push({ code: 'BEHIND_RETENTION', ranges: behind, state: 'behind-retention' });
  if (overtaken.length > 0) pieces.push({ code: 'RETENTION_OVERTOOK', ranges: overtaken, state: 'behind-retention' });
  const provisional = differenceOf(clipTo(track.provisional, required), overtaken);
  return { slot: track.slot, asked: track.asked, required, provisional, pieces };
}

function gapsOf(eventClass: SignInClass, accounts: readonly SlotAccount[]): readonly CoverageNote[] {
  const pieces = accounts.flatMap((account) => account.pieces);
  return [...new Set(pieces.map(({ code }) => code))].flatMap((code) =>
    unionOf(...pieces.filter((piece) => piece.code === code).map(({ ranges }) => ranges)).map((range) => ({
      code,
      facts: { eventClass, ...windowOfRange(range) },
    })),
  );
}

function earlierFirst(one: CoverageNote, other: CoverageNote): number {
  const [a, b] = [String(one.facts.from), String(other.facts.from)];
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The worst state of any query holds for the class; `answered` stands for sealed until the records are looked at. */
function windowsOf(eventClass: SignInClass, accounts: readonly SlotAccount[]): readonly CoverageWindow[] {
  const inState = (state: WindowState) =>
    unionOf(
      ...accounts.flatMap(({ pieces }) => pieces.filter((piece) => piece.state === state).map(({ ranges }) => ranges)),
    );
  const required = unionOf(...accounts.map((account) => account.required));
  const asked = unionOf(...accounts.map((account) => account.asked));
  const layers: readonly (readonly [WindowState, TimeRanges])[] = [
    ['failed', inState('failed')],
    ['behind-retention', inState('behind-retention')],
    ['unsealed', inState('unsealed')],
    ['provisional', unionOf(...accounts.map((account) => account.provisional))],
    ['answered', required],
    ['behind-retention', asked],
  ];
  const parts: { state: WindowState; range: TimeRange }[] = [];
  let left = asked;
  for (const [state, ranges] of layers) {
    for (const range of clipTo(ranges, left)) parts.push({ state, range });
    left = differenceOf(left, ranges);
  }
  const states = [...new Set(parts.map(({ state }) => state))];
  return states
    .flatMap((state) =>
      unionOf(parts.filter((part) => part.state === state).map(({ range }) => range)).map((range) => ({
        state,
        range,
      })),
    )
    .sort((one, other) => one.range.from - other.range.from)
    .map(({ state, range }) => ({ ...windowOfRange(range), eventClass, state }));
}

/** Sealed windows without a record become `empty`. */
function withRecords(windows: readonly CoverageWindow[], records: Iterable<LiveRecord>): readonly CoverageWindow[] {
  const sealed = windows
    .filter(({ state }) => state === 'answered')
    .map((window) => ({ window, from: Date.parse(window.from), to: Date.parse(window.to), hasRecord: false }));
  for (const { instant, eventClass } of records) {
    const place = sealed.find(
      ({ window, from, to }) => window.eventClass === eventClass && instant >= from && instant < to,
    );
    if (place !== undefined) place.hasRecord = true;
  }
  const empty = new Set(sealed.filter(({ hasRecord }) => !hasRecord).map(({ window }) => window));
  return windows.map((window) => (empty.has(window) ? { ...window, state: 'empty' as const } : window));
}
