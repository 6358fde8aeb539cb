// Use case: records from files into a case. Opens or makes the case, reads each file page by page; the first file that can be
// read fixes the subject.
import { basename } from 'node:path';
import { type AppError, appError } from '../../shared/errors.ts';
import type { JournalEntry, SourceFinding } from '../../shared/model/journal.ts';
import { isObjectId, mergeNames, type Subject } from '../../shared/model/subject.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { OpenCase } from '../case/open-case.ts';
import { openSourceFile, type SourceFile } from '../collect/read-source-file.ts';
import { withCase } from './case-session.ts';
import { type FixedSubject, meetSubject } from './fix-subject.ts';
import type { Surroundings } from './surroundings.ts';

export type ImportRequest = {
  readonly folder: string;
  /** UPN or object id. */
  readonly subject: string;
  readonly alsoKnownAs: readonly string[];
  readonly files: readonly string[];
};

export type ImportedFile =
  | {
      readonly kind: 'read';
      readonly file: string;
      readonly recognised: string;
      readonly records: number;
      readonly rejects: number;
      readonly openNextLink: boolean;
      readonly findings: readonly SourceFinding[];
    }
  | { readonly kind: 'refused'; readonly file: string; readonly error: AppError };

export type ImportReport = { readonly files: readonly ImportedFile[]; readonly caseFindings: OpenCase['found'] };

export function importFiles(
  request: ImportRequest,
  surroundings: Surroundings,
): Promise<Result<ImportReport, AppError>> {
  return withCase(request.folder, surroundings, true, async (open) => {
    const subject = takeSubject(open, request, surroundings);
    if (!subject.ok) return subject;
    // Where every file is refused, nothing was said about anybody: a mistyped name can be typed again.
    let { news } = subject.value;
    const files: ImportedFile[] = [];
    for (const file of request.files) {
      const imported = await importOne(open, file, news, surroundings);
      files.push(imported);
      if (imported.kind === 'read') news = [];
    }
    const read = files.filter((file) => file.kind === 'read');
    const first = files.find((file) => file.kind === 'refused');
    if (read.length === 0 && first?.kind === 'refused' && files.length === 1) return fail(first.error);
    if (read.length === 0) return fail(appError('COLLECT_NOTHING_READ', { files: files.length }));
    return ok({ files, caseFindings: open.found });
  });
}

/** The subject as the request names it: an object id, or a name whose id the records may tell. */
export function subjectFrom(words: string, alsoKnownAs: readonly string[]): Subject {
  const isId = isObjectId(words.trim());
  return { objectId: isId ? words.trim().toLowerCase() : null, names: mergeNames(isId ? [] : [words], alsoKnownAs) };
}

/** A second name on the command line could be a second person: what is new has to be said with --also-known-as. */
function takeSubject(
  open: OpenCase,
  request: ImportRequest,
  surroundings: Surroundings,
): Result<FixedSubject, AppError> {
  const asked = subjectFrom(request.subject, request.alsoKnownAs);
  return meetSubject(
    open,
    asked,
    asked.objectId === null ? mergeNames([request.subject]).slice(0, 1) : [],
    surroundings,
  );
}

/** `news` enter the journal with the source, in one transaction: neither stands there without the other. */
async function importOne(
  open: OpenCase,
  file: string,
  news: readonly JournalEntry[],
  surroundings: Surroundings,
): Promise<ImportedFile> {
  const { effects } = surroundings;
  const opened = await openSourceFile(file);
  if (!opened.ok) {
    open.append({
      kind: 'source-refused',
      at: effects.now().toISOString(),
      name: basename(file),
      code: opened.error.code,
    });
    return { kind: 'refused', file, error: opened.error };
  }
  const sourceId = effects.randomId();
  const shape = opened.value.shape.kind;
  const at = effects.now().toISOString();
  open.append(...news, { kind: 'source', at, sourceId, sourceKind: 'file', name: basename(file), shape });
  return readInto(open, opened.value, file, sourceId, surroundings);
}

async function readInto(
  open: OpenCase,
  source: SourceFile,
  file: string,
  sourceId: string,
  surroundings: Surroundings,
): Promise<ImportedFile> {
  const { effects, report } = surroundings;
  let records = 0;
  // One page is compressed, sealed and made durable while the next one is read and derived.
  let committed = Promise.resolve();
  for await (const page of source.pages()) {
    await committed;
    const head = { ...page.head, sourceId, receivedAt: effects.now().toISOString() };
    committed = open.appendPage(head, page.packed, page.rows);
    records += page.rows.length;
    report({ kind: 'importing', file: basename(file), records });
    if (surroundings.signal?.aborted === true) break;
  }
  await committed;
  // What was read stays; without its end entry the source counts as interrupted, and is read again from its start.
  surroundings.signal?.throwIfAborted();
  const end = source.end();
  const { rejects, bytes, sha256, openNextLink, findings } = end;
  open.append({
    kind: 'source-end',
    at: effects.now().toISOString(),
    sourceId,
    records,
    rejects,
    bytes,
    sha256,
    openNextLink,
    findings,
  });
  return { kind: 'read', file, recognised: source.recognised, records, rejects, openNextLink, findings };
}
