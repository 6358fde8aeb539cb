// The licence texts of everything that is bundled into the app, in one file beside it: MIT, ISC, BSD and Apache ask for that.
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

type Licence = {
  readonly name: string;
  readonly version: string;
  readonly identifier?: string;
  readonly text?: string;
};

/** Merges the lists that the builds left in `folder` into one readable text there, and removes them. */
export function writeNotices(folder: string, lists: readonly string[]): void {
  const byPackage = new Map<string, Licence>();
  for (const file of lists.map((list) => join(folder, list)).filter((path) => existsSync(path))) {
    for (const licence of readList(file)) byPackage.set(`${licence.name} ${licence.version}`, licence);
    rmSync(file);
  }
  const parts = [...byPackage]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([title, licence]) => part(title, licence));
  const opening = 'Signet contains the packages below, each under the licence that stands with it.\n';
  writeFileSync(join(folder, 'third-party-notices.txt'), [opening, ...parts].join(`\n${'-'.repeat(72)}\n\n`));
}

function readList(file: string): readonly Licence[] {
  return JSON.parse(readFileSync(file, 'utf8'));
}

function part(title: string, licence: Licence): string {
  return `${title}\nLicence: ${licence.identifier ?? 'see text'}\n\n${licence.text ?? '(the package brings no text of its own)'}\n`;
}
