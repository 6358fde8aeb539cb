// The records of an intact package, to be looked at: read by the same strict reader that verified them, and kept packed in
// memory, since a deflated file cannot be entered in the middle. Nothing is written to disk.
import { zstdCompressSync, zstdDecompressSync } from 'node:zlib';
import { isJsonObject, type JsonObject } from '../../shared/model/json.ts';
import { entryName } from '../../shared/package/layout.ts';
import type { Manifest } from '../../shared/package/manifest.ts';
import type { PackageReader } from '../package-reader.ts';
import { splitJson } from './json-splitter.ts';
import { limits } from './limits.ts';
import { readManifest } from './read-lists.ts';

/** Records packed together: one block is unpacked for a page of the table. */
const recordsPerBlock = 64;
/** Unpacked blocks that are kept. */
const blocksAtHand = 8;

export type PackageRecords = {
  readonly count: number;
  /** 0 ≤ index < count; as it stands in sign-ins.json. */
  readonly item: (index: number) => JsonObject;
};

/** Throws where the entry is not what the headers declare: the caller has verified the file just before. */
export async function readPackageRecords(reader: PackageReader): Promise<PackageRecords> {
  const blocks: Uint8Array[] = [];
  let parts: string[] = [];
  let count = 0;
  const pack = () => {
    if (parts.length > 0) blocks.push(zstdCompressSync(Buffer.from(`[${parts.join(',')}]`, 'utf8')));
    parts = [];
  };
  const splitter = splitJson((list, bytes) => {
    if (list !== 'records') return;
    parts.push(bytes.toString('utf8'));
    count += 1;
    if (parts.length === recordsPerBlock) pack();
  });
  for await (const chunk of contentOf(reader, entryName.records)) splitter.push(Buffer.from(chunk));
  pack();
  const unpacked = new Map<number, readonly JsonObject[]>();

  function block(at: number): readonly JsonObject[] {
    const known = unpacked.get(at);
    if (known !== undefined) return known;
    const packed = blocks[at];
    const items: unknown = packed === undefined ? [] : JSON.parse(zstdDecompressSync(packed).toString('utf8'));
    const objects = Array.isArray(items) ? items.filter(isJsonObject) : [];
    unpacked.set(at, objects);
    const [oldest] = unpacked.keys();
    if (unpacked.size > blocksAtHand && oldest !== undefined) unpacked.delete(oldest);
    return objects;
  }

  return {
    count,
    item: (index) => {
      const item = block(Math.floor(index / recordsPerBlock))[index % recordsPerBlock];
      if (item === undefined) throw new RangeError('no such record in the package');
      return item;
    },
  };
}

/** The manifest of a package that was verified. */
export async function readPackageManifest(reader: PackageReader): Promise<Manifest> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of contentOf(reader, entryName.manifest)) {
    size += chunk.length;
    if (size > limits.manifestBytes) throw new RangeError('the manifest is too large');
    chunks.push(Uint8Array.from(chunk));
  }
  return readManifest(Buffer.concat(chunks));
}

function contentOf(reader: PackageReader, path: string): AsyncIterable<Uint8Array> {
  const entry = reader.entries.find((one) => one.path === path);
  if (entry === undefined) throw new Error('the entry was there when the package was verified');
  return reader.read(entry);
}
