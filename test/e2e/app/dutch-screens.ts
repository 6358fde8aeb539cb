// The main screens once more in Dutch, in the case that was prepared: its words are longer, and every screen has room for them.
import type { Screen, Tour } from './tour.ts';

export const dutchScreens: readonly Screen[] = [
  {
    name: 'home-cases',
    show: async ({ page, button }) => {
      await button('Settings').click();
      await page.getByLabel('Language').selectOption('nl');
      await button('Save').click();
      await page.getByRole('heading', { level: 1, name: 'Dossiers' }).waitFor();
    },
    keepsFocus: true,
  },
  {
    name: 'collect-after',
    show: async ({ page }) => {
      await page.locator('[data-case]', { hasText: 'DEMO' }).getByRole('button').first().click();
      await page.locator('[data-verdict]').waitFor();
    },
  },
  {
    name: 'review',
    show: async ({ page }) => {
      await page.locator('[data-step=review]').click();
      await page.locator('[data-row] [role=gridcell]', { hasText: /\w/ }).first().waitFor();
    },
  },
  {
    name: 'review-record',
    keepsFocus: true,
    show: async ({ page }) => {
      await page.locator('[data-row="2"] [role=gridcell]').nth(2).click();
      await page.getByRole('complementary').getByRole('tab').first().waitFor();
    },
  },
  {
    name: 'redact',
    show: async ({ page }) => {
      await page.locator('[data-step=redact]').click();
      await page.locator('[data-withheld=true]').first().waitFor({ timeout: 60_000 });
    },
  },
  {
    name: 'package',
    show: async ({ page }) => {
      await page.locator('[data-step=package]').click();
      await page.locator('[data-verdict]').nth(2).waitFor({ timeout: 60_000 });
    },
  },
  {
    name: 'verify',
    show: async ({ page }) => {
      await page.locator('[data-step=verify]').click();
      await page.getByRole('heading', { level: 1, name: 'Controleer een pakket' }).waitFor();
    },
  },
];

/** Settings outlive the app; the next walk is in English again. */
export async function backToEnglish({ page, button }: Tour): Promise<void> {
  await button('Alle dossiers').click();
  await button('Instellingen').click();
  await page.getByRole('dialog').getByRole('combobox').first().selectOption('en');
  await button('Opslaan').click();
  await page.getByRole('heading', { level: 1, name: 'Cases' }).waitFor();
}
