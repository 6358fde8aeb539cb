// Opens a file just far enough to say what it is: a shape with the splitter that cuts it, or a refusal that names the look.
import { basename } from 'node:path';
import { portalHeaderKey, tidyHeader } from '../../shared/collect/derive/portal-columns.ts';
import { sniffBytes } from '../../shared/collect/import-limits.ts';
import type { Lookalike } from '../../shared/collect/recognise/classify-object.ts';
import { type BinaryLookalike, recogniseBytes } from '../../shared/collect/recognise/recognise-bytes.ts';
import { type CsvLookalike, type RecognisedCsv, recogniseCsv } from '../../shared/collect/recognise/recognise-csv.ts';
import { type RecognisedJson, recogniseJson } from '../../shared/collect/recognise/recognise-json.ts';
import type { FindBytes } from '../../shared/collect/split/record-seam.ts';
import { createCsvSplitter } from '../../shared/collect/split/split-csv.ts';
import { createJsonSplitter } from '../../shared/collect/split/split-json.ts';
import { createLineSplitter } from '../../shared/collect/split/split-lines.ts';
import type { Splitter } from '../../shared/collect/split/splitter.ts';
import { type AppError, appError, type ErrorCode } from '../../shared/errors.ts';
import type { SourceFinding } from '../../shared/model/journal.ts';
import type { Shape } from '../../shared/model/shape.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { decideDateOrder } from './decide-date-order.ts';
import { readBeginning } from './decoded-chunks.ts';

export type RecognisedFile = {
  readonly shape: Shape;
  /** Code with words in shared/words: what the records are, and how the file holds them. */
  readonly recognised: string;
  /** A new one for every reading, since it remembers where it stands. */
  readonly createSplitter: () => Splitter;
  readonly findings: readonly SourceFinding[];
  /** More than was looked at: large enough for a second thread to be worth its start. */
  readonly isLarge: boolean;
};

type Seen = Omit<RecognisedFile, 'isLarge'>;

const refusals: Readonly<Record<Lookalike | CsvLookalike | BinaryLookalike, ErrorCode>> = {
  'audit-log': 'COLLECT_AUDIT_LOG',
  'audit-csv': 'COLLECT_AUDIT_LOG',
  'error-body': 'COLLECT_ERROR_BODY',
  'other-json': 'COLLECT_OTHER_JSON',
  'log-analytics-tables': 'COLLECT_LOG_ANALYTICS_TABLES',
  'signet-json': 'COLLECT_SIGNET_FILE',
  'signet-package': 'COLLECT_SIGNET_FILE',
  'workload-activity': 'COLLECT_WORKLOAD_FILE',
  'workload-csv': 'COLLECT_WORKLOAD_FILE',
  'authentication-details-csv': 'COLLECT_AUTHENTICATION_DETAILS',
  'other-csv': 'COLLECT_OTHER_CSV',
  'other-text': 'COLLECT_OTHER_TEXT',
  'html-page': 'COLLECT_HTML_PAGE',
  spreadsheet: 'COLLECT_SPREADSHEET',
  archive: 'COLLECT_ARCHIVE',
  pdf: 'COLLECT_PDF',
  image: 'COLLECT_IMAGE',
  'event-log': 'COLLECT_EVENT_LOG',
  database: 'COLLECT_BINARY',
  binary: 'COLLECT_BINARY',
};

const utf8 = new TextDecoder();

/** The platform's search, which compares many bytes at a time. */
export const findBytes: FindBytes = (bytes, wanted, from) =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).indexOf(wanted, from);

export async function recogniseFile(path: string): Promise<Result<RecognisedFile, AppError>> {
  const { bytes, isWhole } = await readBeginning(path, sniffBytes);
  if (/^[\s\ufeff]*$/.test(utf8.decode(bytes.subarray(0, 4096))) && bytes.length <= 4096) {
    return fail(appError('COLLECT_FILE_EMPTY', { file: path }));
  }
  const lookalike = recogniseBytes(bytes);
  if (lookalike !== null) return fail(appError(refusals[lookalike], { file: path }));
  const first = utf8.decode(bytes.subarray(0, 4096)).trimStart().at(0);
  const decode = (part: Uint8Array): string => utf8.decode(part);
  const isJson = first === '{' || first === '[';
  const seen = isJson
    ? fromJson(path, recogniseJson(bytes, decode))
    : await fromCsv(path, recogniseCsv(headerRowOf(bytes)));
  return seen.ok ? ok({ ...seen.value, isLarge: !isWhole }) : seen;
}

function headerRowOf(bytes: Uint8Array): string {
  const end = bytes.indexOf(0x0a);
  return utf8.decode(end === -1 ? bytes : bytes.subarray(0, end)).replace(/\r$/, '');
}

function fromJson(path: string, recognised: RecognisedJson): Result<Seen, AppError> {
  if (recognised.kind === 'other') {
    const { lookalike, errorCode } = recognised;
    return fail(appError(refusals[lookalike], errorCode === undefined ? { file: path } : { file: path, errorCode }));
  }
  const { shape, holding, layout } = recognised;
  const name = shape.kind === 'graph' ? `graph-${shape.generation}` : shape.kind;
  return ok({
    shape,
    recognised: `${name}/${holding}`,
    createSplitter: () => (holding === 'lines' ? createLineSplitter() : createJsonSplitter(layout, findBytes)),
    findings: [],
  });
}

async function fromCsv(path: string, recognised: RecognisedCsv): Promise<Result<Seen, AppError>> {
  if (recognised.kind === 'other') return fail(appError(refusals[recognised.lookalike], { file: path }));
  const { header, delimiter, timeColumn } = recognised;
  const order = await decideDateOrder(path, delimiter, timeColumn);
  if (order.kind === 'unknown') return fail(appError('COLLECT_DATE_ORDER_UNKNOWN', { file: path }));
  if (order.kind === 'mixed') return fail(appError('COLLECT_DATE_ORDER_MIXED', { file: path }));
  const { dayFirst } = order;
  const shape: Shape =
    recognised.export === 'portal'
      ? { kind: 'portal-csv', header, delimiter, dayFirst, interactive: interactiveByName(path) }
      : { kind: 'log-analytics-csv', header, delimiter, dayFirst };
  const orderFinding = { code: 'DATE_ORDER', facts: { order: dayFirst === true ? 'day first' : 'month first' } };
  return ok({
    shape,
    recognised: `${shape.kind}/rows`,
    createSplitter: () => createCsvSplitter(delimiter),
    findings: [...(dayFirst === null ? [] : [orderFinding]), ...repeatedColumns(header)],
  });
}

/** The rows do not say it; the portal's own file name does. Any other name leaves it open. */
function interactiveByName(path: string): boolean | null {
  const name = basename(path);
  if (/^InteractiveSignIns_/i.test(name)) return true;
  return /^NonInteractiveSignIns_/i.test(name) ? false : null;
}

function repeatedColumns(header: readonly string[]): readonly SourceFinding[] {
  const keys = header.map(portalHeaderKey);
  const repeated = header.filter((_, at) => keys.indexOf(keys[at] ?? '') < at).map(tidyHeader);
  return repeated.length === 0 ? [] : [{ code: 'REPEATED_COLUMNS', facts: { columns: repeated.join(', ') } }];
}
