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
import type { PackedBody } from '../../case/packed-body.ts';
import type { FindingTally } from '../finding-tally.ts';
import { createPageDraft } from '../page-draft.ts';
import { findBytes } from '../recognise-file.ts';
import { type AnswerHashing, contentHashOfBytes } from './answer-hashing.ts';
import type { CollectionStore } from './collection-store.ts';
import type { BadBody } from './graph-client.ts';

export type AnswerPage = {
  /** The answer's bytes, ready for the case. */
  readonly body: PackedBody;
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

export type AnswerReading = {
  readonly version: GraphVersion;
  /** Hears what happened to single records, once each: those that are held were heard of when they came. */
  readonly tally: FindingTally;
  /** The case's own row of this id with this content; null where it holds none. */
  readonly heldRow: CollectionStore['heldRow'];
  readonly hashPage: AnswerHashing['hashPage'];
};

/** Reads a body as one page, whatever its size. The bytes handed in may be gone afterwards; the page has them. */
export async function readAnswer(
  body: Uint8Array<ArrayBuffer>,
  { version, tally, heldRow, hashPage }: AnswerReading,
): Promise<Result<AnswerPage, BadBody>> {
  const bytes = Buffer.from(body.buffer, body.byteOffset, body.length);
  const shape: Shape = { kind: 'graph', generation: version };
  const draft = createPageDraft(shape, () => bytes, tally);
  const held: PlacedRow[] = [];
  const sink = {
    ...draft,
    // One answer is one page, so that its bytes stay together: nothing is ever full.
    isFull: () => false,
    take: (start: number, end: number, line: number) => {
      const row = findHeld(bytes.subarray(start, end), heldRow);
      if (row === null) return draft.take(start, end, line);
      held.push({ span: { offset: start, length: end - start, line }, row });
      return null;
    },
  };
  const end = createJsonSplitter(layoutOf(bytes), findBytes).split(bytes, 0, true, sink);
  if (end !== bytes.length || draft.rejects.some(({ code }) => brokenText.has(code))) return fail(badBody(bytes));
  const { records, rejects, compacts } = draft;
  const frame = readFrame(bytes, [...held.map(({ span }) => span), ...records, ...rejects]);
  if (frame === null || getOwn(frame, 'error') !== undefined) return fail(badBody(bytes));
  const hashed = await hashPage({ body, spans: records, compacts, isPlain: false });
  const made = draft.rows.flatMap((row, at) => {
    const span = records[at];
    return span === undefined ? [] : [{ span, row: { ...row, contentHash: hashed.contentHashes[at] ?? '' } }];
  });
  const placed = [...held, ...made].sort((one, other) => one.span.offset - other.span.offset);
  return ok({
    body: hashed.packed,
    sha256: hashed.sha256,
    shape,
    isPlain: draft.isPlain(),
    spans: placed.map(({ span }) => span),
    rows: placed.map(({ row }) => row),
    rejects,
    next: nextOf(frame),
  });
}

type PlacedRow = { readonly span: RecordSpan; readonly row: IndexRow };

const idFirst = Buffer.from('{"id":"');
const quote = 0x22;
/** Longer ids than this are none of Graph's. */
const longestId = 128;

/**
 * What the case holds of these very bytes. The id is read off the beginning and only a guess; the hash decides: equal
 * bytes were derived before, so that deriving them again could bring nothing else. Later readings are mostly of these.
 */
function findHeld(record: Buffer, heldRow: CollectionStore['heldRow']): IndexRow | null {
  if (record.compare(idFirst, 0, idFirst.length, 0, idFirst.length) !== 0) return null;
  const end = record.subarray(0, longestId).indexOf(quote, idFirst.length);
  if (end === -1) return null;
  return heldRow(record.toString('latin1', idFirst.length, end), () => contentHashOfBytes(record));
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
function readFrame(bytes: Buffer, spans: readonly RecordSpan[]): JsonObject | null {
  const values = [...spans].sort((one, other) => one.offset - other.offset);
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
