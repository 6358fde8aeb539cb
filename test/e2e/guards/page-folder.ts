// A folder as the build leaves it, with a page of one line: what the main process needs to start from its source.
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const page = `<!doctype html>
<meta http-equiv="Content-Security-Policy" content="default-src *" />
<title>Signet</title>
`;

/** Made anew each time, removed when the process ends. */
export function pageFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'signet-page-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  mkdirSync(join(folder, 'renderer'));
  writeFileSync(join(folder, 'renderer/index.html'), page);
  const sha256 = createHash('sha256').update(page).digest('hex');
  const list = [{ path: '/index.html', type: 'text/html; charset=utf-8', sha256, bytes: page.length }];
  writeFileSync(join(folder, 'renderer-files.json'), JSON.stringify(list));
  return folder;
}
