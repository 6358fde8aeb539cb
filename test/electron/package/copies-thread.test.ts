// Page and workbook of a large package, made in a thread of their own: the same bytes as here, and no less careful when it fails.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { writeRecordFiles } from '../../../electron/package/record-pass.ts';
import type { JsonObject } from '../../../shared/model/json.ts';
import type { RedactedRecord } from '../../../shared/redact/redacted-record.ts';
import {
  packageIn,
  plainRecord,
  plainReleased,
  plainStatement,
  plainWithheld,
  released,
  temporaryFolder,
} from './package-under-test.ts';

const folder = temporaryFolder();
afterAll(folder.remove);

/** As if there would be many. */
const many = { expectedRecords: 100_000 };

/** What could differ behind a writer and a reader of JSON, if anything. */
const oddities: readonly JsonObject[] = [
  JSON.parse('{"__proto__":{"a":1},"constructor":"x","id":"1"}') as JsonObject,
  { half: '\ud800', pair: '\ud83c\udfdb', bidi: '\u202e', nothing: '\u0000', separators: '\u2028\u2029' },
  { 10: 'ten', 2: 'two', '-0': -0, exponent: 1e21, small: 5e-324, precise: 0.1 },
  { empty: {}, list: [], none: null, '': '', deep: [[[{ a: [null] }]]] },
  { 'a/b~c': '<b>&"\'', userAgent: 'x'.repeat(40_000) },
];

function* severalHundred(): Generator<RedactedRecord> {
  yield* plainReleased(240);
  for (const [index, oddity] of oddities.entries()) {
    const older = released(plainRecord(900 + index, oddity), plainWithheld);
    yield released(plainRecord(300 + index, oddity), plainWithheld, [older]);
  }
}

describe('the copies made in a thread', () => {
  it('are byte for byte those made here', async () => {
    const here = await packageIn(folder.path, severalHundred(), { rowsPerSheet: 100 }, 'here');
    const apart = await packageIn(folder.path, severalHundred(), { rowsPerSheet: 100, ...many }, 'apart');
    expect(here.written.counts).toEqual(apart.written.counts);
    expect(here.written.counts.truncatedCells).toBeGreaterThan(0);
    expect(readFileSync(apart.file).equals(readFileSync(here.file))).toBe(true);
  });

  it('ask for every record once, and say how far they are', async () => {
    let asked = 0;
    const progress: number[] = [];
    function* counted(): Generator<RedactedRecord> {
      for (const record of plainReleased(4_000)) {
        asked += 1;
        yield record;
      }
    }
    const onProgress = (records: number) => progress.push(records);
    const { written } = await packageIn(folder.path, counted(), { ...many, onProgress }, 'waited');
    expect([written.counts.records, asked, progress.at(-1)]).toEqual([4_000, 4_000, 4_000]);
  });

  it('let through what reading the records throws, and leave no open file behind', async () => {
    function* broken(): Generator<RedactedRecord> {
      yield* plainReleased(120);
      throw new Error('the case is gone');
    }
    await expect(packageIn(folder.path, broken(), many, 'broken')).rejects.toThrow('the case is gone');
    expect(readdirSync(folder.path).filter((name) => name.startsWith('broken'))).toEqual([]);
  });

  it('say what the disk said', async () => {
    const work = mkdtempSync(join(folder.path, 'disk-'));
    // The workbook cannot be put together where a folder has its name.
    mkdirSync(join(work, 'sign-ins.xlsx'));
    const writing = writeRecordFiles(plainReleased(60), plainStatement, work, many);
    await expect(writing).rejects.toMatchObject({ code: expect.stringMatching(/^E(EXIST|ISDIR)$/) });
    rmSync(work, { recursive: true });
  });

  it('say so where their files cannot even be begun', async () => {
    const nowhere = join(folder.path, 'nowhere');
    await expect(writeRecordFiles(plainReleased(5_000), plainStatement, nowhere, many)).rejects.toMatchObject({
      code: 'ENOENT',
    });
  });
});
