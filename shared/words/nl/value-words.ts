// In Dutch: the fixed values in sign-in records, by Graph's type name or the name of the property.
import { accessRuleValues } from './values/access-rule-values.ts';
import { accessValues } from './values/access-values.ts';
import { authenticatorValues } from './values/authenticator-values.ts';
import { personValues } from './values/person-values.ts';
import { riskValues } from './values/risk-values.ts';
import { tokenValues } from './values/token-values.ts';

/** Keys as in English: the value kind, then the value as delivered. */
export const valueWords: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  ...personValues,
  ...riskValues,
  ...accessValues,
  ...accessRuleValues,
  ...tokenValues,
  ...authenticatorValues,
};
