// Reads a policy file. What is wrong with it is said with line, column and rule, since people write these files by hand.
import type * as z from 'zod';
import { type AppError, appError } from '../errors.ts';
import type { Field } from '../model/field.ts';
import type { JsonValue } from '../model/json.ts';
import { fail, ok, type Result } from '../result.ts';
import { type PolicyProblem, policyProblems } from '../words/en/redact-words.ts';
import { type LocatedJson, readLocatedJson } from './located-json.ts';
import type { Policy } from './policy.ts';
import { firstFaultOf } from './policy-checks.ts';
import { policySchema } from './policy-schema.ts';

const maximumLength = 4_000_000;

/** `text` is the whole file. Errors: REDACT_POLICY_INVALID with `line`, `column` (from 1), `rule`, `problem`, `words`. */
export function readPolicy(text: string): Result<Policy, AppError> {
  if (text.length > maximumLength) return fail(invalid(text, 0, '', 'too-large'));
  const read = readLocatedJson(text);
  if ('problem' in read) return fail(invalid(text, read.offset, '', read.problem));
  const parsed = policySchema.safeParse(read.value);
  if (!parsed.success) {
    const { path, problem } = shapeFault(parsed.error.issues, read.value);
    const offset = problem === 'unknown-member' ? read.offsetOfName(path) : read.offsetOf(path);
    return fail(invalid(text, offset, ruleAt(read, path), problem));
  }
  // zod gives the members back in its own order and without surprises; the types are the same by construction.
  const policy = parsed.data as Policy;
  const fault = firstFaultOf(policy);
  if (fault === null) return ok(policy);
  return fail(invalid(text, read.offsetOf(fault.at), ruleAt(read, fault.at), fault.problem));
}

/** Rules whose path the catalogue does not know: not wrong (a field may be new), but often a slip of the pen. */
export function rulesOnUnknownPaths(
  policy: Policy,
  catalogue: readonly Field[],
): readonly { readonly rule: string; readonly path: string }[] {
  const known = new Set(catalogue.map((field) => field.path));
  return policy.rules.filter((rule) => !known.has(rule.path)).map((rule) => ({ rule: rule.id, path: rule.path }));
}

function shapeFault(
  issues: readonly z.core.$ZodIssue[],
  root: JsonValue,
): { readonly path: readonly PropertyKey[]; readonly problem: PolicyProblem } {
  const issue = issues[0];
  if (issue === undefined) return { path: [], problem: 'wrong-type' };
  if (issue.code === 'unrecognized_keys')
    return { path: [...issue.path, issue.keys[0] ?? ''], problem: 'unknown-member' };
  if (lookUp(root, issue.path) === undefined) return { path: issue.path.slice(0, -1), problem: 'missing-member' };
  return { path: issue.path, problem: issue.code === 'invalid_type' ? 'wrong-type' : 'wrong-value' };
}

function lookUp(root: unknown, path: readonly PropertyKey[]): unknown {
  let here = root;
  for (const step of path) {
    if (typeof here !== 'object' || here === null || !Object.hasOwn(here, step)) return undefined;
    here = (here as Record<PropertyKey, unknown>)[step];
  }
  return here;
}

function ruleAt(read: LocatedJson, path: readonly PropertyKey[]): string {
  if (path[0] !== 'rules' || path[1] === undefined) return '';
  const id = lookUp(read.value, ['rules', path[1], 'id']);
  return typeof id === 'string' ? id.slice(0, 200) : '';
}

function invalid(text: string, offset: number, rule: string, problem: PolicyProblem): AppError {
  const before = text.slice(0, offset);
  const line = before.split('\n').length;
  return appError('REDACT_POLICY_INVALID', {
    line,
    column: offset - (before.lastIndexOf('\n') + 1) + 1,
    rule,
    inRule: rule === '' ? '' : `, rule ${rule}`,
    problem,
    words: policyProblems[problem],
  });
}
