// The coverage statement as data: what was asked against what was answered. It is signed with the package (design §1, §6).
import type { CoverageVerdict } from './verdict.ts';

export type EventClass = 'interactiveUser' | 'nonInteractiveUser' | 'other';

/** Why the verdict is not COMPLETE, or what a reader must know; `facts` are counts, dates and fixed words only. */
export type CoverageNote = {
  readonly code: CoverageNoteCode;
  readonly facts: Readonly<Record<string, string | number>>;
};

export type CoverageNoteCode =
  | 'FROM_FILES'
  | 'RECORDS_REJECTED'
  | 'FILES_REFUSED'
  | 'SOURCE_INTERRUPTED'
  | 'NEXT_LINK_NOT_FOLLOWED'
  | 'DUPLICATE_KEYS'
  | 'CONDITIONAL_ACCESS_NOT_PERMITTED'
  | 'RISK_HIDDEN_BY_LICENCE'
  | 'MASKED_BY_MICROSOFT'
  | 'QUARANTINED'
  | 'SUMMARY_DIFFERS'
  | 'NO_RECORDS';

export type DayCount = { readonly day: string; readonly eventClass: EventClass; readonly records: number };

/** What was not asked at all, in fixed codes with words in shared/words. */
export type NotAsked = 'WORKLOAD_IDENTITIES' | 'OTHER_TENANTS' | 'TYPED_IDENTIFIER_ONLY' | 'ARCHIVE_COPIES';

export type Coverage = {
  readonly verdict: CoverageVerdict;
  /** Half-open UTC windows that were asked, per class; for files, the span of what they held. */
  readonly windows: readonly {
    readonly from: string;
    readonly to: string;
    readonly eventClass: EventClass;
    readonly state: 'answered' | 'empty' | 'from-file';
  }[];
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
