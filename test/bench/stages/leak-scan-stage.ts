// The search by text in the finished package: everything in it unpacked, every value in every encoding, tables made and all. The
// search by place runs beside it in the product; its time is part of the package stage.

import { searchParts } from '../../../electron/package/leak-scan/search-parts.ts';
import { type TextPart, textParts } from '../../../electron/package/leak-scan/text-parts.ts';
import { packValues } from '../../../electron/package/leak-scan/value-store.ts';
import { readWorkbookZip } from '../../../electron/package/leak-scan/workbook-zip.ts';
import type { PackageReader } from '../../../electron/package-reader.ts';
import { openPackage } from '../../../electron/verify/open-package.ts';
import { entryName } from '../../../shared/package/layout.ts';
import { inventedSecret } from '../invented-secrets.ts';
import { type Sides, timed } from '../stage.ts';

const secretCount = 5000;
/** For the twin: it would take minutes over the whole. */
const sampleBytes = 4_000_000;
const secrets = Array.from({ length: secretCount }, (_, index) => inventedSecret(index));

function opened(file: string): PackageReader {
  const reader = openPackage(file);
  if (!reader.ok) throw new Error(`the package did not open: ${reader.error.code}`);
  return reader.value;
}

function partsOf(reader: PackageReader): readonly TextPart[] {
  const workbook = reader.entries.find((entry) => entry.path === entryName.workbook);
  return textParts(reader, workbook, workbook === undefined ? undefined : readWorkbookZip(reader.file, workbook));
}

async function sampleOf(reader: PackageReader): Promise<string> {
  const entry = reader.entries.find(({ path }) => path === entryName.records);
  if (entry === undefined) throw new Error('the package has no records');
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of reader.read(entry)) {
    // A copy: the reader uses its buffer again, and a Buffer's own slice is no copy.
    chunks.push(Uint8Array.from(chunk));
    length += chunk.length;
    if (length >= sampleBytes) break;
  }
  return Buffer.concat(chunks).toString('utf8', 0, sampleBytes);
}

export const leakScanStage: Sides = {
  ours: async ({ packageFile }) => {
    const reader = opened(packageFile);
    const { time, value } = await timed(() => {
      const values = secrets.map((text) => ({ text, paths: ['userPrincipalName'] }));
      const { packed } = packValues(values, new Set());
      return searchParts({ file: packageFile, parts: partsOf(reader), values: packed });
    });
    reader.close();
    if (value.unreadable.length > 0) throw new Error('not every part could be read');
    if (value.hits.length > 0) throw new Error('an invented value was found');
    return { ...time, amount: value.scannedBytes / 1e6, facts: { 'MB unpacked': value.scannedBytes / 1e6 } };
  },
  naive: async ({ packageFile }) => {
    const reader = opened(packageFile);
    const sample = await sampleOf(reader);
    reader.close();
    const escaped = secrets.map((text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
    const { time, value } = await timed(() => new RegExp(escaped.join('|'), 'iu').test(sample));
    if (value) throw new Error('an invented value was found');
    return {
      ...time,
      amount: Buffer.byteLength(sample) / 1e6,
      facts: { 'MB of sample': Buffer.byteLength(sample) / 1e6 },
    };
  },
};
