// The fast reader of JSON for every record: JSON.parse, plus a proof that it lost nothing. Only where the proof fails
// does the slow reader look again; a record is read at import, at review and at packaging, always through here.
import type { JsonValue } from '../../model/json.ts';
import { maximumJsonDepth } from '../import-limits.ts';
import { isCompactText, takeCensus } from './json-census.ts';
import { type JsonFinding, readCompleteJson } from './strict-json.ts';

export type ReadJson =
  | {
      readonly ok: true;
      readonly value: JsonValue;
      readonly findings: readonly JsonFinding[];
      /** `JSON.stringify(value)` where it was made on the way, for callers that need it too. */
      readonly compact: string | null;
    }
  | { readonly ok: false; readonly code: 'NOT_JSON' | 'TOO_DEEP' };

const none: readonly JsonFinding[] = [];

/** Reads `text` as one JSON value; equal text gives equal values and findings. */
export function readJson(text: string): ReadJson {
  const parsed = parse(text);
  if (parsed === undefined) return { ok: false, code: 'NOT_JSON' };
  const census = takeCensus(parsed, text);
  if (census.deepest > maximumJsonDepth) return { ok: false, code: 'TOO_DEEP' };
  if (isCompactText(text, census)) return { ok: true, value: parsed, findings: none, compact: text };
  // Compact text that comes back the same letter by letter lost nothing; stringify never writes a name twice.
  const compact = text.charCodeAt(1) === 0x22 ? JSON.stringify(parsed) : null;
  if (compact === text) return { ok: true, value: parsed, findings: none, compact };
  // Other text: a member lost to a repeated name shows as a colon without a member.
  if (!census.hasInexact && countColons(text) === census.members) {
    return { ok: true, value: parsed, findings: none, compact };
  }
  return { ok: true, ...readCompleteJson(text), compact: null };
}

function parse(text: string): JsonValue | undefined {
  try {
    return JSON.parse(text) as JsonValue;
  } catch {
    return undefined;
  }
}

/** Colons outside strings: one for each member that the text holds. `text` is valid JSON. */
function countColons(text: string): number {
  let colons = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 0x3a) colons += 1;
    else if (code === 0x22) {
      at += 1;
      for (let inside = text.charCodeAt(at); inside !== 0x22; inside = text.charCodeAt(at))
        at += inside === 0x5c ? 2 : 1;
    }
  }
  return colons;
}
