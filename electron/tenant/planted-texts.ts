// Other people's data where programs and people write free text, and texts that attack whatever reads them. Known to the
// `truth` of a month, so that tests can look for them without sharing code with redaction.
import type { JsonObject } from '../../shared/model/json.ts';

export type PlantedKind = 'email' | 'phone' | 'name';

/** Something about another person; `record` gives the changed record, nothing in it shared with the original's parts. */
export type Planted = {
  readonly kind: PlantedKind;
  readonly text: string;
  readonly path: string;
  readonly value: string;
};

/** A text that tries to be code, markup, a formula or a control sequence. */
export type Hostile = { readonly path: string; readonly value: string };

export const plantedTexts: readonly Planted[] = [
  {
    kind: 'email',
    text: 'petra.novotna@fabrikam.example',
    path: 'status.failureReason',
    value: 'The invitation of petra.novotna@fabrikam.example is still pending.',
  },
  {
    kind: 'phone',
    text: '+32 470 55 01 23',
    path: 'status.additionalDetails',
    value: 'MFA was approved on +32 470 55 01 23 instead.',
  },
  {
    kind: 'email',
    text: 'rashid.benkirat@contoso.example',
    path: 'signInIdentifier',
    value: 'rashid.benkirat@contoso.example',
  },
  { kind: 'phone', text: '+49 171 5550143', path: 'signInIdentifier', value: '+49 171 5550143' },
  { kind: 'name', text: 'Lotte Haverhals', path: 'deviceDetail.displayName', value: "Lotte Haverhals's iPad" },
  {
    kind: 'phone',
    text: '+351 910 555 018',
    path: 'authenticationDetails[*].authenticationMethodDetail',
    value: '+351 910 555 018',
  },
  {
    kind: 'email',
    text: 'ops.desk@northwind.example',
    path: 'userAgent',
    value: 'CalendarSync/2.1 (contact ops.desk@northwind.example)',
  },
  {
    kind: 'email',
    text: 'b.kamara@fabrikam.example',
    path: 'authenticationProcessingDetails[*].value',
    value: 'b.kamara@fabrikam.example',
  },
  {
    kind: 'name',
    text: 'Tomasz Wierzbak',
    path: 'status.additionalDetails',
    value: 'Started by Tomasz Wierzbak from the help desk.',
  },
  {
    kind: 'email',
    text: 'oda.fjellvang@contoso.example',
    path: 'deviceDetail.displayName',
    value: 'shared with oda.fjellvang@contoso.example',
  },
];

const device = 'deviceDetail.displayName';

export const hostileTexts: readonly Hostile[] = [
  { path: device, value: "=cmd|'/c calc'!A1" },
  { path: 'userAgent', value: '<script>alert(document.domain)</script>' },
  { path: 'appDisplayName', value: '"><img src=x onerror=alert(1)>' },
  { path: device, value: 'Laptop\u202Excod.exe' },
  { path: device, value: 'Tab\u200Blet\u200D\uFEFF' },
  { path: device, value: '__proto__' },
  { path: device, value: 'constructor' },
  { path: 'userAgent', value: 'Mozilla/5.0\rSet-Cookie: a=b' },
  { path: 'userAgent', value: 'Mozilla/5.0\nX-Injected: 1' },
  { path: 'userAgent', value: 'Mozilla/5.0 \u001b[31mred\u001b[0m\u001b]0;title\u0007' },
  { path: 'userAgent', value: '+1+1\t=HYPERLINK("http://attacker.example","x")' },
  { path: 'userAgent', value: '@SUM(1+1)*cmd' },
  { path: device, value: '-2+3+cmd' },
  { path: 'userAgent', value: '\t=1+1' },
  { path: 'userAgent', value: '_x000D_ _x0041_ ]]> <!-- &lt;b&gt; &amp;' },
  { path: 'appDisplayName', value: 'javascript:alert(1)//{{7*7}}%{7*7}' },
  { path: 'userAgent', value: '../../../../etc/hosts\\..\\..\\windows' },
  { path: device, value: '\uFF1Dcmd \u{1F468}\u200D\u{1F4BB} e\u0301' },
];

/** A copy of `record` with `value` at a path of objects; `[*]` means the first item, which is added where there is none. */
export function withText(record: JsonObject, path: string, value: string): JsonObject {
  const copy = structuredClone(record);
  const steps = path.split('.');
  const last = steps.pop() ?? '';
  let here = copy;
  for (const step of steps) {
    const name = step.replace('[*]', '');
    if (here[name] === null || here[name] === undefined) here[name] = step.endsWith('[*]') ? [] : {};
    const child = here[name];
    if (Array.isArray(child)) {
      if (child.length === 0)
        child.push(name === 'authenticationDetails' ? newStep(copy) : { key: 'Login Hint', value: '' });
      here = child[0] as JsonObject;
    } else here = child as JsonObject;
  }
  here[last] = value;
  return copy;
}

function newStep(record: JsonObject): JsonObject {
  return {
    authenticationStepDateTime: record.createdDateTime ?? null,
    authenticationMethod: 'Text message',
    authenticationMethodDetail: null,
    succeeded: true,
    authenticationStepResultDetail: 'MFA completed in Azure AD',
    authenticationStepRequirement: 'Secondary authentication',
  };
}
