// The withheld values of one package, packed into two typed arrays: 300,000 of them cost a tenth of what strings cost,
// and move to the scanning thread without a copy.
import { characterCount, foldText } from '../../../shared/package/leak/fold-text.ts';
import { longestSearchedBytes, minimumTextLength } from '../../../shared/package/leak/leak-form.ts';
import type { WithheldValue } from '../../../shared/redact/withheld-value.ts';

const encoder = new TextEncoder();

/** What the scanning thread gets. `bytes` from `starts[i]` to `starts[i + 1]` is value `i` in UTF-8. */
export type PackedValues = {
  readonly bytes: Uint8Array;
  readonly starts: Uint32Array;
};

export type ValueStore = {
  readonly packed: PackedValues;
  /** Values given that are too short, or words of the catalogue: by place covers them. */
  readonly skippedShort: number;
  readonly skippedWords: number;
  readonly count: number;
  /** The text of a packed value, as it was given unless it was longer than {@link longestSearchedBytes}. */
  readonly textOf: (index: number) => string;
};

/** Packs what is searched by text. */
export function packValues(values: Iterable<WithheldValue>, ignore: ReadonlySet<string>): ValueStore {
  const ignoredWords = new Set([...ignore].map(foldText));
  let count = 0;
  let starts = new Uint32Array(1024);
  let bytes = new Uint8Array(64 * 1024);
  let used = 0;
  let skippedShort = 0;
  let skippedWords = 0;
  for (const { text } of values) {
    if (characterCount(text) < minimumTextLength) {
      skippedShort += 1;
      continue;
    }
    if (ignoredWords.size > 0 && ignoredWords.has(foldText(text))) {
      skippedWords += 1;
      continue;
    }
    // `transfer` leaves nothing behind: outgrown arrays would be as large as everything else together.
    if (used + longestSearchedBytes > bytes.length) bytes = new Uint8Array(bytes.buffer.transfer(bytes.length * 2));
    if (count + 2 > starts.length) starts = new Uint32Array(starts.buffer.transfer(starts.byteLength * 2));
    // No character is split, so that a long value ends on a whole one.
    used += encoder.encodeInto(text, bytes.subarray(used, used + longestSearchedBytes)).written;
    count += 1;
    starts[count] = used;
  }
  const packed = {
    bytes: new Uint8Array(bytes.buffer.transfer(used)),
    starts: new Uint32Array(starts.buffer.transfer((count + 1) * starts.BYTES_PER_ELEMENT)),
  };
  const textOf = (index: number): string =>
    Buffer.from(packed.bytes.subarray(packed.starts[index] ?? 0, packed.starts[index + 1] ?? 0)).toString('utf8');
  return { packed, skippedShort, skippedWords, count, textOf };
}
