// The twin measured: as many rows at once as its page survives.
import type { Page } from 'playwright-core';
import type { InventedFilter, TwinRow } from './invented-filters.ts';
import { type HeapFacts, heapOf } from './page-costs.ts';
import { type ScrollLog, scrollThrough } from './scroll-through.ts';
import { changeTwinFilters, openTwin, showAll } from './twin-page.ts';

export type TwinFigures = {
  /** Drawn at once. */
  readonly rows: number;
  readonly started: number;
  readonly shown: number;
  readonly filters: readonly number[];
  readonly scroll: ScrollLog;
  readonly heap: HeapFacts;
};

/** As many as show the time; forty of them would take minutes. */
const filterGoes = 5;
const showPatienceMilliseconds = 45_000;
const patienceMilliseconds = 240_000;
const scrollPatienceMilliseconds = 20_000;

function within<T>(milliseconds: number, page: Page, work: Promise<T>): Promise<T> {
  const over = new Promise<never>((_, reject) => {
    page.once('crash', () => reject(new Error('the page crashed')));
    setTimeout(() => reject(new Error(`not done in ${milliseconds / 1000} s`)), milliseconds).unref();
  });
  work.catch(() => undefined);
  return Promise.race([work, over]);
}

/** Null where it survived with no number of rows. */
export async function measureTwin(
  browser: string,
  viewport: { readonly width: number; readonly height: number },
  rows: readonly TwinRow[],
  filters: readonly InventedFilter[],
  say: (text: string) => void,
): Promise<TwinFigures | null> {
  for (let most = rows.length; most >= 1000; most = Math.floor(most / 2)) {
    say(`naive twin, ${most} rows at once`);
    const { page, started, close } = await openTwin(browser, viewport, rows);
    page.setDefaultTimeout(patienceMilliseconds);
    try {
      const shown = await within(showPatienceMilliseconds, page, showAll(page, most));
      const rest = async (): Promise<TwinFigures> => {
        const taken = await changeTwinFilters(page, filters.slice(0, filterGoes), most);
        await showAll(page, most);
        const scroll = await scrollThrough(page, false, scrollPatienceMilliseconds);
        return { rows: most, started, shown, filters: taken, scroll, heap: await heapOf(page) };
      };
      return await within(patienceMilliseconds, page, rest());
    } catch (error) {
      say(`the twin did not survive ${most} rows: ${error instanceof Error ? error.message : String(error)}`);
    } finally {
      await close();
    }
  }
  return null;
}
