// Cutting a file into records: what a splitter is. It sees a window of the file's bytes and says where records stand;
// what lies between them stays on the page as it is, so that pages put together are the file again.
import type { RejectCode } from '../../model/page.ts';

/** What the splitter finds, in order. Offsets are into the bytes that `split` was given; `line` counts from 1. */
export type PageSink = {
  /** True when the page is to be cut before `consumed`. */
  readonly isFull: (consumed: number) => boolean;
  /** Tries these bytes as one record. Null: taken. A code: not readable, and then nothing was kept of it. */
  readonly take: (start: number, end: number, line: number) => RejectCode | null;
  readonly reject: (start: number, end: number, line: number, code: RejectCode) => void;
  /** The wrapper being read names a next link. */
  readonly foundNextLink: () => void;
};

export type Splitter = {
  /**
   * Reads on from `from` and gives back how far everything is settled: less than `bytes.length` when the rest needs more
   * bytes or the page is full. `bytes` must begin at or before the first unsettled byte; `atEnd` says that no more come.
   */
  readonly split: (bytes: Uint8Array, from: number, atEnd: boolean, sink: PageSink) => number;
  /** True when the last wrapper read names a next link: the file ends where the answer went on. */
  readonly endsAtNextLink: () => boolean;
};

export const newline = 0x0a;
export const quote = 0x22;
export const openBrace = 0x7b;
export const closeBrace = 0x7d;
export const openBracket = 0x5b;
export const closeBracket = 0x5d;

/** Blank, tab, carriage return; a newline is told apart where lines are counted. */
export function isBlank(byte: number | undefined): boolean {
  return byte === 0x20 || byte === 0x09 || byte === 0x0d;
}

/** The length of a UTF-8 byte order mark at the start of a file, 3 or 0. */
export function byteOrderMarkLength(bytes: Uint8Array): number {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
}
