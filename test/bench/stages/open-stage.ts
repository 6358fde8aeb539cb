// Opening: from a closed case to its first 100 rows, as `signet records --top 100` does it. The file cache is warm on both sides.
import { listRecords } from '../../../electron/flow/list-records.ts';
import { parseWholeFile } from '../naive/month-in-memory.ts';
import { type Sides, timed } from '../stage.ts';

const firstRows = 100;

export const openStage: Sides = {
  ours: async (desk) => {
    const request = { folder: desk.caseFolder, filter: undefined, top: firstRows, skip: 0 };
    const { time, value } = await timed(() => listRecords(request, desk.surroundings));
    if (!value.ok) throw new Error(`the case did not open: ${value.error.code}`);
    if (value.value.rows.length === 0) throw new Error('no rows');
    return { ...time, amount: 1, facts: { rows: value.value.rows.length, of: value.value.count } };
  },
  naive: async (desk) => {
    const { time, value } = await timed(() =>
      parseWholeFile(desk.monthFile)
        .sort((left, right) => (left.createdDateTime < right.createdDateTime ? -1 : 1))
        .slice(0, firstRows),
    );
    return { ...time, amount: 1, facts: { rows: value.length } };
  },
};
