// Filtering an open case: how many rows, and the first hundred of them. Parsing the filter is part of it.
import { withCase } from '../../../electron/flow/case-session.ts';
import { viewCase } from '../../../electron/flow/case-view.ts';
import { chooseRows } from '../../../electron/flow/list-records.ts';
import { ok } from '../../../shared/result.ts';
import { parseWholeFile } from '../naive/month-in-memory.ts';
import { medianGo, type Sides } from '../stage.ts';

const goes = 41;
const firstRows = 100;
/** One application, half of the month, successes only. */
const wanted = {
  appDisplayName: 'Microsoft Teams',
  from: '2026-10-08T00:00:00Z',
  to: '2026-10-23T00:00:00Z',
  errorCode: 0,
};
const filter = [
  `appDisplayName eq '${wanted.appDisplayName}'`,
  `createdDateTime ge ${wanted.from}`,
  `createdDateTime lt ${wanted.to}`,
  `status/errorCode eq ${wanted.errorCode}`,
].join(' and ');

export const filterStage: Sides = {
  ours: async ({ caseFolder, surroundings }) => {
    let count = 0;
    const done = await withCase(caseFolder, surroundings, false, async (open) => {
      const { index } = open;
      const { set } = viewCase(open);
      return ok(
        medianGo(goes, () => {
          const rows = chooseRows(open, set.records, filter);
          if (!rows.ok) throw new Error(`the filter was refused: ${rows.error.code}`);
          count = rows.value.length;
          const page = [...rows.value.subarray(0, firstRows)].map((row) => ({
            id: index.idOf(row),
            createdDateTime: index.createdDateTimeOf(row),
            standing: set.standing(row),
            appDisplayName: index.textOf('appDisplayName', row),
            ipAddress: index.textOf('ipAddress', row),
          }));
          if (page.length > count) throw new Error('more rows than there are');
        }),
      );
    });
    if (!done.ok) throw new Error(`the case did not open: ${done.error.code}`);
    return { ...done.value, facts: { 'records found': count, ...done.value.facts } };
  },
  naive: async ({ monthFile }) => {
    const records = parseWholeFile(monthFile);
    let count = 0;
    const go = medianGo(goes, () => {
      const found = records.filter(
        (record) =>
          record.appDisplayName === wanted.appDisplayName &&
          record.createdDateTime >= wanted.from &&
          record.createdDateTime < wanted.to &&
          record.status.errorCode === wanted.errorCode,
      );
      count = found.length;
      if (found.slice(0, firstRows).length > count) throw new Error('more rows than there are');
    });
    return { ...go, facts: { 'rows found': count, ...go.facts } };
  },
};
