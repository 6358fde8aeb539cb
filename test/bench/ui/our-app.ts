// Our side of the UI bench: the built app under its host, clicked and scrolled as an officer would.
import type { Page } from 'playwright-core';
import type { Bridge } from '../../../shared/ipc/bridge.ts';
import { openApp } from '../../e2e/app-host.ts';
import type { OpenRequest } from '../../e2e/app-under-test.ts';
import type { InventedFilter } from './invented-filters.ts';
import { odataOf } from './invented-filters.ts';
import type { LargeHome } from './large-home.ts';
import { installProbe } from './probe.ts';

declare const window: { readonly signet: Bridge };

export type OurStart = {
  /** To Home, painted, with its cases. */
  readonly home: number;
  /** To the first step of the demo case, painted. */
  readonly demo: number;
  /** Of `home`, from the page's first request on. */
  readonly page: number;
};

const now = () => performance.timeOrigin + performance.now();

/** Starts the app, opens the demo case, and ends the app; milliseconds. */
export async function startOnDemo({ home, demoCaseId }: LargeHome, start: OpenRequest): Promise<OurStart> {
  const began = now();
  const { page, close } = await openApp({ ...start, home });
  try {
    await page.evaluate(installProbe);
    const home = await page.evaluate(async () => {
      const at = await globalThis.signetProbe.painted(() => document.querySelector('[data-case] button') !== null);
      return { epoch: performance.timeOrigin + at, page: at };
    });
    const demo = await page.evaluate(async (caseId) => {
      document.querySelector<HTMLElement>(`[data-case="${caseId}"] button`)?.click();
      const isThere = () => document.querySelector('[data-step=collect][aria-current=step]') !== null;
      const hasHeading = () => document.querySelector('main h1, h1')?.textContent !== '';
      const at = await globalThis.signetProbe.painted(() => isThere() && hasHeading());
      return performance.timeOrigin + at;
    }, demoCaseId);
    return { home: home.epoch - began, demo: demo - began, page: home.page };
  } finally {
    await close();
  }
}

/** One call over the border of this host, which does nothing: what the host itself costs each time. */
export async function borderMilliseconds(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const taken: number[] = [];
    for (let go = 0; go < 41; go++) {
      const began = performance.now();
      await window.signet.calls['app.describe']({});
      taken.push(performance.now() - began);
    }
    return taken.sort((left, right) => left - right)[20] ?? Number.NaN;
  });
}

/** From Home, with nothing open, to the first rows of Review; milliseconds until the case was open, and until the rows were painted. */
export function openLargeCase(page: Page, caseId: string): Promise<{ readonly opened: number; readonly rows: number }> {
  return page.evaluate(async (id) => {
    const began = performance.now();
    document.querySelector<HTMLElement>(`[data-case="${id}"] button`)?.click();
    let opened: number | null = null;
    const rows = await globalThis.signetProbe.painted(() => {
      const step = document.querySelector<HTMLElement>('[data-step=review]');
      if (step === null) return false;
      opened ??= performance.now();
      // As soon as the step is there it is asked for.
      if (step.getAttribute('aria-current') !== 'step') {
        step.click();
        return false;
      }
      return globalThis.signetProbe.hasRows(null);
    });
    return { opened: (opened ?? rows) - began, rows: rows - began };
  }, caseId);
}

export async function backHome(page: Page): Promise<void> {
  await page.locator('header button').first().click();
  await page.locator('[data-case] button').first().waitFor();
  // The host of the case ends in the background.
  await page.waitForTimeout(500);
}

export type FilterGoes = { readonly milliseconds: readonly number[]; readonly skipped: number };

/** Each filter is typed as text and applied; timed from the click to the painted rows of the new view. */
export async function changeFilters(
  page: Page,
  caseId: string,
  filters: readonly InventedFilter[],
): Promise<FilterGoes> {
  await page.getByRole('button', { name: 'As text', exact: true }).click();
  await page.getByLabel(/^Filter as OData text/).waitFor();
  const given = { caseId, filters: filters.map(odataOf) };
  const goes = await page.evaluate(async ({ caseId, filters }) => {
    const { calls } = window.signet;
    const setText = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set;
    const expected: number[] = [];
    for (const filter of filters) {
      const sort = { by: 'createdDateTime', direction: 'descending' } as const;
      const answer = await calls['view.open']({ caseId, filter, preset: null, sort, grouping: null });
      if (!answer.ok) throw new Error(`${filter}: ${answer.error.code}`);
      expected.push(answer.value.count);
      await calls['view.close']({ caseId, viewId: answer.value.viewId });
    }
    const milliseconds: number[] = [];
    let skipped = 0;
    for (const [at, filter] of filters.entries()) {
      const count = expected[at] ?? 0;
      const table = document.querySelector('[role=grid]');
      // Where as many rows as before would fit, or none, nobody could see when the new ones are there.
      if (count === 0 || table?.getAttribute('aria-rowcount') === String(count + 1)) {
        skipped++;
        continue;
      }
      const box = document.querySelector('textarea');
      setText?.call(box, filter);
      box?.dispatchEvent(new Event('input', { bubbles: true }));
      await new Promise((resolve) => setTimeout(resolve, 250));
      const began = performance.now();
      box?.form?.requestSubmit();
      milliseconds.push((await globalThis.signetProbe.painted(() => globalThis.signetProbe.hasRows(count))) - began);
    }
    return { milliseconds, skipped };
  }, given);
  await page.getByRole('button', { name: 'Clear all', exact: true }).click();
  await page.getByRole('button', { name: 'As text', exact: true }).click();
  await page.evaluate(() => globalThis.signetProbe.painted(() => globalThis.signetProbe.hasRows(null)));
  return goes;
}
