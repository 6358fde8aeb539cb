// The ZIP writer: what its headers say, and what it refuses.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { Content } from '../../../electron/package/content.ts';
import { DeflatedFile } from '../../../electron/package/deflated-file.ts';
import { expectedError, Refusal } from '../../../electron/package/refusal.ts';
import { smallContent } from '../../../electron/package/small-content.ts';
import { dosDateTime, writeZip } from '../../../electron/package/zip-writer.ts';
import { hasTool } from '../../support/outside-tools.ts';
import { temporaryFolder } from './package-under-test.ts';

const folder = temporaryFolder();
afterAll(folder.remove);
const moment = new Date('2026-03-02T08:15:23Z');

describe('writeZip', () => {
  it.skipIf(!hasTool('python3'))(
    'writes entries that Python reads back, with their time, mode and no extras',
    async () => {
      const file = join(folder.path, 'a.zip');
      const large = new DeflatedFile(join(folder.path, 'large.deflated'));
      const line = 'some text that repeats, and a number ';
      for (let number = 0; number < 60_000; number += 1) large.write(`${line}${number}\n`);
      const entries = [
        { name: 'stored.txt', content: smallContent('stored', 'stored') },
        { name: 'small/deflated.txt', content: smallContent('x'.repeat(1000)) },
        { name: 'empty', content: smallContent('') },
        { name: 'large.txt', content: await large.finish() },
      ];
      writeZip(file, entries, moment);
      const script = [
        'import zipfile, sys, json',
        'z = zipfile.ZipFile(sys.argv[1]); assert z.testzip() is None',
        'print(json.dumps([[i.filename, i.compress_type, list(i.date_time), i.external_attr >> 16, i.flag_bits, len(i.extra), i.file_size] for i in z.infolist()]))',
        'print(z.read("large.txt").decode().splitlines()[-1])',
      ].join('\n');
      const [list, last] = execFileSync('python3', ['-c', script, file], { encoding: 'utf8' }).trim().split('\n');
      const common = [[2026, 3, 2, 8, 15, 22], 0o100_644, 0, 0];
      expect(JSON.parse(list ?? '')).toEqual([
        ['stored.txt', 0, ...common, 6],
        ['small/deflated.txt', 8, ...common, 1000],
        ['empty', 8, ...common, 0],
        ['large.txt', 8, ...common, expect.any(Number)],
      ]);
      expect(last).toBe(`${line}59999`);
    },
  );

  it('refuses what would need zip64', () => {
    const content: Content = { ...smallContent('x'), size: 2 ** 32 };
    const write = () => writeZip(join(folder.path, 'big.zip'), [{ name: 'x', content }], moment);
    expect(write).toThrow(Refusal);
    expect(expectedError(new Refusal('PACKAGE_TOO_LARGE', { limitGigabytes: 4 }))?.code).toBe('PACKAGE_TOO_LARGE');
  });

  it('notices a work file that is not as long as it was', () => {
    writeFileSync(join(folder.path, 'cut'), 'ab');
    const content: Content = {
      ...smallContent('x', 'stored'),
      compressedSize: 3,
      source: { file: join(folder.path, 'cut') },
    };
    expect(() => writeZip(join(folder.path, 'cut.zip'), [{ name: 'x', content }], moment)).toThrow('changed');
  });

  it('never writes over a file', () => {
    const file = join(folder.path, 'there.zip');
    writeFileSync(file, 'mine');
    expect(() => writeZip(file, [], moment)).toThrow('EEXIST');
    expect(readFileSync(file, 'utf8')).toBe('mine');
  });
});

describe('dosDateTime', () => {
  it('is UTC to the even second, within what ZIP can say', () => {
    expect(dosDateTime(new Date('2026-03-02T08:15:23Z'))).toBe(
      ((46 << 9) | (3 << 5) | 2) * 65_536 + ((8 << 11) | (15 << 5) | 11),
    );
    expect(dosDateTime(new Date('1970-01-01T00:00:00Z')) >>> 25).toBe(0);
    expect(dosDateTime(new Date('2200-01-01T00:00:00Z')) / 2 ** 25).toBeGreaterThan(126);
  });
});

describe('DeflatedFile', () => {
  it('gives the same bytes however the text was cut into pieces', async () => {
    const text = Array.from({ length: 300_000 }, (_, number) => `${number * 7919},`).join('');
    const contentOf = async (name: string, step: number): Promise<Content> => {
      const file = new DeflatedFile(join(folder.path, name));
      for (let at = 0; at < text.length; at += step) file.write(text.slice(at, at + step));
      return file.finish();
    };
    const one = await contentOf('one', 997);
    const other = await contentOf('other', 1_500_000);
    expect(one.sha256).toBe(other.sha256);
    expect(readFileSync(join(folder.path, 'one')).equals(readFileSync(join(folder.path, 'other')))).toBe(true);
  });

  it('says what the disk said', async () => {
    const file = new DeflatedFile(join(folder.path, 'no', 'such', 'folder'));
    file.write('x'.repeat(10_000_000));
    await expect(file.finish()).rejects.toMatchObject({ code: 'ENOENT' });
    const second = new DeflatedFile(join(folder.path, 'no', 'such', 'folder'));
    second.write('x'.repeat(10_000_000));
    const failure: unknown = await second.room().then(
      () => null,
      (error: unknown) => error,
    );
    expect(expectedError(failure)).toEqual({ code: 'PACKAGE_FOLDER_NOT_WRITABLE' });
    expect(existsSync(join(folder.path, 'no'))).toBe(false);
  });
});

describe('expectedError', () => {
  it('tells what may happen to a disk from faults of our own', () => {
    const disk = (code: string) => Object.assign(new Error(code), { code, syscall: 'write' });
    expect(expectedError(disk('ENOSPC'))?.code).toBe('PACKAGE_DISK_FULL');
    expect(expectedError(disk('EROFS'))?.code).toBe('PACKAGE_FOLDER_NOT_WRITABLE');
    expect(expectedError(disk('EBADF'))).toBeUndefined();
    expect(expectedError(new Error('bug'))).toBeUndefined();
    expect(expectedError('text')).toBeUndefined();
  });
});
