// Opening the login page: the right program per platform gets the address as one word, and no shell sees it.
import { chmodSync, existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { openBrowser } from '../../../electron/cli/open-browser.ts';

const url = 'https://login.example/authorize?a=1&b=$(touch x)|%20;state=`y`';
const path = process.env.PATH;

afterEach(() => {
  process.env.PATH = path;
});

/** A folder of programs that write down their words, and are the only ones to be found. */
function programs(name: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'signet-browser-'));
  const file = join(folder, name);
  writeFileSync(
    file,
    `#!/bin/sh\nfor word; do echo "$word"; done > "${folder}/part"\n${'/bin/'}mv "${folder}/part" "${folder}/words"\n`,
  );
  chmodSync(file, 0o755);
  process.env.PATH = folder;
  return join(folder, 'words');
}

describe('The system browser', () => {
  it.each([
    ['linux', 'xdg-open', [url]],
    ['freebsd', 'xdg-open', [url]],
    ['darwin', 'open', [url]],
    ['win32', 'rundll32', ['url.dll,FileProtocolHandler', url]],
  ] as const)('on %s is opened by %s', async (platform, program, words) => {
    const file = programs(program);
    await openBrowser(url, platform);
    await vi.waitFor(() => expect(existsSync(file)).toBe(true), { timeout: 20_000 });
    expect(readFileSync(file, 'utf8')).toBe(`${words.join('\n')}\n`);
  });

  it('may be missing: the address was printed', async () => {
    programs('something-else');
    await expect(openBrowser(url, 'linux')).resolves.toBeUndefined();
  });

  it.each(['http://login.example/', 'file:///etc/passwd', 'javascript:alert(1)'])('never gets %s', (other) => {
    expect(() => openBrowser(other, 'linux')).toThrow('https');
  });
});
