// What the redaction pass is told about stand-ins is what the table says, in whatever order it asks.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AliasRecall } from '../../../shared/redact/alias-recall.ts';
import { AliasTable } from '../../../shared/redact/alias-table.ts';

const lower = (text: string) => text.toLowerCase();

function tableOf(texts: readonly string[], earlier: readonly string[] = []): AliasTable {
  const table = new AliasTable(
    ['Thing'],
    earlier.map((value, at) => ({ label: 'Thing', value, number: (at + 1) * 3 })),
  );
  for (const text of texts) table.note('Thing', lower(text), text);
  table.assign(new Set());
  return table;
}

describe('stand-ins of a pass', () => {
  it('are those of the table, whatever the order and the case', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'A', 'B'), minLength: 1, maxLength: 5 });
    const words = fc.array(word, { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(
        words,
        fc.array(fc.nat({ max: 39 }), { maxLength: 80 }),
        fc.array(word, { maxLength: 3 }),
        (texts, asked, old) => {
          const table = tableOf(texts, [...new Set(old.map(lower))]);
          const recall = new AliasRecall(table, lower);
          for (const at of [...asked, ...texts.keys()]) {
            const text = texts[at % texts.length] ?? '';
            expect(recall.aliasFor('Thing', text)).toBe(table.aliasFor('Thing', lower(text)));
          }
        },
      ),
      { numRuns: 500 },
    );
  });

  it('are looked up for repeated values only, and where the order was left', () => {
    const texts = Array.from({ length: 500 }, (_, at) => `value ${at}`);
    const canonical = (text: string) => {
      lookedUp.push(text);
      return text;
    };
    const lookedUp: string[] = [];
    const recall = new AliasRecall(tableOf(texts), canonical);
    for (const at of [1, 0, ...texts.keys()]) recall.aliasFor('Thing', texts[at] ?? '');
    expect(lookedUp).toEqual(['value 1', 'value 0']);
  });

  it('are refused for a value that the survey did not see', () => {
    const recall = new AliasRecall(tableOf(['a']), lower);
    expect(() => recall.aliasFor('Thing', 'b')).toThrow('survey');
    expect(() => recall.aliasFor('Other', 'a')).toThrow('survey');
    expect(() => recall.aliasFor('Thing', '')).toThrow('survey');
  });
});
