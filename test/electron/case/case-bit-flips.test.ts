// Every flipped bit of a case's files is refused, or changes nothing that the case shows.
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openCase } from '../../../electron/case/case-folder.ts';
import { aFolder, contentOf, filled, options, passphrase, reopened } from '../../support/case-pages.ts';

let place: ReturnType<typeof aFolder>;
beforeEach(() => {
  place = aFolder();
});
afterEach(() => place.clean());

describe('a case with a flipped bit', () => {
  it('notices every flipped bit, or shows exactly what was written', async () => {
    await filled(place.folder, [1, 2], 300);
    const expected = await contentOf(await reopened(place.folder));
    const files = ['case.db', 'case.mark', 'keys.json'].map((name) => ({
      name,
      bytes: readFileSync(join(place.folder, name)),
    }));
    const refused = new Map<string, number>();
    // A fixed walk over the bits, dense in the headers, where SQLite's own structures stand.
    const flips = files.flatMap(({ name, bytes }) => {
      const step = Math.ceil((bytes.length * 8) / 90) | 1;
      const spread = Array.from({ length: Math.floor((bytes.length * 8) / step) }, (_, n) => n * step + (n % 8));
      const front = name === 'case.db' ? Array.from({ length: 55 }, (_, n) => n * 16 + (n % 16)) : [];
      return [...front, ...spread].map((bit) => ({ name, bytes, bit }));
    });
    for (const { name, bytes, bit } of flips) {
      const changed = Buffer.from(bytes);
      changed.writeUInt8((changed[bit >> 3] ?? 0) ^ (1 << (bit & 7)), bit >> 3);
      for (const file of files) writeFileSync(join(place.folder, file.name), file.name === name ? changed : file.bytes);
      for (const side of ['-wal', '-shm', '-journal']) rmSync(join(place.folder, `case.db${side}`), { force: true });
      const opened = await openCase(place.folder, passphrase, options);
      if (!opened.ok) {
        refused.set(name, (refused.get(name) ?? 0) + 1);
        expect(opened.error.code).toMatch(/^CASE_(DAMAGED|WRONG_PASSPHRASE|NEWER_FORMAT|DISK_ERROR)$/);
        continue;
      }
      const content = await contentOf(opened.value);
      if (content === 'refused') refused.set(name, (refused.get(name) ?? 0) + 1);
      else expect(content, `${name} bit ${bit}`).toEqual(expected);
    }
    // The rest fell on bytes that mean nothing: free space of SQLite's pages, the older slot of the mark, blanks in the key file.
    expect(refused.get('case.db')).toBeGreaterThan(50);
    expect(refused.get('keys.json')).toBeGreaterThan(30);
  });
});
