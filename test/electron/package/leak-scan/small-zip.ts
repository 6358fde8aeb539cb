// A ZIP maker of the tests' own, and a reader that knows what it made: nothing of it is the product's.
import { closeSync, openSync, readSync, writeFileSync } from 'node:fs';
import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib';
import type { PackageEntry, PackageReader } from '../../../../electron/package-reader.ts';

export type SmallEntry = {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly stored?: boolean;
  readonly extra?: Uint8Array;
};

type Made = {
  readonly bytes: Buffer;
  readonly entries: readonly PackageEntry[];
  readonly structure: readonly { place: string; bytes: Buffer }[];
};

export function makeZip(entries: readonly SmallEntry[], comment = ''): Made {
  const pieces: Buffer[] = [];
  const directory: Buffer[] = [];
  const listed: PackageEntry[] = [];
  const structure: { place: string; bytes: Buffer }[] = [];
  let offset = 0;
  for (const { name, bytes, stored = false, extra = new Uint8Array(0) } of entries) {
    const packed = stored ? Buffer.from(bytes) : deflateRawSync(bytes);
    const nameBytes = Buffer.from(name, 'utf8');
    const head = Buffer.alloc(30);
    head.writeUInt32LE(0x04034b50, 0);
    head.writeUInt16LE(20, 4);
    head.writeUInt16LE(stored ? 0 : 8, 8);
    head.writeUInt32LE(crc32(bytes), 14);
    head.writeUInt32LE(packed.length, 18);
    head.writeUInt32LE(bytes.length, 22);
    head.writeUInt16LE(nameBytes.length, 26);
    head.writeUInt16LE(extra.length, 28);
    const local = Buffer.concat([head, nameBytes, extra]);
    const central = Buffer.alloc(46);
    central.writeUInt32LE(0x02014b50, 0);
    central.writeUInt16LE(20, 4);
    head.copy(central, 6, 4, 30);
    central.writeUInt32LE(offset, 42);
    directory.push(Buffer.concat([central, nameBytes, extra]));
    structure.push({ place: `local header of ${name}`, bytes: local });
    listed.push({
      path: name,
      method: stored ? 'stored' : 'deflated',
      size: bytes.length,
      dataOffset: offset + local.length,
      compressedSize: packed.length,
    });
    pieces.push(local, packed);
    offset += local.length + packed.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(offset, 16);
  end.writeUInt16LE(Buffer.byteLength(comment), 20);
  const tail = Buffer.concat([end, Buffer.from(comment, 'utf8')]);
  structure.push({ place: 'directory', bytes: central }, { place: 'end record', bytes: tail });
  return { bytes: Buffer.concat([...pieces, central, tail]), entries: listed, structure };
}

/** Writes the ZIP to `file` and reads it back from there, in chunks of `chunkBytes`. */
export function smallReader(
  file: string,
  entries: readonly SmallEntry[],
  comment = '',
  chunkBytes = 1000,
): PackageReader {
  const made = makeZip(entries, comment);
  writeFileSync(file, made.bytes);
  return {
    file,
    entries: made.entries,
    structure: () => made.structure,
    read: async function* (entry) {
      const packed = Buffer.alloc(entry.compressedSize);
      const handle = openSync(file, 'r');
      readSync(handle, packed, 0, packed.length, entry.dataOffset);
      closeSync(handle);
      const bytes = entry.method === 'stored' ? packed : inflateRawSync(packed);
      for (let at = 0; at < bytes.length; at += chunkBytes) yield bytes.subarray(at, at + chunkBytes);
    },
    close: () => undefined,
  };
}

/** Names and contents of a ZIP without data descriptors. */
export function unzip(bytes: Buffer): readonly SmallEntry[] {
  const end = bytes.length - 22;
  const entries: SmallEntry[] = [];
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left -= 1) {
    const nameLength = bytes.readUInt16LE(at + 28);
    const name = bytes.toString('utf8', at + 46, at + 46 + nameLength);
    const local = bytes.readUInt32LE(at + 42);
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const packed = bytes.subarray(start, start + bytes.readUInt32LE(at + 20));
    entries.push({ name, bytes: bytes.readUInt16LE(at + 10) === 0 ? packed : inflateRawSync(packed) });
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return entries;
}
