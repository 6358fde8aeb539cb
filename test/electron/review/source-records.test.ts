// What is read back from the case is what its pages say: the same record at review as at import, older contents oldest first.
import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { withCase } from '../../../electron/flow/case-session.ts';
import { viewCase } from '../../../electron/flow/case-view.ts';
import { importFiles } from '../../../electron/flow/import-files.ts';
import { sourceRecords } from '../../../electron/review/source-records.ts';
import { ok } from '../../../shared/result.ts';
import { testSurroundings } from '../../support/test-surroundings.ts';

const desk = testSurroundings();
const userId = '26be570a-ae82-4189-b4e2-a37c6808512d';
const records = [
  {
    id: 'b',
    createdDateTime: '2026-05-03T08:00:00.1234567Z',
    userId,
    status: { errorCode: 0 },
    odd: [1.5, null, 'é\u202e'],
  },
  { id: 'a', createdDateTime: '2026-05-02T08:00:00Z', userId, isInteractive: true },
  { id: 'b', createdDateTime: '2026-05-03T08:00:00.1234567Z', userId, status: { errorCode: 50126 } },
];

describe('records of a case', () => {
  it('come back in order of time, equal to what was imported, with older contents beside the newest', async () => {
    const file = join(desk.folder, 'records.json');
    appendFileSync(file, JSON.stringify({ value: records }));
    const folder = join(desk.folder, 'case');
    const imported = await importFiles({ folder, subject: userId, alsoKnownAs: [], files: [file] }, desk);
    expect(imported.ok).toBe(true);
    const read = await withCase(folder, desk, false, async (open) => {
      const { set } = viewCase(open);
      return ok([...sourceRecords(open, set, set.included)]);
    });
    expect(read).toEqual({
      ok: true,
      value: [
        { id: 'a', createdDateTime: '2026-05-02T08:00:00Z', record: records[1], revisions: [] },
        { id: 'b', createdDateTime: '2026-05-03T08:00:00.1234567Z', record: records[2], revisions: [records[0]] },
      ],
    });
  });
});
