// The search by text: every encoding, every border, and agreement with a search that shares nothing with it.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { digitsOnly, encodings } from './encodings.ts';
import { searcherFor } from './search-text.ts';

const values = [
  'anna.schmidt@contoso.example',
  '3f2a77c1-9b0e-4d51-8a67-0c5d1e2f3a4b',
  'Require MFA for admins & <guests>',
  'Zoë Müller-Großkopf',
  'Nürnberg-Süd',
  'Мария Иванова',
  '監査部門 第二課長',
  'CORP\\svc-backup',
  '+49 (171) 555-0199 77',
  'Ops Team Lissabon 😀 Nord',
];
const around = (bytes: Uint8Array): Buffer => Buffer.concat([Buffer.from('{"a":"'), bytes, Buffer.from('","b":1}')]);
const search = searcherFor(values);

describe('searching by text', () => {
  for (const [name, write] of encodings) {
    it(`finds every value in ${name}`, () => {
      for (const value of values) {
        const found = search(around(write(value)));
        expect(
          found.map(({ text }) => text),
          `${name}: ${value}`,
        ).toContain(value);
      }
    });
  }

  it('finds a number without its signs, but not inside another number or a GUID', () => {
    const [value = ''] = values.filter((text) => text.startsWith('+49'));
    expect(search(around(digitsOnly(value))).map(({ text }) => text)).toEqual([value]);
    expect(search(around(Buffer.from(`9${digitsOnly(value)}`)))).toEqual([]);
    const eight = searcherFor(['+49 30 1234']);
    expect(eight(Buffer.from('id 49301234-0000-4000-8000-123456789abc'))).toEqual([]);
    expect(eight(Buffer.from('call 49301234 now')).map(({ text }) => text)).toEqual(['+49 30 1234']);
  });

  it('finds values in the words of other letters: full width, sharp s, final sigma', () => {
    expect(search(Buffer.from('ＣＯＲＰ＼ｓｖｃ－ｂａｃｋｕｐ'))[0]?.text).toBe('CORP\\svc-backup');
    expect(search(Buffer.from('ZOË MÜLLER-GROSSKOPF'))[0]?.text).toBe('Zoë Müller-Großkopf');
    expect(searcherFor(['ΟΔΥΣΣΕΥΣ'])(Buffer.from('οδυσσευς'))[0]?.text).toBe('ΟΔΥΣΣΕΥΣ');
  });

  it('finds values that look like escapes themselves, in a container that escapes otherwise', () => {
    const odd = ['50%41 "off" & more', '&amp; in \\"quotes\\" _x0042_', 'C:\\users\\%41dmin _x0041_'];
    const find = searcherFor(odd);
    const xml = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
    for (const value of odd) {
      const worksheet = xml(value.replaceAll(/_x(?=[0-9A-F]{4}_)/g, '_x005F_x'));
      const quoted = xml(value).replaceAll('"', '&quot;');
      for (const container of [
        value,
        JSON.stringify(value),
        xml(value),
        quoted,
        worksheet,
        encodeURIComponent(value),
        xml(JSON.stringify(value)),
      ]) {
        expect(
          find(Buffer.from(`>${container}<`)).map(({ text }) => text),
          container,
        ).toContain(value);
      }
    }
  });

  it('tells where a hit stands, escaped or not', () => {
    for (const [name, write] of encodings) {
      if (/UTF-16|Base64|base64/.test(name)) continue;
      const bytes = write(values[0] ?? '');
      const hit = search(around(bytes)).find(({ text }) => text === values[0]);
      expect([hit?.start, hit?.end], name).toEqual([6, 6 + bytes.length]);
    }
  });

  it('does not look for what is shorter than six characters or a word of the catalogue', () => {
    const some = searcherFor(['Bern!', 'Success', 'Berlin'], new Set(['success']));
    expect(some(Buffer.from('Bern! success Berlin')).map(({ text }) => text)).toEqual(['Berlin']);
  });

  it('finds a leak at every offset from the border of two chunks and of two windows', () => {
    const leak = Buffer.concat(
      encodings
        .filter(([name]) => /decimal|UTF-8|hex, l/.test(name))
        .map(([, write]) => Buffer.concat([write('Nürnberg-Süd'), Buffer.from('|')])),
    );
    const windowBytes = 256 * 1024;
    for (let shift = -leak.length - 4; shift <= 4; shift += 1) {
      const bytes = Buffer.alloc(windowBytes * 2, 'lorem ipsum "');
      leak.copy(bytes, windowBytes + shift);
      const found = new Set(search(bytes).map(({ form, reading }) => `${form} ${reading}`));
      for (const way of ['0 as-is', '0 unescaped', '4 as-is']) expect(found, `shift ${shift}`).toContain(way);
    }
    const bytes = around(Buffer.from('x anna.schmidt@contoso.example y'));
    for (let chunk = 1; chunk <= bytes.length; chunk += 1)
      expect(search(bytes, chunk).length, `chunk ${chunk}`).toBe(1);
  });

  it('agrees with a search by indexOf that shares nothing with it', () => {
    const letters = fc.constantFrom(...'abcAB01-.@ üÜ&%\\_x;#'.split(''));
    const text = fc.array(letters, { minLength: 6, maxLength: 24 }).map((signs) => signs.join(''));
    const filling = fc.array(letters, { maxLength: 60 }).map((signs) => signs.join(''));
    fc.assert(
      fc.property(
        fc.uniqueArray(text, { minLength: 1, maxLength: 12 }),
        fc.array(fc.tuple(filling, fc.nat(11)), { maxLength: 8 }),
        (some, pieces) => {
          const bytes = pieces.map(([filler, index]) => filler + (some[index] ?? '')).join('');
          const found = new Set(
            searcherFor(some)(Buffer.from(bytes))
              .filter(({ form }) => form === 0)
              .map((hit) => hit.text),
          );
          for (const value of some)
            if (bytes.toLowerCase().includes(value.toLowerCase()))
              expect(found, `${value} in ${bytes}`).toContain(value);
        },
      ),
      { numRuns: 400 },
    );
  });

  it('finds nothing where a naive search in every encoding finds nothing', () => {
    const value = fc.string({ unit: fc.constantFrom(...'abcdef0123-'.split('')), minLength: 8, maxLength: 12 });
    fc.assert(
      fc.property(
        value,
        fc.string({ unit: fc.constantFrom(...'abcdef0123-'.split('')), maxLength: 400 }),
        (one, bytes) => {
          const forms = encodings.map(([, write]) => write(one).toString('latin1').toLowerCase());
          const isThere = [...forms, digitsOnly(one).toString()].some(
            (form) => form.length > 5 && bytes.includes(form),
          );
          const found = searcherFor([one])(Buffer.from(bytes)).filter(({ form }) => form < 5);
          if (!isThere) expect(found).toEqual([]);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('finds each of many values, with every stride that many values lead to', () => {
    for (const stride of [2, 4, 8] as const) {
      const many = Array.from({ length: 3_000 }, (_, index) => `Named location ${(index * 7919) % 1_000_003} north`);
      const find = searcherFor(many, new Set(), stride);
      for (const [index, value] of many.entries()) {
        if (index % 7 !== 0) continue;
        expect(
          find(Buffer.from(`..${' '.repeat(index % 9)}${value.toUpperCase()}..`)).map(({ text }) => text),
        ).toContain(value);
        const hidden = Buffer.from(`${'?'.repeat(index % 5)}${value}`).toString('base64');
        expect(find(Buffer.from(hidden)).map(({ text }) => text)).toContain(value);
      }
    }
  });
});
