// `signet override`: one value of one record is treated otherwise than the policy says.
import { operators } from '../../../shared/redact/policy.ts';
import { ok } from '../../../shared/result.ts';
import { overrideValue } from '../../flow/override-value.ts';
import type { Command } from '../command.ts';
import { caseOption } from '../shared-options.ts';

export const overrideCommand: Command = {
  name: 'override',
  says: 'Treats one value of one record otherwise than the policy says. The newest override for a place counts.',
  options: {
    ...caseOption,
    record: { type: 'string', value: 'ID', required: true, says: 'id of the record' },
    path: {
      type: 'string',
      value: 'P',
      required: true,
      says: 'field (location.city) or place in the record (/appliedConditionalAccessPolicies/0/displayName)',
    },
    operator: {
      type: 'string',
      value: 'O',
      required: true,
      oneOf: operators,
      says: 'keep, remove, mask, generalise or alias',
    },
    reason: { type: 'string', value: 'CODE', says: 'reason of the policy; needed for all but keep' },
  },
  run: async ({ text, surroundings }) => {
    const operator = operators.find((one) => one === text('operator')) ?? 'keep';
    const report = await overrideValue(
      {
        folder: text('case') ?? '',
        recordId: text('record') ?? '',
        path: text('path') ?? '',
        operator,
        reason: text('reason'),
      },
      surroundings,
    );
    if (!report.ok) return report;
    return ok({
      exit: 0,
      json: report.value,
      lines: [
        `${report.value.path} of record ${report.value.recordId}: ${report.value.operator}`,
        'The record as the person will see it:',
        ...JSON.stringify(report.value.record, null, 2).split('\n'),
      ],
    });
  },
};
