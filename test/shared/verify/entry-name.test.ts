// Names of entries in a package: none that is accepted leaves the folder, names a device, or is read in two ways.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packageEntries } from '../../../shared/package/layout.ts';
import { nameCollisions, nameKey, nameProblem } from '../../../shared/verify/entry-name.ts';

const problem = (name: string): string | undefined => nameProblem(name, new TextEncoder().encode(name).length);

describe('names in a package', () => {
  it('may be those that a package has, and ordinary ones in any script', () => {
    for (const name of [
      ...packageEntries,
      'Anhänge/Übersicht 1.txt',
      '記録/一覧.json',
      '.hidden',
      'a..b',
      'console.txt',
      'com10',
    ]) {
      expect(problem(name), name).toBeUndefined();
    }
  });

  it('are never harmful when accepted: no way out, no device, no second reading', () => {
    const piece = fc.constantFrom(
      '..',
      '.',
      '',
      'a',
      'CON',
      'nul.txt',
      'x ',
      'y.',
      'C:',
      '\\',
      '\u202e',
      '\0',
      'ä',
      'a\u0308',
      '*',
    );
    fc.assert(
      fc.property(
        fc.array(fc.oneof(piece, fc.string({ unit: 'binary', maxLength: 4 })), { maxLength: 5 }),
        (pieces) => {
          const name = pieces.join('/');
          if (problem(name) !== undefined) return;
          expect(name).not.toMatch(/[\\:*?"<>|\p{C}]/u);
          for (const part of name.split('/')) expect(part).not.toMatch(/^$|^\.\.?$|[. ]$|^(con|nul|aux|prn)(\.|$)/i);
          expect(name.normalize('NFC')).toBe(name);
        },
      ),
      { numRuns: 3000 },
    );
  });

  it('collide when a careless file system would see one name', () => {
    const codes = (...names: string[]): string[] => nameCollisions(names).map((collision) => collision.code);
    expect(codes('a', 'b', 'c/a')).toEqual([]);
    expect(codes('a', 'a')).toEqual(['VERIFY_NAME_TWICE']);
    expect(codes('data.json', 'DATA.JSON')).toEqual(['VERIFY_NAME_TWIN']);
    expect(codes('ä', 'a\u0308')).toEqual(['VERIFY_NAME_TWIN']);
    expect(codes('a/b/c', 'A/B')).toEqual(['VERIFY_NAME_TWIN']);
    expect(nameKey('\ufb01LE')).toBe('file');
  });
});
