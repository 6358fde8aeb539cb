// Azure Monitor rows `{ time, category, properties }`: `properties` holds Graph's names, the rest is the envelope.
import { getOwn, isJsonObject, type JsonObject, setOwn } from '../../model/json.ts';
import { readJson } from '../read/read-json.ts';
import { nameConditionFlags } from './condition-flags.ts';
import { type Derived, type RecordFinding, rejected } from './derived-record.ts';
import { finishRecord } from './finish-record.ts';
import { placeProperty } from './place-property.ts';

/** The sign-in categories of Microsoft Entra diagnostic settings, in lower case. */
const signInCategories = new Set([
  'signinlogs',
  'noninteractiveusersigninlogs',
  'serviceprincipalsigninlogs',
  'managedidentitysigninlogs',
  'adfssigninlogs',
  'microsoftserviceprincipalsigninlogs',
]);

export function isSignInCategory(category: unknown): boolean {
  return typeof category === 'string' && signInCategories.has(category.toLowerCase());
}

/** The properties in their order, then one property `envelope` with everything around them, in its order. */
export function deriveAzureMonitor(text: string): Derived {
  const read = readJson(text);
  if (!read.ok) return rejected(read.code);
  if (!isJsonObject(read.value)) return rejected('NOT_AN_OBJECT');
  if (!isSignInCategory(getOwn(read.value, 'category'))) return rejected('NOT_A_SIGN_IN');
  const inner = openProperties(read.value);
  if (inner === null) return rejected('NOT_A_SIGN_IN');
  const { record, findings } = inner;
  nameConditionFlags(getOwn(record, 'appliedConditionalAccessPolicies'));
  const envelope: JsonObject = {};
  for (const [name, value] of Object.entries(read.value)) if (name !== 'properties') setOwn(envelope, name, value);
  placeProperty(record, 'envelope', envelope);
  return finishRecord(record, [...read.findings.map(insideRecord), ...findings]);
}

type Inner = { readonly record: JsonObject; readonly findings: readonly RecordFinding[] };

/** Some exporters write `properties` as a string that holds JSON. */
function openProperties(row: JsonObject): Inner | null {
  const properties = getOwn(row, 'properties');
  if (properties === undefined) return null;
  if (isJsonObject(properties)) return { record: properties, findings: [] };
  if (typeof properties !== 'string') return null;
  const read = readJson(properties);
  return read.ok && isJsonObject(read.value) ? { record: read.value, findings: read.findings } : null;
}

/** Paths of the row become paths of the record. */
function insideRecord(finding: RecordFinding): RecordFinding {
  const inProperties = finding.path.startsWith('properties.');
  return { ...finding, path: inProperties ? finding.path.slice('properties.'.length) : `envelope.${finding.path}` };
}
