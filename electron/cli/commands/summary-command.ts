// `signet summary`: counts grouped as Graph groups non-interactive sign-ins.
import { ok } from '../../../shared/result.ts';
import type { SummaryWindow } from '../../../shared/review/summarise-rows.ts';
import { type LiveSummary, liveSummary } from '../../flow/live-summary.ts';
import { summariseCase } from '../../flow/summarise-case.ts';
import { accessFrom, accessOptions } from '../access-options.ts';
import { columns } from '../columns.ts';
import type { Command, Outcome } from '../command.ts';
import { readNumber } from '../read-number.ts';
import { caseOption, filterOption } from '../shared-options.ts';

const windows: readonly SummaryWindow[] = ['h1', 'h6', 'd1'];

function liveOutcome({ value, signIns }: LiveSummary): Outcome {
  const rows = value.map((row) => [
    row.aggregationDateTime,
    row.signInCount,
    row.held,
    row.status.errorCode,
    row.ipAddress,
    row.appDisplayName,
    row.resourceDisplayName,
  ]);
  const head = ['window (UTC)', 'sign-ins', 'held', 'code', 'ipAddress', 'appDisplayName', 'resourceDisplayName'];
  const example = value[0]?.recordsFilter;
  return {
    exit: 0,
    json: { value, signIns },
    lines: [
      ...columns(rows.length === 0 ? [] : [head, ...rows]),
      `${signIns} sign-ins in ${value.length} rows of the tenant's summary`,
      ...(example === undefined ? [] : ['the records behind the first row:', `  records --filter "${example}"`]),
    ],
  };
}

export const summaryCommand: Command = {
  name: 'summary',
  says: "Counts the subject's records in windows of an hour, six hours or a day, by app, user, address, result and resource.",
  options: {
    ...caseOption,
    window: { type: 'string', value: 'h1|h6|d1', required: true, oneOf: windows, says: 'length of a window, in UTC' },
    ...filterOption,
    top: { type: 'string', value: 'N', says: 'at most so many groups; 1000 if not given' },
    live: { type: 'boolean', says: "ask the tenant's own summary of the person's non-interactive sign-ins" },
    ...accessOptions,
  },
  run: async (call) => {
    const top = readNumber(call, 'top', 1000, 1, 1_000_000);
    if (!top.ok) return top;
    const window = windows.find((one) => one === call.text('window')) ?? 'd1';
    if (call.flag('live')) {
      const request = { folder: call.text('case') ?? '', window, filter: call.text('filter'), top: top.value };
      const live = await liveSummary({ ...request, access: accessFrom(call) }, call.surroundings);
      return live.ok ? ok(liveOutcome(live.value)) : live;
    }
    const report = await summariseCase(
      { folder: call.text('case') ?? '', window, filter: call.text('filter'), top: top.value },
      call.surroundings,
    );
    if (!report.ok) return report;
    const rows = report.value.value.map((group) => [
      group.aggregationDateTime,
      group.signInCount,
      group.status.errorCode,
      group.ipAddress,
      group.appDisplayName,
      group.resourceDisplayName,
    ]);
    const head =
      rows.length === 0
        ? []
        : [['window (UTC)', 'sign-ins', 'code', 'ipAddress', 'appDisplayName', 'resourceDisplayName']];
    return ok({
      exit: 0,
      json: report.value,
      lines: [...columns([...head, ...rows]), `${report.value.signIns} sign-ins in ${report.value.groups} groups`],
    });
  },
};
