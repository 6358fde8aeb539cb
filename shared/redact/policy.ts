// A policy: a named list of rules that says what happens to each field, and the reasons with their legal basis (design §7).
import type { GeneralisationKind } from '../model/field.ts';
import type { JsonValue } from '../model/json.ts';

export const operators = ['keep', 'remove', 'mask', 'generalise', 'alias'] as const;
export type Operator = (typeof operators)[number];

/** Journals and files hold text. */
export function isOperator(text: string): text is Operator {
  return operators.some((operator) => operator === text);
}

/** Holds on the record, or on the same array item where `path` shares the rule's `[*]`. Exactly one comparison is given. */
export type Condition = {
  readonly path: string;
  readonly equals?: JsonValue;
  readonly in?: readonly JsonValue[];
  readonly notIn?: readonly JsonValue[];
  /** True: present, not null and not empty. */
  readonly present?: boolean;
  /** True: equals one of the subject's own names or ids, without regard to case. */
  readonly isSubject?: boolean;
};

export type Rule = {
  readonly id: string;
  /** Catalogue path with `[*]`; a path of an object or array covers all below it that no longer path names. */
  readonly path: string;
  readonly operator: Operator;
  /** Key of the policy's `reasons`; every operator but `keep` needs one. */
  readonly reason?: string;
  /** For `alias`: the word before the number. */
  readonly label?: string;
  /** For `generalise`. */
  readonly to?: GeneralisationKind;
  readonly when?: Condition;
  /** True: equal values in other fields are treated the same way. */
  readonly everywhere?: boolean;
};

/** A withheld value may stay where another kept field shows it, if somebody said why (design §6). */
export type AcceptedPair = { readonly withheld: string; readonly kept: string; readonly reason: string };

export type PolicyReason = { readonly basis: string; readonly words: Readonly<Record<string, string>> };

export type Policy = {
  readonly format: 'signet/policy';
  readonly version: 1;
  readonly name: string;
  readonly unknownFields: 'block' | 'remove' | 'keep';
  readonly rules: readonly Rule[];
  readonly reasons: Readonly<Record<string, PolicyReason>>;
  readonly acceptedPairs?: readonly AcceptedPair[];
};
