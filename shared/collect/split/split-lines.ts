// Cuts text with one JSON object on each line (NDJSON) into records; a broken line spoils no other.
import { maximumRecordBytes } from '../import-limits.ts';
import { newScannedValue, scanJsonValue } from './scan-json-value.ts';
import { byteOrderMarkLength, isBlank, newline, openBrace, type PageSink, type Splitter } from './splitter.ts';

export function createLineSplitter(): Splitter {
  let line = 1;
  let hasStarted = false;
  let isSkipping = false;

  const takeLine = (bytes: Uint8Array, from: number, to: number, isCutOff: boolean, sink: PageSink): void => {
    let start = from;
    let end = to;
    while (start < end && isBlank(bytes[start])) start += 1;
    while (end > start && isBlank(bytes[end - 1])) end -= 1;
    if (start === end) return;
    const code = end - start > maximumRecordBytes ? 'TOO_LARGE' : sink.take(start, end, line);
    if (code === null) return;
    const isTail = isCutOff && (code === 'NOT_JSON' || code === 'BAD_ENCODING') && bytes[start] === openBrace;
    const isIncomplete =
      isTail && scanJsonValue(bytes.subarray(0, end), start, newScannedValue()).state === 'incomplete';
    sink.reject(start, end, line, isIncomplete ? 'TRUNCATED' : code);
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
        const end = bytes.indexOf(newline, at);
        if (end === -1 && !atEnd) {
          if (isSkipping) return bytes.length;
          if (bytes.length - at <= maximumRecordBytes) return at;
          sink.reject(at, bytes.length, line, 'TOO_LARGE');
          isSkipping = true;
          return bytes.length;
        }
        const stop = end === -1 ? bytes.length : end;
        if (!isSkipping) takeLine(bytes, at, stop, end === -1, sink);
        isSkipping = false;
        line += 1;
        at = end === -1 ? stop : end + 1;
      }
      return at;
    },
    endsAtNextLink: () => false,
  };
}
