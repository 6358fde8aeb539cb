// What an officer decided for one value of one record. It beats the policy, there and below.
import { type AppError, appError } from '../errors.ts';
import { canonicalName, itemStep } from '../model/catalogue/field-path.ts';
import { fail, ok, type Result } from '../result.ts';
import { type Action, actionSources, anAction, type Plan } from './plan.ts';
import { isOperator, type Operator, type Policy } from './policy.ts';
import { parseRulePath } from './rule-path.ts';

export type Override = {
  readonly recordId: string;
  /** A catalogue path, or an RFC 6901 pointer into the record. */
  readonly path: string;
  readonly operator: Operator;
  /** Key of the policy's reasons; null for `keep`. */
  readonly reason: string | null;
};

export type PlacedOverride = {
  /** Tells overrides of one record apart; the position in the list that was given. */
  readonly index: number;
  readonly action: Action;
  /** `steps`: names and array positions from the record down to the value. */
  readonly matches: (steps: readonly (string | number)[]) => boolean;
};

/** By record id; of two for the same place the later one comes first. Errors: REDACT_OVERRIDE_INVALID. */
export function placeOverrides(
  overrides: readonly Override[],
  plan: Plan,
  policy: Policy,
): Result<ReadonlyMap<string, readonly PlacedOverride[]>, AppError> {
  const byRecord = new Map<string, PlacedOverride[]>();
  for (const [index, override] of overrides.entries()) {
    const placed = place(override, index, plan, policy);
    if (!placed.ok) return placed;
    byRecord.set(override.recordId, [placed.value, ...(byRecord.get(override.recordId) ?? [])]);
  }
  return ok(byRecord);
}

function place(override: Override, index: number, plan: Plan, policy: Policy): Result<PlacedOverride, AppError> {
  const refuse = (words: string) => fail(appError('REDACT_OVERRIDE_INVALID', { path: override.path, words }));
  const { operator, reason } = override;
  if (!isOperator(operator)) return refuse('there is no such operator');
  const isKeep = operator === 'keep';
  if (!isKeep && (reason === null || !Object.hasOwn(policy.reasons, reason))) {
    return refuse('the policy has no such reason');
  }
  const steps = stepsOf(override.path);
  if (steps === null) return refuse('the path is neither a field path nor a JSON pointer');
  const usual = plan.nodeAt(cataloguePath(steps))?.choices.map((choice) => choice.action) ?? [];
  const to = usual.find((action) => action.to !== null)?.to ?? null;
  if (operator === 'generalise' && to === null) return refuse('nothing says how to make this field coarser');
  const action = anAction({
    operator,
    rule: actionSources.override,
    reason: isKeep ? '' : (reason ?? ''),
    label: usual.find((one) => one.label !== '')?.label ?? otherLabel,
    to,
  });
  return ok({ index, action, matches: (actual) => isSamePlace(steps, actual) });
}

/** The label of an alias that an officer gave where the policy has none. */
export const otherLabel = 'Value';

function stepsOf(path: string): readonly string[] | null {
  if (!path.startsWith('/')) return parseRulePath(path);
  return path
    .slice(1)
    .split('/')
    .map((token) => token.replaceAll('~1', '/').replaceAll('~0', '~'));
}

function cataloguePath(steps: readonly string[]): string {
  let path = '';
  for (const step of steps) {
    if (step === itemStep || /^\d+$/.test(step)) path += itemStep;
    else path += path === '' ? canonicalName(step) : `.${canonicalName(step)}`;
  }
  return path;
}

function isSamePlace(steps: readonly string[], actual: readonly (string | number)[]): boolean {
  if (steps.length !== actual.length) return false;
  return steps.every((step, index) => {
    const here = actual[index];
    if (typeof here === 'number') return step === itemStep || step === String(here);
    return step === here || (here !== undefined && step === canonicalName(here));
  });
}
