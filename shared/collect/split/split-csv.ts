// Cuts a CSV file into rows, as RFC 4180 quotes them; a quote that never closes costs one line, not the rest of the file.
import { maximumRecordBytes } from '../import-limits.ts';
import { byteOrderMarkLength, isBlank, newline, type PageSink, quote, type Splitter } from './splitter.ts';

/** `delimiter` is one ASCII character. The first row is the header and no record. */
export function createCsvSplitter(delimiter: string): Splitter {
  const delimiterByte = delimiter.charCodeAt(0);
  let line = 1;
  let hasStarted = false;
  let isHeaderDone = false;
  let isSkipping = false;

  const takeRow = (bytes: Uint8Array, from: number, row: CsvRowEnd, sink: PageSink): number => {
    let end = row.end;
    if (end > from && bytes[end - 1] === 0x0d) end -= 1;
    const next = row.isLast ? row.end : row.end + 1;
    if (!isHeaderDone || isEmptyRow(bytes, from, end)) {
      isHeaderDone = true;
      line += row.lines + 1;
      return next;
    }
    const code = row.isOpen ? 'BAD_QUOTES' : sink.take(from, end, line);
    const isMisread = code === 'WRONG_COLUMN_COUNT' || code === 'BAD_QUOTES';
    if (isMisread && row.lines > 0) {
      // A stray quote has joined lines that are rows of their own: give up the first, read the others again.
      const stop = bytes.indexOf(newline, from);
      sink.reject(from, stop, line, 'BAD_QUOTES');
      line += 1;
      return stop + 1;
    }
    if (code !== null) sink.reject(from, end, line, isMisread && row.isLast ? 'TRUNCATED' : code);
    line += row.lines + 1;
    return next;
  };

  return {
    split: (bytes, from, atEnd, sink) => {
      let at = from;
      if (!hasStarted) {
        if (bytes.length - at < 3 && !atEnd) return at;
        hasStarted = true;
        at += byteOrderMarkLength(bytes);
      }
      while (at < bytes.length && !sink.isFull(at)) {
        if (isSkipping) {
          const end = bytes.indexOf(newline, at);
          if (end === -1) return bytes.length;
          isSkipping = false;
          line += 1;
          at = end + 1;
          continue;
        }
        const row = findRowEnd(bytes, at, delimiterByte);
        if (row.isLast && !atEnd) {
          if (bytes.length - at <= maximumRecordBytes) return at;
          if (row.lines === 0) {
            sink.reject(at, bytes.length, line, 'TOO_LARGE');
            isSkipping = true;
            return bytes.length;
          }
        }
        at = takeRow(bytes, at, row, sink);
      }
      return at;
    },
    endsAtNextLink: () => false,
  };
}

/** `end` is where the newline stands, or the end of the bytes; `lines` are the newlines inside quotes. */
type CsvRowEnd = {
  readonly end: number;
  readonly lines: number;
  readonly isLast: boolean;
  readonly isOpen: boolean;
};

function findRowEnd(bytes: Uint8Array, from: number, delimiter: number): CsvRowEnd {
  let lines = 0;
  let isQuoted = false;
  let isCellStart = true;
  for (let at = from; at < bytes.length; at += 1) {
    const byte = bytes[at];
    if (isQuoted) {
      if (byte === quote) {
        if (bytes[at + 1] === quote) at += 1;
        else isQuoted = false;
      } else if (byte === newline) lines += 1;
    } else if (byte === quote && isCellStart) {
      isQuoted = true;
      isCellStart = false;
    } else if (byte === newline) return { end: at, lines, isLast: false, isOpen: false };
    else isCellStart = byte === delimiter;
  }
  return { end: bytes.length, lines, isLast: true, isOpen: isQuoted };
}

function isEmptyRow(bytes: Uint8Array, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (!isBlank(bytes[at])) return false;
  return true;
}
