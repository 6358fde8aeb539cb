// One cell of the table: the value at a catalogue path of a record as one line of text.
import { canonicalName, itemStep, stepsOfPath } from '../model/catalogue/field-path.ts';
import { getOwn, isJsonObject, type JsonObject, type JsonValue } from '../model/json.ts';
import type { CaseIndex } from './case-index.ts';
import { type IndexedTextPath, indexedTextPaths } from './index-row.ts';

/** A longer text is cut; the record's panel shows it whole. */
const mostCharacters = 2_000;

const isIndexed = (path: string): path is IndexedTextPath => (indexedTextPaths as readonly string[]).includes(path);

/** How the index alone tells the cell of a row; null where the record itself has to be read. */
export function indexedCell(index: CaseIndex, path: string): ((row: number) => string | null) | null {
  if (path === 'id') return (row) => cut(index.idOf(row));
  if (path === 'createdDateTime') return index.createdDateTimeOf;
  if (path === 'status.errorCode') return (row) => scalarText(index.errorCodes.valueOf(row));
  if (path === 'isInteractive') return (row) => scalarText(index.interactive.valueOf(row));
  if (path === 'signInEventTypes') return (row) => cut(index.textOf(path, row)?.replaceAll(',', ', ') ?? null);
  return isIndexed(path) ? (row) => cut(index.textOf(path, row)) : null;
}

/**
 * How the record tells it: the texts of all items joined by a comma and a blank where the path goes through lists, objects as
 * compact JSON; null where the record has nothing there. Names that occur twice (`name#1`) are read as well.
 */
export function recordCell(path: string): (record: JsonObject) => string | null {
  const steps = stepsOfPath(path);
  return (record) => {
    const texts: string[] = [];
    collect(record, steps, 0, texts);
    return texts.length === 0 ? null : cut(texts.join(', '));
  };
}

/** The first value at the path, for sorting; null for none. Objects and lists have their text. */
export function sortValue(path: string): (record: JsonObject) => string | number | boolean | null {
  const steps = stepsOfPath(path);
  const textOf = recordCell(path);
  return (record) => {
    let here: JsonValue | undefined = record;
    for (const step of steps) here = here !== undefined && isJsonObject(here) ? getOwn(here, step) : undefined;
    return typeof here === 'number' || typeof here === 'boolean' ? here : textOf(record);
  };
}

function collect(value: JsonValue, steps: readonly string[], at: number, texts: string[]): void {
  const step = steps[at];
  if (step === undefined) texts.push(...textsOf(value));
  else if (step === itemStep) {
    if (Array.isArray(value)) for (const item of value) collect(item, steps, at + 1, texts);
  } else if (isJsonObject(value)) {
    const exact = getOwn(value, step);
    if (exact !== undefined) collect(exact, steps, at + 1, texts);
    for (const name of Object.keys(value)) {
      if (name !== step && name.startsWith(`${step}#`) && canonicalName(name) === step) {
        collect(getOwn(value, name) ?? null, steps, at + 1, texts);
      }
    }
  }
}

function textsOf(value: JsonValue): readonly string[] {
  if (Array.isArray(value)) return value.flatMap((item) => textsOf(item));
  if (isJsonObject(value)) return [JSON.stringify(value)];
  const text = scalarText(value);
  return text === null ? [] : [text];
}

function scalarText(value: string | number | boolean | null): string | null {
  return value === null ? null : String(value);
}

function cut(text: string | null): string | null {
  if (text === null || text.length <= mostCharacters) return text;
  return `${text.slice(0, mostCharacters - 1)}…`;
}
