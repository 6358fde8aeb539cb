// Cuts a large JSON document into the items of its top-level lists and the frame around them, byte by byte, so that no more than one item is in memory.
import { ArchiveDamage } from './archive-damage.ts';
import { limits } from './limits.ts';

export type JsonSplitter = {
  readonly push: (chunk: Buffer) => void;
  /** The document with `{}` or `[]` in the place of every item that was handed out. */
  readonly finish: () => Buffer;
};

const quote = 0x22;
const backslash = 0x5c;
const longestListName = 64;
/** 1 for the bytes that mean something outside of texts. */
const marks = new Uint8Array(256);
for (const mark of Buffer.from('"{}[]')) marks[mark] = 1;

/** The first quote or backslash from `from` on, or the end. */
function endOfPlainText(chunk: Buffer, from: number): number {
  let at = from;
  for (; at < chunk.length; at += 1) {
    const byte = chunk[at];
    if (byte === quote || byte === backslash) break;
  }
  return at;
}

/** The first byte from `from` on that is a mark, or the end. */
function nextMark(chunk: Buffer, from: number): number {
  let at = from;
  while (at < chunk.length && marks[chunk[at] as number] === 0) at += 1;
  return at;
}

/**
 * Calls `onItem` with the name of the list and the bytes of each object or array that is an item of a list directly
 * under the document. It does not check the syntax: whoever parses items and frame does.
 */
export function splitJson(onItem: (list: string, bytes: Buffer) => void): JsonSplitter {
  let depth = 0;
  let inString = false;
  let escaped = false;
  let name: number[] = [];
  let list: string | undefined;
  let inItem = false;
  let pieces: Buffer[] = [];
  let pieceBytes = 0;
  const frame: Buffer[] = [];
  let frameBytes = 0;

  const keep = (bytes: Buffer): void => {
    if (bytes.length === 0) return;
    if (inItem) {
      pieces.push(bytes);
      pieceBytes += bytes.length;
    } else {
      frame.push(Buffer.from(bytes));
      frameBytes += bytes.length;
    }
    if (pieceBytes > limits.recordBytes || frameBytes > limits.frameBytes) {
      throw new ArchiveDamage('VERIFY_SIGN_INS_FORM', { record: 0 });
    }
  };
  const closeItem = (): void => {
    const item = pieces.length === 1 && pieces[0] !== undefined ? pieces[0] : Buffer.concat(pieces);
    inItem = false;
    pieces = [];
    pieceBytes = 0;
    keep(Buffer.from(item[0] === 0x7b ? '{}' : '[]'));
    onItem(list ?? '', item);
  };

  /** Goes on in a text from `at`; returns where its closing quote is, or the end of the chunk. */
  const passText = (chunk: Buffer, from: number): number => {
    let at = from;
    while (at < chunk.length) {
      if (escaped) escaped = false;
      else {
        at = endOfPlainText(chunk, at);
        if (at === chunk.length || chunk[at] === quote) break;
        escaped = true;
      }
      at += 1;
    }
    for (let place = from; depth === 1 && place < at && name.length < longestListName; place += 1) {
      name.push(chunk[place] as number);
    }
    return at;
  };

  const push = (chunk: Buffer): void => {
    let kept = 0;
    for (let at = 0; at < chunk.length; at += 1) {
      if (inString) {
        at = passText(chunk, at);
        inString = at === chunk.length;
        continue;
      }
      at = nextMark(chunk, at);
      const byte = chunk[at];
      if (byte === quote) {
        inString = true;
        if (depth === 1) name = [];
      } else if (byte === 0x7b || byte === 0x5b) {
        if (depth === 1) list = byte === 0x5b ? Buffer.from(name).toString('latin1') : undefined;
        else if (depth === 2 && list !== undefined) {
          keep(chunk.subarray(kept, at));
          kept = at;
          inItem = true;
        }
        depth += 1;
      } else if (byte === 0x7d || byte === 0x5d) {
        depth -= 1;
        if (inItem && depth === 2) {
          keep(chunk.subarray(kept, at + 1));
          kept = at + 1;
          closeItem();
        }
      }
    }
    // The chunk is the caller's again.
    keep(inItem ? Buffer.from(chunk.subarray(kept)) : chunk.subarray(kept));
  };
  return { push, finish: () => Buffer.concat(frame) };
}
