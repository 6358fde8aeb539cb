// The finished package as a reader for the leak scan: opened by the same strict rules as verification uses.
import { type AppError, appError } from '../../shared/errors.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { PackageEntry, PackageReader } from '../package-reader.ts';
import { type ByteSource, openSource } from './byte-source.ts';
import { readContent } from './entry-content.ts';
import { type ScannedArchive, scanArchive } from './strict-zip.ts';
import { looksLikeZip } from './zip-end.ts';

/** Every byte that is not entry data: local headers, descriptors, the directory and the end record. */
function* structureOf(
  source: ByteSource,
  { entries, end }: ScannedArchive,
): Generator<{ place: string; bytes: Buffer }> {
  for (const entry of entries) {
    const dataEnd = entry.dataOffset + entry.compressedSize;
    yield {
      place: `local header of ${entry.shownName}`,
      bytes: source.read(entry.localOffset, entry.dataOffset - entry.localOffset),
    };
    if (entry.endOffset > dataEnd) {
      yield { place: `descriptor of ${entry.shownName}`, bytes: source.read(dataEnd, entry.endOffset - dataEnd) };
    }
  }
  yield { place: 'directory', bytes: source.read(end.directoryOffset, end.directorySize) };
  yield { place: 'end record', bytes: source.read(end.endOffset, source.size - end.endOffset) };
}

/**
 * Opens a package whose structure passes every rule; VERIFY_PACKAGE_DAMAGED names the first rule that it breaks.
 * `read` throws where the content is not what the headers declare. The caller closes the reader.
 */
export function openPackage(file: string): Result<PackageReader, AppError> {
  const opened = openSource(file);
  if (!opened.ok) return opened;
  const source = opened.value;
  const refuse = (error: AppError): Result<PackageReader, AppError> => {
    source.close();
    return fail(error);
  };
  if (!looksLikeZip(source)) return refuse(appError('VERIFY_NOT_A_ZIP', { file }));
  const { archive, findings } = scanArchive(source);
  const [first] = findings;
  if (first !== undefined || archive === undefined) {
    return refuse(appError('VERIFY_PACKAGE_DAMAGED', { file, finding: first?.code ?? 'VERIFY_DIRECTORY_DAMAGED' }));
  }
  const placed = new Map(
    archive.entries.map((entry) => {
      const { path, size, dataOffset, compressedSize } = entry;
      const method = entry.method === 0 ? 'stored' : 'deflated';
      return [
        { path, method, size, dataOffset, compressedSize } satisfies PackageEntry as PackageEntry,
        entry,
      ] as const;
    }),
  );
  return ok({
    file,
    entries: [...placed.keys()],
    structure: () => structureOf(source, archive),
    read: (entry) => {
      const known = placed.get(entry);
      if (known === undefined) throw new Error('not an entry of this package');
      return readContent(source, known);
    },
    close: source.close,
  });
}
