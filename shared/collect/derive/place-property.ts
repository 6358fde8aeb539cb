// Adds properties to a record under construction without ever overwriting one: two source columns may claim one name.
import { getOwn, isJsonObject, type JsonObject, type JsonValue, setOwn } from '../../model/json.ts';

/** Adds `value` under `name`, or under `name#1`, `name#2` … where the name is taken. */
export function placeProperty(record: JsonObject, name: string, value: JsonValue): void {
  let free = name;
  for (let number = 1; Object.hasOwn(record, free); number += 1) free = `${name}#${number}`;
  setOwn(record, free, value);
}

/** Adds `value` at `place` (one or two steps), making the outer object where it is missing. False if the place is taken. */
export function placeAt(record: JsonObject, place: readonly string[], value: JsonValue): boolean {
  const [name = '', inner] = place;
  if (inner === undefined) {
    if (Object.hasOwn(record, name)) return false;
    setOwn(record, name, value);
    return true;
  }
  const outer = getOwn(record, name);
  if (outer === undefined) {
    const object: JsonObject = {};
    setOwn(object, inner, value);
    setOwn(record, name, object);
    return true;
  }
  if (!isJsonObject(outer) || Object.hasOwn(outer, inner)) return false;
  setOwn(outer, inner, value);
  return true;
}
