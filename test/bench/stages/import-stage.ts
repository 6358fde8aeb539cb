// Import: the file recognised, split, derived, sealed and durable page by page, as `signet import` does it.
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { importFiles } from '../../../electron/flow/import-files.ts';
import type { Desk } from '../desk.ts';
import { parseWholeFile } from '../naive/month-in-memory.ts';
import { type Sides, timed } from '../stage.ts';

function caseBytes({ caseFolder }: Desk): number {
  return readdirSync(caseFolder).reduce((sum, name) => sum + statSync(join(caseFolder, name)).size, 0);
}

export const importStage: Sides = {
  ours: async (desk) => {
    const request = {
      folder: desk.caseFolder,
      subject: desk.subject.objectId,
      alsoKnownAs: desk.subject.names,
      files: [desk.monthFile],
    };
    const { time, value } = await timed(() => importFiles(request, desk.surroundings));
    if (!value.ok) throw new Error(`import failed: ${value.error.code}`);
    const [file] = value.value.files;
    if (file?.kind !== 'read' || file.records !== desk.records) throw new Error('import did not read every record');
    return {
      ...time,
      amount: file.records,
      facts: { rejects: file.rejects, 'case on disk, MB': caseBytes(desk) / 1e6 },
    };
  },
  naive: async (desk) => {
    const { time, value } = await timed(() => parseWholeFile(desk.monthFile));
    if (value.length !== desk.records) throw new Error('the twin did not read every record');
    return { ...time, amount: value.length };
  },
};
