// What may cross the border: plain data of bounded size and depth, in both directions. Runs before any schema looks at an input.

/** Generous: the largest honest input is a decision about 200 records by id. */
export const inputByteLimit = 512 * 1024;
const depthLimit = 16;

/** Names that reach the prototype when something copies an object member by member. */
const treacherous = new Set(['__proto__', 'constructor', 'prototype']);

/** Whether `value` is JSON-like, without cycles or treacherous names, and at most `byteLimit` bytes of text, names and numbers. */
export function isPlainData(value: unknown, byteLimit: number): boolean {
  return weigh(value, byteLimit, 0) >= 0;
}

/** What is left of `budget` after `value`, below zero when it was too much or no plain data. A cycle ends at the depth limit. */
function weigh(value: unknown, budget: number, depth: number): number {
  if (budget < 0 || depth > depthLimit) return -1;
  if (value === null || value === undefined || typeof value === 'boolean') return budget - 4;
  if (typeof value === 'number') return Number.isFinite(value) ? budget - 8 : -1;
  if (typeof value === 'string') return value.length > budget ? -1 : budget - Buffer.byteLength(value);
  if (typeof value !== 'object') return -1;
  return Array.isArray(value) ? weighAll(value, budget, depth) : weighMembers(value, budget, depth);
}

function weighAll(items: readonly unknown[], budget: number, depth: number): number {
  let left = budget - 4;
  for (let index = 0; index < items.length && left >= 0; index++) left = weigh(items[index], left - 4, depth + 1);
  return left;
}

function weighMembers(value: object, budget: number, depth: number): number {
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) return -1;
  let left = budget - 4;
  for (const [name, member] of Object.entries(value)) {
    if (treacherous.has(name)) return -1;
    left = weigh(member, left - Buffer.byteLength(name), depth + 1);
    if (left < 0) return left;
  }
  return left;
}
