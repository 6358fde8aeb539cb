// `signet purge`: destroys a case for good, and says what that means and what it does not.
import { appError } from '../../../shared/errors.ts';
import { fail, ok } from '../../../shared/result.ts';
import { purgeCaseFolder } from '../../flow/purge-case.ts';
import type { Command } from '../command.ts';
import { caseOption } from '../shared-options.ts';

export const purgeCommand: Command = {
  name: 'purge',
  says: 'Destroys a case: its keys first, then its files. Packages that left it stay where they are.',
  options: { ...caseOption, yes: { type: 'boolean', says: 'yes, destroy it' } },
  run: async ({ text, flag, surroundings }) => {
    if (!flag('yes')) return fail(appError('CLI_PURGE_NOT_CONFIRMED'));
    const report = await purgeCaseFolder(text('case') ?? '', surroundings);
    if (!report.ok) return report;
    return ok({
      exit: 0,
      json: report.value,
      lines: [
        `destroyed ${report.value.slotsDestroyed} wrapped ${report.value.slotsDestroyed === 1 ? 'key' : 'keys'} of the case`,
        `deleted ${report.value.filesDeleted} files (${report.value.bytesDeleted} bytes)`,
        'Without the key the content cannot be read, wherever parts of it may remain on the disk. The disk was not overwritten.',
        'A backup of the folder made before now can still be opened with its passphrase: delete those too.',
      ],
    });
  },
};
