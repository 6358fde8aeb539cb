// The summary by hour of an open case, with its first hundred groups written out.
import { withCase } from '../../../electron/flow/case-session.ts';
import { viewCase } from '../../../electron/flow/case-view.ts';
import { ok } from '../../../shared/result.ts';
import { summariseRows } from '../../../shared/review/summarise-rows.ts';
import { parseWholeFile } from '../naive/month-in-memory.ts';
import { medianGo, type Sides } from '../stage.ts';

const goes = 15;
const firstGroups = 100;

export const summaryStage: Sides = {
  ours: async ({ caseFolder, surroundings }) => {
    let groups = 0;
    const done = await withCase(caseFolder, surroundings, false, async (open) => {
      const { set } = viewCase(open);
      return ok(
        medianGo(goes, () => {
          const summary = summariseRows(open.index, set.records, 'h1');
          groups = summary.size;
          for (let group = 0; group < Math.min(firstGroups, groups); group += 1) summary.group(group);
        }),
      );
    });
    if (!done.ok) throw new Error(`the case did not open: ${done.error.code}`);
    return { ...done.value, facts: { groups, ...done.value.facts } };
  },
  naive: async ({ monthFile }) => {
    const records = parseWholeFile(monthFile);
    let groups = 0;
    const go = medianGo(goes, () => {
      const counts = new Map<string, number>();
      for (const { createdDateTime, appId, userPrincipalName, ipAddress, resourceId, status } of records) {
        const hour = createdDateTime.slice(0, 13);
        const key = [hour, appId, userPrincipalName, ipAddress, resourceId, status.errorCode].join('|');
        counts.set(key, (counts.get(key) ?? 0) + 1);
      }
      groups = [...counts].sort(([left], [right]) => (left < right ? 1 : -1)).length;
    });
    return { ...go, facts: { groups, ...go.facts } };
  },
};
