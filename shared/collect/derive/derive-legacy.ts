// Azure AD Graph `activities/signinEvents` (retired): its names become Graph's; what has no place there keeps its own.
import { getOwn, isJsonObject, type JsonObject, type JsonValue, setOwn } from '../../model/json.ts';
import { isoParts, isoTextOf } from '../parse-instant.ts';
import { readJson } from '../read/read-json.ts';
import { type Derived, rejected } from './derived-record.ts';
import { finishRecord } from './finish-record.ts';
import { placeAt, placeProperty } from './place-property.ts';

/** Legacy name → where Graph keeps it. Names that are the same in both are not listed. */
const places: ReadonlyMap<string, readonly string[]> = new Map([
  ['signinDateTime', ['createdDateTime']],
  ['signinErrorCode', ['status', 'errorCode']],
  ['failureReason', ['status', 'failureReason']],
  ['mfaResult', ['status', 'additionalDetails']],
  ['mfaAuthMethod', ['mfaDetail', 'authMethod']],
  ['mfaAuthDetail', ['mfaDetail', 'authDetail']],
  ['geoCoordinates', ['location', 'geoCoordinates']],
]);

export function deriveLegacy(text: string): Derived {
  const read = readJson(text);
  if (!read.ok) return rejected(read.code);
  if (!isJsonObject(read.value)) return rejected('NOT_AN_OBJECT');
  const record: JsonObject = {};
  const unplaced: [string, JsonValue][] = [];
  for (const [name, value] of Object.entries(read.value)) {
    const place = places.get(name);
    if (name === 'loginStatus') unplaced.push([name, value]);
    else if (name === 'location' && isJsonObject(value)) placeLocation(record, value);
    else if (place === undefined) placeProperty(record, name, value);
    else if (!placeAt(record, place, graphValue(name, value))) unplaced.push([name, value]);
  }
  placeStatus(record, getOwn(read.value, 'loginStatus'));
  placeZonelessTime(record, unplaced);
  for (const [name, value] of unplaced) placeProperty(record, name, value);
  return finishRecord(record, read.findings);
}

function graphValue(name: string, value: JsonValue): JsonValue {
  const isNumber = name === 'signinErrorCode' && typeof value === 'string' && /^\d{1,9}$/.test(value);
  return isNumber ? Number(value) : value;
}

/** `country` is Graph's `countryOrRegion`; coordinates that came first stay where they are. */
function placeLocation(record: JsonObject, location: JsonObject): void {
  for (const [name, value] of Object.entries(location)) {
    const step = name === 'country' ? 'countryOrRegion' : name;
    if (!placeAt(record, ['location', step], value)) placeProperty(record, `location.${name}`, value);
  }
}

/** `loginStatus` is 0 for success and 1 for failure; only success tells the error code. The original stays too. */
function placeStatus(record: JsonObject, loginStatus: JsonValue | undefined): void {
  const isSuccess = loginStatus === 0 || (typeof loginStatus === 'string' && /^(0|success)$/i.test(loginStatus));
  if (!isSuccess) return;
  const status = getOwn(record, 'status');
  if (status === undefined) setOwn(record, 'status', { errorCode: 0 });
  else if (isJsonObject(status) && (getOwn(status, 'errorCode') ?? null) === null) setOwn(status, 'errorCode', 0);
}

/** The old API documents its times as UTC, so one without a zone is read so, and its own text is kept beside it. */
function placeZonelessTime(record: JsonObject, unplaced: [string, JsonValue][]): void {
  const text = getOwn(record, 'createdDateTime');
  const parts = typeof text === 'string' ? isoParts(text) : null;
  if (parts === null || text === undefined || parts.offsetMinutes !== null) return;
  setOwn(record, 'createdDateTime', isoTextOf(parts));
  unplaced.push(['signinDateTime', text]);
}
