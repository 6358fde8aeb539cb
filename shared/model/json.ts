// JSON as plain types, and the few operations on it that are easy to get wrong: own keys, RFC 6901 pointers.

export type JsonValue = null | boolean | number | string | JsonValue[] | JsonObject;
export type JsonObject = { [name: string]: JsonValue };

export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * Sets an own property, whatever its name. Plain assignment of `__proto__` would change the prototype instead
 * and lose the value; a record of the log may carry any name (reference/security.md H6).
 */
export function setOwn(target: JsonObject, name: string, value: JsonValue): void {
  if (name === '__proto__') {
    Object.defineProperty(target, name, { value, enumerable: true, configurable: true, writable: true });
  } else {
    target[name] = value;
  }
}

/** The own property `name`, or undefined; never something inherited such as `toString`. */
export function getOwn(source: JsonObject, name: string): JsonValue | undefined {
  return Object.hasOwn(source, name) ? source[name] : undefined;
}

/** One reference token of a JSON pointer, escaped (RFC 6901 §3). */
export function escapePointerToken(token: string): string {
  return token.replaceAll('~', '~0').replaceAll('/', '~1');
}

/** The pointer `/a/0/b` for the steps `['a', 0, 'b']`. */
export function toPointer(steps: readonly (string | number)[]): string {
  return steps.map((step) => `/${escapePointerToken(String(step))}`).join('');
}

/** The value a pointer names, or undefined where it names nothing. Never follows inherited properties. */
export function valueAt(root: JsonValue, pointer: string): JsonValue | undefined {
  if (pointer === '') return root;
  let here: JsonValue | undefined = root;
  for (const raw of pointer.slice(1).split('/')) {
    const token = raw.replaceAll('~1', '/').replaceAll('~0', '~');
    if (Array.isArray(here)) here = /^(0|[1-9]\d*)$/.test(token) ? here[Number(token)] : undefined;
    else if (isJsonObject(here)) here = getOwn(here, token);
    else return undefined;
    if (here === undefined) return undefined;
  }
  return here;
}
