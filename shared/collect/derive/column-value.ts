// A cell or column value becomes the type that Graph gives the property; what does not fit is said, never forced.
import type { JsonValue } from '../../model/json.ts';
import { readJson } from '../read/read-json.ts';
import type { RecordFinding } from './derived-record.ts';

export type ColumnKind = 'text' | 'boolean' | 'integer' | 'json';

/** `fits` false: the value has another type than Graph's property, and keeps the column's own name. */
export type ColumnValue = { readonly fits: boolean; readonly value: JsonValue };

export function columnValue(kind: ColumnKind, value: JsonValue, path: string, findings: RecordFinding[]): ColumnValue {
  if (kind === 'text' || typeof value !== 'string') return { fits: true, value };
  if (value === '') return { fits: true, value: null };
  if (kind === 'boolean') return asBoolean(value);
  if (kind === 'integer') {
    const isInteger = /^-?\d{1,15}$/.test(value);
    return isInteger ? { fits: true, value: Number(value) } : { fits: false, value };
  }
  return asJson(value, path, findings);
}

function asBoolean(value: string): ColumnValue {
  if (/^(true|yes)$/i.test(value)) return { fits: true, value: true };
  if (/^(false|no)$/i.test(value)) return { fits: true, value: false };
  return { fits: false, value };
}

function asJson(value: string, path: string, findings: RecordFinding[]): ColumnValue {
  const read = readJson(value);
  if (!read.ok) {
    findings.push({ code: 'CELL_NOT_JSON', path });
    return { fits: false, value };
  }
  for (const finding of read.findings) findings.push({ ...finding, path: `${path}.${finding.path}` });
  return { fits: true, value: read.value };
}

/** Opens a cell of a column that Graph does not know, where it plainly holds an object or a list. */
export function openCell(value: JsonValue, path: string, findings: RecordFinding[]): JsonValue {
  if (typeof value !== 'string' || !/^\s*[[{]/.test(value)) return value;
  const read = readJson(value);
  if (!read.ok) return value;
  for (const finding of read.findings) findings.push({ ...finding, path: `${path}.${finding.path}` });
  return read.value;
}
