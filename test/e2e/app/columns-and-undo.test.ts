// What an officer arranged stays arranged after the page was loaded anew, and Ctrl+Z takes a decision back as the button does.
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { findBrowser } from '../find-browser.ts';
import { button, collectDemo, goToStep, officersApp, openDemo, patience } from './officer.ts';

async function headings(page: Page) {
  const found = await page.locator('[role=columnheader][data-column]').all();
  return Promise.all(
    found.map(async (one) => ({
      id: await one.getAttribute('data-column'),
      width: Math.round((await one.boundingBox())?.width ?? 0),
    })),
  );
}

describe.skipIf(findBrowser() === null)('In Review an officer', () => {
  const desk = officersApp('columns');

  it(
    'takes a decision back with Ctrl+Z, and hears it',
    async () => {
      const { page } = desk.open();
      await openDemo(page);
      await collectDemo(page);
      await goToStep(page, 'review');
      await page.locator('[data-cell="0/1"]').click();
      const decide = async () => {
        await button(page, 'Decide later').first().click();
        await page.getByRole('status').getByText('Decided about 1 record.').waitFor();
        await button(page, 'Undo').waitFor();
      };
      await decide();
      await page.locator('[data-cell="0/1"]').focus();
      await page.keyboard.press('Control+z');
      await page.getByRole('status').getByText('Taken back for 1 record.').waitFor();
      await button(page, 'Undo').waitFor({ state: 'detached' });

      // In a text box the key is the box's own.
      await decide();
      await button(page, 'As text').click();
      const box = page.getByLabel(/^Filter as OData text/);
      await box.fill('status');
      await page.keyboard.press('Control+z');
      await expect.poll(() => box.inputValue()).toBe('');
      await button(page, 'Undo').waitFor();
      expect(await page.getByText('Taken back').count()).toBe(0);
      await button(page, 'As text').click();
    },
    patience * 2,
  );

  it(
    'finds the columns as they were left, when the app was locked and the page loaded anew',
    async () => {
      const { page } = desk.open();
      const before = await headings(page);
      await page.locator('[data-cell="0/1"]').focus();
      for (const key of ['ArrowUp', 'Shift+ArrowRight', 'Alt+ArrowRight']) await page.keyboard.press(key);
      await button(page, 'Columns').click();
      await page.getByRole('checkbox', { name: /^Town/ }).first().uncheck();
      await page.keyboard.press('Escape');
      const arranged = await headings(page);
      expect(arranged.map(({ id }) => id).slice(0, 2)).toEqual(
        before
          .map(({ id }) => id)
          .slice(0, 2)
          .reverse(),
      );
      expect(arranged.some(({ id }) => id === 'location.city')).toBe(false);
      expect(arranged[1]?.width).toBeGreaterThan(before[0]?.width ?? 0);
      // Widths are kept when they have come to rest.
      await page.waitForTimeout(600);
      await page.keyboard.press('Control+l');
      await page.waitForURL(/locked$/);
      await page.locator('main').getByRole('button').first().click();
      await page.locator('[data-case]').getByRole('button', { name: 'Open' }).first().click();
      await goToStep(page, 'review');
      await page.locator('[data-cell="0/1"]').waitFor();
      expect(await headings(page)).toEqual(arranged);
    },
    patience,
  );

  it('met no error of the page', () => {
    expect(desk.complaints()).toEqual([]);
  });
});
