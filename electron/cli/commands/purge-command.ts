// `signet purge`: destroys a case for good, and says what that means and what it does not.
import { appError } from '../../../shared/errors.ts';
import { fail, ok } from '../../../shared/result.ts';
import { purgeCaseFolder } from '../../flow/purge-case.ts';
import type { Command } from '../command.ts';
import { sayError } from '../error-exit.ts';
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
        ...report.value.foreignFiles.map((name) => `left alone, for it is not Signet's: ${name}`),
        ...report.value.notes.map((note) => `${sayError(note).says} ${sayError(note).todo}`),
      ],
    });
  },
};
