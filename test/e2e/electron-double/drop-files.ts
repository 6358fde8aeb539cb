// Drops real files on the page through Chromium's own drag and drop, and tells the stand-in of webUtils which paths they have.
import { basename } from 'node:path';
import type { Page } from 'playwright-core';

export async function dropFiles(page: Page, selector: string, paths: readonly string[]): Promise<void> {
  const known = Object.fromEntries(paths.map((path) => [basename(path), path]));
  await page.evaluate((names) => Reflect.get(globalThis, '__electronDoublePaths')?.(names), known);
  const box = await page.locator(selector).boundingBox();
  if (box === null) throw new Error(`${selector} cannot be seen, so nothing can be dropped on it`);
  const session = await page.context().newCDPSession(page);
  const at = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  const data = { items: [], files: [...paths], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await session.send('Input.dispatchDragEvent', { type, ...at, data });
  }
  await session.detach();
}
