// Rows of the portal's CSV download become Graph records, by column position, since one header stands twice.
import { getOwn, isJsonObject, type JsonObject, type JsonValue, setOwn } from '../../model/json.ts';
import type { Shape } from '../../model/shape.ts';
import { readCsvRow } from '../read/csv-row.ts';
import { columnValue } from './column-value.ts';
import { type Derived, rejected } from './derived-record.ts';
import { finishRecord } from './finish-record.ts';
import { placeAt, placeProperty } from './place-property.ts';
import { graphWords, type PortalColumn, portalColumns, portalHeaderKey, tidyHeader } from './portal-columns.ts';
import { sourceTime } from './source-time.ts';

type PortalShape = Extract<Shape, { kind: 'portal-csv' }>;

type Column = { readonly header: string; readonly column: PortalColumn | undefined };

/** The columns of one file; made once per shape, since a shape serves every row of it. */
const plans = new WeakMap<PortalShape, readonly Column[]>();

function planOf(shape: PortalShape): readonly Column[] {
  const known = plans.get(shape);
  if (known !== undefined) return known;
  const plan = shape.header.map((header) => ({
    header: tidyHeader(header),
    column: portalColumns.get(portalHeaderKey(header)),
  }));
  plans.set(shape, plan);
  return plan;
}

export function derivePortalCsv(text: string, shape: PortalShape): Derived {
  const cells = readCsvRow(text, shape.delimiter);
  if (cells === null) return rejected('BAD_QUOTES');
  if (cells.length !== shape.header.length) return rejected('WRONG_COLUMN_COUNT');
  const record: JsonObject = {};
  const leftOver: [string, JsonValue][] = [];
  for (const [at, { header, column }] of planOf(shape).entries()) {
    const cell = cells[at] ?? '';
    if (column === undefined) leftOver.push([header, cell]);
    else placeCell(record, column, header, cell, shape.dayFirst, leftOver);
  }
  placeSuccess(record, leftOver);
  if (shape.interactive !== null) setOwn(record, 'isInteractive', shape.interactive);
  for (const [name, value] of leftOver) placeProperty(record, name, value);
  return finishRecord(record, []);
}

function placeCell(
  record: JsonObject,
  column: PortalColumn,
  header: string,
  cell: string,
  dayFirst: boolean | null,
  leftOver: [string, JsonValue][],
): void {
  const value = graphValue(column, cell, dayFirst);
  if (value === undefined) {
    leftOver.push([header, cell]);
    return;
  }
  if (!placeAt(record, column.place, value)) placeRepeated(record, column, header, value, leftOver);
  else if (column.kind === 'time' && value !== cell) leftOver.push([header, cell]);
}

/** "Incoming token type" stands twice: the later column keeps the name, and a first one that says otherwise `#1`. */
function placeRepeated(
  record: JsonObject,
  column: PortalColumn,
  header: string,
  value: JsonValue,
  leftOver: [string, JsonValue][],
): void {
  const [name = '', inner] = column.place;
  const earlier = getOwn(record, name);
  if (earlier === value) return;
  if (inner !== undefined || earlier === undefined) leftOver.push([header, value]);
  else {
    setOwn(record, name, value);
    placeProperty(record, `${name}#1`, earlier);
  }
}

/** Undefined: the cell has no Graph value, and keeps its own header. */
function graphValue(column: PortalColumn, cell: string, dayFirst: boolean | null): JsonValue | undefined {
  switch (column.kind) {
    case 'time':
      return sourceTime(cell, dayFirst)?.text ?? cell;
    case 'id':
      // A quote before a sign keeps spreadsheets from reading a formula (CWE-1236); it is no part of the id.
      return /^'[-+=@]/.test(cell) ? cell.slice(1) : cell;
    case 'error-code':
      return /^\d{1,9}$/.test(cell) ? Number(cell) : cell === '' ? null : undefined;
    case 'location':
      return locationOf(cell);
    case 'words':
      return graphWords.get(cell.replace(/[\s-]/g, '').toLowerCase()) ?? cell;
    default: {
      const { fits, value } = columnValue(column.kind, cell, '', []);
      return fits ? value : undefined;
    }
  }
}

/** "City, State, CC" where it can mean nothing else; three parts, the last an ISO 3166 code of two capitals. */
function locationOf(cell: string): JsonObject | undefined {
  const parts = cell.split(',').map((part) => part.trim());
  const [city = '', state = '', countryOrRegion = ''] = parts;
  return parts.length === 3 && /^[A-Z]{2}$/.test(countryOrRegion) ? { city, state, countryOrRegion } : undefined;
}

/** A row with Status "Success" and no code means code 0; Status itself has no place in Graph and stays as it is. */
function placeSuccess(record: JsonObject, leftOver: readonly [string, JsonValue][]): void {
  const isSuccess = leftOver.some(([name, value]) => name === 'Status' && value === 'Success');
  const status = getOwn(record, 'status');
  if (!isSuccess) return;
  if (status === undefined) setOwn(record, 'status', { errorCode: 0 });
  else if (isJsonObject(status) && (getOwn(status, 'errorCode') ?? null) === null) setOwn(status, 'errorCode', 0);
}
