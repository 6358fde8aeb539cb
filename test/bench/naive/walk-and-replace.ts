// The redaction that one writes on the first afternoon: a deep copy per record, then every rule's path split and walked anew.
// It knows no detectors, no equal values elsewhere and no fields that nobody classified.
import { isJsonObject, type JsonObject, type JsonValue, setOwn } from '../../../shared/model/json.ts';
import type { Condition, Rule } from '../../../shared/redact/policy.ts';

const numbers = new Map<string, number>();

function replacement(value: JsonValue, rule: Rule): JsonValue {
  if (rule.operator === 'remove' || typeof value !== 'string') return null;
  if (rule.operator === 'mask') return '[withheld]';
  if (rule.operator === 'generalise')
    return rule.to === 'ip' ? value.replace(/[^.:]+$/, '0/24') : `${value.slice(0, 4)}…`;
  const key = `${rule.label}\n${value}`;
  const number = numbers.get(key) ?? numbers.size + 1;
  numbers.set(key, number);
  return `${rule.label} ${number}`;
}

function valuesAt(value: JsonValue | undefined, steps: readonly string[]): JsonValue[] {
  const [step, ...rest] = steps;
  if (step === undefined) return value === undefined ? [] : [value];
  if (step === '*') return Array.isArray(value) ? value.flatMap((item) => valuesAt(item, rest)) : [];
  return value !== undefined && isJsonObject(value) ? valuesAt(value[step], rest) : [];
}

function holds(record: JsonObject, when: Condition, isSubject: (text: string) => boolean): boolean {
  return valuesAt(record, stepsOf(when.path)).some((value) => {
    if (when.equals !== undefined) return value === when.equals;
    if (when.in !== undefined) return when.in.includes(value);
    if (when.notIn !== undefined) return !when.notIn.includes(value);
    if (when.isSubject !== undefined) return (typeof value === 'string' && isSubject(value)) === when.isSubject;
    return (value !== null && value !== '') === when.present;
  });
}

function stepsOf(path: string): readonly string[] {
  return path.replaceAll('[*]', '.*').split('.');
}

function replaceAt(value: JsonValue | undefined, steps: readonly string[], rule: Rule): void {
  const [step, ...rest] = steps;
  if (step === undefined || value === undefined || value === null || typeof value !== 'object') return;
  if (Array.isArray(value)) {
    if (step !== '*') return;
    for (const [at, item] of value.entries()) {
      if (rest.length > 0) replaceAt(item, rest, rule);
      else if (item !== null) value[at] = replacement(item, rule);
    }
    return;
  }
  const found = value[step];
  if (rest.length > 0) replaceAt(found, rest, rule);
  else if (found !== undefined && found !== null) setOwn(value, step, replacement(found, rule));
}

/** A changed deep copy of `record`. */
export function walkAndReplace<T extends JsonObject>(
  record: T,
  rules: readonly Rule[],
  isSubject: (text: string) => boolean,
): T {
  const copy = structuredClone(record);
  for (const rule of rules) {
    if (rule.operator === 'keep') continue;
    if (rule.when !== undefined && !holds(record, rule.when, isSubject)) continue;
    replaceAt(copy, stepsOf(rule.path), rule);
  }
  return copy;
}
