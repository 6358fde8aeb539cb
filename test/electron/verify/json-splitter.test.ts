// Cutting a document into the items of its lists: no item is lost or changed, whatever the chunks in which it arrives.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitJson } from '../../../electron/verify/json-splitter.ts';

/** Splits `text` in chunks of `size` bytes. */
function split(text: string, size: number): { readonly items: readonly [string, string][]; readonly frame: string } {
  const items: [string, string][] = [];
  const splitter = splitJson((list, bytes) => items.push([list, bytes.toString()]));
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += size) splitter.push(bytes.subarray(at, at + size));
  return { items, frame: splitter.finish().toString() };
}

describe('cutting a document into the items of its lists', () => {
  it('hands out objects and arrays of top-level lists, and keeps the frame parseable', () => {
    const text = '{"a":[{"x":"]}\\""},[1],7],"b":{"c":[{"d":1}]},"e":[]}';
    for (const size of [1, 2, 3, 7, 999]) {
      const { items, frame } = split(text, size);
      expect(items).toEqual([
        ['a', '{"x":"]}\\""}'],
        ['a', '[1]'],
      ]);
      expect(JSON.parse(frame)).toEqual({ a: [{}, [], 7], b: { c: [{ d: 1 }] }, e: [] });
    }
  });

  it('loses nothing of any document, in chunks of any size', () => {
    const list = fc.array(fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 3 }), { maxKeys: 3 }), { maxLength: 4 });
    fc.assert(
      fc.property(
        list,
        list,
        fc.integer({ min: 1, max: 40 }),
        fc.constantFrom(undefined, 1),
        (records, others, size, indent) => {
          const text = JSON.stringify({ records, others, last: 'x' }, null, indent);
          const { items, frame } = split(text, size);
          const parsed = (name: string): unknown =>
            items.filter(([key]) => key === name).map(([, item]) => JSON.parse(item));
          expect(parsed('records')).toEqual(JSON.parse(JSON.stringify(records)));
          expect(parsed('others')).toEqual(JSON.parse(JSON.stringify(others)));
          expect(JSON.parse(frame)).toEqual({
            records: records.map(() => ({})),
            others: others.map(() => ({})),
            last: 'x',
          });
        },
      ),
    );
  });
});
