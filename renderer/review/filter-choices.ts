// What can be filtered by, from the field catalogue: its name in words, what kind of value it takes, and the fixed values it knows.
import type { PickOperator } from '../../shared/review/compose-filter.ts';
import { fieldNamed, filterNames } from '../../shared/review/filter-fields.ts';
import { wordsOfValue } from '../../shared/words/explain.ts';
import { labelOfField } from '../../shared/words/field-label.ts';
import { meaningOfField, valuesOfField } from '../../shared/words/field-meaning.ts';
import type { Language } from '../../shared/words/language.ts';

export type ChoiceKind = 'outcome' | 'fixed' | 'truth' | 'number' | 'day' | 'text';

export type FilterChoice = {
  /** As the filter language writes it. */
  readonly name: string;
  /** Catalogue path. */
  readonly path: string;
  readonly label: string;
  readonly says: string;
  readonly kind: ChoiceKind;
  /** Fixed values with their explanation; empty where any text may stand. */
  readonly values: readonly { readonly value: string; readonly says: string }[];
};

export const operatorsOf: Readonly<Record<ChoiceKind, readonly PickOperator[]>> = {
  outcome: ['eq', 'ne'],
  fixed: ['eq', 'ne'],
  truth: ['eq'],
  number: ['eq', 'ne', 'ge', 'le'],
  day: ['ge'],
  text: ['eq', 'ne', 'startswith'],
};

/** Other names for what another one says better. */
const leftOut: ReadonlySet<string> = new Set(['loginStatus', 'signinDateTime', 'location/country']);

/** What the portal offers, in its order; the rest follows by name. */
const portalOrder = [
  'userPrincipalName',
  'userDisplayName',
  'userId',
  'outcome',
  'status/errorCode',
  'appDisplayName',
  'appId',
  'resourceDisplayName',
  'resourceId',
  'conditionalAccessStatus',
  'ipAddress',
  'location/city',
  'location/state',
  'location/countryOrRegion',
  'clientAppUsed',
  'riskState',
  'riskLevelAggregated',
  'riskLevelDuringSignIn',
  'signInEventTypes',
  'isInteractive',
  'createdDateTime',
  'correlationId',
  'id',
];

export function filterChoices(language: Language, outcomeLabel: string): readonly FilterChoice[] {
  const place = (name: string) => {
    const at = portalOrder.indexOf(name);
    return at < 0 ? portalOrder.length : at;
  };
  return filterNames
    .filter((name) => !leftOut.has(name))
    .map((name) => choiceOf(name, language, outcomeLabel))
    .sort((a, b) => place(a.name) - place(b.name) || a.label.localeCompare(b.label, language));
}

export function choiceOf(name: string, language: Language, outcomeLabel: string): FilterChoice {
  // `outcome` is ours; what it means is what the log says about how a sign-in ended.
  const path = name === 'outcome' ? 'status' : name.replace('/', '.');
  const label = name === 'outcome' ? outcomeLabel : labelOfField(path, language);
  const says = meaningOfField(path, language) ?? '';
  const valuesPath = name === 'signInEventTypes' ? 'signInEventTypes[*]' : path;
  const values = valuesOfField(valuesPath).map((value) => ({
    value,
    says: wordsOfValue(valuesPath, value, language) ?? '',
  }));
  return { name, path, label, says, kind: kindOf(name, values.length), values };
}

function kindOf(name: string, fixedValues: number): ChoiceKind {
  switch (fieldNamed(name)?.kind) {
    case 'time':
      return 'day';
    case 'error-code':
      return 'number';
    case 'interactive':
      return 'truth';
    case 'outcome':
      return 'outcome';
    default:
      return fixedValues > 0 ? 'fixed' : 'text';
  }
}
