// Opens the login page in the system's browser: the one other program that the command line starts.
import { spawn } from 'node:child_process';

/** No shell in between, so nothing in the address can be taken for a command. */
function openerOf(platform: NodeJS.Platform, url: string): readonly [string, readonly string[]] {
  if (platform === 'win32') return ['rundll32', ['url.dll,FileProtocolHandler', url]];
  return [platform === 'darwin' ? 'open' : 'xdg-open', [url]];
}

/** Resolves when it was tried; where no browser opens, the officer copies the address that was printed. */
export function openBrowser(url: string, platform: NodeJS.Platform = process.platform): Promise<void> {
  if (new URL(url).protocol !== 'https:') throw new Error('a login page is https');
  const [program, words] = openerOf(platform, url);
  return new Promise((resolve) => {
    const child = spawn(program, words, { stdio: 'ignore', detached: true });
    child.once('error', () => resolve());
    child.once('spawn', () => {
      child.unref();
      resolve();
    });
  });
}
