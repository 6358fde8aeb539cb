// What is shown when something ended: a case whose host died, a case that is destroyed, and cases whose key is out of reach.
import type { Screen } from './tour.ts';

export const lastScreens: readonly Screen[] = [
  {
    name: 'host-stopped',
    keepsFocus: true,
    show: async ({ page, app, button }) => {
      await button('All cases').click();
      await page.locator('[data-case]', { hasText: 'INVENTED' }).getByRole('button', { name: 'Open' }).click();
      await page.locator('[data-step=review]').click();
      await page.getByRole('slider').first().waitFor();
      for (const host of await app.hosts()) process.kill(host, 'SIGKILL');
      await button('Open again').waitFor();
    },
  },
  {
    name: 'destroy',
    keepsFocus: true,
    show: async ({ page, button }) => {
      await button('All cases').click();
      await page.locator('[data-case]', { hasText: '2026-118' }).getByRole('button', { name: 'Destroy' }).click();
      await page.getByRole('alertdialog').waitFor();
    },
  },
  {
    name: 'destroy-refused',
    keepsFocus: true,
    show: async ({ page, button }) => {
      await page.getByLabel(/^Type the reference/).fill('2026-811');
      await button('Destroy case').click();
      await page.getByRole('alertdialog').getByRole('alert').waitFor();
    },
  },
  {
    name: 'destroyed',
    keepsFocus: true,
    show: async ({ page, button }) => {
      await page.getByLabel(/^Type the reference/).fill('2026-118');
      await button('Destroy case').click();
      await page.getByText('The case is destroyed').waitFor();
    },
  },
];

/** In an app that is opened again on a computer whose key store has forgotten. */
export const lockedScreens: readonly Screen[] = [
  {
    name: 'home-locked',
    show: ({ page }) => page.locator('[data-case]').first().waitFor(),
  },
  {
    name: 'unlock',
    keepsFocus: true,
    show: async ({ page, button }) => {
      await button('Open').first().click();
      await page.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'unlock-refused',
    keepsFocus: true,
    show: async ({ page }) => {
      await page.getByLabel('Passphrase').fill('not the right one at all');
      await page.getByRole('dialog').getByRole('button', { name: 'Open', exact: true }).click();
      await page.getByRole('alert').waitFor();
    },
  },
];
