// The parts of a package that is being written, beside its target: the person's records in the clear, which go whatever happens.
import { rmSync } from 'node:fs';
import { sweepFolder } from './sweep-folder.ts';

export const packageParts = (out: string) => ({ partial: `${out}.partial`, workFolder: `${out}.work` });

/** After the writing ended, also where its process was killed and could not do it itself. */
export function removePackageParts(out: string): void {
  const { partial, workFolder } = packageParts(out);
  rmSync(partial, { force: true });
  sweepFolder(workFolder);
}
