// What a case shows is remembered only as far as nothing changed that it depends on: pages, subject, decisions.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { viewCase } from '../../../electron/flow/case-view.ts';
import { importFiles } from '../../../electron/flow/import-files.ts';
import { createSubjectGuard } from '../../../shared/collect/subject-guard.ts';
import { latestDecisions } from '../../../shared/review/decisions.ts';
import { guardRows, resolveRecordSet } from '../../../shared/review/record-set.ts';
import { heldMonth } from '../../support/held-case.ts';

type Made = Awaited<ReturnType<typeof heldMonth>>;
let made: Made;
beforeAll(async () => {
  made = await heldMonth('case-view', 200, 50);
}, 60_000);
afterAll(() => made.held.close());

/** Worked out from nothing. */
function afresh() {
  const { open } = made.held;
  const { subject } = viewCase(open).state;
  const guard = createSubjectGuard(subject ?? { objectId: null, names: [] }, guardRows(open.index));
  const serverDateOf = (page: number) => open.pageHead(page).serverDate;
  return resolveRecordSet(open.index, guard.judge, serverDateOf, latestDecisions(open.journal()));
}

function agree() {
  const [seen, expected] = [viewCase(made.held.open).set, afresh()];
  expect(seen.counts).toEqual(expected.counts);
  expect([...seen.records].map(seen.standing)).toEqual([...expected.records].map(expected.standing));
  expect([...seen.records]).toEqual([...expected.records]);
  return seen.counts;
}

describe('the view of a case', () => {
  it('is right after decisions, a new subject, and new pages', async () => {
    const { open } = made.held;
    const before = agree();
    const ids = Array.from(viewCase(open).set.records.subarray(0, 40), (row) => open.index.idOf(row));
    open.append({ kind: 'decision', at: 'T', recordIds: ids, state: 'open', reason: null, note: null });
    const decided = agree();
    expect(decided.open).toBeGreaterThan(0);
    const subject = { objectId: '00000000-1111-4222-8333-444444444444', names: [] };
    open.append({ kind: 'subject', at: 'T', subject });
    expect(agree().quarantined).toBeGreaterThan(before.quarantined);
    const { objectId } = made.month.subject;
    open.append({ kind: 'subject', at: 'T', subject: { objectId, names: [] } });
    expect(agree()).toEqual(decided);
    const file = join(made.desk.folder, 'one-more.json');
    const record = { id: 'one-more', createdDateTime: '2026-10-30T10:00:00Z', userId: objectId };
    writeFileSync(file, JSON.stringify({ value: [record] }));
    await importFiles(
      { folder: made.folder, subject: objectId, alsoKnownAs: [], files: [file] },
      made.held.surroundings,
    );
    expect(agree().records).toBe(decided.records + 1);
  });
});
