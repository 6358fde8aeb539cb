// Long forms are written once and kept, short ones anew; what comes out is what the forms themselves say, whatever was asked before.
import { describe, expect, it } from 'vitest';
import { FormCache } from '../../../../electron/package/leak-scan/form-cache.ts';
import { ValueForms } from '../../../../electron/package/leak-scan/value-forms.ts';

function packed(texts: readonly string[]) {
  const bytes = Buffer.from(texts.join(''), 'utf8');
  const starts = Uint32Array.from([0, ...texts.map((_, at) => Buffer.byteLength(texts.slice(0, at + 1).join('')))]);
  return { bytes, starts };
}

const texts = ['short one', 'a'.repeat(4000), `${'b'.repeat(3000)}end`, 'ümläut '.repeat(300), 'c'.repeat(6000)];
const owners = texts.flatMap((_, value) => [0, 2, 4, 5].map((form) => value * 16 + form));

describe('The cache of forms', () => {
  it('gives each form as it is written, in any order and again and again', () => {
    const values = packed(texts);
    const forms = new ValueForms(values);
    const plain = (owner: number) => {
      const length = forms.write(owner >>> 4, owner & 15);
      return Buffer.from(forms.bytes.subarray(0, length));
    };
    const expected = new Map(owners.map((owner) => [owner, plain(owner)]));
    const cache = new FormCache(new ValueForms(values));
    for (let round = 0; round < 3; round++) {
      for (const owner of round % 2 === 0 ? owners : [...owners].reverse()) {
        expect(Buffer.from(cache.formOf(owner)).equals(expected.get(owner) ?? Buffer.alloc(0))).toBe(true);
      }
    }
  });

  it('writes a long form once, and a short one each time', () => {
    const values = packed(texts);
    const forms = new ValueForms(values);
    let written = 0;
    const counting = new Proxy(forms, {
      get: (of, name) => {
        if (name === 'write') return (index: number, form: number) => ++written && of.write(index, form);
        return Reflect.get(of, name, of);
      },
    });
    const cache = new FormCache(counting);
    for (let go = 0; go < 5; go++) cache.formOf(16 + 2);
    expect(written).toBe(1);
    for (let go = 0; go < 5; go++) cache.formOf(0);
    expect(written).toBe(6);
  });
});
