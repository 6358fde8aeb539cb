// The screens of Package and Verify in a case: what is left to settle, ready, sealed, and the sealed package checked.
import type { Screen } from './tour.ts';

export const packageScreens: readonly Screen[] = [
  {
    name: 'package-blockers',
    show: async ({ page }) => {
      await page.locator('[data-step=package]').click();
      await page.locator('[data-blocker]').first().waitFor({ timeout: 60_000 });
    },
  },
  {
    name: 'package-blocker-followed',
    show: async ({ page }) => {
      await page.locator('[data-blocker=open-decisions]').click();
      await page.getByRole('complementary', { name: 'Record' }).waitFor();
    },
  },
  {
    name: 'package-ready',
    show: async ({ page, button }) => {
      await button('Close the record').click();
      await page.locator('[role=columnheader] >> nth=0').click();
      await button('Include').click();
      await page.getByText('Decided about 3 records.').waitFor();
      await page.locator('[data-step=package]').click();
      await button('Seal package').waitFor({ timeout: 60_000 });
    },
  },
  {
    name: 'package-sealed',
    keepsFocus: true,
    show: async ({ page, app, path, button }) => {
      await page.getByLabel('Who answers').fill('Contoso Ltd');
      await page.getByLabel('Where the person can ask back').fill('privacy@contoso.example');
      await app.saveAs(path('package.zip'));
      await button('Seal package').click();
      await page.locator('[data-packaged]').waitFor({ timeout: 120_000 });
    },
  },
  {
    name: 'verify-intact',
    show: async ({ page, button }) => {
      await button('Check it').click();
      await page.locator('[data-report="INTACT, EXPECTED SIGNER"]').waitFor({ timeout: 60_000 });
      await page.locator('[data-row] [role=gridcell]', { hasText: /\w/ }).first().waitFor();
    },
  },
  {
    name: 'verify-record',
    keepsFocus: true,
    show: async ({ page }) => {
      await page.locator('[data-row="1"] [role=gridcell]').nth(1).click();
      await page.getByRole('complementary').locator('dd').first().waitFor();
    },
  },
];
