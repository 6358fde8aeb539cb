// JSON as a verifier must read it: a name twice in one object, or endless nesting, is refused, since programs disagree about it (CWE-436).
import { isJsonObject, type JsonValue } from '../model/json.ts';
import { fail, ok, type Result } from '../result.ts';

export type StrictJsonProblem = 'SYNTAX' | 'DUPLICATE_KEY' | 'TOO_DEEP';

const quote = 0x22;
const backslash = 0x5c;

/** Where the string that opens at `start` closes; -1 if it does not. */
function closingQuote(text: string, start: number): number {
  for (let at = text.indexOf('"', start + 1); at !== -1; at = text.indexOf('"', at + 1)) {
    let escapes = 0;
    while (text.charCodeAt(at - 1 - escapes) === backslash) escapes += 1;
    if (escapes % 2 === 0) return at;
  }
  return -1;
}

/** Members written in the text (colons outside strings) and its depth, found without parsing. */
function measure(text: string): { readonly members: number; readonly depth: number } {
  let members = 0;
  let depth = 0;
  let deepest = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === quote) {
      const close = closingQuote(text, at);
      if (close === -1) break;
      at = close;
    } else if (code === 0x3a) members += 1;
    else if (code === 0x7b || code === 0x5b) {
      depth += 1;
      if (depth > deepest) deepest = depth;
    } else if (code === 0x7d || code === 0x5d) depth -= 1;
  }
  return { members, depth: deepest };
}

function countMembers(root: JsonValue): number {
  let members = 0;
  const open: JsonValue[] = [root];
  for (let value = open.pop(); value !== undefined; value = open.pop()) {
    if (Array.isArray(value)) for (const item of value) open.push(item);
    else if (isJsonObject(value)) {
      for (const item of Object.values(value)) {
        members += 1;
        open.push(item);
      }
    }
  }
  return members;
}

/**
 * Parses `text`. Duplicates show by counting: `JSON.parse` keeps one member per name, so fewer members than colons
 * outside strings means that a name stood twice, however it was escaped.
 */
export function parseStrictJson(text: string, maximumDepth: number): Result<JsonValue, StrictJsonProblem> {
  const measured = measure(text);
  if (measured.depth > maximumDepth) return fail('TOO_DEEP');
  let value: JsonValue;
  try {
    value = JSON.parse(text) as JsonValue;
  } catch {
    return fail('SYNTAX');
  }
  return countMembers(value) === measured.members ? ok(value) : fail('DUPLICATE_KEY');
}
