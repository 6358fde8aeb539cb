// The nine fuses of Electron's build, as this app wants them (reference/security.md §1.3), and the reader of the wire that
// holds them in the executable. The packager sets them from the same list; the self-check reads back what was shipped.
import { type FileHandle, open } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** In the order of the wire, which is that of @electron/fuses (fuses.md). */
export const wantedFuses = {
  runAsNode: false,
  cookieEncryption: true,
  nodeOptions: false,
  nodeCliInspect: false,
  embeddedAsarIntegrityValidation: true,
  onlyLoadAppFromAsar: true,
  loadBrowserProcessSpecificV8Snapshot: false,
  grantFileProtocolExtraPrivileges: false,
  wasmTrapHandlers: true,
} as const;

export type FuseName = keyof typeof wantedFuses;
/** `removed`: this Electron does not know the fuse any more. */
export type FuseState = boolean | 'removed' | 'unknown';
export type FuseWire = Readonly<Record<FuseName, FuseState>>;

/** Stands before the wire in the executable, followed by one byte of version, one of length, and one per fuse (fuses.md). */
const sentinel = Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX');
const chunkBytes = 4 * 1024 * 1024;
const stateOf = new Map<number | undefined, FuseState>([
  [0x30, false],
  [0x31, true],
  [0x72, 'removed'],
]);

/** Where the wire lies: on macOS in the framework beside the program (fuses.md). */
export function fuseFileOf(executable: string, platform: NodeJS.Platform): string {
  if (platform !== 'darwin') return executable;
  const framework = '../Frameworks/Electron Framework.framework/Electron Framework';
  return join(dirname(executable), framework);
}

/** Null where the file holds no wire: it is no Electron. */
export async function readFuseWire(file: string): Promise<FuseWire | null> {
  const handle = await open(file, 'r');
  try {
    const wire = await findWire(handle);
    if (wire === null) return null;
    const [, length = 0, ...states] = wire;
    const names = Object.keys(wantedFuses) as FuseName[];
    const read = names.map((name, at) => [name, at < length ? (stateOf.get(states[at]) ?? 'unknown') : 'unknown']);
    return Object.fromEntries(read) as FuseWire;
  } finally {
    await handle.close();
  }
}

/** The bytes after the sentinel. Chunks overlap, so that it is found wherever it lies. */
async function findWire(handle: FileHandle): Promise<Uint8Array | null> {
  const tail = sentinel.length + 2 + Object.keys(wantedFuses).length;
  const buffer = Buffer.alloc(chunkBytes + tail);
  for (let position = 0; ; position += chunkBytes) {
    const { bytesRead } = await handle.read(buffer, 0, buffer.length, position);
    const at = buffer.subarray(0, bytesRead).indexOf(sentinel);
    if (at >= 0 && at + tail <= bytesRead) return buffer.subarray(at + sentinel.length, at + tail);
    if (bytesRead < buffer.length) return null;
  }
}
