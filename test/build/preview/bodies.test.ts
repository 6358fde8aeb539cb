// Files that a browser hands over: kept under a harmless name, in a folder of their own, for this user alone.
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, describe, expect, it } from 'vitest';
import { keepFile, readBody, safeName } from '../../../build/preview/bodies.ts';

const folder = mkdtempSync(join(tmpdir(), 'signet-bodies-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const body = (...chunks: readonly string[]) => Readable.from(chunks.map((chunk) => Buffer.from(chunk)));

describe('The name of a file', () => {
  it.each([
    ['sign-ins.csv', 'sign-ins.csv'],
    ['../../etc/passwd', 'passwd'],
    ['..\\..\\boot.ini', 'boot.ini'],
    ['D:\\folder\\x.json', 'x.json'],
    ['a\u0000b\u202Etxt.exe', 'a_b_txt.exe'],
    ['name:stream', 'name_stream'],
    ['..', 'file'],
    ['', 'file'],
    [' . ', 'file'],
  ])('%j is kept as %j', (given, kept) => {
    expect(safeName(given)).toBe(kept);
  });

  it('is cut where it is long', () => {
    expect(safeName('x'.repeat(5000))).toHaveLength(120);
  });
});

describe('A file', () => {
  it('lies in a folder of its own, readable by this user only', async () => {
    const [one, other] = [await keepFile('a.csv', body('1', '2'), folder), await keepFile('a.csv', body('3'), folder)];
    expect([readFileSync(one, 'utf8'), readFileSync(other, 'utf8')]).toEqual(['12', '3']);
    expect(dirname(one)).not.toBe(dirname(other));
    expect(basename(one)).toBe('a.csv');
    if (process.platform !== 'win32') expect(statSync(one).mode & 0o777).toBe(0o600);
  });

  it('never leaves the folder that it is for', async () => {
    expect(dirname(dirname(await keepFile('../../x', body('1'), folder)))).toBe(folder);
    expect(existsSync(join(folder, '../x'))).toBe(false);
  });
});

describe('A call', () => {
  it('is read whole up to its limit, and not at all beyond', async () => {
    expect(await readBody(body('ab', 'cd'), 4)).toBe('abcd');
    expect(await readBody(body('ab', 'cde'), 4)).toBeNull();
  });
});
