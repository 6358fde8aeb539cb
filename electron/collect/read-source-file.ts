// One file as a source of records: recognised by content, then read page by page, then summed up.
import { stat } from 'node:fs/promises';
import { type AppError, appError } from '../../shared/errors.ts';
import type { SourceFinding } from '../../shared/model/journal.ts';
import type { Shape } from '../../shared/model/shape.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { type DecodingTrouble, decodedChunks } from './decoded-chunks.ts';
import { createFindingTally } from './finding-tally.ts';
import { hashElsewhere } from './hash-elsewhere.ts';
import { hashHere } from './hashing.ts';
import { readPages, type SourcePage } from './read-pages.ts';
import { type RecognisedFile, recogniseFile } from './recognise-file.ts';

export type SourceEnd = {
  /** Of the whole file as it stands on disk, lower-case hex; `bytes` likewise. */
  readonly sha256: string;
  readonly bytes: number;
  readonly records: number;
  readonly rejects: number;
  /** The file ends with a next link that nobody followed. */
  readonly openNextLink: boolean;
  readonly findings: readonly SourceFinding[];
};

export type SourceFile = {
  readonly path: string;
  readonly shape: Shape;
  /** A code for `shapeWords`: what the records are, and how the file holds them. */
  readonly recognised: string;
  /** Reads the file from its start, once. Throws what the file system throws. */
  readonly pages: () => AsyncIterable<SourcePage>;
  /** What the reading came to; to be asked after the last page. */
  readonly end: () => SourceEnd;
};

const troubleFindings: Readonly<Record<DecodingTrouble, string>> = {
  damaged: 'GZIP_DAMAGED',
  bomb: 'GZIP_BOMB',
  'unpaired-surrogate': 'UNPAIRED_SURROGATES',
};

/** Recognises the file at `path`, or says what it looks like instead. */
export async function openSourceFile(path: string): Promise<Result<SourceFile, AppError>> {
  try {
    const about = await stat(path);
    if (about.isDirectory()) return fail(appError('COLLECT_FILE_IS_FOLDER', { file: path }));
    if (!about.isFile()) return fail(appError('COLLECT_FILE_NOT_READABLE', { file: path, cause: 'no regular file' }));
    const recognised = await recogniseFile(path);
    return recognised.ok ? ok(toSourceFile(path, recognised.value)) : recognised;
  } catch (error) {
    return fail(fileError(path, error));
  }
}

/** What the file system says about a file that cannot be read; anything else is a bug and goes on as one. */
function fileError(path: string, error: unknown): AppError {
  const code = error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null;
  if (code === null || error instanceof TypeError) throw error;
  if (code === 'ENOENT' || code === 'ENOTDIR') return appError('COLLECT_FILE_NOT_FOUND', { file: path });
  return appError('COLLECT_FILE_NOT_READABLE', { file: path, cause: code });
}

function toSourceFile(path: string, recognised: RecognisedFile): SourceFile {
  const { shape, createSplitter, isLarge } = recognised;
  const tally = createFindingTally();
  const splitter = createSplitter();
  let sha256 = '';
  let bytes = 0;
  let records = 0;
  let rejects = 0;
  let isCutOff = false;
  let isPlain = false;
  for (const { code, facts } of recognised.findings) tally.addOnce(code, facts);

  async function* pages(): AsyncGenerator<SourcePage> {
    const hashing = isLarge ? hashElsewhere() : hashHere();
    const source = decodedChunks(path, {
      raw: (block, plain) => {
        isPlain = plain;
        if (!plain) hashing.addBlock(block);
        bytes += block.length;
      },
      trouble: (trouble) => {
        tally.addOnce(troubleFindings[trouble]);
        if (trouble !== 'unpaired-surrogate') isCutOff = true;
      },
    });
    const reading = { shape, splitter, tally, hashing, isPlain: () => isPlain, isCutOff: () => isCutOff };
    try {
      for await (const page of readPages(source, reading)) {
        records += page.rows.length;
        rejects += page.head.rejects.length;
        yield page;
      }
      sha256 = await hashing.finish();
    } finally {
      hashing.abandon();
    }
  }

  return {
    path,
    shape,
    recognised: recognised.recognised,
    pages,
    end: () => ({
      sha256,
      bytes,
      records,
      rejects,
      openNextLink: splitter.endsAtNextLink(),
      findings: tally.findings(),
    }),
  };
}
