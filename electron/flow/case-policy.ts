// The policy in force in a case, and where policies come from: a built-in name or a file.
import { readFileSync } from 'node:fs';
import { type AppError, appError } from '../../shared/errors.ts';
import { builtInPolicies, isBuiltInPolicyName } from '../../shared/redact/built-in-policies.ts';
import type { Policy } from '../../shared/redact/policy.ts';
import { readPolicy } from '../../shared/redact/read-policy.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { CaseState } from '../../shared/review/case-state.ts';

/** The policy that was set, else `subject-copy` (design §7). The stored one was checked when it was set. */
export function policyOf(state: CaseState): Result<Policy, AppError> {
  if (state.policy === null) return ok(builtInPolicies['subject-copy']);
  return readPolicy(JSON.stringify(state.policy));
}

/** A built-in policy by its name, or the policy in a file of that path. */
export function loadPolicy(nameOrFile: string): Result<Policy, AppError> {
  if (isBuiltInPolicyName(nameOrFile)) return ok(builtInPolicies[nameOrFile]);
  let text: string;
  try {
    text = readFileSync(nameOrFile, 'utf8');
  } catch {
    return fail(
      appError('REDACT_NO_SUCH_POLICY', { policy: nameOrFile, builtIn: Object.keys(builtInPolicies).join(', ') }),
    );
  }
  return readPolicy(text.replace(/^\uFEFF/, ''));
}
