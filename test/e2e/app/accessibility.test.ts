// Every screen of the app, one after the other as an officer meets them, in light, dark and forced colours: axe, measures, focus,
// and silence of the page. SIGNET_SCREENS=1 also writes the pictures in test/e2e/screens.
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBrowser } from '../find-browser.ts';
import { excuses, findViolations } from './axe-check.ts';
import { backToEnglish, dutchScreens } from './dutch-screens.ts';
import { lockedScreens } from './last-screens.ts';
import { countRowsInSight, findSidewaysScroll, findSmallTargets, focusedTag } from './look-checks.ts';
import { takePictures } from './pictures.ts';
import { screens } from './screens.ts';
import { type Screen, startTour, type Tour } from './tour.ts';

/** A walk goes on where the test before left it; a collection has hundreds of requests, on two cores. */
const patience = Number(process.env.SIGNET_PATIENCE ?? 120_000);

const themes = {
  light: { colorScheme: 'light', forcedColors: 'none' },
  dark: { colorScheme: 'dark', forcedColors: 'none' },
  forced: { colorScheme: 'light', forcedColors: 'active' },
} as const;

const rowsPromised: Readonly<Record<string, number>> = { review: 10, 'review-no-strip': 15 };

const home = mkdtempSync(join(tmpdir(), 'signet-screens-'));
const storageKey = randomBytes(32);

async function problemsOf(tour: Tour, screen: Screen, colours: readonly (keyof typeof themes)[]): Promise<string[]> {
  const { page } = tour;
  const focused = await focusedTag(page);
  const found: string[] = [];
  if (screen.keepsFocus !== true && focused !== 'H1') found.push(`the focus is on ${focused}, not on the heading`);
  for (const theme of colours) {
    await page.emulateMedia(themes[theme]);
    await page.evaluate(colourChange);
    for (const line of await findViolations(page)) found.push(`${theme}: ${line}`);
  }
  await page.emulateMedia(themes.light);
  found.push(...(await findSmallTargets(page)), ...(await findSidewaysScroll(page)));
  const promised = rowsPromised[screen.name];
  if (promised !== undefined) {
    const { rows, height } = await countRowsInSight(page);
    if (rows < promised || height !== 32) found.push(`${rows} rows of ${height} pixels, not ${promised} of 32`);
  }
  return [...found, ...tour.complaints()];
}

/** In the page: until its colours have changed, which takes a tenth of a second and more; halfway they have no contrast. */
async function colourChange(): Promise<void> {
  const running = () => document.getAnimations().filter((one) => one instanceof CSSTransition);
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  do {
    await Promise.allSettled(running().map(({ finished }) => finished));
    await frame();
    await frame();
  } while (running().length > 0);
}

function walk(
  walked: readonly Screen[],
  request: Parameters<typeof startTour>[0],
  colours: readonly (keyof typeof themes)[],
  look?: { readonly mark: 'nl'; readonly after: (tour: Tour) => Promise<void> },
) {
  let tour: Tour;
  beforeAll(async () => {
    tour = await startTour({ home, ...request });
  }, patience);
  afterAll(async () => {
    await look?.after(tour);
    await tour?.leave();
  });

  it.each(walked.map((screen) => [screen.name, screen] as const))(
    '%s',
    async (name, screen) => {
      await screen.show(tour);
      for (const theme of colours) {
        await tour.page.emulateMedia(themes[theme]);
        await takePictures(tour.page, name, look?.mark ?? theme);
      }
      expect(await problemsOf(tour, screen, colours)).toEqual([]);
    },
    patience,
  );

  it('sends nothing out of the app', () => {
    expect(tour.app.stopped).toEqual([]);
  });
}

describe.skipIf(findBrowser() === null)('What a screen promises holds', () => {
  afterAll(() => rmSync(home, { recursive: true, force: true }));

  describe('in light, dark and forced colours for', () => {
    walk(screens, { storageKey }, ['light', 'dark', 'forced']);
  });

  describe('in Dutch for', () => {
    walk(dutchScreens, { storageKey }, ['light'], { mark: 'nl', after: backToEnglish });
  });

  describe('where the key store has forgotten the keys, for', () => {
    walk(lockedScreens, {}, ['light', 'dark', 'forced']);
  });

  it('excuses a component only with a reason', () => {
    for (const { because } of excuses) expect(because.length).toBeGreaterThan(40);
  });
});
