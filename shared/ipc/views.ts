// What the case host and the verify process answer with, as plain data: everything the window shows of a case or a package.
// Sentences are made in the window from these codes, with shared/words, so that both languages come from one place.
import type { SignInClass } from '../model/collection.ts';
import type { Coverage } from '../model/coverage.ts';
import type { CaseFacts, DecisionState, SourceFinding } from '../model/journal.ts';
import type { JsonObject } from '../model/json.ts';
import type { RejectCode } from '../model/page.ts';
import type { PersonCard } from '../model/person-card.ts';
import type { OldestRecord, RequestDue, SubjectSeen } from '../model/request-state.ts';
import type { Operator, Policy } from '../redact/policy.ts';
import type { Finding as DetectorFinding, OpenPair, OverRedaction } from '../redact/redaction-types.ts';
import type { TallyRow } from '../redact/tally.ts';
import type { RecordSet, RecordStanding } from '../review/record-set.ts';
import type { VerifyReport } from '../verify/report.ts';
import type { SignInOutcome } from '../words/aadsts-outcome.ts';
import type { IpcError } from './shapes.ts';

type Code = { readonly code: string; readonly facts: Readonly<Record<string, string | number>> };

export type CaseStatusView = {
  readonly caseId: string;
  readonly isInvented: boolean;
  /** Whom to ask for in an invented case; null in every other one. */
  readonly inventedPerson: string | null;
  readonly timeZone: string;
  readonly facts: CaseFacts;
  readonly due: RequestDue | null;
  readonly oldest: OldestRecord | null;
  readonly subject: SubjectSeen | null;
  readonly sources: readonly {
    readonly sourceId: string;
    readonly sourceKind: 'file' | 'graph' | 'demo';
    readonly name: string;
    readonly shape: string;
    readonly finished: boolean;
    readonly records: number;
    readonly rejects: number;
  }[];
  readonly rejects: readonly { readonly file: string; readonly line: number; readonly code: RejectCode }[];
  readonly refusedFiles: readonly { readonly name: string; readonly code: string }[];
  readonly counts: RecordSet['counts'];
  readonly coverage: Coverage;
  /** Null where no tenant was asked. */
  readonly collection: {
    readonly runs: number;
    readonly edges: readonly {
      readonly eventClass: SignInClass;
      readonly earliest: string | null;
      readonly of: 'tenant' | 'subject';
      readonly asOf: string;
    }[];
    readonly oldestOpen: {
      readonly from: string;
      readonly hoursLeftPremium: number;
      readonly hoursLeftFree: number;
    } | null;
    readonly tlsIssuers: readonly string[];
  } | null;
  readonly policy: string | null;
  readonly packages: number;
  /** For the Undo button; null where there is nothing to take back. */
  readonly lastDecision: { readonly at: string; readonly records: number; readonly state: DecisionState } | null;
  readonly found: readonly Code[];
};

export type CollectOutcomeView =
  | {
      readonly kind: 'collected';
      readonly newRecords: number;
      readonly ended: IpcError | null;
      readonly refused: readonly { readonly eventClass: SignInClass; readonly error: IpcError }[];
    }
  /** The officer said: this is not the person. */
  | { readonly kind: 'not-confirmed' }
  /** The name fits several: the officer picks none here, but names one by object id. */
  | { readonly kind: 'several'; readonly cards: readonly PersonCard[] };

export type ImportView = {
  readonly files: readonly (
    | {
        readonly kind: 'read';
        readonly file: string;
        readonly recognised: string;
        readonly records: number;
        readonly rejects: number;
        readonly findings: readonly SourceFinding[];
      }
    | { readonly kind: 'refused'; readonly file: string; readonly error: IpcError }
  )[];
};

export type RecordRowView = {
  readonly kind: 'record';
  readonly recordId: string;
  readonly createdDateTime: string;
  readonly standing: RecordStanding;
  /** Null where the record has no error code. */
  readonly outcome: SignInOutcome | null;
  readonly errorCode: number | null;
  readonly isInteractive: boolean | null;
  /** One per asked column; null where the record has nothing there. Objects and arrays as compact JSON. */
  readonly cells: readonly (string | null)[];
  readonly revisions: number;
  readonly hasNote: boolean;
};

export type GroupRowView = {
  readonly kind: 'group';
  /** Chooses the records behind the group, for `view.open`. */
  readonly filter: string;
  readonly count: number;
  /** How many of them stand how. */
  readonly standings: Readonly<Record<RecordStanding, number>>;
  /** The earliest of them. */
  readonly first: RecordRowView;
  readonly lastDateTime: string;
};

export type RowsView = {
  readonly rows: readonly (RecordRowView | GroupRowView)[];
  /** Records that the case has got since the view was opened: "312 new records. Refresh". */
  readonly newRecords: number;
};

type Results = { readonly success: number; readonly interrupted: number; readonly failure: number };

/** Over the records of a view, in the case's time zone. */
export type ChartView = {
  /** Every day between the first and the last record, also empty ones. `hours` has 24 counts. */
  readonly days: readonly ({
    readonly day: string;
    readonly hours: readonly number[];
    /** The day's bounds as UTC instants, for a filter: half-open. */
    readonly from: string;
    readonly to: string;
  } & Results)[];
  readonly total: Results;
};

/** The most frequent values first, at most 50 of each; `filter` chooses them in the filter language. */
export type Facet = {
  readonly path: string;
  readonly values: readonly { readonly value: string | null; readonly count: number; readonly filter: string }[];
  readonly more: number;
};
export type FacetsView = { readonly facets: readonly Facet[] };

export type RecordView = {
  readonly recordId: string;
  readonly standing: RecordStanding;
  /** Why it is in quarantine. */
  readonly membership: 'subject' | 'somebody-else' | 'nobody' | 'ambiguous';
  readonly decision: {
    readonly state: DecisionState;
    readonly reason: string | null;
    readonly note: string | null;
  } | null;
  readonly outcome: SignInOutcome | null;
  readonly record: JsonObject;
  /** Older contents, newest first. */
  readonly revisions: readonly JsonObject[];
  /** Other records with the same correlation id, by time; at most 50. */
  readonly neighbours: readonly {
    readonly recordId: string;
    readonly createdDateTime: string;
    readonly appDisplayName: string | null;
    readonly outcome: SignInOutcome | null;
  }[];
  readonly source: { readonly name: string; readonly kind: 'file' | 'graph' | 'demo'; readonly receivedAt: string };
};

export type RedactionOverview = {
  readonly policy: string;
  readonly unknownFieldsBlock: boolean;
  readonly records: number;
  readonly unknownFields: readonly { readonly path: string; readonly count: number }[];
  readonly findings: readonly DetectorFinding[];
  readonly openPairs: readonly OpenPair[];
  readonly warnings: readonly OverRedaction[];
  readonly tally: readonly TallyRow[];
  readonly withheldValues: number;
};

export type PolicyView = {
  readonly policy: Policy;
  readonly isBuiltIn: boolean;
  /** Every catalogue path and what the policy in force does there without a condition; `count` of values in the case, once surveyed. */
  readonly fields: readonly {
    readonly path: string;
    readonly operator: Operator;
    readonly reason: string | null;
    readonly isConditional: boolean;
  }[];
};

export type WithheldPlace = { readonly path: string; readonly operator: Operator; readonly reason: string };

export type RedactedRecordView = {
  readonly recordId: string;
  readonly before: JsonObject;
  /** As the person will see it. */
  readonly after: JsonObject;
  readonly withheld: readonly WithheldPlace[];
  readonly overrides: readonly {
    readonly path: string;
    readonly operator: string;
    readonly reason: string | null;
  }[];
};

/** One thing to settle before sealing; `where` leads to the exact row or field. */
export type Blocker =
  | { readonly kind: 'open-decisions'; readonly count: number; readonly recordId: string }
  | { readonly kind: 'unknown-field'; readonly path: string; readonly count: number }
  | {
      readonly kind: 'open-pair';
      readonly id: string;
      readonly withheld: string;
      readonly kept: string;
      readonly count: number;
    }
  | { readonly kind: 'no-subject' }
  | { readonly kind: 'several-candidates'; readonly count: number };

export type PackageEntryView = {
  readonly packageId: string;
  readonly at: string;
  readonly sha256: string;
  readonly coverage: string;
  readonly leak: string;
  readonly records: number;
};

export type PackageCheckView = {
  readonly coverage: Coverage;
  readonly blockers: readonly Blocker[];
  readonly counts: RecordSet['counts'];
  readonly withheldValues: number;
  readonly withheldRecords: number;
  readonly warnings: readonly OverRedaction[];
  readonly detectorFindings: number;
  /** Null where no key was made yet; the words are a way to read the fingerprint aloud. */
  readonly signer: { readonly fingerprint: string; readonly words: readonly string[] } | null;
  /** True where the officer has to type the passphrase of the installation's key. */
  readonly signerNeedsPassphrase: boolean;
  readonly controller: string | null;
  readonly contact: string | null;
  readonly packages: readonly PackageEntryView[];
  /** Whether the case changed since its last package; null where there is none. */
  readonly differsFromLast: boolean | null;
};

export type PackagedView = {
  /** For `files.reveal` and `verify.open`. */
  readonly fileId: string;
  readonly name: string;
  readonly size: number;
  readonly sha256: string;
  readonly records: number;
  readonly withheldValues: number;
  readonly quarantined: number;
  readonly coverage: Coverage;
  readonly leak: { readonly verdict: string; readonly searchedValues: number; readonly scannedBytes: number };
  readonly verified: VerifyReport;
  readonly fingerprint: string;
  readonly fingerprintWords: readonly string[];
  readonly signerCreatedNow: boolean;
  readonly personNameWarning: boolean;
  readonly isControllerNamed: boolean;
};
