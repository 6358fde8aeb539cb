// A small, right, signed package for tests, written from design §6 alone, and the places where a test may bend it.
import { createHash } from 'node:crypto';
import { type CmsWish, forgeCms } from './cms-forge.ts';
import type { Identity } from './identity-forge.ts';
import { type ArchiveWish, type ForgedEntry, forgeZip } from './zip-forge.ts';

type RightManifest = ReturnType<typeof rightManifest>;

export type PackageWish = {
  readonly records?: number;
  /** sign-ins.json as text, from the right text. */
  readonly signIns?: (right: string) => string;
  /** Bends the right manifest; what comes back may be of any form. */
  readonly manifest?: (right: RightManifest) => object;
  /** The text of manifest.json, from the right text; the lists after it follow. */
  readonly manifestText?: (right: string) => string;
  readonly hashList?: (right: string) => string;
  readonly signedList?: (right: string) => string;
  readonly extraDataFiles?: readonly { readonly path: string; readonly content: Buffer }[];
  readonly cms?: CmsWish;
  readonly signature?: (right: Buffer) => Buffer;
  /** Changes the entries after signing. */
  readonly entries?: (right: readonly ForgedEntry[]) => readonly ForgedEntry[];
  readonly archive?: ArchiveWish;
};

const hex = (content: string | Buffer): string => createHash('sha256').update(content).digest('hex');
const base64 = (content: string | Buffer): string => createHash('sha256').update(content).digest('base64');
const signingTime = '2026-03-01T12:00:00Z';

function rightSignIns(count: number): { readonly text: string; readonly ids: readonly string[] } {
  const ids = Array.from(
    { length: count },
    (_, index) => `0000000${(7 - index) % 10}-aaaa-4bbb-8ccc-00000000000${index % 10}`,
  );
  const records = ids.map((id, index) => ({
    record: { id, createdDateTime: `2026-02-0${(index % 9) + 1}T08:00:00Z`, appDisplayName: 'Policy "1" {[\\' },
    withheld: [{ path: '/appDisplayName', operator: 'alias', reason: 'SECURITY_CONFIGURATION' }],
    ...(index === 0 ? { revisions: [{ record: { id }, withheld: [] }] } : {}),
  }));
  const document = {
    format: 'signet/sign-ins',
    version: 1,
    subject: { objectId: null, names: ['adele@contoso.example'] },
    coverage: { verdict: 'PROVISIONAL' },
    records,
    withheldRecords: [{ reason: 'OTHER_PERSON', count: 2 }],
  };
  return { text: `${JSON.stringify(document)}\n`, ids };
}

function rightManifest(ids: readonly string[], files: readonly { path: string; content: Buffer }[]) {
  const counts = { records: ids.length, revisions: 1, withheldValues: ids.length, withheldRecords: 2 };
  return {
    format: 'signet/manifest',
    version: 1,
    packageId: '3f2c1c52-4a54-4b3e-9a35-0a8f4f8f6b11',
    createdAt: signingTime,
    generator: { name: 'signet', version: '0.1.0' },
    controller: { name: 'Contoso GmbH', contact: null },
    subject: { objectId: null, names: ['adele@contoso.example'] },
    coverage: {
      verdict: 'PROVISIONAL',
      windows: [],
      gaps: [],
      notes: [],
      notAsked: [],
      counts: { records: ids.length, revisions: 1, quarantined: 0, rejected: 0, byDay: [] },
      recordIds: {
        count: ids.length,
        sha256: hex(
          ids
            .toSorted()
            .map((id) => `${id}\n`)
            .join(''),
        ),
      },
    },
    policy: { name: 'subject-copy', version: 1, rules: [] },
    reasons: {},
    counts: { ...counts, truncatedCells: 0 },
    files: files.map(({ path, content }) => ({
      path,
      mediaType: 'text/plain',
      size: content.length,
      sha256: hex(content),
    })),
  };
}

function rightSignedList(files: readonly { path: string; content: Buffer }[]): string {
  const references = files.map(({ path, content }) => {
    const root = path === 'manifest.json' ? ' Rootfile="true"' : '';
    const uri = path.split('/').map(encodeURIComponent).join('/');
    return (
      `<asic:DataObjectReference MimeType="text/plain" URI="${uri}"${root}>` +
      '<ds:DigestMethod Algorithm="http://www.w3.org/2001/04/xmlenc#sha256"/>' +
      `<ds:DigestValue>${base64(content)}</ds:DigestValue></asic:DataObjectReference>`
    );
  });
  return (
    '<?xml version="1.0" encoding="UTF-8"?>\n' +
    '<asic:ASiCManifest xmlns:asic="http://uri.etsi.org/02918/v1.2.1#" xmlns:ds="http://www.w3.org/2000/09/xmldsig#">' +
    '<asic:SigReference MimeType="application/pkcs7-signature" URI="META-INF/signature001.p7s"/>' +
    `${references.join('')}</asic:ASiCManifest>\n`
  );
}

/** The entries of a package, right but for what is wished. */
export function forgeEntries(identity: Identity, wish: PackageWish = {}): readonly ForgedEntry[] {
  const signIns = rightSignIns(wish.records ?? 2);
  const files = [
    { path: 'OPEN-ME.html', content: Buffer.from('<!doctype html><title>Sign-ins</title><p>Two sign-ins.</p>\n') },
    { path: 'sign-ins.json', content: Buffer.from(wish.signIns?.(signIns.text) ?? signIns.text) },
    ...(wish.extraDataFiles ?? []),
  ];
  const manifest = rightManifest(signIns.ids, files);
  const manifestText = `${JSON.stringify(wish.manifest?.(manifest) ?? manifest)}\n`;
  files.push({ path: 'manifest.json', content: Buffer.from(wish.manifestText?.(manifestText) ?? manifestText) });
  const hashList = files.map(({ path, content }) => `${hex(content)}  ${path}\n`).join('');
  files.push({ path: 'manifest-sha256.txt', content: Buffer.from(wish.hashList?.(hashList) ?? hashList) });
  const rightList = rightSignedList(files);
  const signedList = Buffer.from(wish.signedList?.(rightList) ?? rightList);
  const cms = forgeCms(signedList, identity, wish.cms);
  const entries: ForgedEntry[] = [
    { name: 'mimetype', content: Buffer.from('application/vnd.etsi.asic-e+zip'), method: 0 },
    ...files.map(({ path, content }) => ({ name: path, content })),
    { name: 'META-INF/ASiCManifest001.xml', content: signedList },
    { name: 'META-INF/signature001.p7s', content: wish.signature?.(cms) ?? cms },
  ];
  return wish.entries?.(entries) ?? entries;
}

/** A package as bytes; right but for what is wished. Signed 2026-03-01T12:00:00Z. */
export function forgePackage(identity: Identity, wish: PackageWish = {}): Buffer {
  return forgeZip(forgeEntries(identity, wish), wish.archive);
}

/** Replaces one entry by what `change` makes of it. */
export function changing(name: string, change: (entry: ForgedEntry) => ForgedEntry | readonly ForgedEntry[]) {
  return (entries: readonly ForgedEntry[]): readonly ForgedEntry[] =>
    entries.flatMap((entry) => (entry.name === name ? change(entry) : entry));
}

/** Adds an entry before the two files of META-INF. */
export function adding(...added: readonly ForgedEntry[]) {
  return (entries: readonly ForgedEntry[]): readonly ForgedEntry[] => [
    ...entries.slice(0, -2),
    ...added,
    ...entries.slice(-2),
  ];
}
