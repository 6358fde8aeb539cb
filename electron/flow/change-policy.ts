// Use case: choose the policy of a case, change a rule of it, write it to a file, and read what it does.
import { basename } from 'node:path';
import { type AppError, appError } from '../../shared/errors.ts';
import type { PolicyView, RedactionOverview } from '../../shared/ipc/views.ts';
import { fieldCatalogue } from '../../shared/model/field-catalogue.ts';
import { builtInPolicies, builtInPolicyNames, isBuiltInPolicyName } from '../../shared/redact/built-in-policies.ts';
import { type RuleChange, withRule } from '../../shared/redact/change-rule.ts';
import type { Policy } from '../../shared/redact/policy.ts';
import { policyFields } from '../../shared/redact/policy-fields.ts';
import { readPolicy } from '../../shared/redact/read-policy.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { OpenCase } from '../case/open-case.ts';
import { writeDurably } from '../durable-file.ts';
import { loadPolicy, policyOf } from './case-policy.ts';
import type { CaseView } from './case-view.ts';
import type { RedactionKeeper } from './kept-redaction.ts';
import { storePolicy } from './set-policy.ts';
import type { Surroundings } from './surroundings.ts';
import { surveyCase } from './survey-case.ts';

export type PolicyChoice =
  | { readonly kind: 'built-in'; readonly name: string }
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'in-force' };

/** Tried on all records before it is stored; what cannot be carried out leaves the policy in force as it was. */
export async function choosePolicy(
  open: OpenCase,
  view: CaseView,
  keeper: RedactionKeeper,
  request: { readonly choice: PolicyChoice; readonly unknownFields: Policy['unknownFields'] | null },
  surroundings: Surroundings,
): Promise<Result<RedactionOverview, AppError>> {
  const chosen = chosenPolicy(view, request.choice);
  if (!chosen.ok) return chosen;
  const { value: unchanged } = chosen;
  // In the order of members in which it will be read back, so that what is kept of it is found again.
  const policy = readPolicy(
    JSON.stringify({ ...unchanged, unknownFields: request.unknownFields ?? unchanged.unknownFields }),
  );
  if (!policy.ok) return policy;
  const kept = await keeper.under(policy.value, surroundings);
  if (!kept.ok) return kept;
  if (JSON.stringify(view.state.policy) !== JSON.stringify(policy.value)) {
    storePolicy(open, policy.value, null, surroundings);
  }
  return ok(kept.value.overview);
}

function chosenPolicy(view: CaseView, choice: PolicyChoice): Result<Policy, AppError> {
  if (choice.kind === 'in-force') return policyOf(view.state);
  if (choice.kind === 'built-in') return loadPolicy(choice.name);
  const read = loadPolicy(choice.path);
  // A path stays on this side of the border.
  if (read.ok || read.error.code !== 'REDACT_NO_SUCH_POLICY') return read;
  return fail(appError('REDACT_NO_SUCH_POLICY', { ...read.error.facts, policy: basename(choice.path) }));
}

/** Fails with REDACT_POLICY_INVALID, and with REDACT_OVERRIDE_INVALID where an override of the case could not stand any more. */
export async function changeRule(
  open: OpenCase,
  view: CaseView,
  change: RuleChange,
  surroundings: Surroundings,
): Promise<Result<PolicyView, AppError>> {
  const before = policyOf(view.state);
  if (!before.ok) return before;
  const policy = withRule(before.value, change);
  if (!policy.ok) return policy;
  const noRecords = { ...view, set: { ...view.set, included: new Uint32Array(0) } };
  const tried = await surveyCase(open, noRecords, policy.value, surroundings);
  if (!tried.ok) return tried;
  storePolicy(open, policy.value, null, surroundings);
  return ok(viewOf(policy.value));
}

export function policyInForce(view: CaseView): Result<PolicyView, AppError> {
  const policy = policyOf(view.state);
  return policy.ok ? ok(viewOf(policy.value)) : policy;
}

/** Replaces the file: whoever names one that exists was asked by the dialog. */
export function exportPolicy(view: CaseView, file: string): Result<null, AppError> {
  const policy = policyOf(view.state);
  if (!policy.ok) return policy;
  writeDurably(file, `${JSON.stringify(policy.value, null, 2)}\n`);
  return ok(null);
}

function viewOf(policy: Policy): PolicyView {
  return { policy, isBuiltIn: isBuiltIn(policy), fields: policyFields(policy, fieldCatalogue) };
}

/** What happens to fields that nobody classified is chosen beside the policy. */
function isBuiltIn(policy: Policy): boolean {
  if (!isBuiltInPolicyName(policy.name)) return false;
  const name = builtInPolicyNames.find((one) => one === policy.name);
  return name !== undefined && plain(builtInPolicies[name]) === plain(policy);
}

/** Reading puts the members in one order. */
function plain(policy: Policy): string {
  const read = readPolicy(JSON.stringify({ ...policy, unknownFields: 'block' }));
  return read.ok ? JSON.stringify(read.value) : '';
}
