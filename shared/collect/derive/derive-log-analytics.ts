// Rows of Log Analytics (SigninLogs and its sisters), as JSON objects or CSV rows: column names become Graph's names.
import { getOwn, isJsonObject, type JsonObject, type JsonValue, setOwn } from '../../model/json.ts';
import type { Shape } from '../../model/shape.ts';
import { readCsvRow } from '../read/csv-row.ts';
import { readJson } from '../read/read-json.ts';
import { columnValue, openCell } from './column-value.ts';
import { nameConditionFlags } from './condition-flags.ts';
import { type Derived, type RecordFinding, rejected } from './derived-record.ts';
import { finishRecord } from './finish-record.ts';
import { logAnalyticsColumns, plainColumnName } from './log-analytics-columns.ts';
import { placeProperty } from './place-property.ts';
import { sourceTime } from './source-time.ts';

export function deriveLogAnalyticsJson(text: string): Derived {
  const read = readJson(text);
  if (!read.ok) return rejected(read.code);
  if (!isJsonObject(read.value)) return rejected('NOT_AN_OBJECT');
  return deriveColumns(Object.entries(read.value), [...read.findings], null);
}

export function deriveLogAnalyticsCsv(text: string, shape: Extract<Shape, { kind: 'log-analytics-csv' }>): Derived {
  const cells = readCsvRow(text, shape.delimiter);
  if (cells === null) return rejected('BAD_QUOTES');
  if (cells.length !== shape.header.length) return rejected('WRONG_COLUMN_COUNT');
  const columns = shape.header.map((name, at): [string, JsonValue] => [name, cells[at] ?? '']);
  return deriveColumns(columns, [], shape.dayFirst ?? null);
}

function deriveColumns(
  columns: readonly [string, JsonValue][],
  findings: RecordFinding[],
  dayFirst: boolean | null,
): Derived {
  const record: JsonObject = {};
  const leftOver: [string, JsonValue][] = [];
  for (const [header, value] of columns) {
    const plain = plainColumnName(header);
    const column = logAnalyticsColumns.get(plain);
    if (column === undefined) leftOver.push([plain, value]);
    else if (column.graphName === 'createdDateTime') placeTime(record, plain, value, dayFirst, leftOver);
    else {
      const { fits, value: typed } = columnValue(column.kind, value, column.graphName, findings);
      if (!fits) leftOver.push([plain, value]);
      else if (!placeOnce(record, column.graphName, typed)) leftOver.push([plain, value]);
    }
  }
  placeStatus(record, leftOver);
  nameConditionFlags(getOwn(record, 'appliedConditionalAccessPolicies'));
  for (const [name, value] of leftOver) {
    const opened = openCell(value, name, findings);
    nameConditionFlags(opened);
    if (!placeOnce(record, name, opened)) placeProperty(record, name, opened);
  }
  return finishRecord(record, findings);
}

/**
 * Sets a property once. Of a pair of columns for one property the first that holds something wins; an empty partner adds
 * nothing. False: the place holds another value already, and this one must go elsewhere.
 */
function placeOnce(record: JsonObject, name: string, value: JsonValue): boolean {
  const there = getOwn(record, name);
  const isEmpty = value === null || value === '';
  if (there === undefined || there === null || there === '') {
    if (there === undefined || !isEmpty) setOwn(record, name, value);
    return true;
  }
  return isEmpty;
}

function placeTime(
  record: JsonObject,
  column: string,
  value: JsonValue,
  dayFirst: boolean | null,
  leftOver: [string, JsonValue][],
): void {
  // The tables hold UTC only (Azure Monitor Logs reference: standard columns).
  const time = typeof value === 'string' ? sourceTime(value, dayFirst) : null;
  const isPlaced = placeOnce(record, 'createdDateTime', time?.text ?? value);
  if (!isPlaced || (time !== null && !time.isOriginal)) leftOver.push([column, value]);
}

/** Where `Status` says no error code, `ResultType` does; it stays under its own name as well. */
function placeStatus(record: JsonObject, leftOver: readonly [string, JsonValue][]): void {
  const find = (name: string): JsonValue | undefined => leftOver.find(([header]) => header === name)?.[1];
  const code = find('ResultType');
  const errorCode =
    typeof code === 'number' ? code : typeof code === 'string' && /^\d{1,9}$/.test(code) ? Number(code) : null;
  if (errorCode === null) return;
  const status = getOwn(record, 'status');
  if (status === undefined || status === null) {
    const reason = find('ResultDescription');
    setOwn(record, 'status', {
      errorCode,
      ...(typeof reason === 'string' && reason !== '' ? { failureReason: reason } : {}),
    });
  } else if (isJsonObject(status) && (getOwn(status, 'errorCode') ?? null) === null) {
    setOwn(status, 'errorCode', errorCode);
  }
}
