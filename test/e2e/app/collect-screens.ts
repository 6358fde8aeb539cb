// The screens of Collect on the invented tenant: before, the question who it is, while records come, and what answered.
import { writeFileSync } from 'node:fs';
import type { Screen } from './tour.ts';

/** A record that does not belong to the case, so that there is a quarantine to show. */
const somebodyElse = {
  id: 'cccccccc-bbbb-4ccc-8ddd-000000000001',
  createdDateTime: new Date(Date.now() - 30 * 3_600_000).toISOString(),
  userId: '99999999-8888-4777-8666-555555555555',
  userDisplayName: 'Somebody Else',
  userPrincipalName: 'somebody.else@contoso.example',
  appDisplayName: 'Travel desk',
  ipAddress: '203.0.113.9',
  isInteractive: true,
  status: { errorCode: 0 },
};

export const collectScreens: readonly Screen[] = [
  {
    name: 'home-one-case',
    show: async ({ page, button }) => {
      await button('All cases').click();
      await page.locator('[data-case]').first().waitFor();
    },
  },
  {
    name: 'collect-before',
    show: async ({ page, button }) => {
      await button('Try it with invented data').click();
      await page.getByText('INVENTED DATA').first().waitFor({ timeout: 60_000 });
      await button('Connect to the invented tenant').waitFor();
    },
  },
  {
    name: 'collect-person',
    keepsFocus: true,
    show: async ({ page, button }) => {
      await button('Connect to the invented tenant').click();
      await page.locator('[data-person-card]').waitFor({ timeout: 60_000 });
    },
  },
  {
    name: 'collect-while',
    keepsFocus: true,
    show: async ({ page, button }) => {
      await button('This is the person').click();
      await page.getByRole('progressbar').waitFor();
    },
  },
  {
    name: 'collect-after',
    keepsFocus: true,
    show: async ({ page }) => {
      await page.getByText('The collection is finished').waitFor({ timeout: 240_000 });
      await page.locator('[data-verdict] ~ *').first().waitFor();
    },
  },
  {
    name: 'collect-reasons',
    keepsFocus: true,
    show: async ({ page, button }) => {
      await button('Why?').click();
      await page.getByText('Sources').click();
    },
  },
  {
    name: 'collect-import',
    keepsFocus: true,
    show: async ({ page, app, path, button }) => {
      await page.getByRole('tab', { name: 'From files' }).click();
      writeFileSync(path('download.json'), JSON.stringify([somebodyElse]));
      await app.chooseFiles(path('download.json'));
      await button('Choose files').click();
      await page.getByText('download.json: 1 record').waitFor();
      await page
        .getByText(/1 in quarantine/)
        .first()
        .waitFor();
    },
  },
];
