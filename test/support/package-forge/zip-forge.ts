// ZIP archives for tests: right by default, and every field of every header can lie.
import { crc32, deflateRawSync } from 'node:zlib';

/** Fields of a header that may be given another value than the right one. */
export type HeaderLie = {
  readonly name?: string | Buffer;
  readonly version?: number;
  readonly flags?: number;
  readonly method?: number;
  readonly dosTime?: number;
  readonly crc?: number;
  readonly compressedSize?: number;
  readonly size?: number;
  readonly extra?: Buffer;
};

export type ForgedEntry = {
  readonly name: string | Buffer;
  readonly content: Buffer;
  readonly method?: 0 | 8;
  /** The packed bytes, if they shall not be those of `content`. */
  readonly packed?: Buffer;
  readonly descriptor?: 'right' | 'wrong';
  readonly flags?: number;
  /** Said by both headers. */
  readonly both?: HeaderLie;
  readonly local?: HeaderLie;
  readonly central?: HeaderLie & {
    readonly comment?: Buffer;
    readonly externalAttributes?: number;
    readonly madeBy?: number;
    readonly offset?: number;
    readonly disk?: number;
  };
  /** Bytes before the local header that belong to nothing. */
  readonly gapBefore?: Buffer;
  /** False: the entry has a local header and data but the directory does not name it. */
  readonly listed?: boolean;
  /** True: only the directory names it, with the offset of an earlier entry. */
  readonly sharesDataWith?: string;
};

export type ArchiveWish = {
  readonly prefix?: Buffer;
  /** True: offsets do not count the prefix, as when bytes were simply put in front. */
  readonly prefixUncounted?: boolean;
  readonly gapBeforeDirectory?: Buffer;
  readonly gapBeforeEnd?: Buffer;
  readonly suffix?: Buffer;
  readonly comment?: Buffer;
  readonly reorderDirectory?: (headers: Buffer[]) => Buffer[];
  readonly end?: {
    readonly entries?: number;
    readonly disk?: number;
    readonly size?: number;
    readonly offset?: number;
  };
};

const dosTime = 0x5c61_6000;

function common(entry: ForgedEntry, packed: Buffer, name: Buffer, lie: HeaderLie, descriptorInside: boolean): Buffer {
  const ascii = name.every((byte) => byte < 0x80);
  const flags = (entry.flags ?? (ascii ? 0 : 0x800)) | (entry.descriptor === undefined ? 0 : 8);
  const header = Buffer.alloc(26);
  const method = entry.method ?? 8;
  const said = { ...entry.both, ...lie };
  header.writeUInt16LE(said.version ?? (method === 0 ? 10 : 20), 0);
  header.writeUInt16LE(said.flags ?? flags, 2);
  header.writeUInt16LE(said.method ?? method, 4);
  header.writeUInt32LE(said.dosTime ?? dosTime, 6);
  header.writeUInt32LE(said.crc ?? (descriptorInside ? 0 : crc32(entry.content)), 10);
  header.writeUInt32LE(said.compressedSize ?? (descriptorInside ? 0 : packed.length), 14);
  header.writeUInt32LE(said.size ?? (descriptorInside ? 0 : entry.content.length), 18);
  header.writeUInt16LE(name.length, 22);
  header.writeUInt16LE((said.extra ?? Buffer.alloc(0)).length, 24);
  return header;
}

function localPart(entry: ForgedEntry, packed: Buffer): Buffer {
  const name = Buffer.from(entry.local?.name ?? entry.name);
  const parts = [
    Buffer.from('PK\x03\x04'),
    common(entry, packed, name, entry.local ?? {}, entry.descriptor !== undefined),
    name,
    entry.local?.extra ?? entry.both?.extra ?? Buffer.alloc(0),
    packed,
  ];
  if (entry.descriptor !== undefined) {
    const descriptor = Buffer.alloc(16);
    descriptor.write('PK\x07\x08', 'latin1');
    descriptor.writeUInt32LE((crc32(entry.content) ^ (entry.descriptor === 'wrong' ? 1 : 0)) >>> 0, 4);
    descriptor.writeUInt32LE(packed.length, 8);
    descriptor.writeUInt32LE(entry.content.length, 12);
    parts.push(descriptor);
  }
  return Buffer.concat(parts);
}

function centralPart(entry: ForgedEntry, packed: Buffer, offset: number): Buffer {
  const lie = entry.central ?? {};
  const name = Buffer.from(lie.name ?? entry.name);
  const head = Buffer.alloc(6);
  head.write('PK\x01\x02', 'latin1');
  head.writeUInt16LE(lie.madeBy ?? 0x0314, 4);
  const comment = lie.comment ?? Buffer.alloc(0);
  const tail = Buffer.alloc(14);
  tail.writeUInt16LE(comment.length, 0);
  tail.writeUInt16LE(lie.disk ?? 0, 2);
  tail.writeUInt32LE(lie.externalAttributes ?? 0o100644 * 0x10000, 6);
  tail.writeUInt32LE(lie.offset ?? offset, 10);
  const extra = lie.extra ?? entry.both?.extra ?? Buffer.alloc(0);
  return Buffer.concat([head, common(entry, packed, name, lie, false), tail, name, extra, comment]);
}

/** Puts the archive together. Everything not wished for is right. */
export function forgeZip(entries: readonly ForgedEntry[], wish: ArchiveWish = {}): Buffer {
  const prefix = wish.prefix ?? Buffer.alloc(0);
  const counted = wish.prefixUncounted === true ? 0 : prefix.length;
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  const offsets = new Map<string, number>();
  let position = counted;
  for (const entry of entries) {
    const packed = entry.packed ?? (entry.method === 0 ? entry.content : deflateRawSync(entry.content, { level: 9 }));
    if (entry.gapBefore !== undefined) {
      parts.push(entry.gapBefore);
      position += entry.gapBefore.length;
    }
    const shared = entry.sharesDataWith === undefined ? undefined : offsets.get(entry.sharesDataWith);
    if (entry.listed !== false) directory.push(centralPart(entry, packed, shared ?? position));
    if (shared !== undefined) continue;
    offsets.set(String(entry.name), position);
    const local = localPart(entry, packed);
    parts.push(local);
    position += local.length;
  }
  const gap = wish.gapBeforeDirectory ?? Buffer.alloc(0);
  const headers = Buffer.concat(wish.reorderDirectory?.(directory) ?? directory);
  const comment = wish.comment ?? Buffer.alloc(0);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(wish.end?.disk ?? 0, 4);
  end.writeUInt16LE(wish.end?.entries ?? directory.length, 8);
  end.writeUInt16LE(wish.end?.entries ?? directory.length, 10);
  end.writeUInt32LE(wish.end?.size ?? headers.length, 12);
  end.writeUInt32LE(wish.end?.offset ?? position + gap.length, 16);
  end.writeUInt16LE(comment.length, 20);
  const before = wish.gapBeforeEnd ?? Buffer.alloc(0);
  return Buffer.concat([prefix, ...parts, gap, headers, before, end, comment, wish.suffix ?? Buffer.alloc(0)]);
}
