// The whole way of an officer through the built app, with what goes wrong on it: a host that is killed while it collects, somebody
// else's record, a text that would leak, a package that was altered. The invented tenant answers; nothing else is stood in for.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findBrowser } from '../find-browser.ts';
import {
  button,
  collectDemo,
  connectAndConfirm,
  expectHeading,
  expectVerdict,
  goToStep,
  officersApp,
  openDemo,
  patience,
} from './officer.ts';

/** In a download in which somebody else's sign-in came along. */
const stranger = {
  id: '00000000-aaaa-4bbb-8ccc-0000000000ff',
  createdDateTime: new Date(Date.now() - 86_400_000).toISOString(),
  userId: '11111111-2222-4333-8444-555555555555',
  userPrincipalName: 'somebody.else@contoso.example',
  userDisplayName: 'Somebody Else',
  appDisplayName: 'Strange desk',
  ipAddress: '198.51.100.77',
  status: { errorCode: 0 },
};

describe.skipIf(findBrowser() === null)('An officer answers a request in the app', () => {
  const desk = officersApp('five-steps');
  const inFolder = (name: string) => join(desk.folder, name);
  const packageFile = inFolder('answer.zip');
  const leakingFile = inFolder('leaking.zip');
  const strangersFile = inFolder('download.json');

  it(
    'collects, loses its host on the way, and goes on where it was',
    async () => {
      const { page, app } = desk.open();
      await openDemo(page);
      await expectHeading(page, 'Collect sign-ins');
      await connectAndConfirm(page);
      await page
        .getByText(/^Reading: window/)
        .first()
        .waitFor({ timeout: patience });
      const [host] = await app.hosts();
      process.kill(host ?? Number.NaN, 'SIGKILL');
      await button(page, 'Open again').click({ timeout: patience });
      await button(page, 'Open again').waitFor({ state: 'detached', timeout: patience });
      await collectDemo(page);
      await expectVerdict(page, 'PROVISIONAL');
    },
    patience * 2,
  );

  it(
    'keeps the record of somebody else in quarantine',
    async () => {
      const { page, app } = desk.open();
      await page.getByRole('tab', { name: 'From files' }).click();
      writeFileSync(strangersFile, JSON.stringify({ value: [stranger] }));
      await app.chooseFiles(strangersFile);
      await button(page, 'Choose files').click();
      await page.getByText('download.json: 1 record').waitFor({ timeout: patience });
      await page
        .getByText(/1 in quarantine/)
        .first()
        .waitFor({ timeout: patience });
      await goToStep(page, 'review');
      await expectHeading(page, 'Review');
      await page
        .getByText(/^Quarantine/)
        .first()
        .click();
      await page.getByText('Strange desk').first().click();
      await page.getByRole('complementary').getByText('Somebody Else').first().waitFor({ timeout: patience });
      await button(page, 'Include in the answer').click();
      await page.getByText('Decided about 1 record.').waitFor({ timeout: patience });
      await button(page, 'Undo').first().click();
      await page.getByText('Taken back for 1 record.').waitFor({ timeout: patience });
    },
    patience,
  );

  it(
    'treats one value of one record otherwise',
    async () => {
      const { page } = desk.open();
      await goToStep(page, 'redact');
      await expectHeading(page, 'Redact');
      const city = page.locator('[data-pointer="/location/city"]').first();
      await city.waitFor({ timeout: patience });
      await city.getByRole('button', { name: 'Treat this value otherwise' }).click();
      await page.getByLabel('What happens to it').selectOption('mask');
      await page.getByLabel('Reason').selectOption('OTHER_PERSON');
      await button(page, 'Apply').click();
      await page
        .locator('[data-pointer="/location/city"][data-withheld=true]')
        .getByText(/Changed for this record/)
        .waitFor({ timeout: patience });
    },
    patience,
  );

  it(
    'is led from Package to what that left to settle, and accepts it with a reason',
    async () => {
      const { page } = desk.open();
      await goToStep(page, 'package');
      await expectHeading(page, 'Seal the package');
      await page.getByText('One thing to settle before sealing').waitFor({ timeout: patience });
      // The button leads there, it does not just refuse.
      await button(page, 'Seal package').click();
      await expect
        .poll(() => page.evaluate(() => document.activeElement?.getAttribute('data-blocker')))
        .toBe('open-pair');
      await page.keyboard.press('Enter');
      await expectHeading(page, 'Redact');
      await button(page, 'Accept with a reason').click({ timeout: patience });
      await page.getByLabel('Reason').selectOption('OTHER_PERSON');
      await button(page, 'Apply').click();
      await page.getByText(/Nothing to settle/).waitFor({ timeout: patience });
    },
    patience,
  );

  it(
    'is refused a package in which a withheld value would stand',
    async () => {
      const { page, app } = desk.open();
      await page.getByRole('tab', { name: 'As the person will see it' }).click();
      const withheld = page.locator('[data-pointer$="/displayName"][data-withheld=true] td').first();
      await withheld.waitFor({ timeout: patience });
      const secret = ((await withheld.textContent()) ?? '').trim();
      expect(secret.length).toBeGreaterThan(5);
      await goToStep(page, 'package');
      await expectHeading(page, 'Seal the package');
      await page.getByLabel('Where the person can ask back').fill(`Ask for ${secret}`);
      await app.saveAs(leakingFile);
      await button(page, 'Seal package').click();
      await page.getByRole('alert').getByText('PACKAGE_LEAK_FOUND').waitFor({ timeout: patience });
      expect(existsSync(leakingFile)).toBe(false);
    },
    patience,
  );

  it(
    'seals the package once that is put right',
    async () => {
      const { page, app } = desk.open();
      await page.getByLabel('Where the person can ask back').fill('privacy@contoso.example');
      await app.saveAs(packageFile);
      await button(page, 'Seal package').click();
      await expectVerdict(page, 'NO LEAK FOUND');
      await expectVerdict(page, 'INTACT, EXPECTED SIGNER');
      expect(existsSync(packageFile)).toBe(true);
    },
    patience,
  );

  it(
    'checks what it sealed, and sees when a byte of it was changed',
    async () => {
      const { page, app } = desk.open();
      await button(page, 'Check it').click();
      await expectHeading(page, 'Check a package');
      await page.locator('[data-report="INTACT, EXPECTED SIGNER"]').waitFor({ timeout: patience });
      await page.getByRole('grid').getByRole('row').nth(3).waitFor({ timeout: patience });
      const bytes = readFileSync(packageFile);
      const at = Math.floor(bytes.length / 2);
      bytes[at] = (bytes[at] ?? 0) ^ 1;
      const altered = inFolder('altered.zip');
      writeFileSync(altered, bytes);
      await app.chooseFiles(altered);
      await button(page, 'Check another package').click();
      await page.locator('[data-report=ALTERED]').waitFor({ timeout: patience });
      expect(await page.getByRole('grid').count()).toBe(0);
    },
    patience,
  );

  it(
    'locks with one key, and nobody’s data stays in the window',
    async () => {
      const { page } = desk.open();
      await page.keyboard.press('Control+l');
      await page.getByRole('heading', { level: 1, name: 'Signet is locked' }).waitFor({ timeout: patience });
      expect(await page.locator('body').innerText()).not.toContain('averbeke');
    },
    patience,
  );

  it('made no request, met no error of the page, and asked nothing that the app stopped', () => {
    expect(desk.open().app.stopped).toEqual([]);
    expect(desk.complaints()).toEqual([]);
  });
});
