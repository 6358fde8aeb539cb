// The coverage statement as data: what was asked against what was answered. It is signed with the package (design §1, §6).
import type { GapCause } from './collection.ts';
import type { CoverageVerdict } from './verdict.ts';

export type EventClass = 'interactiveUser' | 'nonInteractiveUser' | 'other';

/** Why the verdict is not COMPLETE, or what a reader must know; `facts` are counts, dates and fixed words only. */
export type CoverageNote = {
  readonly code: CoverageNoteCode;
  readonly facts: Readonly<Record<string, string | number>>;
};

export type CoverageNoteCode =
  /** From the synthetic tenant. */
  | 'INVENTED_DATA'
  | 'FROM_FILES'
  | 'RECORDS_REJECTED'
  | 'FILES_REFUSED'
  | 'SOURCE_INTERRUPTED'
  | 'NOTHING_READ'
  | 'NEXT_LINK_NOT_FOLLOWED'
  | 'DUPLICATE_KEYS'
  | 'CONDITIONAL_ACCESS_NOT_PERMITTED'
  | 'RISK_HIDDEN_BY_LICENCE'
  | 'MASKED_BY_MICROSOFT'
  | 'QUARANTINED'
  | 'SUMMARY_DIFFERS'
  | 'NO_RECORDS'
  | LiveGapCode
  | LiveNoteCode;

/** Gaps of a live collection. Facts: `eventClass`, and the half-open span `from`, `to`. */
export type LiveGapCode =
  | GapCause
  /** Read to its end, but never checked by a second reading. */
  | 'NOT_SEALED'
  /** The officer asked for a time that the tenant had deleted already. */
  | 'BEHIND_RETENTION'
  /** Still held when it was first asked for, and deleted before it was read. */
  | 'RETENTION_OVERTOOK';

/** What a reader of a live collection must know; none of them changes the verdict but PROVISIONAL_TAIL. */
export type LiveNoteCode =
  | 'PROVISIONAL_TAIL'
  | 'RETENTION_EDGE'
  /** The tenant's own edge could not be asked for: this is the earliest record of the person. */
  | 'RETENTION_EDGE_OF_PERSON'
  | 'NOTHING_HELD'
  | 'LATE_RECORDS'
  | 'EXPIRED_SINCE'
  | 'FOREIGN_ROWS'
  | 'CLIENT_APP_EMPTY_ACROSS_TENANTS'
  | 'TENANT_SUMMARY_DIFFERS'
  | 'NAMES_NOT_READ'
  | 'BETA_ENDPOINT';

/** `answered`, `empty`: sealed by two readings. `unsealed`: read once. `failed`: no answer, or not reached. */
export type WindowState =
  | 'answered'
  | 'empty'
  | 'provisional'
  | 'unsealed'
  | 'failed'
  | 'behind-retention'
  | 'from-file';

export type CoverageWindow = {
  readonly from: string;
  readonly to: string;
  readonly eventClass: EventClass;
  readonly state: WindowState;
};

export type DayCount = { readonly day: string; readonly eventClass: EventClass; readonly records: number };

/** What was not asked at all, in fixed codes with words in shared/words. */
export type NotAsked =
  | 'INTERACTIVE_SIGN_INS'
  | 'NON_INTERACTIVE_SIGN_INS'
  | 'WORKLOAD_IDENTITIES'
  | 'OTHER_TENANTS'
  | 'TYPED_IDENTIFIER_ONLY'
  | 'ARCHIVE_COPIES';

export type Coverage = {
  readonly verdict: CoverageVerdict;
  /** Half-open UTC windows that were asked, per class; for files, the span of what they held. */
  readonly windows: readonly CoverageWindow[];
  readonly gaps: readonly CoverageNote[];
  readonly notes: readonly CoverageNote[];
  readonly notAsked: readonly NotAsked[];
  readonly counts: {
    readonly records: number;
    readonly revisions: number;
    readonly quarantined: number;
    readonly rejected: number;
    readonly byDay: readonly DayCount[];
  };
};
