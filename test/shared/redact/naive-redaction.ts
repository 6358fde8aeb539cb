// Rules applied by the most obvious means, to compare with: for each value, every rule is asked anew. Shares no code with the
// engine. It knows the small catalogue's treatments, no detectors, no searches, and no values that are equal across fields.
import type { Field } from '../../../shared/model/field.ts';
import type { JsonObject, JsonValue } from '../../../shared/model/json.ts';
import type { Policy, Rule } from '../../../shared/redact/policy.ts';

type Step = string | number;
type Ruling = { operator: string; label: string; to: string | undefined; reason: string };

export type NaiveWithheld = { path: string; operator: string; reason: string };

export class NaiveRedaction {
  readonly #policy: Policy;
  readonly #catalogue: readonly Field[];
  readonly #aliases = new Map<string, string>();
  readonly #counters = new Map<string, number>();

  constructor(policy: Policy, catalogue: readonly Field[]) {
    this.#policy = policy;
    this.#catalogue = catalogue;
  }

  redact(record: JsonObject): { record: JsonObject; withheld: NaiveWithheld[] } {
    const withheld: NaiveWithheld[] = [];
    const delivered = this.#value(record, [], record, withheld) as JsonObject;
    return { record: delivered, withheld };
  }

  #value(value: JsonValue, steps: Step[], root: JsonObject, withheld: NaiveWithheld[]): JsonValue {
    const replaced = (operator: string, reason: string, by: JsonValue) => {
      withheld.push({ path: steps.map((step) => `/${step}`).join(''), operator, reason });
      return by;
    };
    const isNothing = value === null || value === '' || (typeof value === 'object' && Object.keys(value).length === 0);
    if (isNothing) return value;
    if (steps.length > 0) {
      const ruling = this.#ruling(steps, root);
      const path = pathOf(steps);
      const isDescribed = this.#catalogue.some(
        (field) => field.path.startsWith(`${path}.`) || field.path.startsWith(`${path}[`),
      );
      const isKnown =
        this.#catalogue.some((field) => field.path === path) || path === 'tags[*]' || path.endsWith('controls[*]');
      if (ruling === null) {
        if (!(typeof value === 'object' && isDescribed)) return replaced('remove', 'UNCLASSIFIED_FIELD', null);
      } else if (ruling.operator === 'remove') return replaced('remove', ruling.reason, null);
      else if (typeof value !== 'object') {
        if (ruling.operator === 'keep') {
          const type = this.#catalogue.find((field) => field.path === path)?.type ?? 'Edm.String';
          const isList = type.startsWith('Collection(');
          return isKnown && (isList || (isDescribed && !type.startsWith('Edm.')))
            ? replaced('remove', 'UNCLASSIFIED_FIELD', null)
            : value;
        }
        if (typeof value !== 'string') {
          if (ruling.to !== 'coordinate' || typeof value !== 'number') return replaced('remove', ruling.reason, null);
          const coarse = Math.round(value * 10) / 10;
          return coarse === value ? value : replaced('generalise', ruling.reason, coarse === 0 ? 0 : coarse);
        }
        if (ruling.operator === 'alias') return replaced('alias', ruling.reason, this.#alias(ruling.label, value));
        if (ruling.to === 'country') return replaced('generalise', ruling.reason, null);
        return replaced('mask', ruling.reason, '[withheld]');
      } else if (ruling.operator !== 'keep' && !Array.isArray(value) && !isDescribed) {
        return replaced('remove', ruling.reason, null);
      }
    }
    if (Array.isArray(value)) return value.map((item, index) => this.#value(item, [...steps, index], root, withheld));
    return Object.fromEntries(
      Object.entries(value).map(([name, inner]) => [name, this.#value(inner, [...steps, name], root, withheld)]),
    );
  }

  #ruling(steps: Step[], root: JsonObject): Ruling | null {
    const fieldHere = this.#catalogue.find((field) => field.path === pathOf(steps));
    for (let length = steps.length; length > 0; length -= 1) {
      const part = steps.slice(0, length);
      const path = pathOf(part);
      const field = this.#catalogue.find((one) => one.path === path);
      for (const name of [path, field?.aliasOf]) {
        for (const rule of this.#policy.rules) {
          if (rule.path !== name || !holds(rule, path, part, root)) continue;
          const isListed = fieldHere !== undefined || /(?:tags|controls)\[\*\]$/.test(pathOf(steps));
          const speaks = rule.operator !== 'keep' || field === undefined || length === steps.length || isListed;
          // A field without an entry, below a known object that a rule keeps, has been named by nobody.
          if (speaks)
            return { operator: rule.operator, label: rule.label ?? '', to: rule.to, reason: rule.reason ?? '' };
        }
      }
    }
    const listed =
      fieldHere ??
      this.#catalogue.find(
        (field) => /(?:tags|controls)\[\*\]$/.test(pathOf(steps)) && `${field.path}[*]` === pathOf(steps),
      );
    if (listed === undefined) return null;
    const { treatment } = listed;
    return {
      operator: treatment.operator,
      label: treatment.operator === 'alias' ? treatment.label : '',
      to: treatment.operator === 'generalise' ? treatment.to : undefined,
      reason: treatment.operator === 'keep' ? '' : treatment.reason,
    };
  }

  #alias(label: string, value: string): string {
    const key = `${label}:${value.toLowerCase()}`;
    const known = this.#aliases.get(key);
    if (known !== undefined) return known;
    const number = (this.#counters.get(label) ?? 0) + 1;
    this.#counters.set(label, number);
    this.#aliases.set(key, `${label} ${number}`);
    return `${label} ${number}`;
  }
}

function pathOf(steps: readonly Step[]): string {
  let path = '';
  for (const step of steps) path += typeof step === 'number' ? '[*]' : path === '' ? step : `.${step}`;
  return path;
}

/** Conditions of the property test compare `policies[*].result`, `flag` or `plain` with one value that is not null. */
function holds(rule: Rule, at: string, steps: readonly Step[], root: JsonObject): boolean {
  if (rule.when === undefined) return true;
  const { path, equals } = rule.when;
  if (path !== 'policies[*].result') return root[path] === equals;
  const policies = root.policies as JsonObject[] | undefined;
  return (policies ?? []).some((policy, index) => {
    const isOther = at.startsWith('policies[*]') && steps[1] !== index;
    return !isOther && policy.result === equals;
  });
}
