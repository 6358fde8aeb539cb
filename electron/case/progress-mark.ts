// How far the database had come, kept beside it. SQLite takes a damaged write-ahead log for a shorter one and would go on from an
// older state without a word; the mark tells that something is missing.
import { closeSync, fsyncSync, openSync, readSync, writeSync } from 'node:fs';
import { type PackedBytes, seal, unseal } from './seal.ts';

export type Progress = { readonly blocks: number; readonly tip: string };

/** Two slots a disk page apart, written in turn, so that a torn write leaves the other. */
const slotDistance = 4096;
const slotLength = 512;

export type ProgressMark = { readonly write: (progress: Progress) => void; readonly close: () => void };

/**
 * Writes after each commit, without fsync: the mark may lag behind the database (then it says less), but never runs ahead of it,
 * since the commit was on disk before.
 */
export function openProgressMark(path: string, key: Uint8Array, caseId: string, isNew: boolean): ProgressMark {
  const handle = openSync(path, isNew ? 'w' : 'r+', 0o600);
  let turn = 0;
  const write = (progress: Progress) => {
    const sealed = seal(key, caseId, { kind: 'mark' }, stored(Buffer.from(JSON.stringify(progress), 'utf8')));
    const slot = Buffer.alloc(slotLength);
    slot.writeUInt16LE(sealed.length, 0);
    sealed.copy(slot, 2);
    writeSync(handle, slot, 0, slotLength, turn * slotDistance);
    turn = 1 - turn;
  };
  return {
    write,
    close: () => {
      fsyncSync(handle);
      closeSync(handle);
    },
  };
}

/** The furthest progress that a whole slot tells; null where neither can be read. */
export function readProgress(path: string, key: Uint8Array, caseId: string): Progress | null {
  let furthest: Progress | null = null;
  for (const turn of [0, 1]) {
    const progress = readSlot(path, turn * slotDistance, key, caseId);
    if (progress !== null && (furthest === null || progress.blocks > furthest.blocks)) furthest = progress;
  }
  return furthest;
}

function readSlot(path: string, at: number, key: Uint8Array, caseId: string): Progress | null {
  try {
    const handle = openSync(path, 'r');
    try {
      const slot = Buffer.alloc(slotLength);
      const read = readSync(handle, slot, 0, slotLength, at);
      const sealed = slot.subarray(2, Math.min(read, 2 + slot.readUInt16LE(0)));
      return JSON.parse(unseal(key, caseId, { kind: 'mark' }, sealed).toString('utf8'));
    } finally {
      closeSync(handle);
    }
  } catch {
    // Missing, torn or altered: the other slot may still tell.
    return null;
  }
}

function stored(bytes: Uint8Array): PackedBytes {
  return { codec: 0, bytes, plainLength: bytes.length };
}
