// The scan of a package so large that text is searched in a thread of its own: the same is found there.
import { beforeAll, describe, expect, it } from 'vitest';
import { changed, codesOf, type Parts, partsOf, policyName, readerOf, scan } from './small-package.ts';

/** Beyond what is still scanned without threads; noise, so that no chunk is like another. */
const paddingBytes = 5 << 20;

function padding(): string {
  let number = 1;
  let text = '';
  while (text.length < paddingBytes) {
    number = (Math.imul(number, 1_103_515_245) + 12_345) >>> 0;
    text += number.toString(36);
  }
  return text;
}

let parts: Parts;
beforeAll(async () => {
  parts = new Map(await partsOf()).set('sign-ins.schema.json', Buffer.from(`{"a":"${padding()}"}`));
});

describe('the leak scan with a thread', () => {
  it('passes a sound package, every byte of it searched', async () => {
    const report = await scan(readerOf(parts));
    expect(report.findings).toEqual([]);
    expect(report).toMatchObject({ verdict: 'NO LEAK FOUND', searchedValues: 4, comparedRecords: 5 });
    expect(report.scannedBytes).toBeGreaterThan(paddingBytes);
  });

  it('finds a value by text behind megabytes of other text', async () => {
    const seeded = changed(parts, 'sign-ins.schema.json', (text) => text.replace('"}', ` ${policyName}"}`));
    expect(await codesOf(readerOf(seeded))).toEqual(['LEAK_TEXT sign-ins.schema.json']);
  });

  it('finds a short value by place on the page and in the workbook', async () => {
    const page = changed(parts, 'OPEN-ME.html', (text) => text.replace('<dt>/city<dd>[withheld]', '<dt>/city<dd>Bern'));
    expect(await codesOf(readerOf(page))).toEqual(['LEAK_PAGE_ROW OPEN-ME.html']);
    const sheet = 'sign-ins.xlsx!xl/worksheets/sheet2.xml';
    const workbook = changed(parts, sheet, (text) => text.replace('>[withheld]<', '>Bern<'));
    expect(await codesOf(readerOf(workbook))).toEqual([`LEAK_CELL ${sheet}`]);
  });

  it('searches by text once the other thread has ended, however it ended', async () => {
    const seeded = changed(parts, 'sign-ins.schema.json', (text) => text.replace('"}', ` ${policyName}"}`));
    const textAfter = Promise.reject(new Error('broken'));
    expect(await codesOf(readerOf(seeded), { textAfter })).toEqual(['LEAK_TEXT sign-ins.schema.json']);
  });
});

describe('a page whose list is longer than a piece may be', () => {
  it('is read line by line: what stands before the first section is not held at once', async () => {
    const row = `<tr><th scope="row"><a href="#r1">1</a>${'<td>x'.repeat(6)}\n`;
    const long = changed(parts, 'OPEN-ME.html', (text) =>
      text.replace(/<tr><th scope="row"><a href="#r4">.*\n/, (last) => last + row.repeat((65 << 20) / row.length)),
    );
    // Rows too many are reported as such; the page can still be read to its end.
    expect(await codesOf(readerOf(long))).toEqual(['LEAK_RECORD_COUNT OPEN-ME.html']);
  });
});
