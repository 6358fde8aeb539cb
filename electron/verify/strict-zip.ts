// The structural scan that comes before everything else: what passes is read alike by every ZIP program (APPNOTE 6.3; each rule has a finding of its own).
import { nameCollisions } from '../../shared/verify/entry-name.ts';
import { type Finding, finding } from '../../shared/verify/findings.ts';
import { showName } from '../../shared/verify/show-name.ts';
import { ArchiveDamage } from './archive-damage.ts';
import type { ByteSource } from './byte-source.ts';
import { limits } from './limits.ts';
import { readDirectory } from './zip-directory.ts';
import { readZipEnd, type ZipEnd } from './zip-end.ts';
import { type PlacedEntry, readLayout } from './zip-layout.ts';

export type ScannedArchive = { readonly entries: readonly PlacedEntry[]; readonly end: ZipEnd };

const mimetype = 'application/vnd.etsi.asic-e+zip';

/** First, stored and exact, so that the kind of file shows in its first bytes (EN 319 162-1 §A.1). */
function mimetypeFindings(source: ByteSource, entries: readonly PlacedEntry[]): Finding[] {
  const entry = entries.find((candidate) => candidate.path === 'mimetype');
  if (entry === undefined) return [finding('VERIFY_MIMETYPE_MISSING')];
  const found: Finding[] = [];
  if (entry !== entries[0]) found.push(finding('VERIFY_MIMETYPE_NOT_FIRST'));
  if (entry.method !== 0) return [...found, finding('VERIFY_MIMETYPE_COMPRESSED')];
  const content = source.read(entry.dataOffset, Math.min(entry.size, mimetype.length + 1)).toString('latin1');
  if (entry.size !== mimetype.length || content !== mimetype) found.push(finding('VERIFY_MIMETYPE_WRONG'));
  return found;
}

/**
 * Scans without unpacking anything. `archive` is there when the entries could be placed; trust it only if `findings` is empty.
 * Memory: the directory (at most a few MB) and one header at a time.
 */
export function scanArchive(source: ByteSource): {
  readonly archive?: ScannedArchive;
  readonly findings: readonly Finding[];
} {
  const findings: Finding[] = [];
  try {
    const end = readZipEnd(source);
    const directory = readDirectory(source, end);
    findings.push(...directory.findings);
    const total = directory.entries.reduce((sum, entry) => sum + entry.size, 0);
    if (total > limits.totalBytes) findings.push(finding('VERIFY_TOTAL_TOO_LARGE'));
    for (const { code, name } of nameCollisions(directory.entries.map((entry) => entry.path))) {
      findings.push(finding(code, { entry: showName(name) }));
    }
    const layout = readLayout(source, directory.entries, end.directoryOffset);
    findings.push(...layout.findings, ...mimetypeFindings(source, layout.entries));
    return { archive: { entries: layout.entries, end }, findings: findings.slice(0, limits.findings) };
  } catch (error) {
    if (!(error instanceof ArchiveDamage)) throw error;
    return { findings: [...findings, error.finding].slice(0, limits.findings) };
  }
}
