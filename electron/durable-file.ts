// Files that are either whole or absent: written beside the target as `.partial`, fsynced, renamed, the folder fsynced.
import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';

/** Makes a rename in `folder` durable. Windows cannot open folders; NTFS journals the rename itself. */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** Fsyncs `partial` and gives it its final name. Throws what the file system throws (ENOSPC, EACCES). */
export function publishFile(partial: string, target: string): void {
  const handle = openSync(partial, 'r+');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  renameSync(partial, target);
  syncFolder(dirname(target));
}

/** Writes a small file so that a reader sees the old content or the new, never a part. `mode` as for chmod. */
export function writeDurably(target: string, content: string | Uint8Array, mode = 0o600): void {
  const partial = `${target}.partial`;
  const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : content;
  // Made anew: what lies there under its name may be a link to another file.
  rmSync(partial, { force: true });
  const handle = openSync(partial, 'wx', mode);
  try {
    for (let written = 0; written < bytes.length; ) written += writeSync(handle, bytes, written);
  } catch (error) {
    closeSync(handle);
    rmSync(partial, { force: true });
    throw error;
  }
  closeSync(handle);
  publishFile(partial, target);
}
