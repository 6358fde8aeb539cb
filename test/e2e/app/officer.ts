// What an officer does in the app, as the end-to-end tests do it: by the words on the screen, one function per errand.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { openApp } from '../app-host.ts';
import type { OpenApp } from '../app-under-test.ts';

/** Long: the tests share two cores with each other, and a collection has hundreds of requests. */
export const patience = Number(process.env.SIGNET_PATIENCE ?? 120_000);

export const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

export async function openDemo(page: Page): Promise<void> {
  await page.getByRole('button', { name: /Try it with invented data/ }).click();
  await page.locator('[data-step=collect]').waitFor({ timeout: patience });
}

export async function goToStep(
  page: Page,
  step: 'collect' | 'review' | 'redact' | 'package' | 'verify',
): Promise<void> {
  await page.locator(`[data-step=${step}]`).click();
  await page.locator(`[data-step=${step}][aria-current=step]`).waitFor();
}

/** Connects, and says that the card shows the right person. The collection is then under way. */
export async function connectAndConfirm(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^(Connect to the invented tenant|Go on collecting)$/ }).click();
  await page.locator('[data-person-card]').waitFor({ timeout: patience });
  await button(page, 'This is the person').click();
}

export async function collectDemo(page: Page): Promise<void> {
  await connectAndConfirm(page);
  await page.getByText('The collection is finished').waitFor({ timeout: patience });
}

/** The verdict that the screen shows, by its capital word. */
export async function expectVerdict(page: Page, word: string): Promise<void> {
  await page.locator(`[data-verdict="${word}"]`).first().waitFor({ timeout: patience });
}

/** What the page complained of while `work` ran: errors, refused requests, the policy's violations. */
export function listen(page: Page): readonly string[] {
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  return complaints;
}

export async function expectHeading(page: Page, words: string): Promise<void> {
  await page.getByRole('heading', { level: 1, name: words }).waitFor({ timeout: patience });
  // The focus is on it, so that a keyboard or a screen reader knows that the step has changed.
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe(words);
}

/** Keeps what the screen showed when a test failed, under out/e2e, where a build machine finds it. */
export function keepScreenOfFailures(page: () => Page): void {
  afterEach(async ({ task }) => {
    if (task.result?.state !== 'fail') return;
    const folder = join('out', 'e2e');
    mkdirSync(folder, { recursive: true });
    await page().screenshot({ path: join(folder, `${task.name.replace(/\W+/g, '-').slice(0, 80)}.png`) });
  });
}

/** An app of its own for one file of tests, opened before them and closed after: its window, a folder, what the page complained of. */
export function officersApp(name: string, look: Parameters<typeof openApp>[0] = {}) {
  const folder = mkdtempSync(join(tmpdir(), `signet-${name}-`));
  let open: OpenApp | undefined;
  let complaints: readonly string[] = [];
  const opened = (): OpenApp => {
    if (open === undefined) throw new Error('the app is not open yet');
    return open;
  };
  keepScreenOfFailures(() => opened().page);
  beforeAll(async () => {
    open = await openApp({ look: { viewport: { width: 1366, height: 768 } }, ...look });
    open.page.setDefaultTimeout(patience / 4);
    complaints = listen(open.page);
  }, patience);
  afterAll(async () => {
    await open?.close();
    rmSync(folder, { recursive: true, force: true });
  });
  return { folder, open: opened, complaints: () => complaints };
}
