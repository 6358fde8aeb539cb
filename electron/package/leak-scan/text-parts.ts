// Everything that is searched by text: each entry unpacked, each part of the workbook unpacked, and every byte around them.
import type { PackageEntry, PackageReader } from '../../package-reader.ts';
import type { PackedRange } from './file-range.ts';
import type { WorkbookZip } from './workbook-zip.ts';

/** `entry` is the name for findings; `bytes` for what is small and at hand, `range` for what is read from the file. */
export type TextPart =
  | { readonly entry: string; readonly place: string; readonly bytes: Uint8Array }
  | { readonly entry: string; readonly place: string; readonly range: PackedRange };

/** The name of a workbook part in findings. */
export function workbookPartName(workbook: string, part: string): string {
  return `${workbook}!${part}`;
}

export function rangeOfEntry({ dataOffset: offset, compressedSize, method, size }: PackageEntry): PackedRange {
  return { offset, compressedSize, method, size };
}

export function textParts(
  reader: PackageReader,
  workbookEntry: PackageEntry | undefined,
  workbook: WorkbookZip | undefined,
): readonly TextPart[] {
  const parts: TextPart[] = [];
  for (const entry of reader.entries) {
    // The workbook's compressed bytes tell nothing; its parts and all that is around them come below.
    if (entry === workbookEntry && workbook !== undefined) continue;
    parts.push({ entry: entry.path, place: '', range: rangeOfEntry(entry) });
  }
  if (workbookEntry !== undefined && workbook !== undefined) {
    for (const part of workbook.parts) {
      parts.push({ entry: workbookPartName(workbookEntry.path, part.path), place: '', range: part });
    }
    for (const { place, bytes } of workbook.structure) parts.push({ entry: workbookEntry.path, place, bytes });
  }
  for (const { path } of reader.entries) parts.push({ entry: path, place: 'name', bytes: Buffer.from(path, 'utf8') });
  for (const { place, bytes } of reader.structure()) parts.push({ entry: 'ZIP', place, bytes });
  return parts;
}
