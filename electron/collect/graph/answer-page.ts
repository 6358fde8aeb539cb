// One answer of Graph as a page: its records found and derived by the same machinery that reads files, its frame
// checked more strictly, because what follows from it (is this the end?) decides whether a collection is complete.

import { readErrorBody } from '../../../shared/collect/graph/error-in-body.ts';
import { recogniseJson } from '../../../shared/collect/recognise/recognise-json.ts';
import { createJsonSplitter, type JsonLayout } from '../../../shared/collect/split/split-json.ts';
import type { GraphVersion } from '../../../shared/model/collection.ts';
import { getOwn, isJsonObject, type JsonObject, type JsonValue } from '../../../shared/model/json.ts';
import type { RecordSpan, Reject } from '../../../shared/model/page.ts';
import type { Shape } from '../../../shared/model/shape.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { IndexRow } from '../../../shared/review/index-row.ts';
import type { FindingTally } from '../finding-tally.ts';
import { hashPageNow } from '../hashing.ts';
import { createPageDraft, type PageDraft } from '../page-draft.ts';
import { findBytes } from '../recognise-file.ts';
import type { BadBody } from './graph-client.ts';

export type AnswerPage = {
  readonly body: Uint8Array<ArrayBuffer>;
  readonly sha256: string;
  readonly shape: Shape;
  readonly isPlain: boolean;
  /** One per record of the answer, in its order. */
  readonly spans: readonly RecordSpan[];
  readonly rows: readonly IndexRow[];
  readonly rejects: readonly Reject[];
  /** Null: the answer names none. `unusable`: it names one that says nothing, so the end is not reached. */
  readonly next:
    | { readonly kind: 'none' }
    | { readonly kind: 'unusable' }
    | { readonly kind: 'link'; readonly link: string };
};

/** Trouble that a record alone cannot have: the text is broken, and asking again may bring it whole. */
const brokenText: ReadonlySet<string> = new Set(['NOT_JSON', 'TRUNCATED', 'BAD_ENCODING']);

/** Reads a body as one page, whatever its size. `tally` hears what happened to single records. */
export function readAnswer(
  body: Uint8Array<ArrayBuffer>,
  version: GraphVersion,
  tally: FindingTally,
): Result<AnswerPage, BadBody> {
  const bytes = Buffer.from(body.buffer, body.byteOffset, body.length);
  const shape: Shape = { kind: 'graph', generation: version };
  const draft = createPageDraft(shape, () => bytes, tally);
  // One answer is one page, so that its bytes stay together: nothing is ever full.
  const end = createJsonSplitter(layoutOf(bytes), findBytes).split(bytes, 0, true, { ...draft, isFull: () => false });
  if (end !== bytes.length || draft.rejects.some(({ code }) => brokenText.has(code))) return fail(badBody(bytes));
  const frame = readFrame(bytes, draft);
  if (frame === null || getOwn(frame, 'error') !== undefined) return fail(badBody(bytes));
  const { records: spans, rejects, compacts } = draft;
  const { sha256, contentHashes } = hashPageNow({ body, spans, compacts, isPlain: false });
  const rows = draft.rows.map((row, at) => ({ ...row, contentHash: contentHashes[at] ?? '' }));
  return ok({ body, sha256, shape, isPlain: draft.isPlain(), spans, rows, rejects, next: nextOf(frame) });
}

/** How records follow each other here, to find them fast; without a guess every byte is scanned. */
function layoutOf(bytes: Buffer): JsonLayout {
  const recognised = recogniseJson(bytes, (part) => Buffer.from(part).toString('utf8'));
  const isKnown = recognised.kind === 'shape' && recognised.layout.isWrapped;
  return isKnown ? recognised.layout : { isWrapped: true, opening: null, seam: null };
}

/**
 * The body without its records, `null` in the place of each, read by `JSON.parse`: proves that the splitter and JSON
 * agree on what is a record and what is around it, without parsing every record twice. Null where they do not.
 */
function readFrame(bytes: Buffer, draft: PageDraft): JsonObject | null {
  const values = [...draft.records, ...draft.rejects].sort((one, other) => one.offset - other.offset);
  let text = '';
  let at = 0;
  for (const { offset, length } of values) {
    text += `${bytes.toString('utf8', at, offset)}null`;
    at = offset + length;
  }
  const frame = parse(`${text}${bytes.toString('utf8', at)}`.replace(/^\uFEFF/, ''));
  if (frame === undefined || !isJsonObject(frame)) return null;
  const list = getOwn(frame, 'value');
  const isTheList = Array.isArray(list) && list.length === values.length && list.every((item) => item === null);
  return isTheList ? frame : null;
}

function nextOf(frame: JsonObject): AnswerPage['next'] {
  if (!Object.hasOwn(frame, '@odata.nextLink')) return { kind: 'none' };
  const link = getOwn(frame, '@odata.nextLink');
  return typeof link === 'string' && link !== '' ? { kind: 'link', link } : { kind: 'unusable' };
}

function badBody(bytes: Buffer): BadBody {
  const text = bytes.toString('utf8').replace(/^\uFEFF/, '');
  const error = readErrorBody(text);
  if (error !== null) {
    return error.graphCode === null ? { code: 'ERROR_IN_BODY' } : { code: 'ERROR_IN_BODY', graphCode: error.graphCode };
  }
  return { code: parse(text) === undefined ? 'NOT_JSON' : 'NOT_THE_SHAPE' };
}

/** Undefined where the text is no JSON. */
function parse(text: string): JsonValue | undefined {
  try {
    return JSON.parse(text) as JsonValue;
  } catch {
    return undefined;
  }
}
