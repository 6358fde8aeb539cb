// What a case remembers beside its pages, in the order it happened: an append-only list of these entries.
import type {
  AccountKind,
  GapCause,
  GraphVersion,
  QueryKey,
  QuerySlot,
  SignInClass,
  TimeWindow,
} from './collection.ts';
import type { JsonObject } from './json.ts';
import type { ShapeKind } from './shape.ts';
import type { Subject } from './subject.ts';

export type DecisionState = 'include' | 'exclude' | 'open';

/** Facts of the data-subject request. `article` is the GDPR article asked under; dates are `YYYY-MM-DD`. */
export type CaseFacts = {
  readonly reference: string | null;
  readonly article: '15' | '20' | null;
  readonly receivedOn: string | null;
  readonly identityNote: string | null;
};

/** Something the program has to say about a source, as code and facts; never a value of a record. */
export type SourceFinding = { readonly code: string; readonly facts: Readonly<Record<string, string | number>> };

/** A window of one query, and when its entry was made. */
type OfWindow = QuerySlot & TimeWindow & { readonly at: string; readonly sourceId: string };

export type JournalEntry =
  | { readonly kind: 'facts'; readonly at: string; readonly facts: CaseFacts }
  | { readonly kind: 'subject'; readonly at: string; readonly subject: Subject }
  /** A file or tenant that pages will come from. `name` stays in the case (design §6). */
  | {
      readonly kind: 'source';
      readonly at: string;
      readonly sourceId: string;
      readonly sourceKind: 'file' | 'graph' | 'demo';
      readonly name: string;
      readonly shape: ShapeKind;
    }
  /** The source was read to its end. Without this entry it was interrupted, and is read again from its start. */
  | {
      readonly kind: 'source-end';
      readonly at: string;
      readonly sourceId: string;
      readonly records: number;
      readonly rejects: number;
      readonly bytes: number;
      /** SHA-256 of the whole file as it stood on disk, lower-case hex. */
      readonly sha256: string;
      readonly openNextLink: boolean;
      readonly findings: readonly SourceFinding[];
    }
  /**
   * A live collection begins, or goes on: what is asked of which tenant from here on. Several may follow each other in a case;
   * what one has sealed the next does not ask again. `from` and `to` are UTC instants; `fromGiven` where the officer named `from`.
   */
  | {
      readonly kind: 'collection';
      readonly at: string;
      readonly sourceId: string;
      readonly tenantId: string;
      readonly cloud: string;
      readonly version: GraphVersion;
      readonly account: AccountKind;
      readonly from: string;
      readonly to: string;
      readonly fromGiven: boolean;
      readonly classes: readonly SignInClass[];
      readonly keys: readonly QueryKey[];
      /** False where the directory could not be read: names are then only those that were typed. */
      readonly directoryRead: boolean;
    }
  /** The earliest record still held; of the whole tenant, or, where that may not be asked, of the subject. Null: none at all. */
  | {
      readonly kind: 'retention-edge';
      readonly at: string;
      readonly sourceId: string;
      readonly eventClass: SignInClass;
      readonly earliest: string | null;
      readonly of: 'tenant' | 'subject';
    }
  /** A window of one query was read to the end of its chain. `ids` counts different record ids, `idsSha256` is over them, sorted, one a line. */
  | (OfWindow & {
      readonly kind: 'window-read';
      /** 1 for the first reading, 2 and up for those that check it. */
      readonly pass: number;
      readonly pageSize: number;
      readonly pages: number;
      readonly records: number;
      readonly ids: number;
      readonly idsSha256: string;
      /** The server's date of the first answer; what happened later may not be in it. */
      readonly askedAt: string;
      /** The chain ended at exactly 1,000,000 rows. */
      readonly capped: boolean;
    })
  /**
   * A later reading brought exactly the ids that the case held of this window. `settled` where it was asked two hours or more
   * after the window's end, so that nothing late can follow; else the window is provisional and is read again.
   * `expired`: held ids that were not brought again because retention has taken them. `late`: those that only a later reading brought.
   */
  | (OfWindow & {
      readonly kind: 'window-sealed';
      readonly passes: number;
      readonly ids: number;
      readonly firstIdsSha256: string;
      readonly lastIdsSha256: string;
      readonly expired: number;
      readonly late: number;
      readonly settled: boolean;
    })
  /** A window that could not be read, or whose passes never agreed; a later reading or seal of the same span undoes it. */
  | (OfWindow & {
      readonly kind: 'window-failed';
      readonly pass: number;
      readonly cause: GapCause;
    })
  /** What the tenant's own summary counts per UTC day (non-interactive sign-ins): a cross-check, never records. */
  | {
      readonly kind: 'summary-read';
      readonly at: string;
      readonly sourceId: string;
      readonly from: string;
      readonly to: string;
      readonly days: readonly { readonly day: string; readonly signIns: number }[];
    }
  /** A file that was refused as a whole. */
  | { readonly kind: 'source-refused'; readonly at: string; readonly name: string; readonly code: string }
  /**
   * One decision on each named record id. `undoes`: it restores what stood before the decision at that place of the journal, counted
   * from 0; several such entries may take back one decision together. `withdrawn`: nothing had been decided before; `state` is
   * then what comes nearest for a program that does not know the two.
   */
  | {
      readonly kind: 'decision';
      readonly at: string;
      readonly recordIds: readonly string[];
      readonly state: DecisionState;
      readonly reason: string | null;
      readonly note: string | null;
      readonly undoes?: number;
      readonly withdrawn?: true;
    }
  /** The policy in force from here on, whole, so that a package can be made again later. */
  | { readonly kind: 'policy'; readonly at: string; readonly policy: JsonObject }
  /** Stand-ins that an earlier case of the same person gave out, so that "Policy 1" stays "Policy 1" (design §7). Replaces any before. */
  | {
      readonly kind: 'aliases';
      readonly at: string;
      readonly fromCase: string;
      readonly aliases: readonly { readonly label: string; readonly value: string; readonly number: number }[];
    }
  | {
      readonly kind: 'override';
      readonly at: string;
      readonly recordId: string;
      readonly path: string;
      readonly operator: string;
      readonly reason: string | null;
    }
  /** An officer lifts what a detector masked, or accepts a pair of paths, with a reason. */
  | { readonly kind: 'lift'; readonly at: string; readonly findingId: string; readonly reason: string }
  /** A package left the case. `sha256` is of the finished file. */
  | {
      readonly kind: 'packaged';
      readonly at: string;
      /** Entries and pages that the case held when the package was begun: what came later is not in it. Absent in older cases. */
      readonly entries?: number;
      readonly pages?: number;
      readonly packageId: string;
      readonly sha256: string;
      readonly coverage: string;
      readonly leak: string;
      readonly records: number;
    }
  /** IANA name of the time zone that the case is shown in; the last one holds. Days of coverage stay UTC. */
  | { readonly kind: 'time-zone'; readonly at: string; readonly timeZone: string }
  /** The case is for trying the program out: its tenant is made up from here on, by this seed, with so many records of the person. */
  | { readonly kind: 'invented'; readonly at: string; readonly seed: string; readonly records: number }
  /** What was done, for the controller's accountability (GDPR Art. 5(2)). */
  | {
      readonly kind: 'log';
      readonly at: string;
      readonly code: string;
      readonly facts: Readonly<Record<string, string | number>>;
    };
