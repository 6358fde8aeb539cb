// Compiles a policy and the catalogue into the plan. Order of choices at one place: the rules on its own path in the policy's
// order, those on the path it is another name of, those of its ancestors nearest first, then the catalogue's own treatment.
import { itemStep } from '../model/catalogue/field-path.ts';
import type { Field, FieldCondition, Treatment } from '../model/field.ts';
import { type CompiledCondition, compileCondition } from './condition.ts';
import { type Action, actionSources, anAction, type Choice, type Plan, type PlanNode } from './plan.ts';
import type { Condition, Policy, Rule } from './policy.ts';
import { parseRulePath, rulePathOf } from './rule-path.ts';

/** What people type as sign-in name, under Graph's names. */
const typedIdentifierPaths: readonly string[] = ['signInIdentifier', 'alternateSignInName'];

type Draft = { readonly steps: readonly string[]; readonly path: string; readonly children: Map<string, Draft> };

/** A choice that also speaks for what lies below its path; `listed`: only for what rules or the catalogue name there. */
type Covering = Choice & { readonly onlyListed: boolean };

/** `isSubject` answers for `when: { isSubject }`. The policy is one that `readPolicy` or Signet itself made. */
export function compilePolicy(policy: Policy, catalogue: readonly Field[], isSubject: (text: string) => boolean): Plan {
  return new Compiler(policy, catalogue, isSubject).plan();
}

class Compiler {
  readonly #policy: Policy;
  readonly #isSubject: (text: string) => boolean;
  readonly #fields = new Map<string, Field>();
  readonly #otherNames = new Map<string, string[]>();
  readonly #rules = new Map<string, Rule[]>();
  readonly #nodes = new Map<string, PlanNode>();
  #numbered = 0;

  constructor(policy: Policy, catalogue: readonly Field[], isSubject: (text: string) => boolean) {
    this.#policy = policy;
    this.#isSubject = isSubject;
    for (const field of catalogue) {
      this.#fields.set(field.path, field);
      if (field.aliasOf !== undefined) addTo(this.#otherNames, field.aliasOf, field.path);
    }
    for (const rule of policy.rules) addTo(this.#rules, rulePathOf(stepsOf(rule.path)), rule);
  }

  plan(): Plan {
    const top: Draft = { steps: [], path: '', children: new Map() };
    for (const path of [...this.#fields.keys(), ...this.#rules.keys()]) insert(top, stepsOf(path));
    for (const field of this.#fields.values()) {
      // A collection of plain values whose items the catalogue does not list: they are what the collection is.
      if (field.type.startsWith('Collection(')) insert(top, [...stepsOf(field.path), itemStep]);
    }
    const root = this.#node(top, []);
    const labels = [...this.#policy.rules.map((rule) => rule.label), ...catalogueLabels(this.#fields.values())];
    return {
      root,
      nodeAt: (path) => this.#nodes.get(path) ?? null,
      labels: [...new Set(labels.filter((label) => label !== undefined))],
      hasEverywhere: this.#policy.rules.some((rule) => rule.everywhere === true),
    };
  }

  #node(draft: Draft, inherited: readonly Covering[]): PlanNode {
    const field = this.#fields.get(draft.path) ?? null;
    const own = this.#ownRules(draft, field);
    const covering = [...own, ...inherited];
    const children = new Map<string, PlanNode>();
    let item: PlanNode | null = null;
    for (const [step, child] of draft.children) {
      const node = this.#node(child, covering);
      if (step === itemStep) item = node;
      else children.set(step, node);
    }
    const isPlainItem = field === null && this.#isItemOfCollection(draft);
    const listed = field ?? (isPlainItem ? this.#fields.get(draft.path.slice(0, -itemStep.length)) : undefined);
    const isHolder = field !== null && !field.type.startsWith('Edm.') && (children.size > 0 || item !== null);
    const choices = [...covering, ...(listed === undefined ? [] : this.#treatments(listed, draft.steps))];
    const node: PlanNode = {
      number: this.#nextNumber(),
      path: draft.path,
      field: listed ?? null,
      children,
      item,
      below: belowOf(
        covering.filter((choice) => !choice.onlyListed),
        this.#nextNumber(),
      ),
      choices,
      keepsValues: !isHolder && keepsAlways(choices),
      isHolder,
      isFreeText: listed?.freeText === true,
      isTypedIdentifier: typedIdentifierPaths.includes(field?.aliasOf ?? draft.path),
    };
    this.#nodes.set(draft.path, node);
    return node;
  }

  #nextNumber(): number {
    this.#numbered += 1;
    return this.#numbered - 1;
  }

  #isItemOfCollection(draft: Draft): boolean {
    if (draft.steps.at(-1) !== itemStep || draft.children.size > 0) return false;
    return this.#fields.get(draft.path.slice(0, -itemStep.length))?.type.startsWith('Collection(') === true;
  }

  #ownRules(draft: Draft, field: Field | null): Covering[] {
    const rules = [...(this.#rules.get(draft.path) ?? [])];
    if (field?.aliasOf !== undefined) rules.push(...(this.#rules.get(field.aliasOf) ?? []));
    return rules.map((rule) => ({
      condition: this.#condition(rule.when, draft.steps),
      action: actionOf(rule),
      // "Keep this object" said about a known object was said of its known fields: a field that Microsoft adds later must
      // not slip through (allow-list, fail closed).
      onlyListed: rule.operator === 'keep' && field !== null,
    }));
  }

  #treatments(field: Field, steps: readonly string[]): Choice[] {
    const exceptions = (field.exceptions ?? []).map((exception) => ({
      condition: this.#condition(exception.when, steps),
      action: actionOfTreatment(exception.treatment),
    }));
    return [...exceptions, { condition: null, action: actionOfTreatment(field.treatment) }];
  }

  #condition(when: Condition | FieldCondition | undefined, steps: readonly string[]): CompiledCondition | null {
    if (when === undefined) return null;
    const target = this.#fields.get(when.path)?.aliasOf ?? when.path;
    const paths = new Set([when.path, target, ...(this.#otherNames.get(target) ?? [])]);
    return compileCondition(when, [...paths].map(stepsOf), steps, this.#isSubject);
  }
}

/** The node for whatever has no node of its own: it leads to itself. */
function belowOf(choices: readonly Choice[], number: number): PlanNode {
  const node: Omit<PlanNode, 'below'> & { below: PlanNode | null } = {
    number,
    path: '',
    field: null,
    children: new Map(),
    item: null,
    below: null,
    choices,
    keepsValues: keepsAlways(choices),
    isHolder: false,
    isFreeText: true,
    isTypedIdentifier: false,
  };
  node.below = node as PlanNode;
  return node as PlanNode;
}

function keepsAlways([first]: readonly Choice[]): boolean {
  return first?.condition === null && first.action.operator === 'keep';
}

function insert(top: Draft, steps: readonly string[]): void {
  let here = top;
  for (const [index, step] of steps.entries()) {
    let next = here.children.get(step);
    if (next === undefined) {
      const taken = steps.slice(0, index + 1);
      next = { steps: taken, path: rulePathOf(taken), children: new Map() };
      here.children.set(step, next);
    }
    here = next;
  }
}

function stepsOf(path: string): readonly string[] {
  const steps = parseRulePath(path);
  if (steps === null) throw new Error(`no field path: ${path}`);
  return steps;
}

function addTo<T>(lists: Map<string, T[]>, key: string, value: T): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}

function actionOf(rule: Rule): Action {
  return anAction({
    operator: rule.operator,
    rule: rule.id,
    reason: rule.operator === 'keep' ? '' : (rule.reason ?? ''),
    label: rule.label ?? '',
    to: rule.to ?? null,
    everywhere: rule.everywhere === true,
  });
}

function actionOfTreatment(treatment: Treatment): Action {
  return anAction({ ...treatment, rule: actionSources.catalogue });
}

function catalogueLabels(fields: Iterable<Field>): string[] {
  const labels: string[] = [];
  for (const { treatment, exceptions } of fields) {
    for (const one of [treatment, ...(exceptions ?? []).map((exception) => exception.treatment)]) {
      if (one.operator === 'alias') labels.push(one.label);
    }
  }
  return labels;
}
