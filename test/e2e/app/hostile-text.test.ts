// 2,000 hostile texts in one case, walked through once: table, record, preview, and the sealed package. Nothing of them runs, asks the
// network or becomes an element; what cannot be seen is written out beside a badge.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBrowser } from '../find-browser.ts';
import { firstNumber, numbersIn, tripwire } from './hostile-corpus.ts';
import { bringReader, readPlace, readPreviews, readRecord, type SeenPlace } from './hostile-reading.ts';
import { hostileRecords, personId } from './hostile-records.ts';
import { startTour, type Tour } from './tour.ts';

const patience = Number(process.env.SIGNET_PATIENCE ?? 120_000);
const count = 2000;
const folder = mkdtempSync(join(tmpdir(), 'signet-hostile-'));
/** The name of a file is somebody else's text too. */
const file = join(folder, `"><img src=x onerror=${tripwire}(0)>\u202enosj.json`);
const { records, pairs, fields } = hostileRecords(count);

describe.skipIf(findBrowser() === null)('2,000 hostile texts', () => {
  let tour: Tour;
  const seen = new Set<number>();

  /** Reads a part of the page; what is wrong with it, as lines. */
  async function read(selector: string): Promise<SeenPlace> {
    const place = await tour.page.locator(selector).first().evaluate(readPlace);
    for (const number of numbersIn(place.text)) seen.add(number);
    expect(place.problems).toEqual([]);
    return place;
  }

  /** Every record from the first to the last, each part of it, and each as its twin looks. */
  async function readAllRecords(goOn: (next: number) => Promise<void>): Promise<void> {
    const { page } = tour;
    const parts = new Map<string, Readonly<Record<string, SeenPlace>>>();
    for (let step = 0; step < records.length; step++) {
      // The number of the sign-in is the first line; another record is there when it is another.
      await page.waitForFunction(
        (known) => {
          const id = /00000000-aaaa-4bbb-8ccc-\d{12}/.exec(document.querySelector('aside')?.textContent ?? '')?.[0];
          return id !== undefined && !known.includes(id);
        },
        [...parts.keys()],
      );
      const shown = await readRecord(page);
      const id = /00000000-aaaa-4bbb-8ccc-\d{12}/.exec(Object.values(shown)[0]?.text ?? '')?.[0] ?? '';
      parts.set(id, shown);
      for (const [part, { text, problems }] of Object.entries(shown)) {
        for (const number of numbersIn(text)) seen.add(number);
        expect(problems, `${id} ${part}`).toEqual([]);
      }
      await page.locator('aside [role=tab]').first().click();
      if (step < records.length - 1) await goOn(step + 1);
    }
    for (const [hostile, plain] of pairs) {
      for (const [part, { elements }] of Object.entries(parts.get(hostile) ?? {}))
        expect(elements, `${hostile} ${part}`).toEqual(parts.get(plain)?.[part]?.elements);
    }
  }

  beforeAll(async () => {
    writeFileSync(file, JSON.stringify(records));
    tour = await startTour();
    await bringReader(tour.page);
    await tour.page.exposeFunction(tripwire, (number: number) => tripped.push(number));
  }, patience);
  afterAll(async () => {
    await tour?.leave();
    rmSync(folder, { recursive: true, force: true });
  });
  const tripped: number[] = [];

  it(
    'are imported, with the file’s own name',
    async () => {
      const { page, app, button } = tour;
      await page.locator('[data-door=start]').click();
      await page.getByLabel('Reference of the request').fill(`<svg onload=${tripwire}(1)>`);
      await button('Create case').click();
      await page.getByRole('checkbox').click();
      await button('Open the case').click();
      await page.getByRole('tab', { name: 'From files' }).click();
      await page.getByLabel('Person the request is about').fill(personId);
      await app.chooseFiles(file);
      await button('Choose files').click();
      await page.getByText(`${records.length} records`).first().waitFor();
      await page.locator('summary').click();
      expect((await read('main')).text).toContain('⟦U+202E⟧nosj.json');
      expect(records.length).toBe(2 * Math.ceil(count / fields));
    },
    patience,
  );

  it(
    'stand in the table, and beside it as counts',
    async () => {
      const { page } = tour;
      await page.locator('[data-step=review]').click();
      await page.locator('[data-row] [role=gridcell]', { hasText: /\w/ }).first().waitFor();
      for (const tab of ['Places', 'Apps', 'Devices', 'Networks']) {
        await page.getByRole('tab', { name: tab }).click();
        await read('main');
      }
      // One hostile row after the other, each followed by its twin.
      const places = await page
        .locator('[data-row]')
        .evaluateAll((rows) => rows.map((row) => row.getAttribute('data-row')));
      const isWhole = (place: string | null) => Number(place) % 2 === 0 && places.includes(`${Number(place) + 1}`);
      for (const row of places.filter(isWhole)) {
        const hostile = await read(`[data-row="${row}"]`);
        const plain = await read(`[data-row="${Number(row) + 1}"]`);
        expect(hostile.elements).toEqual(plain.elements);
      }
    },
    patience,
  );

  it(
    'stand in every part of the record beside the table',
    async () => {
      const { page } = tour;
      await page.locator('[data-row="0"] [role=gridcell]').nth(2).click();
      await readAllRecords(() => page.getByRole('button', { name: 'Next record' }).click());
    },
    patience,
  );

  it(
    'stand in the preview of what the person will see',
    async () => {
      const { page } = tour;
      await page.locator('[data-step=redact]').click();
      await page.locator('[data-pointer="/id"]').waitFor({ timeout: patience });
      for (const tab of ['Found in free text', 'To settle', 'Fields']) {
        await page.getByRole('tab', { name: tab }).click();
        await read('main');
      }
      await page.getByRole('tab', { name: 'As the person will see it' }).click();
      await page.locator('[data-pointer="/id"]').waitFor();
      const previews = await readPreviews(page, records.length);
      for (const { id, text, problems } of previews) {
        for (const number of numbersIn(text)) seen.add(number);
        expect(problems, id).toEqual([]);
      }
      const rowsOf = (id: string) => previews.find((one) => one.id === id)?.rows ?? [];
      for (const [hostile, plain] of pairs) {
        // A detector may mask one text and not its twin; that row then has a note more, and is told by its own mark.
        const twin = new Set(rowsOf(plain));
        const others = rowsOf(hostile).filter((row) => !twin.has(row));
        expect(rowsOf(hostile).length).toBeGreaterThan(50);
        expect(
          others.filter((row) => !row.startsWith('withheld')),
          hostile,
        ).toEqual([]);
      }
    },
    patience,
  );

  it(
    'stand in the sealed package as the check shows it',
    async () => {
      const { page, app, path, button } = tour;
      await page.locator('[data-step=package]').click();
      await button('Seal package').waitFor({ timeout: patience });
      await read('main');
      await page.getByLabel('Who answers').fill('Contoso Ltd');
      await app.saveAs(path('package.zip'));
      await button('Seal package').click();
      await page.locator('[data-packaged]').waitFor({ timeout: patience });
      await button('Check it').click();
      await page.locator('[data-report="INTACT, EXPECTED SIGNER"]').waitFor({ timeout: patience });
      await page.locator('[data-row] [role=gridcell]', { hasText: /\w/ }).first().waitFor();
      await read('main');
      await page.locator('[data-row="0"] [role=gridcell]').nth(1).click();
      await readAllRecords((next) => page.locator(`[data-row="${next}"] [role=gridcell]`).nth(1).click());
    },
    patience,
  );

  it('were all shown, and did nothing', async () => {
    const all = Array.from({ length: count }, (_, place) => firstNumber + place);
    expect(all.filter((number) => !seen.has(number))).toEqual([]);
    expect(tripped).toEqual([]);
    expect(tour.complaints()).toEqual([]);
    expect(tour.app.stopped).toEqual([]);
    expect(await tour.page.evaluate(() => Reflect.get({}, 'polluted'))).toBeUndefined();
    expect(tour.page.context().pages()).toHaveLength(1);
  });
});
