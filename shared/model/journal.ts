// What a case remembers beside its pages, in the order it happened: an append-only list of these entries.
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
  /** A file that was refused as a whole. */
  | { readonly kind: 'source-refused'; readonly at: string; readonly name: string; readonly code: string }
  /** One decision on each named record id. */
  | {
      readonly kind: 'decision';
      readonly at: string;
      readonly recordIds: readonly string[];
      readonly state: DecisionState;
      readonly reason: string | null;
      readonly note: string | null;
    }
  /** The policy in force from here on, whole, so that a package can be made again later. */
  | { readonly kind: 'policy'; readonly at: string; readonly policy: JsonObject }
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
      readonly packageId: string;
      readonly sha256: string;
      readonly coverage: string;
      readonly leak: string;
      readonly records: number;
    }
  /** What was done, for the controller's accountability (GDPR Art. 5(2)). */
  | {
      readonly kind: 'log';
      readonly at: string;
      readonly code: string;
      readonly facts: Readonly<Record<string, string | number>>;
    };
