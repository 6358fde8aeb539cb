// The ledger of stand-ins keeps GUIDs as bytes and numbers as bits: it must answer as a plain Map and Set would.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AliasLedger } from '../../../../shared/package/leak/alias-ledger.ts';
import { TextNumbers } from '../../../../shared/package/leak/text-numbers.ts';

const guid = fc.uuid();
const fewGuids = fc.nat(40).map((number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`);
const text = fc.oneof(
  guid,
  fewGuids,
  fewGuids.map((one) => one.toUpperCase()),
  fc.constantFrom('', 'a', 'Named place'),
);
const number = fc.oneof(fc.nat(60), fc.constantFrom(2 ** 24 - 1, 2 ** 24, 999_999_999, 2 ** 32 - 1, 2 ** 32));

describe('numbers by text', () => {
  it('are those that were set, for GUIDs and for any other text', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(text, number), { maxLength: 200 }), fc.array(text), (pairs, asked) => {
        const compact = new TextNumbers();
        const plain = new Map<string, number>();
        for (const [one, itsNumber] of pairs) {
          if (plain.has(one)) continue;
          compact.set(one, itsNumber);
          plain.set(one, itsNumber);
        }
        for (const one of [...plain.keys(), ...asked]) expect(compact.get(one)).toBe(plain.get(one));
      }),
    );
  });
});

describe('the ledger of stand-ins', () => {
  it('lets one stand-in stand for one value and for no other, whatever comes in whatever order', () => {
    const alias = fc.tuple(
      fc.constantFrom('Policy', 'Session', '#1'),
      number.filter((one) => one < 1e9),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(text, alias), { maxLength: 200 }), (notes) => {
        const ledger = new AliasLedger((one) => one.toLowerCase());
        const numbers = new Map<string, number>();
        const taken = new Set<string>();
        for (const [source, [label, itsNumber]] of notes) {
          const key = `${label}\n${source.toLowerCase()}`;
          const written = label.startsWith('#') ? `${label}.${itsNumber}` : `${label} ${itsNumber}`;
          const known = numbers.get(key);
          const fits = known === undefined ? !taken.has(written) : known === itsNumber;
          expect(ledger.note(source, written)).toBe(fits ? 'fits' : 'not-one-to-one');
          if (!fits || known !== undefined) continue;
          numbers.set(key, itsNumber);
          taken.add(written);
        }
        expect(ledger.note('x', 'no stand-in')).toBe('no-alias');
      }),
    );
  });
});
