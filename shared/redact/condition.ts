// Conditions of rules, compiled for one place of the catalogue. A path that begins like the place's own path is bound to the
// same array items: "the displayName of the policy whose result is …", not "of any policy".
import { itemStep } from '../model/catalogue/field-path.ts';
import { isJsonObject, type JsonObject, type JsonValue } from '../model/json.ts';
import type { Condition } from './policy.ts';

/** Objects and arrays from the record (first) down to the one that holds the value in question. */
export type Containers = readonly (JsonObject | JsonValue[])[];

export type CompiledCondition = (containers: Containers, value: JsonValue) => boolean;

type ValueTest = (value: JsonValue) => boolean;

/**
 * `placeSteps`: the path that the rule stands on. `paths`: the condition's path and its other names in the catalogue.
 * A missing property counts as null. `notIn` and the negative forms hold where no value fulfils the positive form.
 */
export function compileCondition(
  condition: Omit<Condition, 'path'>,
  paths: readonly (readonly string[])[],
  placeSteps: readonly string[],
  isSubject: (text: string) => boolean,
): CompiledCondition {
  const { test, wanted } = comparison(condition, isSubject);
  const ways = paths.map((steps) => {
    const shared = sharedLength(steps, placeSteps);
    return { shared, rest: steps.slice(shared) };
  });
  const [way] = ways;
  const [name] = way?.rest ?? [];
  if (way !== undefined && ways.length === 1 && way.rest.length === 1 && name !== undefined && isPlainName(name)) {
    // Most conditions ask about a neighbour in the same object.
    return (containers, value) => {
      const start = containers[way.shared] ?? value;
      return test(isJsonObject(start) ? (start[name] ?? null) : null) === wanted;
    };
  }
  return (containers, value) => {
    for (const { shared, rest } of ways) {
      const start = containers[shared] ?? value;
      if (someValue(start, rest, 0, test)) return wanted;
    }
    return !wanted;
  };
}

function comparison(
  condition: Omit<Condition, 'path'>,
  isSubject: (text: string) => boolean,
): { readonly test: ValueTest; readonly wanted: boolean } {
  const { equals, present } = condition;
  if (equals !== undefined) return { test: (value) => sameJson(value, equals), wanted: true };
  if (condition.in !== undefined) return { test: memberOf(condition.in), wanted: true };
  if (condition.notIn !== undefined) return { test: memberOf(condition.notIn), wanted: false };
  if (present !== undefined) return { test: (value) => !isEmpty(value), wanted: present };
  const wanted = condition.isSubject ?? true;
  return { test: (value) => typeof value === 'string' && isSubject(value), wanted };
}

function memberOf(list: readonly JsonValue[]): ValueTest {
  const members = new Set(list);
  return (value) => members.has(value);
}

/** True for a name that no object has unless it was given one. */
function isPlainName(name: string): boolean {
  return name !== itemStep && !(name in Object.prototype);
}

function sharedLength(steps: readonly string[], placeSteps: readonly string[]): number {
  let shared = 0;
  while (shared < steps.length && shared < placeSteps.length && steps[shared] === placeSteps[shared]) shared += 1;
  return shared;
}

function someValue(value: JsonValue, steps: readonly string[], at: number, test: ValueTest): boolean {
  const step = steps[at];
  if (step === undefined) return test(value);
  if (step === itemStep) return Array.isArray(value) && value.some((item) => someValue(item, steps, at + 1, test));
  if (!isJsonObject(value) || !Object.hasOwn(value, step)) return test(null);
  return someValue(value[step] ?? null, steps, at + 1, test);
}

/** Null, "" and containers without content: nothing stands there, so nothing can be withheld. */
export function isEmpty(value: JsonValue): boolean {
  if (value === null || value === '') return true;
  if (typeof value !== 'object') return false;
  if (Array.isArray(value)) return value.length === 0;
  // Without a list of all names, which Object.keys would make; what comes from JSON inherits nothing enumerable.
  for (const name in value) if (Object.hasOwn(value, name)) return false;
  return true;
}

function sameJson(one: JsonValue, other: JsonValue): boolean {
  if (one === other) return true;
  if (Array.isArray(one) && Array.isArray(other)) {
    return one.length === other.length && one.every((item, index) => sameJson(item, other[index] ?? null));
  }
  if (!isJsonObject(one) || !isJsonObject(other)) return false;
  const names = Object.keys(one);
  if (names.length !== Object.keys(other).length) return false;
  return names.every((name) => Object.hasOwn(other, name) && sameJson(one[name] ?? null, other[name] ?? null));
}
