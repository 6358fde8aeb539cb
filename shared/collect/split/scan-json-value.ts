// Finds where a JSON value ends by its brackets and strings alone, at memory speed; whether it is good JSON is asked later.
import { maximumJsonDepth } from '../import-limits.ts';
import { closeBrace, closeBracket, newline, openBrace, openBracket, quote } from './splitter.ts';

/** `end` is exclusive. `incomplete`: the bytes stop inside the value. `broken`: at `end` the value cannot go on. */
export type ScannedValue = {
  state: 'whole' | 'too-deep' | 'incomplete' | 'broken';
  end: number;
  /** Newlines inside the value. */
  lines: number;
};

const backslash = 0x5c;

/** 1 where a string's plain run stops: a quote, a backslash, or a control character, which strings may not hold. */
const stopsString = new Uint8Array(256).fill(1, 0, 0x20);
stopsString[quote] = 1;
stopsString[backslash] = 1;

const closers = new Uint8Array(maximumJsonDepth + 1);

/** Scans the value that starts at `from` with a brace, a bracket or a quote; fills and returns `result`. */
export function scanJsonValue(bytes: Uint8Array, from: number, result: ScannedValue): ScannedValue {
  const length = bytes.length;
  let at = from;
  let depth = 0;
  let lines = 0;
  let isTooDeep = false;
  const finish = (state: ScannedValue['state']): ScannedValue => {
    result.state = state;
    result.end = at;
    result.lines = lines;
    return result;
  };
  while (at < length) {
    const byte = bytes[at] ?? 0;
    at += 1;
    if (byte === quote) {
      for (;;) {
        while (at < length && stopsString[bytes[at] ?? 0] === 0) at += 1;
        if (at >= length) return finish('incomplete');
        const stop = bytes[at];
        if (stop === backslash) at += 2;
        else if (stop === quote) break;
        else return finish('broken');
      }
      at += 1;
      if (depth === 0) return finish('whole');
    } else if (byte === openBrace || byte === openBracket) {
      depth += 1;
      if (depth <= maximumJsonDepth) closers[depth] = byte + 2;
      else isTooDeep = true;
    } else if (byte === closeBrace || byte === closeBracket) {
      // Past the limit brackets are only counted, so that the value can still be stepped over.
      if (depth <= maximumJsonDepth && closers[depth] !== byte) return finish('broken');
      depth -= 1;
      if (depth === 0) return finish(isTooDeep ? 'too-deep' : 'whole');
    } else if (byte === newline) lines += 1;
  }
  at = length;
  return finish('incomplete');
}

export function newScannedValue(): ScannedValue {
  return { state: 'incomplete', end: 0, lines: 0 };
}
