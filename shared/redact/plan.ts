// What a policy becomes when it is compiled against the catalogue: a tree over property names that is walked once per record.
import type { Field, GeneralisationKind } from '../model/field.ts';
import type { CompiledCondition } from './condition.ts';
import type { Operator } from './policy.ts';

/** What happens to a value, whoever said so: a rule, the catalogue, an override. */
export type Action = {
  readonly operator: Operator;
  /** Empty for `keep`. */
  readonly reason: string;
  /** Rule id, or one of {@link actionSources} in brackets. */
  readonly rule: string;
  readonly label: string;
  readonly to: GeneralisationKind | null;
  readonly everywhere: boolean;
};

export type Choice = { readonly condition: CompiledCondition | null; readonly action: Action };

export type PlanNode = {
  /** Tells nodes apart: 0, 1, 2, … in one plan. */
  readonly number: number;
  /** Catalogue path; empty for the nodes that stand for whatever nobody named. */
  readonly path: string;
  readonly field: Field | null;
  readonly children: ReadonlyMap<string, PlanNode>;
  /** Array items. */
  readonly item: PlanNode | null;
  /** For names and items that have no node of their own. */
  readonly below: PlanNode;
  /** Tried in order; where none holds, nobody classified the value. */
  readonly choices: readonly Choice[];
  /** True where a text or number is kept whatever the record is like: no condition, no rule that withholds. */
  readonly keepsValues: boolean;
  /** True where the catalogue knows fields below this one, so that a text or number in its place is a surprise. */
  readonly isHolder: boolean;
  /** True where the detectors read every text, whatever its length. */
  readonly isFreeText: boolean;
  /** True for what somebody typed as sign-in name. */
  readonly isTypedIdentifier: boolean;
};

export type Plan = {
  readonly root: PlanNode;
  readonly nodeAt: (path: string) => PlanNode | null;
  /** The labels of every alias action, in the order of the rules. */
  readonly labels: readonly string[];
  readonly hasEverywhere: boolean;
};

/** Who decided, where it was no rule; these stand in the counts beside the rule ids. */
export const actionSources = {
  catalogue: '(catalogue)',
  override: '(override)',
  detector: '(detector)',
  equalValue: '(same value as a withheld one)',
  unclassified: '(unclassified field)',
} as const;

export function anAction(part: Partial<Action> & Pick<Action, 'operator' | 'rule'>): Action {
  return { reason: '', label: '', to: null, everywhere: false, ...part };
}

/** `remove` for what nobody classified (design §7). */
export const removeUnclassified = anAction({
  operator: 'remove',
  rule: actionSources.unclassified,
  reason: 'UNCLASSIFIED_FIELD',
});

export const keepUnclassified = anAction({ operator: 'keep', rule: actionSources.unclassified });
