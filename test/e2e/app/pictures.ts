// The pictures in test/e2e/screens: made only where SIGNET_SCREENS=1 asks for them, because a picture is looked at, not compared.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { smallPng } from './small-png.ts';
import { usualSize } from './tour.ts';

const folder = fileURLToPath(new URL('../screens/', import.meta.url));

/** The screens that are also shown in the other colours. */
const shownInAllColours: ReadonlySet<string> = new Set([
  'home-cases',
  'collect-person',
  'collect-after',
  'review',
  'review-record',
  'redact',
  'package-blockers',
  'package-sealed',
  'verify-intact',
  'check-altered',
]);

export async function takePictures(page: Page, name: string, look: 'light' | 'dark' | 'forced' | 'nl'): Promise<void> {
  if (process.env.SIGNET_SCREENS !== '1') return;
  if (look === 'light' || look === 'nl' || shownInAllColours.has(name))
    await take(page, `${name}${look === 'light' ? '' : `.${look}`}`);
  if (look === 'light' && name === 'review') {
    await page.setViewportSize({ width: 1920, height: 1080 });
    await take(page, `${name}.1920x1080`);
    await page.setViewportSize(usualSize);
  }
}

async function take(page: Page, name: string): Promise<void> {
  // Charts and rows are painted when they have been asked for.
  await page.waitForTimeout(400);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${name}.png`), smallPng(await page.screenshot()));
}
