// The whole way of an officer through the built app, with what goes wrong on it: a host that is killed while it collects, somebody
// else's record, a text that would leak, a package that was altered. The invented tenant answers; nothing else is stood in for.
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openApp } from '../app-host.ts';
import type { OpenApp } from '../app-under-test.ts';
import { findBrowser } from '../find-browser.ts';
import {
  button,
  collectDemo,
  connectAndConfirm,
  expectHeading,
  expectVerdict,
  goToStep,
  keepScreenOfFailures,
  listen,
  openDemo,
  patience,
} from './officer.ts';

const folder = mkdtempSync(join(tmpdir(), 'signet-five-steps-'));
const packageFile = join(folder, 'answer.zip');
const leakingFile = join(folder, 'leaking.zip');

/** A download in which somebody else's sign-in came along. */
const strangersFile = join(folder, 'download.json');
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
  let open: OpenApp;
  let complaints: readonly string[] = [];
  keepScreenOfFailures(() => open.page);

  beforeAll(async () => {
    writeFileSync(strangersFile, JSON.stringify({ value: [stranger] }));
    open = await openApp({ look: { viewport: { width: 1366, height: 768 } } });
    complaints = listen(open.page);
  }, patience);
  afterAll(async () => {
    await open?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it(
    'collects, loses its host on the way, and goes on where it was',
    async () => {
      const { page, app } = open;
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
      const { page, app } = open;
      await page.getByRole('tab', { name: 'From files' }).click();
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
      const { page } = open;
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
      const { page } = open;
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
      const { page, app } = open;
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
      const { page, app } = open;
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
      const { page, app } = open;
      await button(page, 'Check it').click();
      await expectHeading(page, 'Check a package');
      await page.locator('[data-report="INTACT, EXPECTED SIGNER"]').waitFor({ timeout: patience });
      await page.getByRole('grid').getByRole('row').nth(3).waitFor({ timeout: patience });
      const bytes = readFileSync(packageFile);
      const at = Math.floor(bytes.length / 2);
      bytes[at] = (bytes[at] ?? 0) ^ 1;
      const altered = join(folder, 'altered.zip');
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
      const { page } = open;
      await page.keyboard.press('Control+l');
      await page.getByRole('heading', { level: 1, name: 'Signet is locked' }).waitFor({ timeout: patience });
      expect(await page.locator('body').innerText()).not.toContain('averbeke');
    },
    patience,
  );

  it('made no request, met no error of the page, and asked nothing that the app stopped', () => {
    expect(open.app.stopped).toEqual([]);
    expect(complaints).toEqual([]);
  });
});
