// The finished package, looked at with tools that share nothing with what wrote it.
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, describe, expect, it } from 'vitest';
import { writePackage } from '../../../electron/package/write-package.ts';
import { manifestSchema } from '../../../shared/package/manifest.ts';
import { signInsFileSchema } from '../../../shared/package/sign-ins-file.ts';
import { hasTool } from '../../support/outside-tools.ts';
import {
  packageIn,
  pemOf,
  plainRecord,
  plainReleased,
  plainStatement,
  plainWithheld,
  released,
  temporaryFolder,
  testSigner,
} from './package-under-test.ts';

const folder = temporaryFolder();
afterAll(folder.remove);

const hasUnzip = hasTool('unzip');
const sha256 = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex');

function entryOf(file: string, name: string): Buffer {
  return execFileSync('unzip', ['-p', file, name], { maxBuffer: 1 << 28 });
}

describe('writePackage', () => {
  it('gives the same bytes for the same input at another time', async () => {
    const one = await packageIn(folder.path, plainReleased(70), {}, 'first');
    // More than the two seconds that a ZIP date distinguishes.
    await setTimeout(2100);
    const other = await packageIn(folder.path, plainReleased(70), {}, 'second');
    expect(readFileSync(other.file).equals(readFileSync(one.file))).toBe(true);
    expect(one.written.sha256).toBe(sha256(readFileSync(one.file)));
    expect(one.written.size).toBe(statSync(one.file).size);
  });

  it.skipIf(!hasUnzip)('is an ordinary ZIP in the order of the layout, mimetype first and stored', async () => {
    const { file } = await packageIn(folder.path, plainReleased(3), {}, 'ordinary');
    const names = execFileSync('unzip', ['-Z1', file], { encoding: 'utf8' }).trim().split('\n');
    expect(names).toEqual([
      'mimetype',
      'OPEN-ME.html',
      'sign-ins.json',
      'sign-ins.xlsx',
      'sign-ins.schema.json',
      'VERIFY.txt',
      'manifest.json',
      'manifest-sha256.txt',
      'META-INF/ASiCManifest001.xml',
      'META-INF/signature001.p7s',
    ]);
    execFileSync('unzip', ['-t', file]);
    // PK\3\4, no flags, stored, and the media type right behind the 30-byte header and the name.
    const head = readFileSync(file).subarray(0, 69);
    expect(head.subarray(0, 10).toString('hex')).toBe('504b03040a0000000000');
    expect(head.subarray(30).toString('latin1')).toBe('mimetypeapplication/vnd.etsi.asic-e+zip');
    const list = execFileSync('unzip', ['-Z', '-v', file], { encoding: 'utf8' });
    expect(list.match(/compression method: +none \(stored\)/g)).toHaveLength(2);
    expect(list).not.toContain('extra field: yes');
  });

  it.skipIf(!hasTool('7z'))('passes 7z', async () => {
    const { file } = await packageIn(folder.path, plainReleased(3), {}, 'seven');
    expect(execFileSync('7z', ['t', '-tzip', file], { encoding: 'utf8' })).toContain('Everything is Ok');
  });

  it.skipIf(!hasUnzip)(
    'delivers the records as they were given, with what was withheld and older contents',
    async () => {
      const older = released({ id: 'x', note: 'older' }, [{ path: '/note', operator: 'mask', reason: 'OTHER_PERSON' }]);
      const strange = { ...plainRecord(2), text: 'a\u2028b\ud800 "é" </script>' };
      Object.defineProperty(strange, '__proto__', {
        value: 'own',
        enumerable: true,
        configurable: true,
        writable: true,
      });
      const records = [released(plainRecord(1), plainWithheld, [older]), released(strange)];
      const { file, written } = await packageIn(folder.path, records, {}, 'records');
      const text = entryOf(file, 'sign-ins.json').toString('utf8');
      const content = signInsFileSchema.parse(JSON.parse(text));
      expect(content.records[0]?.record).toEqual(plainRecord(1));
      expect(content.records[0]?.withheld).toEqual(plainWithheld);
      expect(content.records[0]?.revisions).toEqual([{ record: older.record, withheld: older.withheld }]);
      expect(text).toContain('"__proto__":"own"');
      expect(text).toContain('\\ud800');
      expect(written.counts).toEqual({
        records: 2,
        revisions: 1,
        withheldValues: 4,
        withheldRecords: 2,
        truncatedCells: 0,
      });
    },
  );

  it.skipIf(!hasUnzip)('says in the manifest what is in the package', async () => {
    const { file, written } = await packageIn(folder.path, plainReleased(3), {}, 'manifest');
    const manifest = manifestSchema.parse(JSON.parse(entryOf(file, 'manifest.json').toString('utf8')));
    expect(manifest).toEqual(written.manifest);
    for (const { path, size, sha256: digest } of manifest.files) {
      const bytes = entryOf(file, path);
      expect([path, bytes.length, sha256(bytes)]).toEqual([path, size, digest]);
    }
    const ids = plainReleased(3).map(({ record }) => `${String(record.id)}\n`);
    expect(manifest.coverage.recordIds).toEqual({ count: 3, sha256: sha256(ids.sort().join('')) });
    expect(manifest.coverage.notes[0]?.words).toContain('2 files');
  });

  it.skipIf(!hasTool('xmllint') || !hasUnzip)('has a well-formed ASiCManifest that names every file once', async () => {
    const { file } = await packageIn(folder.path, plainReleased(1), {}, 'asic');
    const xml = entryOf(file, 'META-INF/ASiCManifest001.xml');
    expect(spawnSync('xmllint', ['--noout', '-'], { input: xml }).status).toBe(0);
    const uris = [...xml.toString().matchAll(/URI="([^"]+)"/g)].map(([, uri]) => uri);
    expect(new Set(uris).size).toBe(8);
    expect(xml.toString()).toMatch(/URI="manifest.json" Rootfile="true"/);
  });

  it('asks for every record once, and for the policy after the last one', async () => {
    const asked: string[] = [];
    function* records() {
      for (let number = 0; number < 120; number += 1) {
        asked.push(`record ${number}`);
        yield released(plainRecord(number));
      }
    }
    const policy = () => {
      asked.push('policy');
      return plainStatement.policy();
    };
    await packageIn(folder.path, records(), { statement: { ...plainStatement, policy } }, 'once');
    expect(asked.slice(0, 120)).toEqual(Array.from({ length: 120 }, (_, number) => `record ${number}`));
    expect(asked.slice(120).every((entry) => entry === 'policy')).toBe(true);
  });

  it('makes a package of no records', async () => {
    const { written } = await packageIn(folder.path, [], {}, 'empty');
    expect(written.counts.records).toBe(0);
    expect(written.manifest.coverage.recordIds.sha256).toBe(sha256(''));
  });

  it('leaves nothing behind but the package', async () => {
    const own = join(folder.path, 'tidy');
    mkdirSync(own);
    await packageIn(own, plainReleased(2));
    expect(readdirSync(own)).toEqual(['package.zip.partial']);
  });

  it('removes what an earlier run left behind', async () => {
    const own = join(folder.path, 'again');
    mkdirSync(join(own, 'package.zip.work'), { recursive: true });
    writeFileSync(join(own, 'package.zip.work', 'page.deflated'), 'old');
    writeFileSync(join(own, 'package.zip.partial'), 'old');
    const { file } = await packageIn(own, plainReleased(1));
    expect(readFileSync(file).subarray(0, 2).toString()).toBe('PK');
  });

  it('leaves nothing behind when reading the records fails, and lets that failure through', async () => {
    const own = join(folder.path, 'broken');
    mkdirSync(own);
    function* records() {
      yield* plainReleased(120);
      throw new Error('the seal does not hold');
    }
    await expect(packageIn(own, records())).rejects.toThrow('the seal does not hold');
    expect(readdirSync(own)).toEqual([]);
  });

  it('refuses a folder that is not there', async () => {
    const own = join(folder.path, 'missing', 'p');
    const written = await writePackage({
      partial: `${own}.partial`,
      workFolder: `${own}.work`,
      records: [],
      statement: plainStatement,
      signer: await testSigner(),
    });
    expect(written).toEqual({ ok: false, error: { code: 'PACKAGE_FOLDER_NOT_WRITABLE' } });
  });

  it('never removes a folder that is not named as its own', async () => {
    const own = join(folder.path, 'precious');
    mkdirSync(own);
    await expect(packageIn(folder.path, [], { workFolder: own })).rejects.toThrow();
    expect(statSync(own).isDirectory()).toBe(true);
  });
});

describe('VERIFY.txt', () => {
  const tools = ['bash', 'openssl', 'unzip', 'sha256sum'];
  it.skipIf(!tools.every(hasTool))('has commands that work exactly as written, in an empty folder', async () => {
    const own = join(folder.path, 'recipient');
    mkdirSync(own);
    const { file } = await packageIn(folder.path, plainReleased(3), {}, 'to-verify');
    writeFileSync(join(own, 'package.zip'), readFileSync(file));
    writeFileSync(join(own, 'organisation.pem'), pemOf((await testSigner()).certificates[0]));
    const text = entryOf(file, 'VERIFY.txt').toString('utf8');
    const commands = text.split('\n').filter((line) => line.startsWith('    '));
    expect(commands.length).toBeGreaterThanOrEqual(9);
    const run = spawnSync('bash', ['-e'], { cwd: own, input: commands.join('\n'), encoding: 'utf8' });
    expect(run.stderr.match(/CMS Verification successful/g)).toHaveLength(1);
    expect(run.stderr.match(/CAdES Verification successful/g)).toHaveLength(2);
    expect(run.status).toBe(0);
    expect(run.stdout).toContain('NAMES AS EXPECTED');
    expect(run.stdout.match(/: OK$/gm)).toHaveLength(6);
    expect(run.stdout).toContain('THE LIST IS SIGNED');
    const fingerprint = run.stdout
      .match(/Fingerprint=([0-9A-F:]+)/)?.[1]
      ?.replaceAll(':', '')
      .toLowerCase();
    expect(fingerprint).toBe((await testSigner()).fingerprint);
  });

  it.skipIf(!tools.every(hasTool))(
    'has commands that notice a changed file, a changed list and an added file',
    async () => {
      const { file } = await packageIn(folder.path, plainReleased(3), {}, 'to-break');
      const text = entryOf(file, 'VERIFY.txt').toString('utf8');
      const commands = text
        .split('\n')
        .filter((line) => line.startsWith('    '))
        .slice(0, 6);
      const outcomeOf = (name: string, damage: string): string => {
        const own = join(folder.path, name);
        mkdirSync(own);
        writeFileSync(join(own, 'package.zip'), readFileSync(file));
        const opened = [...commands.slice(0, 3), damage, ...commands.slice(3)].join('\n');
        return spawnSync('bash', { cwd: own, input: opened, encoding: 'utf8' }).stdout;
      };
      expect(outcomeOf('changed-file', 'echo >> sign-ins.json')).toContain('sign-ins.json: FAILED');
      expect(outcomeOf('changed-list', 'echo >> manifest-sha256.txt')).toContain('THE LIST IS NOT SIGNED');
      if (hasTool('zip')) {
        expect(outcomeOf('added', 'echo x > evil && zip -q ../package.zip evil')).toContain('NAMES DIFFER');
      }
    },
  );
});
