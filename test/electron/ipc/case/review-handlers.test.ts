// Review over a real case: views stay what they were, rows say what stands, decisions reach whom they may, and undo survives a restart.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importFiles } from '../../../../electron/flow/import-files.ts';
import { createReviewHandlers } from '../../../../electron/ipc/case/review-handlers.ts';
import { recordOfRow } from '../../../../electron/review/source-records.ts';
import { fieldCatalogue } from '../../../../shared/model/field-catalogue.ts';
import { recordCell } from '../../../../shared/review/record-cells.ts';
import { heldMonth, holdCase, theValue } from '../../../support/held-case.ts';

type Made = Awaited<ReturnType<typeof heldMonth>>;

let made: Made;
let calls: ReturnType<typeof createReviewHandlers>;
const caseId = 'case-under-test';
const byTime = { by: 'createdDateTime', direction: 'descending' } as const;
const plain = { caseId, filter: null, preset: null, sort: byTime, grouping: null } as const;
const columns = ['appDisplayName', 'location.city'];

beforeAll(async () => {
  made = await heldMonth('review-handlers', 600, 50);
  calls = createReviewHandlers(made.held);
}, 60_000);
afterAll(() => made.held.close());

async function rowsOf(viewId: string, count = 200, from = 0) {
  return theValue(await calls['view.rows']({ caseId, viewId, from, count, columns })).rows;
}

async function recordIds(request: Partial<Parameters<(typeof calls)['view.open']>[0]>) {
  const { viewId, records } = theValue(await calls['view.open']({ ...plain, ...request }));
  const ids: string[] = [];
  for (let from = 0; from < records; from += 200) {
    for (const row of await rowsOf(viewId, 200, from)) if (row.kind === 'record') ids.push(row.recordId);
  }
  return ids;
}

describe('a view', () => {
  it('shows every record once, in the asked order, with cells of any column', async () => {
    const opened = theValue(await calls['view.open'](plain));
    const { set } = made.held.view();
    expect(opened).toMatchObject({ count: set.records.length, records: set.records.length });
    const paths = fieldCatalogue.slice(0, 120).map(({ path }) => path);
    const request = { caseId, viewId: opened.viewId, from: 10, count: 150, columns: paths };
    const { rows, newRecords } = theValue(await calls['view.rows'](request));
    expect(newRecords).toBe(0);
    expect(rows).toHaveLength(150);
    const expected = [...set.records].reverse().slice(10, 160);
    for (const [place, shown] of rows.entries()) {
      const row = expected[place] as number;
      if (shown.kind !== 'record') throw new Error('nothing is grouped');
      expect(shown).toMatchObject({ recordId: made.held.open.index.idOf(row), standing: set.standing(row) });
      const record = recordOfRow(made.held.open, row);
      expect(shown.cells).toEqual(paths.map((path) => recordCell(path)(record)));
    }
    const last = await rowsOf(opened.viewId, 200, opened.count - 3);
    expect(last).toHaveLength(3);
    expect(await rowsOf(opened.viewId, 200, opened.count + 5)).toEqual([]);
  });

  it('says where a record stands, also within a group, and null for one that it does not show', async () => {
    const { viewId } = theValue(await calls['view.open']({ ...plain, grouping: 'd1' }));
    const rows = await rowsOf(viewId);
    const group = rows.findIndex((row) => row.kind === 'group');
    const shown = rows[group];
    if (shown?.kind !== 'group') throw new Error('the month has repeated sign-ins');
    const indexOf = (recordId: string) => calls['view.indexOf']({ caseId, viewId, recordId });
    expect(theValue(await indexOf(shown.first.recordId.toUpperCase()))).toEqual({ index: group });
    expect(theValue(await indexOf('no such record'))).toEqual({ index: null });
    const members = await recordIds({ filter: shown.filter });
    expect(members).toHaveLength(shown.count);
    expect(members).toContain(shown.first.recordId);
    expect(Object.values(shown.standings).reduce((sum, count) => sum + count, 0)).toBe(shown.count);
    for (const id of members) expect(theValue(await indexOf(id))).toEqual({ index: group });
  });

  it('narrows a group within its own filter', async () => {
    const filter = "status/errorCode eq 0 or appDisplayName eq 'x'";
    const { viewId, count, records } = theValue(await calls['view.open']({ ...plain, filter, grouping: 'h6' }));
    const rows = await rowsOf(viewId, 200);
    const groups = rows.filter((row) => row.kind === 'group');
    expect(count).toBeLessThan(records);
    for (const { filter: behind, count: size } of groups.slice(0, 20)) {
      expect((await recordIds({ filter: behind })).length).toBe(size);
    }
  });

  it('sorts by a column that only the records have, and refuses where that would take too long', async () => {
    const path = 'processingTimeInMilliseconds';
    const ids = await recordIds({ sort: { by: path, direction: 'ascending' } });
    const times = ids.map((id) => {
      const [row = -1] = made.held.open.index.rowsOfId(id);
      return Number(recordCell(path)(recordOfRow(made.held.open, row)) ?? -1);
    });
    expect(times.length).toBeGreaterThan(500);
    expect(times).toEqual([...times].sort((left, right) => left - right));
    expect(await recordIds({ sort: { by: 'errorCode', direction: 'ascending' } })).toHaveLength(ids.length);
  });

  it('refuses a filter it cannot read, and says where', async () => {
    const refused = await calls['view.open']({ ...plain, filter: 'appDisplayName is great' });
    expect(refused).toMatchObject({ ok: false, error: { code: 'REVIEW_FILTER_NOT_UNDERSTOOD' } });
  });

  it('is gone when it was closed, when many others were opened since, and under an id that nobody gave out', async () => {
    const open = async () => theValue(await calls['view.open'](plain)).viewId;
    const [closed, old] = [await open(), await open()];
    expect(await calls['view.close']({ caseId, viewId: closed })).toEqual({ ok: true, value: {} });
    for (let others = 0; others < 12; others++) await open();
    for (const viewId of [closed, old, 'never-given-out']) {
      const gone = { ok: false, error: { code: 'VIEW_GONE' } };
      expect(await calls['view.rows']({ caseId, viewId, from: 0, count: 1, columns })).toEqual(gone);
      expect(await calls['view.chart']({ caseId, viewId, timeZone: 'UTC' })).toEqual(gone);
      expect(await calls['view.facets']({ caseId, viewId })).toEqual(gone);
      expect(await calls['view.indexOf']({ caseId, viewId, recordId: 'x' })).toEqual(gone);
      const target = { by: 'view', viewId } as const;
      expect(await calls['decisions.decide']({ caseId, target, state: 'open', reason: null, note: null })).toEqual(
        gone,
      );
    }
  });

  it('counts what it shows, by day and by value', async () => {
    const { viewId, records } = theValue(await calls['view.open']({ ...plain, preset: 'failed' }));
    const chart = theValue(await calls['view.chart']({ caseId, viewId, timeZone: 'Europe/Amsterdam' }));
    expect(chart.total).toEqual({ success: 0, interrupted: 0, failure: records });
    expect(chart.days.flatMap(({ hours }) => hours).reduce((sum, count) => sum + count, 0)).toBe(records);
    const unknown = await calls['view.chart']({ caseId, viewId, timeZone: 'Middle/Earth' });
    expect(unknown).toMatchObject({ ok: false, error: { code: 'REVIEW_TIME_ZONE_UNKNOWN' } });
    const { facets } = theValue(await calls['view.facets']({ caseId, viewId }));
    for (const { value, filter, count } of facets.flatMap(({ values }) => values.slice(0, 3))) {
      expect([value, (await recordIds({ preset: 'failed', filter })).length]).toEqual([value, count]);
    }
  });

  it('finds the records in which the detectors found somebody else', async () => {
    const ids = new Set(await recordIds({ preset: 'mentions-somebody-else' }));
    const planted = made.month.truth.otherPersons;
    expect(ids.size).toBeGreaterThan(0);
    const { set } = made.held.view();
    const givenIds = new Set(Array.from(set.included, (row) => made.held.open.index.idOf(row)));
    expect([...ids].every((id) => givenIds.has(id))).toBe(true);
    expect(ids.size).toBeLessThan(givenIds.size);
    expect(planted.length).toBeGreaterThan(0);
  });
});

describe('one record', () => {
  it('comes with its neighbours of the same request, its source and its decision', async () => {
    const { open } = made.held;
    const { set } = made.held.view();
    const byRequest = Map.groupBy(set.records, (row) => open.index.textOf('correlationId', row));
    const [, rows = []] = [...byRequest].find(([id, members]) => id !== null && members.length > 1) ?? [];
    const [first = -1, ...others] = rows;
    const shown = theValue(await calls['record.show']({ caseId, recordId: open.index.idOf(first) }));
    expect(shown.neighbours.map(({ recordId }) => recordId)).toEqual(
      others.map((row) => open.index.idOf(row)).slice(0, 50),
    );
    expect(shown).toMatchObject({ decision: null, source: { kind: 'file', name: 'case-pages.json' } });
    expect(shown.record).toEqual(recordOfRow(open, first));
    expect(shown.membership).toBe(set.membership(first));
    const revised = set.records.find((row) => set.olderRevisions(row).length > 0);
    if (revised === undefined) throw new Error('the month has revisions');
    const withRevisions = theValue(await calls['record.show']({ caseId, recordId: open.index.idOf(revised) }));
    expect(withRevisions.revisions).toEqual(set.olderRevisions(revised).map((older) => recordOfRow(open, older)));
    expect(await calls['record.show']({ caseId, recordId: 'nothing' })).toMatchObject({
      error: { code: 'REVIEW_NO_SUCH_RECORD' },
    });
  });
});

describe('deciding', () => {
  const standingsNow = () => {
    const { set } = made.held.view();
    return Array.from(set.records, (row) => set.standing(row));
  };
  const decide = (
    target: Parameters<(typeof calls)['decisions.decide']>[0]['target'],
    state: 'include' | 'exclude' | 'open',
    reason: string | null = null,
  ) => calls['decisions.decide']({ caseId, target, state, reason, note: state === 'open' ? 'look again' : null });

  it('by a view never reaches into quarantine; by record it does', async () => {
    const all = theValue(await calls['view.open'](plain));
    const { counts } = made.held.view().set;
    expect(counts.quarantined).toBeGreaterThan(0);
    const byView = { by: 'view', viewId: all.viewId } as const;
    expect(theValue(await decide(byView, 'include'))).toEqual({ decided: counts.included, fromQuarantine: 0 });
    expect(made.held.view().set.counts.quarantined).toBe(counts.quarantined);
    const quarantine = theValue(await calls['view.open']({ ...plain, preset: 'quarantine' }));
    expect(await decide({ by: 'view', viewId: quarantine.viewId }, 'include')).toMatchObject({
      error: { code: 'REVIEW_NO_SUCH_RECORD' },
    });
    const [one] = await rowsOf(quarantine.viewId);
    if (one?.kind !== 'record') throw new Error('the month has somebody else');
    const byRecord = { by: 'records' as const, recordIds: [one.recordId] };
    expect(theValue(await decide(byRecord, 'include'))).toEqual({ decided: 1, fromQuarantine: 1 });
    const [after] = await rowsOf(quarantine.viewId);
    expect(after).toMatchObject({ recordId: one.recordId, standing: 'included' });
    expect(made.held.view().set.counts.quarantined).toBe(counts.quarantined - 1);
    theValue(await calls['decisions.undo']({ caseId }));
    theValue(await calls['decisions.undo']({ caseId }));
    expect(made.held.view().set.counts).toEqual(counts);
  });

  it('needs a reason to exclude and records that exist, and then changes nothing', async () => {
    const entries = made.held.open.journal().length;
    const [id = ''] = await recordIds({});
    const refusals = [
      await decide({ by: 'records', recordIds: [id] }, 'exclude'),
      await decide({ by: 'records', recordIds: [id, 'nothing'] }, 'open'),
    ];
    expect(refusals.map((one) => !one.ok && one.error.code)).toEqual(['REVIEW_REASON_NEEDED', 'REVIEW_NO_SUCH_RECORD']);
    expect(made.held.open.journal()).toHaveLength(entries);
  });

  it('shows at once in a view that stays as it was, and in the preset of a new one', async () => {
    const { viewId, count } = theValue(await calls['view.open'](plain));
    const subjects = (await rowsOf(viewId)).filter((row) => row.kind === 'record' && row.standing === 'included');
    const ids = subjects.slice(0, 3).map((row) => (row.kind === 'record' ? row.recordId : ''));
    theValue(await decide({ by: 'records', recordIds: ids }, 'open'));
    const after = (await rowsOf(viewId)).filter((row) => row.kind === 'record' && row.standing === 'open');
    expect(after.map((row) => row.kind === 'record' && [row.recordId, row.hasNote])).toEqual(
      ids.map((id) => [id, true]),
    );
    expect(await recordIds({ preset: 'open-decisions' })).toEqual(ids);
    expect(theValue(await calls['view.open'](plain)).count).toBe(count);
    expect(theValue(await calls['decisions.undo']({ caseId }))).toEqual({ restored: 3, state: 'open' });
    expect(await recordIds({ preset: 'open-decisions' })).toEqual([]);
  });

  it('is taken back step by step, also after the case was closed and opened again', async () => {
    const before = standingsNow();
    const ids = (await recordIds({})).slice(0, 40);
    theValue(await decide({ by: 'records', recordIds: ids.slice(0, 30) }, 'exclude', 'OTHER_PERSON'));
    const between = standingsNow();
    theValue(await decide({ by: 'records', recordIds: ids.slice(20) }, 'open'));
    made.held.close();
    made = { ...made, held: await holdCase(made.folder, made.desk) };
    calls = createReviewHandlers(made.held);
    const entries = made.held.open.journal().length;
    expect(theValue(await calls['decisions.undo']({ caseId }))).toEqual({ restored: 20, state: 'open' });
    expect(standingsNow()).toEqual(between);
    expect(theValue(await calls['decisions.undo']({ caseId }))).toEqual({ restored: 30, state: 'exclude' });
    expect(standingsNow()).toEqual(before);
    expect(theValue(await calls['decisions.undo']({ caseId }))).toEqual({ restored: 0, state: null });
    expect(made.held.open.journal().length).toBeGreaterThan(entries);
  });
});

describe('records that arrive later', () => {
  it('change neither lines nor order of an open view, which says how many there are', async () => {
    const { viewId, count } = theValue(await calls['view.open'](plain));
    const before = await rowsOf(viewId);
    const record = {
      id: '99999999-2222-4333-8444-555555555555',
      createdDateTime: '2026-12-30T10:00:00Z',
      userId: made.month.subject.objectId,
    };
    const known = recordOfRow(made.held.open, 0);
    const file = join(made.desk.folder, 'later.json');
    writeFileSync(file, JSON.stringify({ value: [record, { ...known, riskState: 'dismissed' }] }));
    const { objectId } = made.month.subject;
    const imported = await importFiles(
      { folder: made.folder, subject: objectId, alsoKnownAs: [], files: [file] },
      made.held.surroundings,
    );
    expect(imported.ok).toBe(true);
    const after = theValue(await calls['view.rows']({ caseId, viewId, from: 0, count: 200, columns }));
    expect(after.rows).toEqual(before);
    expect(after.newRecords).toBe(1);
    const fresh = theValue(await calls['view.open'](plain));
    expect(fresh.count).toBe(count + 1);
    // The older row of the record that has a newer content now still shows it, and a bulk act still reaches the record.
    const decided = await calls['decisions.decide']({
      caseId,
      target: { by: 'view', viewId },
      state: 'include',
      reason: null,
      note: null,
    });
    expect(theValue(decided).decided).toBe(made.held.view().set.counts.included - 1);
  });
});
