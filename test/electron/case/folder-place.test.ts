// Where a case may lie: network shares are refused, judged by invented mounts; folders that a service copies away get a warning.
import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createCase } from '../../../electron/case/case-folder.ts';
import { networkRefusal, synchroniserOf } from '../../../electron/case/folder-place.ts';
import { aFolder, newCase, options, passphrase } from '../../support/case-pages.ts';

let place: ReturnType<typeof aFolder>;
beforeEach(() => {
  place = aFolder();
});
afterEach(() => place.clean());

const mounts = [
  'overlay / overlay rw 0 0',
  'proc /proc proc rw 0 0',
  'tmpfs /tmp tmpfs rw 0 0',
  'server:/home /home/ada nfs4 rw 0 0',
  '//server/share /mnt/with\\040blank cifs rw 0 0',
  'local /home/ada/scratch ext4 rw 0 0',
  'C: /mnt/c 9p rw 0 0',
  'sshfs /mnt/ssh fuse.sshfs rw 0 0',
  'virtiofs /workspace virtiofs rw 0 0',
].join('\n');

describe('where a case may lie', () => {
  it.each([
    ['/var/cases/1', null],
    ['/tmp/case', null],
    ['/mnt/c/cases', null],
    ['/workspace/case', null],
    ['/home/ada/scratch/case', null],
    ['/home/adabert/case', null],
    ['/home/ada/case', 'nfs4'],
    ['/mnt/with blank/case', 'cifs'],
    ['/mnt/ssh', 'fuse.sshfs'],
    ['\\\\server\\share\\case', 'UNC'],
    ['\\\\?\\UNC\\server\\share', 'UNC'],
    ['//server/share/case', 'UNC'],
  ])('judges %s', (folder, fileSystem) => {
    expect(networkRefusal(folder, mounts)?.facts?.fileSystem ?? null).toBe(fileSystem);
  });

  it('works on the disk that the tests run on', () => {
    expect(networkRefusal(place.folder)).toBeNull();
  });

  it('warns of a folder that is copied away, also behind a link, and makes the case all the same', async () => {
    const synchronised = join(place.parent, 'OneDrive - Contoso');
    mkdirSync(synchronised);
    symlinkSync(synchronised, join(place.parent, 'innocent'));
    const made = await newCase(join(place.parent, 'innocent', 'case'));
    expect(made.found).toEqual([{ code: 'CASE_SYNCHRONISED_FOLDER', facts: { service: 'OneDrive' } }]);
    made.close();
    expect(synchroniserOf('/home/ada/Dropbox (Personal)/x')).toBe('Dropbox');
    expect(synchroniserOf('/Users/ada/Library/Mobile Documents/x')).toBe('iCloud Drive');
    expect(synchroniserOf('/home/ada/my dropbox notes/x')).toBeNull();
  });

  it('refuses a share before it writes anything', async () => {
    const made = await createCase('//server/share/case', passphrase, options);
    expect(made).toMatchObject({ error: { code: 'CASE_NETWORK_FOLDER' } });
  });
});
