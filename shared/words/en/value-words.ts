// Plain words for the fixed values in sign-in records, by Graph's type name (`riskState`) or, where Graph only says
// "string", by the name of the property. Derived places: the person's page, the sheet "Words", `explain`.
import { accessRuleValues } from './values/access-rule-values.ts';
import { accessValues } from './values/access-values.ts';
import { authenticatorValues } from './values/authenticator-values.ts';
import { personValues } from './values/person-values.ts';
import { riskValues } from './values/risk-values.ts';
import { tokenValues } from './values/token-values.ts';

/** Keys: the value kind, then the value as delivered; `grantControl` and `sessionControl` are kept in lower case. */
export const valueWords: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  ...personValues,
  ...riskValues,
  ...accessValues,
  ...accessRuleValues,
  ...tokenValues,
  ...authenticatorValues,
};
