// What goes into redaction and what comes out: the contract with electron/flow, which hands data between the stages.
import type { Field } from '../model/field.ts';
import type { JsonObject } from '../model/json.ts';
import type { FindingKind, OverRedactionKind } from '../words/en/redact-words.ts';
import type { AliasEntry } from './alias-table.ts';
import type { KnownPeople } from './detectors.ts';
import type { Encoders, Finder, Keyed } from './encoders.ts';
import type { Override } from './override.ts';
import type { Policy } from './policy.ts';
import type { RedactedRecord } from './redacted-record.ts';
import type { TallyRow } from './tally.ts';
import type { WithheldValue } from './withheld-value.ts';

/** One record as the case has it, freshly derived: `redact` changes it in place. */
export type SourceRecord = {
  readonly id: string;
  readonly createdDateTime: string;
  readonly record: JsonObject;
  /** Older contents of the same id, oldest first. */
  readonly revisions: readonly JsonObject[];
};

export type RedactionInput = {
  /** From `readPolicy`, or a built-in one. */
  readonly policy: Policy;
  /** Beats the policy's own `unknownFields`. */
  readonly unknownFields?: Policy['unknownFields'];
  readonly catalogue: readonly Field[];
  readonly people: KnownPeople;
  readonly overrides: readonly Override[];
  /** Ids of findings and of pairs that the officer lifted or accepted. */
  readonly lifted: ReadonlySet<string>;
  /** Stand-ins of an earlier case. */
  readonly aliasesFrom?: Iterable<AliasEntry>;
  /** Words of the catalogue and of enums: they are everywhere and tell nothing, so they are never searched for. */
  readonly ignore: ReadonlySet<string>;
  readonly encoders: Encoders;
  /** Makes the ids of findings. Keyed with a secret of the case; the same in every run on it. */
  readonly keyed: Keyed;
};

/** What a detector masked. `text` is personal data: it stays in the case. */
export type Finding = {
  readonly id: string;
  readonly kind: FindingKind;
  readonly path: string;
  readonly text: string;
  readonly reason: string;
  readonly count: number;
  /** The first few records that have it. */
  readonly recordIds: readonly string[];
  readonly lifted: boolean;
};

/** A value withheld at one path that stays readable at another; somebody has to accept it or withhold more (design §6). */
export type OpenPair = {
  readonly id: string;
  readonly withheld: string;
  readonly kept: string;
  readonly count: number;
  readonly recordIds: readonly string[];
};

export type OverRedaction = { readonly kind: OverRedactionKind; readonly path: string; readonly count: number };

export type Survey = {
  readonly records: number;
  readonly revisions: number;
  /** Fields that nobody classified, by first appearance; `moreUnknownFields` counts those beyond the first thousand. */
  readonly unknownFields: readonly { readonly path: string; readonly count: number }[];
  readonly moreUnknownFields: number;
  readonly findings: readonly Finding[];
  /** Ids of all records with a finding that nobody lifted; `Finding.recordIds` names the first few. */
  readonly recordsWithFindings: ReadonlySet<string>;
  /** Distinct texts; walk them as often as needed. */
  readonly withheldValues: Iterable<WithheldValue>;
  readonly withheldValueCount: number;
  /** Places by rule. What equal values and pairs add is known after redaction only: see `Redaction.tally`. */
  readonly counts: readonly TallyRow[];
  readonly warnings: readonly OverRedaction[];
  /** For the case after this one. Personal data: it stays in the case. */
  readonly aliases: Iterable<AliasEntry>;
  /** Overrides that met no value: another record id or path than meant. */
  readonly unusedOverrides: readonly Override[];
};

/** Survey every record in order of (createdDateTime, id), finish, then redact the same records again, freshly derived. */
export type Redaction = {
  /** Looks and changes nothing. */
  readonly survey: (source: SourceRecord) => void;
  readonly finishSurvey: () => Survey;
  /**
   * `finder` searches for the survey's withheld values without `ignore`; a new finder begins a new pass. Throws where a field
   * that nobody classified would get through although such fields block.
   */
  readonly redact: (source: SourceRecord, finder: Finder) => RedactedRecord;
  /** Of the pass so far. Not empty: the package must be refused. */
  readonly openPairs: () => readonly OpenPair[];
  /** Of the pass so far: what stands in the records, place by place. */
  readonly tally: () => readonly TallyRow[];
  /** Ends the pass and gives back what only searching needed; the two above go on answering for it. */
  readonly endPass: () => void;
  /** For the leak scan: may this withheld text stay readable at this catalogue path? */
  readonly isAcceptedAt: (text: string, keptPath: string) => boolean;
};
