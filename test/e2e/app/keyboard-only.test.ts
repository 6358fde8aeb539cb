// The five steps by keyboard alone: no click, no element is touched from outside. After every key the focus is somewhere that is seen.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findBrowser } from '../find-browser.ts';
import { expectFocus, press, walkTo } from './keyboard.ts';
import { officersApp, patience } from './officer.ts';

describe.skipIf(findBrowser() === null)('With a keyboard alone an officer', () => {
  const desk = officersApp('keyboard');
  const packageFile = join(desk.folder, 'answer.zip');

  it(
    'opens the invented case',
    async () => {
      const { page } = desk.open();
      await expectFocus(page, 'Answer a request about sign-ins');
      await walkTo(page, /^Try it with invented data/);
      await page.keyboard.press('Enter');
      await expectFocus(page, 'Collect sign-ins');
    },
    patience,
  );

  it(
    'confirms the person and keeps a place while records come',
    async () => {
      const { page } = desk.open();
      await walkTo(page, 'Connect to the invented tenant');
      await page.keyboard.press('Enter');
      await page.locator('[data-person-card]').waitFor();
      // Nobody is preselected: the question has the focus, not an answer.
      await expectFocus(page, ({ tag, name }) => tag === 'DIV' && name.includes('averbeke'));
      await walkTo(page, 'This is the person');
      await page.keyboard.press('Enter');
      await page.getByRole('progressbar').waitFor();
      await expectFocus(page, 'Cancel');
      await page.getByText('The collection is finished').waitFor();
      await expectFocus(page, /^The collection is finished/);
    },
    patience,
  );

  it(
    'sorts the table, moves in it, and opens a record',
    async () => {
      const { page } = desk.open();
      await press(page, 'Alt+2');
      await expectFocus(page, 'Review');
      await walkTo(page, ({ role }) => role === 'gridcell');
      const heading = await walkTo(page, ({ role }) => role === 'columnheader', 'ArrowUp');
      expect(heading.attributes['data-cell']).toMatch(/^-1\//);
      await walkTo(page, 'App', 'ArrowRight');
      await page.keyboard.press('Enter');
      await expectFocus(page, ({ name, attributes }) => name === 'App' && attributes['aria-sort'] === 'ascending');
      await page.locator('[data-row="0"] [role=gridcell]', { hasText: /\w/ }).first().waitFor();
      for (const key of ['ArrowDown', 'ArrowDown', 'PageDown', 'PageDown', 'End', 'Home', 'Control+End', 'PageUp']) {
        await press(page, key);
      }
      await press(page, 'Control+Home');
      await press(page, 'ArrowRight');
      await expectFocus(page, ({ attributes }) => attributes['data-cell'] === '0/1');
      await page.keyboard.press('Enter');
      await page.getByRole('complementary', { name: 'Record' }).getByRole('heading').first().waitFor();
      await expectFocus(page, ({ attributes }) => attributes['data-cell'] === '0/1');
    },
    patience,
  );

  it(
    'excludes it with a reason and takes that back',
    async () => {
      const { page } = desk.open();
      await walkTo(page, 'Exclude…');
      await page.keyboard.press('Enter');
      await page.getByRole('dialog').waitFor();
      // Escape changes nothing and leads back.
      await press(page, 'Escape');
      await expectFocus(page, 'Exclude…');
      await page.keyboard.press('Enter');
      await page.getByRole('dialog').waitFor();
      await walkTo(page, ({ attributes }) => attributes.type === 'radio');
      await press(page, 'Space');
      await walkTo(page, 'Note (stays in the case, never in the package)');
      await page.keyboard.type('Asked for by phone');
      await walkTo(page, 'Exclude');
      await page.keyboard.press('Enter');
      await page.getByText('Decided about 1 record.').waitFor();
      await expectFocus(page, 'Exclude…');
      await press(page, 'Escape');
      await expectFocus(page, ({ attributes }) => attributes['data-cell'] === '0/1');
      await walkTo(page, 'Undo', 'Shift+Tab');
      await page.keyboard.press('Enter');
      await page.getByText('Taken back for 1 record.').waitFor();
      // Nothing is left to take back, so the button is gone.
      await expectFocus(page, 'Review');
    },
    patience,
  );

  it(
    'filters with the picker',
    async () => {
      const { page } = desk.open();
      await page.keyboard.press('Control+f');
      await expectFocus(page, 'Field');
      await press(page, 'Escape');
      await expectFocus(page, 'Add filter');
      await page.keyboard.press('Control+f');
      await expectFocus(page, 'Field');
      await walkTo(page, 'Failure');
      await press(page, 'Space');
      await walkTo(page, /^(Add|Apply|Show)/);
      await page.keyboard.press('Enter');
      await page.getByRole('button', { name: /Remove filter/ }).waitFor();
      await expectFocus(page, 'Add filter');
      await walkTo(page, /^Remove/);
      await page.keyboard.press('Enter');
      await page.getByRole('button', { name: /Remove filter/ }).waitFor({ state: 'detached' });
      await expectFocus(page, 'Add filter');
    },
    patience,
  );

  it(
    'treats one value otherwise',
    async () => {
      const { page } = desk.open();
      await press(page, 'Alt+3');
      await expectFocus(page, 'Redact');
      await page.locator('[data-pointer="/clientAppUsed"]').waitFor();
      const isEdit = ({ name }: { readonly name: string }) => name === 'Treat this value otherwise';
      for (let step = 0; step < 60; step++) {
        await walkTo(page, isEdit);
        const row = await page.evaluate(() => document.activeElement?.closest('tr')?.getAttribute('data-pointer'));
        if (row === '/clientAppUsed') break;
      }
      await page.keyboard.press('Enter');
      await page.getByRole('dialog').waitFor();
      await walkTo(page, 'What happens to it');
      await page.keyboard.type('Mask');
      await walkTo(page, /^Reason/);
      await press(page, 'ArrowDown');
      await walkTo(page, 'Apply');
      await page.keyboard.press('Enter');
      await page
        .locator('[data-pointer="/clientAppUsed"][data-withheld=true]')
        .getByText(/Changed for this record/)
        .waitFor();
      await expectFocus(page, isEdit);
      expect(await page.evaluate(() => document.activeElement?.closest('tr')?.getAttribute('data-pointer'))).toBe(
        '/clientAppUsed',
      );
    },
    patience,
  );

  it(
    'seals the package in Dutch and checks it',
    async () => {
      const { page, app } = desk.open();
      await press(page, 'Alt+4');
      await expectFocus(page, 'Seal the package');
      await walkTo(page, /^Language/);
      await page.keyboard.type('Dutch');
      await expect.poll(() => page.evaluate(() => (document.activeElement as HTMLSelectElement).value)).toBe('nl');
      await app.saveAs(packageFile);
      await walkTo(page, 'Seal package');
      await page.keyboard.press('Enter');
      await page.locator('[data-packaged]').waitFor();
      await expectFocus(page, ({ attributes }) => 'data-packaged' in attributes);
      expect(existsSync(packageFile)).toBe(true);
      await walkTo(page, 'Check it');
      await page.keyboard.press('Enter');
      await expectFocus(page, 'Check a package');
      await page.locator('[data-report="INTACT, EXPECTED SIGNER"]').waitFor();
      await walkTo(page, ({ role }) => role === 'gridcell');
      await press(page, 'ArrowDown');
      await press(page, 'Alt+5');
    },
    patience,
  );

  it(
    'locks, and comes back',
    async () => {
      const { page } = desk.open();
      await page.keyboard.press('Control+l');
      // Locking loads the page anew.
      await page.waitForURL(/locked$/);
      await expectFocus(page, 'Signet is locked');
      await walkTo(page, ({ tag }) => tag === 'BUTTON');
      await page.keyboard.press('Enter');
      await expectFocus(page, 'Cases');
    },
    patience,
  );

  it('met no error of the page, and asked nothing that the app stopped', () => {
    expect(desk.open().app.stopped).toEqual([]);
    expect(desk.complaints()).toEqual([]);
  });
});
