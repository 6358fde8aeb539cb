// What the tests of redaction share: a small catalogue, a policy around some rules, and one call that runs both passes.
import { createHmac } from 'node:crypto';
import { nodeEncoders } from '../../../electron/redact/node-encoders.ts';
import { createValueFinder } from '../../../electron/redact/value-finder.ts';
import type { Field } from '../../../shared/model/field.ts';
import type { JsonObject } from '../../../shared/model/json.ts';
import type { Policy, Rule } from '../../../shared/redact/policy.ts';
import { prepareRedaction } from '../../../shared/redact/prepare-redaction.ts';
import type { RedactedRecord } from '../../../shared/redact/redacted-record.ts';
import type { Redaction, RedactionInput, SourceRecord, Survey } from '../../../shared/redact/redaction-types.ts';

export function aField(path: string, more: Partial<Field> = {}): Field {
  return {
    path,
    type: 'Edm.String',
    origin: 'graph',
    visibility: 'B',
    nature: 'subject',
    treatment: { operator: 'keep' },
    ...more,
  };
}

const secret = { nature: 'security-configuration', visibility: 'C' } as const;

export const smallCatalogue: readonly Field[] = [
  aField('id', { visibility: 'A' }),
  aField('createdDateTime', { visibility: 'A', type: 'Edm.DateTimeOffset' }),
  aField('userPrincipalName', { visibility: 'A' }),
  aField('userDisplayName', { visibility: 'A' }),
  aField('ipAddress', { visibility: 'A' }),
  aField('userAgent', { freeText: true }),
  aField('signInIdentifier', { nature: 'mixed', freeText: true }),
  aField('alternateName', { aliasOf: 'userDisplayName' }),
  aField('sessionId'),
  aField('token'),
  aField('note', { freeText: true, nature: 'mixed' }),
  aField('plain'),
  aField('other'),
  aField('number', { type: 'Edm.Int32' }),
  aField('flag', { type: 'Edm.Boolean' }),
  aField('location', { type: 'graph.signInLocation' }),
  aField('location.city'),
  aField('location.latitude', { type: 'Edm.Double' }),
  aField('tags', { type: 'Collection(Edm.String)' }),
  aField('policies', { type: 'Collection(graph.policy)', ...secret }),
  aField('policies[*]', { type: 'graph.policy', ...secret }),
  aField('policies[*].name', {
    ...secret,
    treatment: { operator: 'alias', label: 'Policy', reason: 'SECURITY_CONFIGURATION' },
  }),
  aField('policies[*].result', { visibility: 'C' }),
  aField('policies[*].controls', { type: 'Collection(Edm.String)', visibility: 'C' }),
  aField('oldPolicies', { type: 'Collection(graph.policy)', aliasOf: 'policies', ...secret }),
  aField('oldPolicies[*]', { type: 'graph.policy', aliasOf: 'policies[*]', ...secret }),
  aField('oldPolicies[*].name', { aliasOf: 'policies[*].name', ...secret }),
  aField('oldPolicies[*].result', { aliasOf: 'policies[*].result', visibility: 'C' }),
];

const reasonCodes = [
  'SECURITY_CONFIGURATION',
  'OTHER_PERSON',
  'OTHER_ORGANISATION',
  'INFRASTRUCTURE',
  'TOKEN_IDENTIFIER',
  'CREDENTIAL',
  'CAUTION',
  'UNCLASSIFIED_FIELD',
];

export function aPolicy(rules: readonly Partial<Rule>[], more: Partial<Policy> = {}): Policy {
  return {
    format: 'signet/policy',
    version: 1,
    name: 'test',
    unknownFields: 'block',
    rules: rules.map((rule, index) => ({ id: `rule-${index}`, path: 'plain', operator: 'keep', ...rule })),
    reasons: Object.fromEntries(reasonCodes.map((code) => [code, { basis: 'GDPR Art. 15(4)', words: { en: code } }])),
    ...more,
  };
}

export const alice = {
  objectId: '26be570a-ae82-4189-b4e2-a37c6808512d',
  names: ['alice@contoso.com', 'alice.old@contoso.com'],
  displayNames: ['Alice Example'],
  phones: ['+49 170 1234567'],
};

export const keyed = (text: string) => createHmac('sha256', 'test key').update(text).digest('hex');

export function anInput(policy: Policy, more: Partial<RedactionInput> = {}): RedactionInput {
  return {
    policy,
    catalogue: smallCatalogue,
    people: { subject: alice, otherNames: ['Bob Meyer'] },
    overrides: [],
    lifted: new Set(),
    ignore: new Set(),
    encoders: nodeEncoders,
    keyed,
    ...more,
  };
}

export function aSource(record: JsonObject, index = 0, revisions: readonly JsonObject[] = []): SourceRecord {
  const id = typeof record.id === 'string' ? record.id : `record-${index}`;
  return { id, createdDateTime: '', record, revisions };
}

export type Run = {
  readonly redaction: Redaction;
  readonly survey: Survey;
  readonly records: readonly RedactedRecord[];
};

/** Surveys all, then redacts fresh copies of all. */
export function run(input: RedactionInput, records: readonly JsonObject[]): Run {
  const prepared = prepareRedaction(input);
  if (!prepared.ok) throw new Error(JSON.stringify(prepared.error));
  const redaction = prepared.value;
  for (const [index, record] of records.entries()) redaction.survey(aSource(record, index));
  const survey = redaction.finishSurvey();
  const finder = createValueFinder(survey.withheldValues, input.ignore);
  const redacted = records.map((record, index) => redaction.redact(aSource(copyOf(record), index), finder));
  return { redaction, survey, records: redacted };
}

/** Through JSON, as records come from the case. */
export function copyOf(record: JsonObject): JsonObject {
  return JSON.parse(JSON.stringify(record)) as JsonObject;
}

/** One record under some rules: what is delivered, and `path operator reason` of what was withheld. */
export function redactOne(
  record: JsonObject,
  rules: readonly Partial<Rule>[],
  more: Partial<RedactionInput> = {},
  policyMore: Partial<Policy> = {},
): { readonly record: JsonObject; readonly withheld: readonly string[] } {
  const [redacted] = run(anInput(aPolicy(rules, policyMore), more), [record]).records;
  if (redacted === undefined) throw new Error('no record came back');
  return {
    record: redacted.record,
    withheld: redacted.withheld.map(({ path, operator, reason }) => `${path} ${operator} ${reason}`),
  };
}
