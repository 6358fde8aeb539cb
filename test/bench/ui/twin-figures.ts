// The twin measured: as many rows at once as its page survives.
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
const filterGoes = 10;
const patienceMilliseconds = 240_000;

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
      const crashed = new Promise<never>((_, reject) => {
        page.on('crash', () => reject(new Error('the page crashed')));
        setTimeout(() => reject(new Error('patience is over')), patienceMilliseconds).unref();
      });
      const work = async (): Promise<TwinFigures> => {
        const shown = await showAll(page, most);
        const taken = await changeTwinFilters(page, filters.slice(0, filterGoes), most);
        await showAll(page, most);
        const scroll = await scrollThrough(page, false);
        return { rows: most, started, shown, filters: taken, scroll, heap: await heapOf(page) };
      };
      const done = work();
      done.catch(() => undefined);
      return await Promise.race([done, crashed]);
    } catch (error) {
      say(`the twin did not survive ${most} rows: ${error instanceof Error ? error.message : String(error)}`);
    } finally {
      await close();
    }
  }
  return null;
}
