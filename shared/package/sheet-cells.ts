// One released record as rows of the workbook's three record sheets. Decides nothing: it shows what redaction delivered.
import { getOwn, isJsonObject, type JsonObject, type JsonValue } from '../model/json.ts';
import { cellOfValue, dateCell } from './cell-of-value.ts';
import type { Cell } from './sheet-row.ts';
import type { ReleasedRecord } from './written-record.ts';
import { authenticationColumns, conditionalAccessColumns, type SheetColumn, signInColumns } from './xlsx-columns.ts';

/** `position` counts from 0, as in `records` of sign-ins.json. */
export type RecordRows = {
  readonly signIn: readonly Cell[];
  readonly authentication: readonly (readonly Cell[])[];
  readonly conditionalAccess: readonly (readonly Cell[])[];
};

function valueBelow(from: JsonObject, steps: readonly string[]): JsonValue | undefined {
  let here: JsonValue | undefined = from;
  for (const step of steps) {
    if (here === undefined || !isJsonObject(here)) return undefined;
    here = getOwn(here, step);
  }
  return here;
}

function itemsOf(record: JsonObject, name: string): JsonValue[] {
  const items = getOwn(record, name);
  return Array.isArray(items) ? items : [];
}

/** Where the whole value of a cell stands in sign-ins.json (RFC 6901). */
export function jsonPointer(position: number): string {
  return `/records/${position}/record`;
}

function rowsOfItems(
  record: JsonObject,
  position: number,
  name: string,
  columns: readonly SheetColumn[],
  dateStep: string | null,
): (readonly Cell[])[] {
  const rows: (readonly Cell[])[] = [];
  for (const [index, item] of itemsOf(record, name).entries()) {
    if (!isJsonObject(item)) continue;
    const cells: Cell[] = [position + 1, cellOfValue(getOwn(record, 'createdDateTime')), index];
    if (dateStep !== null) cells.push(dateCell(getOwn(item, dateStep)));
    for (const { steps } of columns) cells.push(cellOfValue(valueBelow(item, steps)));
    rows.push(cells);
  }
  return rows;
}

/** The rows that `released` has in the three sheets. */
export function recordRows(released: ReleasedRecord, position: number): RecordRows {
  const { record } = released;
  const signIn: Cell[] = [position + 1, dateCell(getOwn(record, 'createdDateTime'))];
  for (const { steps } of signInColumns) signIn.push(cellOfValue(valueBelow(record, steps)));
  const removedPolicies = itemsOf(record, 'appliedConditionalAccessPolicies').filter((item) => item === null).length;
  signIn.push(released.withheld.length, removedPolicies, released.revisions.length, jsonPointer(position));
  return {
    signIn,
    authentication: rowsOfItems(
      record,
      position,
      'authenticationDetails',
      authenticationColumns,
      'authenticationStepDateTime',
    ),
    conditionalAccess: rowsOfItems(
      record,
      position,
      'appliedConditionalAccessPolicies',
      conditionalAccessColumns,
      null,
    ),
  };
}
