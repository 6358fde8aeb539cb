// `signet decide`: include, exclude or leave open; one record by id, or all of the subject's that a filter chooses.
import { type AppError, appError } from '../../../shared/errors.ts';
import type { DecisionState } from '../../../shared/model/journal.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { type DecideRequest, decideRecords } from '../../flow/decide-records.ts';
import type { Call, Command } from '../command.ts';
import { caseOption, filterOption } from '../shared-options.ts';

const states: readonly DecisionState[] = ['include', 'exclude', 'open'];

function readState(call: Call): Result<DecisionState, AppError> {
  const [state, second] = states.filter((one) => call.flag(one));
  if (state === undefined || second !== undefined)
    return fail(appError('CLI_CHOOSE_ONE', { options: '--include, --exclude, --open' }));
  return ok(state);
}

function readChosen(call: Call): Result<DecideRequest['chosen'], AppError> {
  const id = call.text('record');
  const filter = call.text('filter');
  if (id !== undefined && filter === undefined) return ok({ by: 'id', id });
  if (filter !== undefined && id === undefined) return ok({ by: 'filter', filter });
  return fail(appError('CLI_CHOOSE_ONE', { options: '--record, --filter' }));
}

export const decideCommand: Command = {
  name: 'decide',
  says: 'Decides what happens to records. A filter never reaches into quarantine; a quarantined record is let in by its id.',
  options: {
    ...caseOption,
    record: { type: 'string', value: 'ID', says: 'one record' },
    ...filterOption,
    include: { type: 'boolean', says: 'it goes into the package' },
    exclude: { type: 'boolean', says: 'it stays out, is counted, and the person is told the reason' },
    open: { type: 'boolean', says: 'decide later; no package until then' },
    reason: { type: 'string', value: 'CODE', says: 'reason of the policy, needed with --exclude' },
    note: { type: 'string', value: 'TEXT', says: 'note for the file; stays in the case' },
  },
  run: async (call) => {
    const state = readState(call);
    if (!state.ok) return state;
    const chosen = readChosen(call);
    if (!chosen.ok) return chosen;
    const report = await decideRecords(
      {
        folder: call.text('case') ?? '',
        chosen: chosen.value,
        state: state.value,
        reason: call.text('reason'),
        note: call.text('note'),
      },
      call.surroundings,
    );
    if (!report.ok) return report;
    const fromQuarantine = report.value.fromQuarantine > 0 ? ' (out of quarantine)' : '';
    return ok({
      exit: 0,
      json: report.value,
      lines: [
        `${report.value.state}: ${report.value.decided} ${report.value.decided === 1 ? 'record' : 'records'}${fromQuarantine}`,
      ],
    });
  },
};
