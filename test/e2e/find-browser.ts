// Which Chromium the end-to-end tests drive: CHROMIUM_PATH, else the system's.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const usualPlaces = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Null where there is none; a test then says so and counts as not run. */
export function findBrowser(): string | null {
  const { CHROMIUM_PATH } = process.env;
  const places = CHROMIUM_PATH === undefined || CHROMIUM_PATH === '' ? usualPlaces : [CHROMIUM_PATH];
  return places.find((path) => existsSync(path)) ?? null;
}

/**
 * Switches for the machines that tests run on: Chromium's sandbox starts neither for root nor where the system gives out no
 * user namespaces (most containers), and a container's /dev/shm is often too small for a page. Everybody else keeps the sandbox.
 */
export function browserSwitches(): string[] {
  const forContainers = process.platform === 'linux' ? ['--disable-dev-shm-usage'] : [];
  const unguarded = process.platform === 'linux' && !sandboxStarts() ? ['--no-sandbox'] : [];
  return ['--disable-background-networking', '--disable-component-update', ...forContainers, ...unguarded];
}

function sandboxStarts(): boolean {
  if (process.getuid?.() === 0) return false;
  return existsSync('/usr/lib/chromium/chrome-sandbox') || spawnSync('unshare', ['--user', 'true']).status === 0;
}
