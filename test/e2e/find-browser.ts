// Which Chromium the end-to-end tests drive: CHROMIUM_PATH, else the system's.
import { existsSync } from 'node:fs';

const usualPlaces = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Null where there is none; a test then says so and counts as not run. */
export function findBrowser(): string | null {
  const { CHROMIUM_PATH } = process.env;
  const places = CHROMIUM_PATH === undefined || CHROMIUM_PATH === '' ? usualPlaces : [CHROMIUM_PATH];
  return places.find((path) => existsSync(path)) ?? null;
}

/** Chromium's sandbox does not start for root; everybody else keeps it. */
export function browserSwitches(): string[] {
  const isRoot = process.getuid?.() === 0;
  return ['--disable-background-networking', '--disable-component-update', ...(isRoot ? ['--no-sandbox'] : [])];
}
