// One sign-in event under Graph's names, open at the end: a property that Graph does not know keeps its own name (design §2).
import { getOwn, isJsonObject, type JsonObject } from './json.ts';

/** Freshly derived from its page, so whoever asked for it may change it in place; the page itself never changes. */
export type SignInRecord = JsonObject;

/** Where a record comes from: the page's number in its case and the record's position on that page, both from 0. */
export type RecordReference = { readonly page: number; readonly position: number };

/** The string at a property path of object steps such as `['location', 'city']`; undefined for anything else. */
export function textAt(record: SignInRecord, steps: readonly string[]): string | undefined {
  let here: JsonObject = record;
  for (const [index, step] of steps.entries()) {
    const value = getOwn(here, step);
    if (index === steps.length - 1) return typeof value === 'string' ? value : undefined;
    if (value === undefined || !isJsonObject(value)) return undefined;
    here = value;
  }
  return undefined;
}
