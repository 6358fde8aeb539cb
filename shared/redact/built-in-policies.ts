// The policies that come with Signet, each written from the field catalogue: one rule per field, exceptions first.
import type { Field, FieldException, ReasonCode, Treatment } from '../model/field.ts';
import { fieldCatalogue } from '../model/field-catalogue.ts';
import { reasonWords } from '../words/reason-words.ts';
import { cautiousPairs, subjectCopyPairs } from './built-in-pairs.ts';
import type { AcceptedPair, Policy, PolicyReason, Rule } from './policy.ts';

export type BuiltInPolicyName = 'subject-copy' | 'cautious' | 'full';

export const builtInPolicyNames: readonly BuiltInPolicyName[] = ['subject-copy', 'cautious', 'full'];

export function isBuiltInPolicyName(name: string): name is BuiltInPolicyName {
  return (builtInPolicyNames as readonly string[]).includes(name);
}

/** What `full` still withholds: secrets, and what belongs to somebody else (GDPR Art. 32, Art. 15(4)). */
const neverGiven: ReadonlySet<ReasonCode> = new Set<ReasonCode>(['CREDENTIAL', 'OTHER_PERSON']);

/** How a policy reads one entry of the catalogue. */
const choices: Readonly<Record<BuiltInPolicyName, (of: Pick<FieldException, 'treatment' | 'cautious'>) => Treatment>> =
  {
    'subject-copy': ({ treatment }) => treatment,
    cautious: ({ treatment, cautious }) => cautious ?? treatment,
    full: ({ treatment }) =>
      treatment.operator === 'keep' || neverGiven.has(treatment.reason) ? treatment : { operator: 'keep' },
  };

/**
 * A holder gets no `keep` rule: it would cover properties below it that nobody has classified, and these must block
 * the export (design §7).
 */
function rulesOf(field: Field, name: BuiltInPolicyName): Rule[] {
  const choose = choices[name];
  const usual = choose(field);
  const special = (field.exceptions ?? []).map((exception) => ({ ...exception, treatment: choose(exception) }));
  const needed = special.some(({ treatment }) => !sameTreatment(treatment, usual)) ? special : [];
  const rules = needed.map(
    ({ when, treatment }, index): Rule => ({
      id: `${field.path}?${index + 1}`,
      path: field.path,
      ...ruleParts(treatment),
      when,
    }),
  );
  const holds = /^(graph\.|object|Collection\()/.test(field.type) && holders.has(field.path);
  if (!(holds && usual.operator === 'keep')) rules.push({ id: field.path, path: field.path, ...ruleParts(usual) });
  return rules;
}

/** Paths that have entries below them. */
const holders: ReadonlySet<string> = new Set(
  fieldCatalogue.flatMap(({ path }) => [...path.matchAll(/\.|\[\*\]/g)].map((match) => path.slice(0, match.index))),
);

function ruleParts(treatment: Treatment): Omit<Rule, 'id' | 'path' | 'when'> {
  switch (treatment.operator) {
    case 'keep':
      return { operator: 'keep' };
    case 'alias':
      return { operator: 'alias', label: treatment.label, reason: treatment.reason };
    case 'generalise':
      return { operator: 'generalise', to: treatment.to, reason: treatment.reason };
    default:
      return { operator: treatment.operator, reason: treatment.reason };
  }
}

function sameTreatment(left: Treatment, right: Treatment): boolean {
  return JSON.stringify(left) === JSON.stringify(right);
}

/** Every reason is in every built-in policy: overrides and detectors may need one that no rule names. */
const reasons: Readonly<Record<string, PolicyReason>> = reasonWords;

function build(name: BuiltInPolicyName, acceptedPairs: readonly AcceptedPair[]): Policy {
  return {
    format: 'signet/policy',
    version: 1,
    name,
    unknownFields: 'block',
    rules: fieldCatalogue.flatMap((field) => rulesOf(field, name)),
    reasons,
    acceptedPairs,
  };
}

export const builtInPolicies: Readonly<Record<BuiltInPolicyName, Policy>> = {
  'subject-copy': build('subject-copy', subjectCopyPairs),
  cautious: build('cautious', [...subjectCopyPairs, ...cautiousPairs]),
  full: build('full', []),
};
