// `signet records`: rows of a case by the sign-in report API's filter, or one record whole.
import { appError } from '../../../shared/errors.ts';
import { fail, ok } from '../../../shared/result.ts';
import { listRecords, showRecord } from '../../flow/list-records.ts';
import { rereadRecord } from '../../flow/reread-record.ts';
import { accessFrom, accessOptions } from '../access-options.ts';
import { columns } from '../columns.ts';
import type { Command } from '../command.ts';
import { readNumber } from '../read-number.ts';
import { caseOption, filterOption } from '../shared-options.ts';

export const recordsCommand: Command = {
  name: 'records',
  says: 'Lists records by time, quarantined ones too; or shows one record whole.',
  options: {
    ...caseOption,
    ...filterOption,
    top: { type: 'string', value: 'N', says: 'at most so many rows; 50 if not given' },
    skip: { type: 'string', value: 'N', says: 'leave out the first N rows' },
    id: { type: 'string', value: 'ID', says: 'one record by its id, whole, with its older contents' },
    reread: {
      type: 'boolean',
      says: 'with --id: read it again from the tenant first; other content is kept as a revision',
    },
    ...accessOptions,
  },
  run: async (call) => {
    const folder = call.text('case') ?? '';
    const id = call.text('id');
    if (id === undefined && call.flag('reread'))
      return fail(appError('CLI_MISSING_OPTION', { option: '--id (one record to read again)', command: 'records' }));
    if (id !== undefined) {
      const { surroundings } = call;
      const shown = call.flag('reread')
        ? await rereadRecord({ folder, id, access: accessFrom(call) }, surroundings)
        : await showRecord(folder, id, surroundings);
      if (!shown.ok) return shown;
      return ok({ exit: 0, json: shown.value, lines: JSON.stringify(shown.value, null, 2).split('\n') });
    }
    const top = readNumber(call, 'top', 50, 1, 1_000_000);
    if (!top.ok) return top;
    const skip = readNumber(call, 'skip', 0, 0, 1_000_000_000);
    if (!skip.ok) return skip;
    const list = await listRecords(
      { folder, filter: call.text('filter'), top: top.value, skip: skip.value },
      call.surroundings,
    );
    if (!list.ok) return list;
    const rows = list.value.rows.map((row) => [
      row.createdDateTime,
      row.standing,
      row.errorCode,
      row.countryOrRegion,
      row.ipAddress,
      row.appDisplayName,
      row.id,
    ]);
    const head =
      rows.length === 0
        ? []
        : [['createdDateTime', 'standing', 'code', 'country', 'ipAddress', 'appDisplayName', 'id']];
    return ok({
      exit: 0,
      json: list.value,
      lines: [...columns([...head, ...rows]), `${rows.length} of ${list.value.count} records`],
    });
  },
};
