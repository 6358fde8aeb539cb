// A writer process that is really killed, and writes that fail as on a full disk: what was confirmed stays, and the case opens again.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { OpenCase } from '../../../electron/case/open-case.ts';
import { aFolder, aPage, newCase, recordsPerPage, reopened, type TestPage } from '../../support/case-pages.ts';

let place: ReturnType<typeof aFolder>;
beforeEach(() => {
  place = aFolder();
});
afterEach(() => place.clean());

const writer = join(import.meta.dirname, 'writer.child.ts');
const runs = Number(process.env.SIGNET_KILLS ?? 12);

/** Lets the writer work for a while after its first confirmed page, kills it, and returns the pages it had confirmed. */
async function killedAfter(milliseconds: number): Promise<number> {
  const child = spawn(process.execPath, [writer, place.folder]);
  let says = '';
  child.stdout.on('data', (chunk: Buffer) => {
    const isFirst = !says.includes('begun');
    says += chunk.toString();
    if (isFirst && says.includes('begun')) setTimeout(() => child.kill('SIGKILL'), milliseconds);
  });
  await once(child, 'close');
  const confirmed = [...says.matchAll(/confirmed (\d+)\n/g)].map((match) => Number(match[1]));
  return confirmed.length === 0 ? -1 : Math.max(...confirmed);
}

const expectedPages = new Map<string, TestPage>();

function expectedPage(page: number, sourceId: string): TestPage {
  const key = `${page} ${sourceId}`;
  const made = expectedPages.get(key) ?? aPage(page, recordsPerPage, sourceId, 200);
  expectedPages.set(key, made);
  return made;
}

/** Every page of the case holds what its number says, and the journal has its entry. */
function expectWhole(open: OpenCase): void {
  const entries = open.journal().flatMap((entry) => (entry.kind === 'log' ? [entry.code] : []));
  expect(entries).toEqual(Array.from({ length: open.pageCount() }, (_, page) => `PAGE_${page}`));
  for (let page = 0; page < open.pageCount(); page++) {
    const expected = expectedPage(page, open.pageHead(page).sourceId);
    expect(open.pageHead(page)).toEqual(expected.head);
    expect(Buffer.compare(open.pageBytes(page), expected.body)).toBe(0);
    expect(open.index.row((page + 1) * recordsPerPage - 1)).toMatchObject(expected.rows.at(-1)!);
  }
  expect(open.index.size()).toBe(open.pageCount() * recordsPerPage);
}

describe('a writer that is killed at any moment', () => {
  it(`loses nothing that was confirmed, adds nothing by halves, and is told of (${runs} kills)`, async () => {
    (await newCase(place.folder)).close();
    let before = 0;
    for (let run = 0; run < runs; run++) {
      // Spread over the phases of a page: packing, committing, confirming, checkpoints.
      const confirmed = await killedAfter((run * 37) % 211);
      const open = await reopened(place.folder);
      expect(open.pageCount()).toBeGreaterThanOrEqual(confirmed + 1);
      // At most the one page in flight stands there unconfirmed.
      expect(open.pageCount()).toBeLessThanOrEqual(Math.max(before, confirmed + 1) + 1);
      expectWhole(open);
      expect(open.found.map((finding) => finding.code)).toContain('CASE_NOT_CLOSED');
      expect(open.found.filter((finding) => finding.code === 'CASE_SOURCE_INTERRUPTED').length).toBeGreaterThan(0);
      before = open.pageCount();
      open.close();
    }
    expect(before).toBeGreaterThan(0);
  });
});

describe('a disk that is full', () => {
  it.skipIf(process.platform === 'win32')(
    'refuses the page, adds nothing of it, and leaves a case that opens',
    async () => {
      (await newCase(place.folder)).close();
      // A file size limit fails writes like a full disk; the signal that comes with it is ignored. Units of 512 bytes or 1 KiB.
      const child = spawn('sh', [
        '-c',
        `trap '' XFSZ; ulimit -f 1200; exec "$0" "$@"`,
        process.execPath,
        writer,
        place.folder,
      ]);
      let says = '';
      let complaints = '';
      child.stdout.on('data', (chunk: Buffer) => (says += chunk.toString()));
      child.stderr.on('data', (chunk: Buffer) => (complaints += chunk.toString()));
      await once(child, 'close');
      const confirmed = [...says.matchAll(/confirmed (\d+)\n/g)].length;
      const [, code, pages, records] = /failed (\w+) with (\d+) pages and (\d+) records/.exec(says) ?? [];
      expect(complaints).toBe('');
      expect(code).toMatch(/^CASE_DISK_(FULL|ERROR)$/);
      expect([Number(pages), Number(records)]).toEqual([confirmed, confirmed * recordsPerPage]);
      expect(confirmed).toBeGreaterThan(0);
      const open = await reopened(place.folder);
      expect(open.pageCount()).toBe(confirmed);
      expectWhole(open);
      open.close();
    },
  );
});
