// The twin of the UI bench: a plain HTML table that holds every row at once, and an array that is filtered. In the same Chromium.
import { type Browser, chromium, type Page } from 'playwright-core';
import { howToLaunch } from '../../e2e/find-browser.ts';
import type { InventedFilter, TwinRow } from './invented-filters.ts';
import { installProbe } from './probe.ts';

const address = 'https://twin.test/';
const style = `
  body { margin: 0; font: 14px system-ui }
  [role=grid] { height: 700px; overflow: auto }
  td { height: 31px; padding: 0 8px; border-bottom: 1px solid #ddd; white-space: nowrap }`;
const html = `<!doctype html><title>Twin</title><style>${style}</style><div role="grid"><table><tbody></tbody></table></div>`;

type Twin = { readonly show: (filter: InventedFilter | null, most: number) => number };

export type TwinPage = {
  readonly page: Page;
  /** From nothing to the empty page, painted; milliseconds. */
  readonly started: number;
  readonly close: () => Promise<void>;
};

export async function openTwin(
  executablePath: string,
  viewport: { readonly width: number; readonly height: number },
  rows: readonly TwinRow[],
): Promise<TwinPage> {
  const began = performance.timeOrigin + performance.now();
  const browser: Browser = await chromium.launch(howToLaunch(executablePath));
  const page = await browser.newPage({ viewport });
  await page.route('**/*', (route) =>
    route.request().url().endsWith('/rows.json')
      ? route.fulfill({ body: JSON.stringify(rows), contentType: 'application/json' })
      : route.fulfill({ body: html, contentType: 'text/html' }),
  );
  await page.goto(address);
  await page.evaluate(installProbe);
  const painted = await page.evaluate(
    async () => performance.timeOrigin + (await globalThis.signetProbe.painted(() => true)),
  );
  return { page, started: painted - began, close: () => browser.close() };
}

/** Reads the rows and draws all of them; milliseconds from the text of the rows to the painted table. */
export async function showAll(page: Page, most: number): Promise<number> {
  await page.evaluate(installTwin);
  return page.evaluate(async (limit) => {
    const text = await (await fetch('/rows.json')).text();
    const began = performance.now();
    Object.assign(globalThis, { twinRows: JSON.parse(text) });
    (globalThis as unknown as { twin: Twin }).twin.show(null, limit);
    return (await globalThis.signetProbe.painted(() => true)) - began;
  }, most);
}

export async function changeTwinFilters(
  page: Page,
  filters: readonly InventedFilter[],
  most: number,
): Promise<readonly number[]> {
  return page.evaluate(
    async ({ filters, most }) => {
      const taken: number[] = [];
      for (const filter of filters) {
        const began = performance.now();
        (globalThis as unknown as { twin: Twin }).twin.show(filter, most);
        taken.push((await globalThis.signetProbe.painted(() => true)) - began);
      }
      return taken;
    },
    { filters, most },
  );
}

/** In the page. */
function installTwin(): void {
  const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const fits = (row: readonly string[], { app, from, before, isFailure }: InventedFilter) =>
    (app === null || row[3] === app) &&
    (from === null || (row[0] ?? '') >= from) &&
    (before === null || (row[0] ?? '') < before) &&
    (isFailure === null || (row[1] === 'Failure') === isFailure);
  const show = (filter: InventedFilter | null, most: number) => {
    const all = (globalThis as unknown as { twinRows: readonly (readonly string[])[] }).twinRows.slice(0, most);
    const rows = filter === null ? all : all.filter((row) => fits(row, filter));
    const body = document.querySelector('tbody');
    const cells = (row: readonly string[]) => row.map((cell) => `<td>${escaped(cell)}</td>`).join('');
    if (body !== null) body.innerHTML = rows.map((row) => `<tr>${cells(row)}</tr>`).join('');
    const grid = document.querySelector('[role=grid]');
    grid?.setAttribute('aria-rowcount', '0');
    if (grid !== null) grid.scrollTop = 0;
    return rows.length;
  };
  Object.assign(globalThis, { twin: { show } satisfies Twin });
}
