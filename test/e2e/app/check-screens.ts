// Checking a package that belongs to no case: altered, of an unknown signer, and no package at all.
import { readFileSync, writeFileSync } from 'node:fs';
import { makeIdentity } from '../../support/package-forge/identity-forge.ts';
import { forgePackage } from '../../support/package-forge/package-forge.ts';
import type { Screen, Tour } from './tour.ts';

async function checkFile({ page, app, path }: Tour, name: string): Promise<void> {
  await app.chooseFiles(path(name));
  await page.getByRole('button', { name: /^(Choose package|Check another package)$/ }).click();
}

export const checkScreens: readonly Screen[] = [
  {
    name: 'home-cases',
    show: async ({ page, button }) => {
      await button('All cases').click();
      await page.locator('[data-case]').nth(1).waitFor();
    },
  },
  {
    name: 'check-package',
    show: async ({ button }) => {
      await button('Check a package').click();
      await button('Choose package').waitFor();
    },
  },
  {
    name: 'check-altered',
    keepsFocus: true,
    show: async (tour) => {
      const bytes = readFileSync(tour.path('package.zip'));
      const place = bytes.indexOf('OPEN-ME.html') + 400;
      bytes[place] = (bytes[place] ?? 0) ^ 1;
      writeFileSync(tour.path('altered.zip'), bytes);
      await checkFile(tour, 'altered.zip');
      await tour.page.locator('[data-report="ALTERED"]').waitFor({ timeout: 60_000 });
    },
  },
  {
    name: 'check-unknown-signer',
    keepsFocus: true,
    show: async (tour) => {
      writeFileSync(tour.path('from somebody.zip'), forgePackage(makeIdentity(), {}));
      await checkFile(tour, 'from somebody.zip');
      await tour.page.locator('[data-report="INTACT, UNKNOWN SIGNER"]').waitFor({ timeout: 60_000 });
    },
  },
  {
    name: 'check-no-package',
    keepsFocus: true,
    show: async (tour) => {
      writeFileSync(tour.path('holiday.zip'), 'Not a package at all.');
      await checkFile(tour, 'holiday.zip');
      await tour.page.locator('[data-report="NOT CHECKED"], [role=alert]').first().waitFor({ timeout: 60_000 });
    },
  },
];
