// The shape of one entry of the field catalogue: everything Signet knows about one property of a sign-in record.
import type { JsonValue } from './json.ts';

/** Who sees the value anyway (reference/redaction-defaults.md): A in My Sign-ins, B through own-log reads, C not the person. */
export type Visibility = 'A' | 'B' | 'C';

/** What kind of information a field carries; `mixed` may hold several (free text somebody typed). */
export type Nature =
  | 'subject'
  | 'other-person'
  | 'security-configuration'
  | 'infrastructure'
  | 'organisation'
  | 'mixed';

/** Where a field's name comes from. Only the first two are in Graph's metadata. */
export type FieldOrigin =
  | 'graph'
  | 'graph-v1'
  | 'documentation'
  | 'sample'
  | 'diagnostic'
  | 'log-analytics'
  | 'portal'
  | 'legacy';

/** The scales of coarsening for `generalise`. */
export const generalisationKinds = [
  'ip',
  'coordinate',
  'hour',
  'day',
  'user-agent',
  'country',
  'resource-type',
] as const;
export type GeneralisationKind = (typeof generalisationKinds)[number];

/** What a built-in policy does with a field. `reason` is a key of the policy's reasons. */
export type Treatment =
  | { readonly operator: 'keep' }
  | { readonly operator: 'remove'; readonly reason: ReasonCode }
  | { readonly operator: 'mask'; readonly reason: ReasonCode }
  | { readonly operator: 'alias'; readonly label: string; readonly reason: ReasonCode }
  | { readonly operator: 'generalise'; readonly to: GeneralisationKind; readonly reason: ReasonCode };

/** Reasons that the built-in policies use; a policy file may bring more. Words: shared/words/en/reason-words.ts. */
export type ReasonCode =
  | 'SECURITY_CONFIGURATION'
  | 'OTHER_PERSON'
  | 'OTHER_ORGANISATION'
  | 'INFRASTRUCTURE'
  | 'TOKEN_IDENTIFIER'
  | 'CREDENTIAL'
  | 'CAUTION'
  | 'UNCLASSIFIED_FIELD';

/** A comparison on the same record, or on the same array item where `path` shares the field's `[*]`; see `Condition` in shared/redact. */
export type FieldCondition = {
  readonly path: string;
  readonly equals?: JsonValue;
  readonly in?: readonly JsonValue[];
  readonly isSubject?: boolean;
};

/** Where the first `when` holds, its treatment comes before the field's own. */
export type FieldException = {
  readonly when: FieldCondition;
  readonly treatment: Treatment;
  /** What `cautious` does there, where it differs. */
  readonly cautious?: Treatment;
};

export type Field = {
  /** Property path; `[*]` stands for every item: `appliedConditionalAccessPolicies[*].displayName`. */
  readonly path: string;
  /** Graph's type name as the metadata writes it (`Edm.String`, `graph.riskState`, `Collection(Edm.String)`). */
  readonly type: string;
  readonly origin: FieldOrigin;
  /** The catalogue path that this one is another name of; it is treated the same. */
  readonly aliasOf?: string;
  readonly visibility: Visibility;
  readonly nature: Nature;
  /** What `subject-copy` does. */
  readonly treatment: Treatment;
  /** What `cautious` does, where it differs. */
  readonly cautious?: Treatment;
  /** Cases that the value of a field decides; tried in order, before `treatment`. */
  readonly exceptions?: readonly FieldException[];
  /** True where people or programs write free text, so that the detectors look into the value. */
  readonly freeText?: boolean;
  /** True where somebody outside can choose the value (a failed sign-in, a user agent): never trusted, always escaped. */
  readonly outsiderControlled?: boolean;
  /** GDPR article or guideline behind a treatment that restricts. */
  readonly basis?: string;
};
