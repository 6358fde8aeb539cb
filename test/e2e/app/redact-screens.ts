// The screens of Redact: five tabs and the dialog that treats a value otherwise. Three records are left open before, for Package.
import type { Screen } from './tour.ts';

const tab = (name: string, label: RegExp, ready: string): Screen => ({
  name,
  keepsFocus: true,
  show: async ({ page }) => {
    await page.getByRole('tab', { name: label }).click();
    await page.locator(ready).first().waitFor();
  },
});

export const redactScreens: readonly Screen[] = [
  {
    name: 'redact',
    show: async ({ page, button }) => {
      await button('Cancel').click();
      await button('Decide later').click();
      await page.getByText('Decided about 3 records.').waitFor();
      await page.locator('[data-step=redact]').click();
      await page.getByText(/values are withheld in/).waitFor({ timeout: 60_000 });
      await page.locator('[data-withheld=true]').first().waitFor();
    },
  },
  {
    name: 'redact-treatment',
    keepsFocus: true,
    show: async ({ page }) => {
      await page.locator('[data-withheld=true]').first().getByRole('button').click();
      await page.getByRole('dialog').waitFor();
    },
  },
  {
    ...tab('redact-fields', /^Fields/, 'th code, th span'),
    show: async ({ page, button }) => {
      await button('Cancel').click();
      await page.getByRole('tab', { name: /^Fields/ }).click();
      await page.getByText(/of \d+ fields/).waitFor();
    },
  },
  tab('redact-found', /^Found in free text/, '[role=tab][aria-selected=true]'),
  tab('redact-settle', /^To settle/, '[role=tab][aria-selected=true]'),
  tab('redact-counts', /^By reason/, 'table'),
];
