// What a screen promises by its measures: no scrolling to the side, targets big enough, enough rows in sight (issue 4, Look).
import type { Page } from 'playwright-core';
import { usualSize } from './tour.ts';

/** 1024 pixels wide, and 1366×768 at 200 %. */
const narrowSizes = [
  { width: 1024, height: 700 },
  { width: 683, height: 384 },
] as const;

/** Two frames later, everything that follows the window's size has followed. */
async function resize(at: Page, size: { readonly width: number; readonly height: number }): Promise<void> {
  await at.setViewportSize(size);
  await at.evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(undefined))))');
}

/** Lines for whatever makes the page scroll to the side; a table or a calendar may scroll within itself (WCAG 1.4.10). */
export async function findSidewaysScroll(at: Page): Promise<readonly string[]> {
  const lines: string[] = [];
  for (const size of narrowSizes) {
    await resize(at, size);
    for (const line of await at.evaluate(readSideways)) lines.push(`${size.width}x${size.height}: ${line}`);
  }
  await resize(at, usualSize);
  return lines;
}

function readSideways(): string[] {
  const lines: string[] = [];
  const say = (element: Element) => element.outerHTML.replace(/ class="[^"]*"/g, '').slice(0, 140);
  for (const area of document.querySelectorAll(
    'html, body, #root, main, nav, header, [role=dialog], [role=alertdialog]',
  )) {
    if (area.scrollWidth > area.clientWidth + 1)
      lines.push(`${area.scrollWidth} wide content in ${area.clientWidth}: ${say(area)}`);
  }
  const mayScroll = '[role=grid], table, [data-scrolls]';
  for (const control of document.querySelectorAll('button, input, select, textarea, a, summary, h1')) {
    const box = control.getBoundingClientRect();
    if (box.width === 0 || !control.checkVisibility({ visibilityProperty: true })) continue;
    if (control.closest(mayScroll) !== null || getComputedStyle(control).opacity === '0') continue;
    if (box.right > innerWidth + 1 || box.left < -1)
      lines.push(`out of the window at ${Math.round(box.left)} to ${Math.round(box.right)}: ${say(control)}`);
  }
  // A dialog that is taller than the window must still give its last button.
  for (const dialog of document.querySelectorAll('[role=dialog], [role=alertdialog]')) {
    const box = dialog.getBoundingClientRect();
    if (box.top < -1 || box.bottom > innerHeight + 1)
      lines.push(`a dialog from ${Math.round(box.top)} to ${Math.round(box.bottom)}`);
  }
  return lines;
}

/** Targets under 24 by 24 CSS pixels (WCAG 2.5.8); a link within a sentence may be as high as its line. */
export async function findSmallTargets(at: Page): Promise<readonly string[]> {
  return at.evaluate(() => {
    const lines: string[] = [];
    const targets =
      'button, [role=button], [role=tab], [role=checkbox], [role=radio], [role=slider], input, select, summary, a[href]';
    for (const target of document.querySelectorAll(targets)) {
      const box = (
        target.matches('input[type=checkbox], input[type=radio]') ? (target.closest('span, div') ?? target) : target
      ).getBoundingClientRect();
      if (box.width === 0 || !target.checkVisibility({ visibilityProperty: true })) continue;
      if (box.width >= 24 && box.height >= 24) continue;
      const html = target.outerHTML.replace(/ class="[^"]*"/g, '').slice(0, 140);
      lines.push(`${Math.round(box.width * 10) / 10}x${Math.round(box.height * 10) / 10}: ${html}`);
    }
    return lines;
  });
}

/** Rows of the table that are in sight as a whole at 1366×700, and their height. */
export async function countRowsInSight(at: Page): Promise<{ readonly rows: number; readonly height: number }> {
  await resize(at, { width: 1366, height: 700 });
  const seen = await at.evaluate(() => {
    const grid = document.querySelector('[role=grid]')?.getBoundingClientRect();
    const head = document.querySelector('[role=columnheader]')?.getBoundingClientRect();
    const boxes = [...document.querySelectorAll('[data-row]')].map((row) => row.getBoundingClientRect());
    const within = boxes.filter(
      ({ top, bottom }) => top >= (head?.bottom ?? 0) - 1 && bottom <= (grid?.bottom ?? 0) + 1,
    );
    return { rows: within.length, height: boxes[0]?.height ?? 0 };
  });
  await resize(at, usualSize);
  return seen;
}

/** What has the focus, by tag. */
export async function focusedTag(at: Page): Promise<string> {
  return at.evaluate(() => document.activeElement?.tagName ?? '');
}
