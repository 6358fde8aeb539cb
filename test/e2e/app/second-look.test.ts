// What the way through the five steps does not pass: records by drop, a file that is none, the command line on the same case, a
// restart, and destroying a case. Two faces, one engine: what one of them holds or makes, the other sees.
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeDesk } from '../../support/run-signet.ts';
import { openApp } from '../app-host.ts';
import type { OpenApp } from '../app-under-test.ts';
import { findBrowser } from '../find-browser.ts';
import { button, expectHeading, goToStep, keepScreenOfFailures, listen, patience } from './officer.ts';

const sample = fileURLToPath(
  new URL('../../fixtures/samples/ms-graph-docs/beta_list_2020_two_examples.json', import.meta.url),
);
const subject = '26be570a-1111-5555-b4e2-a37c6808512d';
const reference = 'R-2026-117';

const home = mkdtempSync(join(tmpdir(), 'signet-second-look-'));
const desk = makeDesk();
const wrongFile = desk.path('holiday.png');
const packageFile = desk.path('answer.zip');
const passphraseFile = desk.path('recovery.txt');

const caseCard = (page: Page) => page.locator('[data-case]', { hasText: reference });

describe.skipIf(findBrowser() === null)('An officer who also has the command line', () => {
  let open: OpenApp;
  let complaints: readonly string[] = [];
  let caseFolder = '';
  keepScreenOfFailures(() => open.page);

  /** The command line with the recovery passphrase and a home of its own, as on another computer. */
  const signet = (...words: readonly string[]) =>
    desk.runWith({ ...desk.environment, SIGNET_PASSPHRASE_FILE: passphraseFile }, ...words);

  beforeAll(async () => {
    writeFileSync(wrongFile, Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 0]));
    open = await openApp({ home, look: { viewport: { width: 1366, height: 768 } } });
    open.page.setDefaultTimeout(patience / 4);
    complaints = listen(open.page);
  }, patience);
  afterAll(async () => {
    await open?.close();
    for (const folder of [home, desk.folder]) rmSync(folder, { recursive: true, force: true });
  });

  it(
    'starts a case, sees when it is due, and keeps its recovery passphrase',
    async () => {
      const { page } = open;
      await page.locator('[data-door=start]').click();
      await page.getByLabel('Reference of the request').fill(reference);
      await page.getByLabel('Received on').fill('2026-01-31');
      // One month on there is no 31st, and the 28th of February 2026 is a Saturday.
      await page.getByText(/^Due 2 Mar 2026;/).waitFor();
      await button(page, 'Create case').click();
      const shown = page.locator('[data-recovery]');
      await shown.waitFor();
      const lost = await shown.textContent();
      // The system locks before anybody could keep it: the key store opens the case, and another one is shown.
      await open.app.power('lock-screen');
      await page.waitForURL(/locked$/);
      await button(page, 'Show the cases').click();
      await caseCard(page).getByText('Nobody has said that its recovery passphrase is kept.').waitFor();
      await caseCard(page).getByRole('button', { name: 'Open' }).click();
      await shown.waitFor();
      expect(await shown.textContent()).not.toBe(lost);
      writeFileSync(passphraseFile, `${((await shown.textContent()) ?? '').trim()}\n`, { mode: 0o600 });
      // Nothing but "I have kept it" leads on, Escape neither.
      await page.keyboard.press('Escape');
      await button(page, 'Open the case').click({ force: true });
      expect(await shown.isVisible()).toBe(true);
      await page.getByLabel('I have kept it').check();
      await button(page, 'Open the case').click();
      await expectHeading(page, 'Collect sign-ins');
      await page.getByText(/^Due 2 Mar 2026, \d+ days late$/).waitFor();
      const [name = ''] = readdirSync(join(home, 'cases'));
      caseFolder = join(home, 'cases', name);
    },
    patience,
  );

  it(
    'drops a file that is none and is told so, then one with records',
    async () => {
      const { page, app } = open;
      await page.getByLabel('Person the request is about').fill(subject);
      await page.getByRole('tab', { name: 'From files' }).click();
      const box = '[aria-label="From files"]';
      await app.drop(box, wrongFile);
      // What it is not, and what to bring instead.
      const refused = page.getByRole('alert');
      await refused.getByText('COLLECT_IMAGE').waitFor();
      expect(await refused.textContent()).toMatch(/holiday\.png is a picture.*Import sign-in logs instead/);
      await app.drop(box, sample);
      await page.getByText(/^beta_list_2020_two_examples\.json: 2 records/).waitFor();
      await page
        .getByText(/1 in quarantine/)
        .first()
        .waitFor();
    },
    patience,
  );

  it(
    'decides about a record',
    async () => {
      const { page } = open;
      await goToStep(page, 'review');
      await expectHeading(page, 'Review');
      await page.getByText('Graph explorer').first().click();
      await page.getByRole('complementary').getByText('Goes to the person.').waitFor();
      await button(page, 'Decide later').click();
      await page.getByText('Decided about 1 record.').waitFor();
    },
    patience,
  );

  it('is told by the command line that the case is in use', () => {
    const status = signet('status', '--case', caseFolder);
    expect(status.exit, status.stderr).toBe(7);
    expect(status.stderr).toMatch(/in use|open/i);
  });

  it(
    'finds the case in the list after a restart, and takes back what was decided before it',
    async () => {
      const { storageKey } = open.app;
      expect(open.app.stopped).toEqual([]);
      await open.close();
      open = await openApp({ home, storageKey, look: { viewport: { width: 1366, height: 768 } } });
      open.page.setDefaultTimeout(patience / 4);
      complaints = [...complaints, ...listen(open.page)];
      const { page } = open;
      await caseCard(page)
        .getByText(/^Due 2 Mar 2026/)
        .waitFor();
      await caseCard(page).getByRole('button', { name: 'Open' }).click();
      await goToStep(page, 'review');
      await page.getByText('Graph explorer').first().click();
      await page.getByRole('complementary').getByText('Not decided yet').waitFor();
      await button(page, 'Undo').click();
      await page.getByText('Taken back for 1 record.').waitFor();
      await page.getByRole('complementary').getByText('Goes to the person.').waitFor();
    },
    patience,
  );

  it(
    'leaves the case, and the command line opens it with the recovery passphrase and makes a package that the app checks',
    async () => {
      const { page, app } = open;
      await button(page, 'All cases').click();
      await expectHeading(page, 'Cases');
      await expect.poll(() => signet('status', '--case', caseFolder).exit, { timeout: patience }).not.toBe(7);
      const status = signet('status', '--case', caseFolder);
      expect(status.stdout, status.stderr).toContain(reference);
      const packaged = signet('package', '--case', caseFolder, '--out', packageFile, '--json');
      expect([0, 3], packaged.stderr).toContain(packaged.exit);
      const { signer } = JSON.parse(packaged.stdout) as { readonly signer: { readonly fingerprint: string } };
      await button(page, 'Check a package').click();
      await app.drop('[aria-label="Choose package"]', packageFile);
      await page.locator('[data-report="INTACT, UNKNOWN SIGNER"]').waitFor();
      await page.getByLabel('Fingerprint you expect').fill(signer.fingerprint);
      await app.drop('[aria-label="Choose package"]', packageFile);
      await page.locator('[data-report="INTACT, EXPECTED SIGNER"]').waitFor();
      await page.getByRole('grid').getByText('Graph explorer').first().waitFor();
      await button(page, 'All cases').click();
      // The list remembers a case as it was when it was open here last; opened again it knows.
      await caseCard(page).getByRole('button', { name: 'Open' }).click();
      await page.locator('[data-step=package]', { hasText: '1 package sealed' }).waitFor();
      await button(page, 'All cases').click();
      await caseCard(page).getByText('1 package sealed').waitFor();
    },
    patience,
  );

  it(
    'destroys the case only by its reference, and is told what stays',
    async () => {
      const { page } = open;
      // Another recovery passphrase is shown and not kept: the one on paper goes on opening the case.
      await caseCard(page).getByRole('button', { name: 'Make a new recovery passphrase' }).click();
      await page.getByText('every earlier passphrase of the case stops working').waitFor();
      await button(page, 'Cancel').click();
      expect(await caseCard(page).getByText('Nobody has said').count()).toBe(0);
      await caseCard(page).getByRole('button', { name: 'Destroy' }).click();
      await page.getByText(/Packages that you saved elsewhere stay; so do older backups/).waitFor();
      await page.getByLabel(/^Type the reference/).fill('R-2026-118');
      await button(page, 'Destroy case').click();
      await page.getByRole('alertdialog').getByRole('alert').getByText('CASE_REFERENCE_DIFFERS').waitFor();
      expect(existsSync(caseFolder)).toBe(true);
      await page.getByLabel(/^Type the reference/).fill(reference);
      await button(page, 'Destroy case').click();
      await page.getByText(/^The case is destroyed: its key is gone, \d+ files deleted\./).waitFor();
      await button(page, 'Close').click();
      await expectHeading(page, 'Answer a request about sign-ins');
      expect(signet('status', '--case', caseFolder).exit).toBe(2);
      expect(existsSync(packageFile)).toBe(true);
    },
    patience,
  );

  it('met no error of the page, and asked nothing that the app stopped', () => {
    expect(open.app.stopped).toEqual([]);
    expect(complaints).toEqual([]);
  });
});
