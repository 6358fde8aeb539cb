// The screens before a case is open: home without cases, its dialogs, a case for a real tenant, and what refuses.
import { writeFileSync } from 'node:fs';
import type { Screen } from './tour.ts';

/** So that the due date of the screens is always some weeks away. */
function daysAgo(days: number): string {
  return new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);
}

export const firstScreens: readonly Screen[] = [
  { name: 'home-empty', show: ({ page }) => page.locator('[data-door=demo]').waitFor() },
  {
    name: 'settings',
    keepsFocus: true,
    show: async ({ page, button }) => {
      await button('Settings').click();
      await page.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'new-case',
    keepsFocus: true,
    show: async ({ page, button }) => {
      await button('Cancel').click();
      await page.locator('[data-door=start]').click();
      await page.getByLabel('Reference of the request').fill('2026-118');
      await page.getByLabel('Received on').fill(daysAgo(9));
    },
  },
  {
    name: 'recovery',
    keepsFocus: true,
    show: async ({ page, button }) => {
      await button('Create case').click();
      await page.locator('[data-recovery]').waitFor();
    },
  },
  {
    name: 'collect-empty',
    show: async ({ page, button }) => {
      await page.getByRole('checkbox').click();
      await button('Open the case').click();
      await page.getByRole('heading', { level: 1 }).waitFor();
    },
  },
  {
    name: 'collect-refused',
    keepsFocus: true,
    show: async ({ page, button }) => {
      await page.getByLabel('Person the request is about').fill('ana@contoso.example');
      await button('Connect to Microsoft').click();
      await page.getByRole('alert').waitFor();
    },
  },
  {
    name: 'import-refused',
    keepsFocus: true,
    show: async ({ page, app, path, button }) => {
      await page.getByRole('tab', { name: 'From files' }).click();
      writeFileSync(path('holiday plans.txt'), 'Not a log at all.');
      await app.chooseFiles(path('holiday plans.txt'));
      await button('Choose files').click();
      await page.getByText('The file holiday plans.txt is').waitFor();
    },
  },
  ...(['review', 'redact', 'package', 'verify'] as const).map(
    (step): Screen => ({
      name: `${step}-empty`,
      show: async ({ page }) => {
        await page.locator(`[data-step=${step}]`).click();
        await page.getByRole('heading', { level: 1 }).waitFor();
      },
    }),
  ),
];
