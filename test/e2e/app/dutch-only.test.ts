// With Dutch chosen nothing of the interface stays English: no text on any screen of the five steps is one of the English catalogue.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { texts } from '../../../renderer/text/catalogue.ts';
import { coverageWords } from '../../../shared/words/coverage-sentences.ts';
import { officerWords } from '../../../shared/words/officer-words.ts';
import { openApp } from '../app-host.ts';
import type { OpenApp } from '../app-under-test.ts';
import { findBrowser } from '../find-browser.ts';
import { button, expectHeading, goToStep, keepScreenOfFailures, patience } from './officer.ts';

const { nl } = texts;
const folder = mkdtempSync(join(tmpdir(), 'signet-dutch-'));
const packageFile = join(folder, 'antwoord.zip');

/** Every text that takes no numbers or names, under the way to it. */
function textsIn(value: unknown, way = ''): ReadonlyMap<string, string> {
  if (typeof value === 'string') return new Map([[way, value]]);
  if (typeof value !== 'object' || value === null) return new Map();
  return new Map(Object.entries(value).flatMap(([name, inner]) => [...textsIn(inner, `${way}/${name}`)]));
}

/** English texts whose Dutch is another, and that are no Dutch text of another place. */
function englishOnly(): ReadonlySet<string> {
  const english = textsIn({ texts: texts.en, coverage: coverageWords.en, officer: officerWords.en });
  const dutch = textsIn({ texts: texts.nl, coverage: coverageWords.nl, officer: officerWords.nl });
  // Microsoft's own name stands in the records as a value too.
  const allDutch = new Set([...dutch.values(), 'Conditional Access']);
  return new Set(
    [...english].filter(([way, text]) => dutch.get(way) !== text && !allDutch.has(text)).map(([, text]) => text),
  );
}

describe.skipIf(findBrowser() === null)('In Dutch there is no English left', () => {
  let open: OpenApp;
  const english = englishOnly();
  keepScreenOfFailures(() => open.page);

  /** What the page says or names, in texts, labels and hints. */
  const englishOnPage = async (): Promise<readonly string[]> => {
    const said = await open.page.evaluate(() => {
      const found: string[] = [document.documentElement.lang === 'nl' ? '' : `lang=${document.documentElement.lang}`];
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      while (walker.nextNode() !== null) {
        const { parentElement, nodeValue } = walker.currentNode;
        // In letters of one width stand names out of the data: a column of the portal is called Location in every language.
        const isName = parentElement !== null && /mono/i.test(getComputedStyle(parentElement).fontFamily);
        if (!isName) found.push((nodeValue ?? '').trim());
      }
      for (const element of document.querySelectorAll('*')) {
        for (const name of ['aria-label', 'aria-description', 'title', 'placeholder', 'alt']) {
          found.push((element.getAttribute(name) ?? '').trim());
        }
      }
      return found;
    });
    return [...new Set(said.filter((one) => english.has(one) || one.startsWith('lang=')))];
  };
  const expectDutch = async () => expect(await englishOnPage()).toEqual([]);
  const dialogShown = () => open.page.getByRole('dialog').waitFor();

  beforeAll(async () => {
    open = await openApp({ look: { viewport: { width: 1366, height: 768 }, reducedMotion: 'reduce' } });
    open.page.setDefaultTimeout(patience / 4);
  }, patience);
  afterAll(async () => {
    await open?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('knows an English text when it sees one', async () => {
    expect(english.size).toBeGreaterThan(300);
    await open.page.getByText(texts.en.home.privacyLine).waitFor();
    expect(await englishOnPage()).toContain(texts.en.home.privacyLine);
  });

  it(
    'in the settings and at home',
    async () => {
      const { page } = open;
      await button(page, 'Settings').click();
      await page.getByLabel('Language').selectOption('nl');
      await button(page, 'Save').click();
      await page.getByRole('heading', { level: 1, name: nl.home.emptyHeading }).waitFor();
      await expectDutch();
      await button(page, nl.frame.settings).click();
      await dialogShown();
      await expectDutch();
      await button(page, nl.frame.cancel).click();
      await page.locator('[data-door=start]').click();
      await dialogShown();
      await expectDutch();
      await button(page, nl.frame.cancel).click();
    },
    patience,
  );

  it(
    'in Collect, before and after',
    async () => {
      const { page } = open;
      await page.locator('[data-door=demo]').click();
      await expectHeading(page, nl.collect.heading);
      await expectDutch();
      await button(page, nl.collect.connectInvented).click();
      await page.locator('[data-person-card]').waitFor();
      await expectDutch();
      await button(page, nl.collect.confirm.yes).click();
      await page.getByRole('progressbar').waitFor();
      await expectDutch();
      await page.getByText(nl.collect.done(2).split(':')[0] ?? '').waitFor({ timeout: patience });
      await button(page, nl.frame.why).click();
      await expectDutch();
      await page.getByRole('tab', { name: nl.collect.fromFiles }).click();
      await expectDutch();
    },
    patience,
  );

  it(
    'in Review, its record, its pickers and its dialogs',
    async () => {
      const { page } = open;
      await goToStep(page, 'review');
      await page.locator('[data-row] [role=gridcell]', { hasText: /\w/ }).first().waitFor();
      await page.getByRole('slider').first().waitFor();
      await expectDutch();
      await page.keyboard.press('Control+f');
      await page.getByLabel(nl.review.filterField).waitFor();
      await expectDutch();
      await page.keyboard.press('Escape');
      await button(page, nl.table.chooseColumns).click();
      await page.getByLabel(nl.table.findColumn).waitFor();
      await expectDutch();
      await page.keyboard.press('Escape');
      await page.locator('[data-row="2"] [role=gridcell]').nth(2).click();
      await page.getByRole('complementary').getByRole('tab').first().waitFor();
      await expectDutch();
      await button(page, nl.review.excludeAsks).click();
      await dialogShown();
      await expectDutch();
      await button(page, nl.frame.cancel).click();
    },
    patience,
  );

  it(
    'in every tab of Redact',
    async () => {
      const { page } = open;
      await goToStep(page, 'redact');
      await page.locator('[data-withheld=true]').first().waitFor();
      for (const tab of Object.values(nl.redact.tabs).reverse()) {
        await page.getByRole('tab', { name: tab }).click();
        await expectDutch();
      }
      await page.locator('[data-pointer]').getByRole('button').first().click();
      await dialogShown();
      await expectDutch();
      await button(page, nl.frame.cancel).click();
    },
    patience,
  );

  it(
    'in Package and Verify, before and after',
    async () => {
      const { page, app } = open;
      await goToStep(page, 'package');
      await page.locator('[data-verdict]').nth(2).waitFor();
      await expectDutch();
      await app.saveAs(packageFile);
      await button(page, nl.packaging.seal).click();
      await page.locator('[data-packaged]').waitFor({ timeout: patience });
      await expectDutch();
      await goToStep(page, 'verify');
      await expectHeading(page, nl.verify.heading);
      await expectDutch();
      await goToStep(page, 'package');
      await app.chooseFiles(packageFile);
      await goToStep(page, 'verify');
      await button(page, nl.verify.choose).click();
      await page.locator('[data-report="INTACT, EXPECTED SIGNER"]').waitFor({ timeout: patience });
      await page.getByRole('grid').getByRole('row').nth(3).waitFor();
      await expectDutch();
    },
    patience,
  );

  it(
    'in the list of cases, before one is destroyed, and when locked',
    async () => {
      const { page } = open;
      await button(page, nl.frame.home).click();
      await page.locator('[data-case]').first().waitFor();
      await expectDutch();
      await button(page, nl.home.purge).click();
      await page.getByRole('alertdialog').waitFor();
      await expectDutch();
      await button(page, nl.frame.cancel).click();
      await page.keyboard.press('Control+l');
      await page.getByRole('heading', { level: 1, name: nl.home.locking.heading }).waitFor();
      await expectDutch();
    },
    patience,
  );
});
