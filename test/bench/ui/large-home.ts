// The home folder of one run of the UI bench: a demo case that was collected, and a case of many generated records that the engine
// imported and the key store of the double opens, so that no figure holds the time of scrypt.
import { mkdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { importFiles } from '../../../electron/flow/import-files.ts';
import type { Bridge } from '../../../shared/ipc/bridge.ts';
import { openApp } from '../../e2e/app-host.ts';
import type { OpenRequest } from '../../e2e/app-under-test.ts';
import { type Desk, deskAt } from '../desk.ts';
import { writeMonthFile } from '../month-file.ts';

export type LargeHome = {
  readonly desk: Desk;
  readonly home: string;
  readonly largeCaseId: string;
  readonly demoCaseId: string;
  readonly recordBytes: number;
};

declare const window: { readonly signet: Bridge };

const largeCaseId = 'large-case-of-the-bench';

/** @param start how the app is started later: the key store must be the same one. */
export async function makeLargeHome(folder: string, records: number, start: OpenRequest): Promise<LargeHome> {
  const home = join(folder, 'home');
  const desk: Desk = { ...deskAt(folder, records), caseFolder: join(home, 'cases', largeCaseId) };
  mkdirSync(dirname(desk.caseFolder), { recursive: true, mode: 0o700 });
  const bytes = writeMonthFile(desk);
  const { objectId, names } = desk.subject;
  const imported = await importFiles(
    { folder: desk.caseFolder, subject: objectId, alsoKnownAs: names, files: [desk.monthFile] },
    desk.surroundings,
  );
  if (!imported.ok) throw new Error(`the records could not be imported: ${imported.error.code}`);
  rmSync(desk.monthFile);
  const passphrase = await desk.surroundings.passphrase('open');
  if (!passphrase.ok) throw new Error('the passphrase is a constant');

  const { page, close } = await openApp({ ...start, home });
  try {
    // Opened once with its passphrase, the case gets a slot of the key store.
    const opened = await page.evaluate((given) => window.signet.calls['cases.open'](given), {
      caseId: largeCaseId,
      passphrase: passphrase.value,
    });
    if (!opened.ok) throw new Error(`the large case could not be opened: ${opened.error.code}`);
    await page.evaluate((caseId) => window.signet.calls['cases.close']({ caseId }), largeCaseId);
    await page.getByRole('button', { name: /Try it with invented data/ }).click();
    await page.locator('[data-step=collect]').waitFor();
    await page.getByRole('button', { name: 'Connect to the invented tenant' }).click();
    await page.getByRole('button', { name: 'This is the person', exact: true }).click();
    await page.getByText('The collection is finished').waitFor({ timeout: 300_000 });
    const listed = await page.evaluate(() => window.signet.calls['cases.list']({}));
    const demo = listed.ok ? listed.value.cases.find(({ isInvented }) => isInvented) : undefined;
    if (demo === undefined) throw new Error('the demo case is not in the list');
    return { desk, home, largeCaseId, demoCaseId: demo.caseId, recordBytes: bytes / records };
  } finally {
    await close();
  }
}
