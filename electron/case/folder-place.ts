// Where a case folder may lie: not on a network share, whose locks and half writes cannot be trusted; with a warning where a
// synchronising program copies it away.
import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { type AppError, appError } from '../../shared/errors.ts';

// 9p is left out: containers and WSL use it for local disks too.
const networkFileSystems =
  /^(nfs\d?|cifs|smb\d?|smbfs|afs|ncpfs|davfs|ceph|lustre|beegfs|gpfs|gfs2?|ocfs2|glusterfs|fuse\.(sshfs|davfs2?|rclone|s3fs|glusterfs|ceph|gcsfuse|cifs|smbnetfs))$/;

const synchronisers: readonly (readonly [folderName: RegExp, service: string])[] = [
  [/^onedrive( - .*)?$/i, 'OneDrive'],
  [/^dropbox( \(.*\))?$/i, 'Dropbox'],
  [/^(icloud ?drive|mobile documents|com~apple~clouddocs)$/i, 'iCloud Drive'],
  [/^(google ?drive|my drive)$/i, 'Google Drive'],
  [/^nextcloud$/i, 'Nextcloud'],
];

/** The refusal for a folder on a network share, else null. `mounts` is the text of /proc/self/mounts, empty where there is none. */
export function networkRefusal(folder: string, mounts: string = mountTable()): AppError | null {
  if (/^[\\/]{2}[^\\/?.]/.test(folder) || /^\\\\\?\\UNC\\/i.test(folder)) {
    return appError('CASE_NETWORK_FOLDER', { fileSystem: 'UNC' });
  }
  const fileSystem = fileSystemOf(realFolder(resolve(folder)), mounts);
  return networkFileSystems.test(fileSystem) ? appError('CASE_NETWORK_FOLDER', { fileSystem }) : null;
}

/** The name of the service whose folder this seems to lie in, else null. */
export function synchroniserOf(folder: string): string | null {
  const names = realFolder(resolve(folder)).split(/[\\/]/);
  for (const [form, service] of synchronisers) if (names.some((name) => form.test(name))) return service;
  return null;
}

function mountTable(): string {
  return process.platform === 'linux' && existsSync('/proc/self/mounts')
    ? readFileSync('/proc/self/mounts', 'utf8')
    : '';
}

/** Of the mounts that hold the path the deepest counts, and of several on one point the last. */
function fileSystemOf(path: string, mounts: string): string {
  let deepest = '';
  let found = '';
  for (const line of mounts.split('\n')) {
    const [, escaped = '', type = ''] = line.split(' ');
    // The kernel writes blank, tab and backslash of a mount point as octal escapes (fstab(5)).
    const point = escaped.replace(/\\([0-7]{3})/g, (_, octal: string) =>
      String.fromCharCode(Number.parseInt(octal, 8)),
    );
    if (point === '' || point.length < deepest.length) continue;
    if (point === '/' || path === point || path.startsWith(`${point}/`)) [deepest, found] = [point, type];
  }
  return found;
}

/** The folder with links resolved as far as it exists. */
function realFolder(path: string): string {
  if (existsSync(path) || dirname(path) === path) return existsSync(path) ? realpathSync(path) : path;
  return join(realFolder(dirname(path)), basename(path));
}
