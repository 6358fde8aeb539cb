// Scrolls a table of either side from its top to its end: a reader's notches, then a spun wheel, then jumps and a drag of the scroll bar.
import type { Page } from 'playwright-core';
import type { FrameLog } from './probe.ts';

export type ScrollLog = {
  readonly wheel: FrameLog;
  readonly bar: FrameLog;
  /** From the scroll bar's move to the rows of that place, painted. */
  readonly jumpMilliseconds: readonly number[];
  /** 1 where the wheel came to the end before the patience was over. */
  readonly shareOfTable: number;
};

const notch = { pixels: 120, times: 400 };
const spin = { pixels: 4000 };
const jumps = 60;
const dragFrames = 300;
/** For the wheel alone. */
const usualPatienceMilliseconds = 120_000;

type Watching = { signetFrames?: () => FrameLog };

async function watched(page: Page, work: () => Promise<void>): Promise<FrameLog> {
  await page.evaluate(() => {
    Object.assign(globalThis, { signetFrames: globalThis.signetProbe.watchFrames() });
  });
  await work();
  return page.evaluate(() => {
    const { signetFrames } = globalThis as Watching;
    if (signetFrames === undefined) throw new Error('nobody watched');
    return signetFrames();
  });
}

/** @param isOurs true waits after each jump until the rows of that place have come; the twin has all of them. */
export async function scrollThrough(
  page: Page,
  isOurs: boolean,
  patienceMilliseconds = usualPatienceMilliseconds,
): Promise<ScrollLog> {
  const table = page.locator('[role=grid]');
  const box = await table.boundingBox();
  if (box === null) throw new Error('there is no table to scroll');
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  const place = () => table.evaluate((one) => one.scrollTop / Math.max(1, one.scrollHeight - one.clientHeight));
  let shareOfTable = 0;

  const wheel = await watched(page, async () => {
    const until = performance.now() + patienceMilliseconds;
    for (let at = 0; at < notch.times && performance.now() < until; at++) await page.mouse.wheel(0, notch.pixels);
    do {
      for (let at = 0; at < 20; at++) await page.mouse.wheel(0, spin.pixels);
      shareOfTable = await place();
    } while (shareOfTable < 0.9999 && performance.now() < until);
  });

  let jumpMilliseconds: readonly number[] = [];
  const bar = await watched(page, async () => {
    jumpMilliseconds = await page.evaluate(jumpAbout, { jumps, isOurs });
    await page.evaluate(drag, dragFrames);
  });
  return { wheel, bar, jumpMilliseconds, shareOfTable };
}

async function jumpAbout({ jumps, isOurs }: { jumps: number; isOurs: boolean }): Promise<number[]> {
  const table = document.querySelector('[role=grid]');
  if (table === null) return [];
  const taken: number[] = [];
  for (let at = 0; at < jumps; at++) {
    // Multiples of the golden ratio: spread evenly, never near the place before.
    const top = Math.round(((at * 0.618034) % 1) * (table.scrollHeight - table.clientHeight));
    const began = performance.now();
    table.scrollTop = top;
    const first = String(Math.ceil(table.scrollTop / 32));
    const isThere = () =>
      !isOurs || (table.querySelector(`[data-row="${first}"]`) !== null && globalThis.signetProbe.hasRows(null));
    taken.push((await globalThis.signetProbe.painted(isThere)) - began);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return taken;
}

function drag(frames: number): Promise<void> {
  return new Promise((resolve) => {
    const table = document.querySelector('[role=grid]');
    let at = 0;
    const step = () => {
      if (table === null || ++at > frames) return resolve();
      table.scrollTop = (at / frames) * (table.scrollHeight - table.clientHeight);
      requestAnimationFrame(step);
    };
    requestAnimationFrame(step);
  });
}
