// Where a writer puts a large entry while it comes into being: here or in another thread.
import type { Content } from './content.ts';

export type ContentSink = {
  readonly write: (text: string) => void;
  /** A block to fill and to hand to `writeBytes`. */
  readonly emptyBlock: () => Buffer<ArrayBuffer>;
  /** Takes `bytes` over; the caller must not touch them any more. */
  readonly writeBytes: (bytes: Uint8Array<ArrayBuffer>) => void;
  /** Resolves when not too much waits to be compressed. Rejects with what the disk said meanwhile. */
  readonly room: () => Promise<void>;
  /** Ends the content. Rejects with the file system's error (ENOSPC, EACCES). */
  readonly finish: () => Promise<Content>;
  /** Gives up; resolves when the file is closed. It stays for whoever removes the folder. */
  readonly abandon: () => Promise<unknown>;
};

/** Begins an entry in a new work file, without a digest where nobody asks for it. */
export type OpenSink = (file: string, digest?: 'sha256' | 'none') => ContentSink;

/** What may wait to be compressed before a writer is asked to pause. */
export const mostWaitingBytes = 4 << 20;
