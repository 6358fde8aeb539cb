// Graph's own shapes (v1.0, beta, 2018 beta, portal JSON): the record is the JSON as it came.
import { isJsonObject } from '../../model/json.ts';
import { readJson } from '../read/read-json.ts';
import { type Derived, rejected } from './derived-record.ts';
import { finishRecord } from './finish-record.ts';

export function deriveGraph(text: string): Derived {
  const read = readJson(text);
  if (!read.ok) return rejected(read.code);
  if (!isJsonObject(read.value)) return rejected('NOT_AN_OBJECT');
  return finishRecord(read.value, read.findings, read.compact);
}
