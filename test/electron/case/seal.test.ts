// The seal under everything that a case stores: it holds for its own place and key only, and breaks with any change.
import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { derivedKey, pack, type SealPlace, seal, unseal } from '../../../electron/case/seal.ts';

const key = derivedKey(new Uint8Array(32), 'case', 'seal');
const place: SealPlace = { kind: 'page', page: 3, part: 7 };

describe('a seal', () => {
  it('gives back any bytes, packed or not', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), fc.boolean(), (bytes, repeats) => {
        const plain = repeats ? Buffer.concat([bytes, bytes, bytes, bytes]) : bytes;
        const sealed = seal(key, 'case', place, pack(plain));
        expect(Buffer.compare(unseal(key, 'case', place, sealed), plain)).toBe(0);
      }),
    );
  });

  it('holds at its own place only: not in another case, page, segment or role, nor under another key', () => {
    const sealed = seal(key, 'case', place, pack(Buffer.from('content')));
    const elsewhere: readonly (() => unknown)[] = [
      () => unseal(key, 'other', place, sealed),
      () => unseal(key, 'case', { ...place, page: 4 }, sealed),
      () => unseal(key, 'case', { ...place, part: 8 }, sealed),
      () => unseal(key, 'case', { kind: 'journal', block: 3 }, sealed),
      () => unseal(key, 'case', { kind: 'head' }, sealed),
      () => unseal(derivedKey(new Uint8Array(32), 'case', 'purpose/seal'), 'case', place, sealed),
    ];
    for (const open of elsewhere) expect(open).toThrow('a seal is broken');
  });

  it('breaks with any flipped bit and any lost byte', () => {
    const sealed = seal(key, 'case', place, pack(Buffer.from('content content content content')));
    for (let bit = 0; bit < sealed.length * 8; bit++) {
      const changed = Buffer.from(sealed);
      changed.writeUInt8((changed[bit >> 3] ?? 0) ^ (1 << (bit & 7)), bit >> 3);
      expect(() => unseal(key, 'case', place, changed)).toThrow('a seal is broken');
    }
    for (let length = 0; length < sealed.length; length++) {
      expect(() => unseal(key, 'case', place, sealed.subarray(0, length))).toThrow('a seal is broken');
    }
  });

  it('never looks the same twice, so that equal content does not show', () => {
    const [one, two] = [0, 1].map(() => seal(key, 'case', place, pack(randomBytes(0))));
    expect(one?.equals(two ?? Buffer.alloc(0))).toBe(false);
  });
});
