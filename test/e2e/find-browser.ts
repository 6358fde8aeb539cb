// Which Chromium the end-to-end tests drive (CHROMIUM_PATH, else the system's), and how it is started on any machine.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import type { LaunchOptions } from 'playwright-core';

const usualPlaces = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Null where there is none; a test then says so and counts as not run. */
export function findBrowser(): string | null {
  const { CHROMIUM_PATH } = process.env;
  const places = CHROMIUM_PATH === undefined || CHROMIUM_PATH === '' ? usualPlaces : [CHROMIUM_PATH];
  return places.find((path) => existsSync(path)) ?? null;
}

/** For Playwright's `launch`. */
export function howToLaunch(executablePath: string): LaunchOptions {
  return { executablePath, args: browserSwitches(), env: { ...process.env, ...roomForSockets() } };
}

/** Chromium keeps a socket below the temporary folder, and ends at once where its path is over 107 bytes (unix(7)). */
function roomForSockets(): { readonly TMPDIR?: string } {
  const ownPart = 'org.chromium.Chromium.XXXXXX/SingletonSocket'.length + 1;
  return process.platform !== 'win32' && Buffer.byteLength(tmpdir()) + ownPart > 107 ? { TMPDIR: '/tmp' } : {};
}

/**
 * Switches for the machines that tests run on: Chromium's sandbox starts neither for root nor where the system gives out no
 * user namespaces (most containers), and a container's /dev/shm is often too small for a page. Everybody else keeps the sandbox.
 */
function browserSwitches(): string[] {
  const forContainers = process.platform === 'linux' ? ['--disable-dev-shm-usage'] : [];
  const unguarded = process.platform === 'linux' && !sandboxStarts() ? ['--no-sandbox'] : [];
  return ['--disable-background-networking', '--disable-component-update', ...forContainers, ...unguarded];
}

function sandboxStarts(): boolean {
  if (process.getuid?.() === 0) return false;
  return existsSync('/usr/lib/chromium/chrome-sandbox') || spawnSync('unshare', ['--user', 'true']).status === 0;
}
