// Opaque ids for the files that the officer chose: the window holds ids, never paths (design §3). They last as long as the app runs.
import { statSync } from 'node:fs';
import { basename } from 'node:path';
import type { ChosenFile } from '../../shared/ipc/contract/app-channels.ts';

export type FileHandles = {
  /** The same path gets the same id. The size is null for a folder, and for a file that is not there yet. */
  readonly give: (path: string) => ChosenFile;
  readonly pathOf: (fileId: string) => string | null;
};

export function createFileHandles(randomId: () => string): FileHandles {
  const paths = new Map<string, string>();
  const ids = new Map<string, string>();
  return {
    give: (path) => {
      const fileId = ids.get(path) ?? randomId();
      ids.set(path, fileId);
      paths.set(fileId, path);
      return { fileId, name: basename(path), size: sizeOf(path) };
    },
    pathOf: (fileId) => paths.get(fileId) ?? null,
  };
}

function sizeOf(path: string): number | null {
  try {
    const found = statSync(path);
    return found.isFile() ? found.size : null;
  } catch {
    return null;
  }
}

/** Every file id that an input of the contract names, wherever it stands in it. */
export function fileIdsIn(input: unknown): readonly string[] {
  if (typeof input !== 'object' || input === null) return [];
  return Object.entries(input).flatMap(([name, value]) => {
    if ((name === 'fileId' || name === 'targetId') && typeof value === 'string') return [value];
    if (name === 'fileIds' && Array.isArray(value)) return value.filter((one) => typeof one === 'string');
    return typeof value === 'object' && !Array.isArray(value) ? fileIdsIn(value) : [];
  });
}
