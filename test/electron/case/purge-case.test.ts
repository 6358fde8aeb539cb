// Purging a case: keys are destroyed before files go, foreign files stay, and nothing is promised that is not so.
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isCaseFolder, openCase } from '../../../electron/case/case-folder.ts';
import { purgeCase } from '../../../electron/case/purge-case.ts';
import { aFolder, aPage, appendTo, newCase, options, passphrase, reopened } from '../../support/case-pages.ts';

let place: ReturnType<typeof aFolder>;
beforeEach(() => {
  place = aFolder();
});
afterEach(() => place.clean());

async function filled(): Promise<void> {
  const made = await newCase(place.folder);
  await appendTo(made, aPage(1, 10));
  made.close();
}

describe('purging a case', () => {
  it('destroys the keys, deletes the files, and says what it cannot promise', async () => {
    await filled();
    const report = await purgeCase(place.folder, options);
    expect(report).toMatchObject({
      ok: true,
      value: {
        slotsDestroyed: 1,
        folderDeleted: true,
        foreignFiles: [],
        notes: [{ code: 'CASE_BACKUPS_STAY_OPENABLE' }],
      },
    });
    if (report.ok) expect(report.value.filesDeleted).toBeGreaterThanOrEqual(4);
    expect(existsSync(place.folder)).toBe(false);
    expect(await purgeCase(place.folder, options)).toMatchObject({ error: { code: 'CASE_NOT_FOUND' } });
  });

  it('overwrites the key file in place before it unlinks it', async () => {
    await filled();
    const { linkSync } = await import('node:fs');
    const witness = join(place.parent, 'witness');
    linkSync(join(place.folder, 'keys.json'), witness);
    const before = readFileSync(witness);
    await purgeCase(place.folder, options);
    const after = readFileSync(witness);
    expect(after.length).toBe(before.length);
    expect(after.includes('signet')).toBe(false);
    expect(after.equals(before)).toBe(false);
  });

  it('tells the truth about backups: an older copy still opens', async () => {
    await filled();
    const backup = join(place.parent, 'backup');
    cpSync(place.folder, backup, { recursive: true });
    await purgeCase(place.folder, options);
    const open = await reopened(backup);
    expect(open.index.size()).toBe(10);
    open.close();
  });

  it('leaves files that are not its own, and names them', async () => {
    await filled();
    writeFileSync(join(place.folder, 'letter.docx'), 'x');
    expect(await purgeCase(place.folder, options)).toMatchObject({
      value: { foreignFiles: ['letter.docx'], folderDeleted: false },
    });
    expect(readdirSync(place.folder)).toEqual(['letter.docx']);
    expect(isCaseFolder(place.folder)).toBe(false);
  });

  it('finishes a purge that broke off, and destroys a case whose key file is damaged', async () => {
    await filled();
    writeFileSync(join(place.folder, 'keys.json'), 'not a key file');
    expect(await purgeCase(place.folder, options)).toMatchObject({ value: { slotsDestroyed: 1, folderDeleted: true } });
    await filled();
    rmSync(join(place.folder, 'keys.json'));
    expect(await purgeCase(place.folder, options)).toMatchObject({ value: { slotsDestroyed: 0, folderDeleted: true } });
  });

  it('refuses while the case is open elsewhere, and then nothing is gone', async () => {
    await filled();
    const open = await reopened(place.folder);
    expect(await purgeCase(place.folder, options)).toMatchObject({ error: { code: 'CASE_IN_USE' } });
    open.close();
    expect((await openCase(place.folder, passphrase, options)).ok).toBe(true);
  });
});

describe.skipIf(process.platform === 'win32')('purging a folder that somebody else made', () => {
  it.each(['keys.json', 'keys.json.partial', 'case.mark', 'lock.db'])(
    'leaves alone what a link leads to: %s',
    async (name) => {
      await filled();
      const elsewhere = `${place.folder}-elsewhere`;
      writeFileSync(elsewhere, 'what the officer had there');
      rmSync(join(place.folder, name), { force: true });
      symlinkSync(elsewhere, join(place.folder, name));
      expect(await purgeCase(place.folder, options)).toMatchObject({ ok: true, value: { folderDeleted: true } });
      expect(readFileSync(elsewhere, 'utf8')).toBe('what the officer had there');
      rmSync(elsewhere);
    },
  );
});
