// The order of the UI bench: make the cases, start, open, filter, scroll, weigh; then the twin; then one figure of each.
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { openApp } from '../../e2e/app-host.ts';
import type { OpenRequest } from '../../e2e/app-under-test.ts';
import { bundleSize } from './bundle-size.ts';
import { judged, type UiFigure, type UiReport } from './figures.ts';
import { inventedFilters, twinRows } from './invented-filters.ts';
import { makeLargeHome } from './large-home.ts';
import { backHome, borderMilliseconds, changeFilters, type OurStart, openLargeCase, startOnDemo } from './our-app.ts';
import { heapOf, watchMainThread } from './page-costs.ts';
import { installProbe } from './probe.ts';
import { scrollThrough } from './scroll-through.ts';
import { measureTwin, type TwinFigures } from './twin-figures.ts';
import { figuresOf, type OurFigures } from './ui-figures.ts';

export type UiRun = {
  readonly folder: string;
  /** The built app. */
  readonly app: string;
  readonly records: number;
  readonly profileFolder: string | null;
  readonly hostKind: string;
  /** Null: no twin. */
  readonly twinBrowser: string | null;
  readonly say: (text: string) => void;
};

const goes = 5;
const viewport = { width: 1366, height: 768 } as const;

export async function measureUi(run: UiRun): Promise<UiReport> {
  const [loadBefore = 0] = loadavg();
  const start: OpenRequest = { folder: run.app, look: { viewport }, storageKey: new Uint8Array(32).fill(7) };
  run.say(`importing ${run.records} records, and collecting the demo case`);
  const made = await makeLargeHome(run.folder, run.records, start);
  const rows = [...twinRows(made.desk)];
  const filters = inventedFilters(rows);
  run.say('starting on the demo case');
  const starts: OurStart[] = [];
  for (let go = 0; go < goes; go++) starts.push(await startOnDemo(made, start));

  const profile = (name: string) => (run.profileFolder === null ? null : { folder: run.profileFolder, name });
  const { page, close } = await openApp({ ...start, home: made.home });
  let ours: OurFigures;
  try {
    await page.evaluate(installProbe);
    await page.locator('[data-case] button').first().waitFor();
    const border = await borderMilliseconds(page);
    run.say('opening the large case');
    const opens = [];
    for (let go = 0; go < goes; go++) {
      if (go > 0) await backHome(page);
      const watch = await watchMainThread(page, go === 1 ? profile('open') : null);
      opens.push(await openLargeCase(page, made.largeCaseId));
      await watch.end();
    }
    await page.waitForTimeout(1000);
    run.say('changing filters');
    const filterWatch = await watchMainThread(page, profile('filter'));
    const changed = await changeFilters(page, made.largeCaseId, filters);
    const filterWork = await filterWatch.end();
    await page.waitForTimeout(1000);
    run.say('scrolling');
    const scrollWatch = await watchMainThread(page, profile('scroll'));
    const scrolled = await scrollThrough(page, true);
    const scrollWork = await scrollWatch.end();
    ours = {
      starts,
      opens,
      filters: { ...changed, work: filterWork },
      scroll: { ...scrolled, work: scrollWork },
      heap: await heapOf(page),
      bundle: bundleSize(join(run.app, 'renderer')),
      border,
    };
  } finally {
    await close();
  }
  const twin: TwinFigures | null =
    run.twinBrowser === null ? null : await measureTwin(run.twinBrowser, viewport, rows, filters, run.say);
  const figures: readonly UiFigure[] = figuresOf(ours, twin);
  const [loadAfter = 0] = loadavg();
  return {
    records: run.records,
    twinRows: twin?.rows ?? 0,
    host: run.hostKind,
    borderMilliseconds: ours.border,
    loadBefore,
    loadAfter,
    figures: figures.map(judged),
  };
}
