// The interface where the host has no key store, no dialogs and no clipboard of its own: it says so in words, and nobody is left
// with a case that can be neither opened nor destroyed. The built interface in a browser, on the preview's own handlers and hosts.
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeApp } from '../../../build/make-app.ts';
import { type Preview, startPreview } from '../../../build/preview/start-preview.ts';
import { findBrowser, howToLaunch } from '../../e2e/find-browser.ts';

const executablePath = findBrowser();
const folder = mkdtempSync(join(tmpdir(), 'signet-keyless-'));
const cases = join(folder, 'home', 'cases');
let browser: Browser;
let preview: Preview;
let page: Page;

const button = (name: string) => page.getByRole('button', { name, exact: true });
const picture = async (name: string) => {
  const { SIGNET_LOOK } = process.env;
  if (SIGNET_LOOK !== undefined) await page.screenshot({ path: join(SIGNET_LOOK, `${name}.png`) });
};

async function start(): Promise<void> {
  const { folder: appFolder } = await makeApp();
  const home = join(folder, 'home');
  preview = await startPreview({ appFolder, home, outFolder: folder, isDemoOnly: true, say: () => undefined });
  page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
  await page.goto(preview.address);
  await page.getByRole('heading', { level: 1 }).waitFor();
}

async function end(): Promise<void> {
  await page.close();
  await preview.close();
}

describe.runIf(executablePath !== null)('Without a key store', () => {
  beforeAll(async () => {
    browser = await chromium.launch(howToLaunch(executablePath ?? ''));
    await start();
  });
  afterAll(async () => {
    await end();
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('home says that a browser opens no case folder, and offers no button that would fail', async () => {
    await page.getByText('A browser cannot open a case folder from elsewhere').waitFor();
    expect(await button('Open a case folder from elsewhere').count()).toBe(0);
  });

  it('the recovery passphrase says that the clipboard keeps it', async () => {
    await page.locator('[data-door=start]').click();
    await page.getByLabel('Reference of the request').fill('2026-119');
    await button('Create case').click();
    await page.locator('[data-recovery]').waitFor();
    await page.getByText('A browser cannot empty the clipboard').waitFor();
    await picture('keyless-recovery');
  });

  it('a lock before it is kept leaves a case that says what to do', async () => {
    await page.evaluate("void window.signet.calls['app.lock']({})");
    await page.waitForURL(/locked$/);
    await button('Show the cases').click();
    await page.getByText('If you do not have it, destroy this case and start it again.').waitFor();
    await picture('keyless-pending');
  });

  it('that case is destroyed by the name of its folder where not even its reference is known any more', async () => {
    await end();
    await start();
    const [name = ''] = readdirSync(cases);
    await page.locator('[data-case]', { hasText: name }).getByRole('button', { name: 'Destroy' }).click();
    await page.getByText('Signet cannot read this case without its passphrase').waitFor();
    await picture('keyless-destroy');
    await page.getByLabel(`Type the name of its folder ${name} to go on`).fill('2026-119');
    await button('Destroy case').click();
    await page.getByRole('alertdialog').getByRole('alert').getByText('CASE_REFERENCE_DIFFERS').waitFor();
    await page.getByLabel(`Type the name of its folder ${name} to go on`).fill(name);
    await button('Destroy case').click();
    await page.getByText(/^The case is destroyed/).waitFor();
    expect(existsSync(join(cases, name))).toBe(false);
  });
});
