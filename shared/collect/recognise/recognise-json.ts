// Recognises JSON by its beginning: how the records are held, and in which shape the first one that can be read is.
import { isJsonObject, type JsonObject } from '../../model/json.ts';
import type { Shape } from '../../model/shape.ts';
import { readJson } from '../read/read-json.ts';
import { endOfValue, nextMember, skipBlanks } from '../split/json-member.ts';
import { openingOf } from '../split/record-opening.ts';
import { seamAfter } from '../split/record-seam.ts';
import { newScannedValue, scanJsonValue } from '../split/scan-json-value.ts';
import { type JsonLayout, listNames } from '../split/split-json.ts';
import { byteOrderMarkLength, closeBracket, newline, openBrace, openBracket, quote } from '../split/splitter.ts';
import { type Classified, classifyObject, type Lookalike } from './classify-object.ts';

export type JsonHolding = 'pages' | 'array' | 'lines' | 'objects';

export type RecognisedJson =
  | { readonly kind: 'shape'; readonly shape: Shape; readonly holding: JsonHolding; readonly layout: JsonLayout }
  | { readonly kind: 'other'; readonly lookalike: Lookalike; readonly errorCode?: string };

/** How many objects are looked at before the file is called something else. */
const maximumTries = 200;

/** `bytes` are the first of the file; `decode` reads UTF-8. */
export function recogniseJson(bytes: Uint8Array, decode: (bytes: Uint8Array) => string): RecognisedJson {
  const start = skipBlanks(bytes, byteOrderMarkLength(bytes));
  const isArray = bytes[start] === openBracket;
  const first = isArray ? skipBlanks(bytes, start + 1) : start;
  if (isArray && bytes[first] === closeBracket) return emptyList(null, 'array');
  const wrapper = bytes[first] === openBrace ? lookIntoWrapper(bytes, first, decode) : null;
  if (wrapper !== null) {
    const other = wrapper.isOurs ? 'signet-json' : foreignContext(wrapper.context);
    if (other !== null) return { kind: 'other', lookalike: other };
    if (wrapper.isEmpty) return emptyList(wrapper.context, 'pages');
    return firstShape(bytes, wrapper.list, true, 'pages', wrapper.context, decode);
  }
  if (isArray) return firstShape(bytes, first, false, 'array', null, decode);
  const holding = standsOnOneLine(bytes, first) ? 'lines' : 'objects';
  const recognised = firstShape(bytes, first, false, holding, null, decode);
  if (recognised.kind === 'shape' || holding === 'lines') return recognised;
  const inLines = firstShapeOfLines(bytes, decode);
  return inLines ?? recognised;
}

type WrapperHead = {
  readonly list: number;
  readonly context: string | null;
  readonly isEmpty: boolean;
  readonly isOurs: boolean;
};

/** Null: the object at `at` is no wrapper, as far as its names can be seen. */
function lookIntoWrapper(bytes: Uint8Array, at: number, decode: (bytes: Uint8Array) => string): WrapperHead | null {
  let context: string | null = null;
  let isOurs = false;
  for (let from = at + 1; ; ) {
    const member = nextMember(bytes, from);
    if (member.kind !== 'member') return null;
    if (listNames.has(member.name) && bytes[member.valueStart] === openBracket) {
      const list = skipBlanks(bytes, member.valueStart + 1);
      return { list, context, isEmpty: bytes[list] === closeBracket, isOurs };
    }
    const end = endOfValue(bytes, member.valueStart);
    if (end < 0) return null;
    if (bytes[member.valueStart] === quote) {
      const text = decode(bytes.subarray(member.valueStart + 1, end - 1));
      if (member.name === '@odata.context') context = text;
      if (member.name === 'format' && text.startsWith('signet/')) isOurs = true;
    }
    from = end;
  }
}

/** Graph names the collection in its context: `$metadata#auditLogs/directoryAudits`. */
function foreignContext(context: string | null): Lookalike | null {
  if (context === null) return null;
  if (/#auditLogs\/(directoryAudits|provisioning)/i.test(context)) return 'audit-log';
  if (/servicePrincipalSignInActivit/i.test(context)) return 'workload-activity';
  return null;
}

/** No record is a valid answer; the names of nothing are Graph's. */
function emptyList(context: string | null, holding: JsonHolding): RecognisedJson {
  const generation = context?.includes('/v1.0/') === true ? 'v1.0' : 'beta';
  const layout = { isWrapped: holding === 'pages', opening: null, seam: null };
  return { kind: 'shape', shape: { kind: 'graph', generation }, holding, layout };
}

/** The first object from `from` on that is a sign-in decides; otherwise the first object says what the file looks like. */
function firstShape(
  bytes: Uint8Array,
  from: number,
  isWrapped: boolean,
  holding: JsonHolding,
  context: string | null,
  decode: (bytes: Uint8Array) => string,
): RecognisedJson {
  let firstOther: Extract<Classified, { kind: 'other' }> | null = null;
  let at = bytes.indexOf(openBrace, from);
  for (let tries = 0; at !== -1 && tries < maximumTries; tries += 1) {
    const { state, end } = scanJsonValue(bytes, at, newScannedValue());
    const object = state === 'whole' ? objectIn(decode(bytes.subarray(at, end))) : null;
    if (object !== null) {
      const classified = classifyObject(object, context);
      if (classified.kind === 'shape') {
        const layout = { isWrapped, opening: openingOf(bytes, at), seam: seamAfter(bytes, at, end) };
        return { ...classified, holding, layout };
      }
      firstOther ??= classified;
    }
    at = bytes.indexOf(openBrace, object === null ? at + 1 : end);
  }
  return firstOther ?? { kind: 'other', lookalike: 'other-json' };
}

function firstShapeOfLines(bytes: Uint8Array, decode: (bytes: Uint8Array) => string): RecognisedJson | null {
  let from = 0;
  for (let tries = 0; from < bytes.length && tries < maximumTries; tries += 1) {
    const end = bytes.indexOf(newline, from);
    const object = objectIn(decode(bytes.subarray(from, end === -1 ? bytes.length : end)).trim());
    const classified = object === null ? null : classifyObject(object, null);
    if (classified?.kind === 'shape') {
      return { ...classified, holding: 'lines', layout: { isWrapped: false, opening: null, seam: null } };
    }
    if (end === -1) return null;
    from = end + 1;
  }
  return null;
}

function objectIn(text: string): JsonObject | null {
  const read = readJson(text);
  return read.ok && isJsonObject(read.value) ? read.value : null;
}

/** True where the object that starts at `at` ends on its own line and nothing else stands on it. */
function standsOnOneLine(bytes: Uint8Array, at: number): boolean {
  const { state, end, lines } = scanJsonValue(bytes, at, newScannedValue());
  if (state !== 'whole' || lines > 0) return false;
  let after = end;
  while (bytes[after] === 0x20 || bytes[after] === 0x0d || bytes[after] === 0x09) after += 1;
  return after >= bytes.length || bytes[after] === newline;
}
