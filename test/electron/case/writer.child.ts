// A writer to be killed: appends pages made from numbers, and says after each which one is confirmed.
import { writeSync } from 'node:fs';
import { openCase } from '../../../electron/case/case-folder.ts';
import { toCaseError } from '../../../electron/case/disk-errors.ts';
import { aPage, options, passphrase, recordsPerPage } from '../../support/case-pages.ts';

const opened = await openCase(process.argv[2] ?? '', passphrase, options);
if (!opened.ok) throw new Error(opened.error.code);
const open = opened.value;
const say = (line: string) => writeSync(1, `${line}\n`);
const sourceId = `run-${open.pageCount()}`;
try {
  open.append({ kind: 'source', at: 'T', sourceId, sourceKind: 'file', name: sourceId, shape: 'graph' });
  say(`begun ${sourceId}`);
  for (;;) {
    const number = open.pageCount();
    const page = aPage(number, recordsPerPage, sourceId, 200);
    await open.appendPage(page.head, page.body, page.rows, [
      { kind: 'log', at: 'T', code: `PAGE_${number}`, facts: {} },
    ]);
    say(`confirmed ${number}`);
  }
} catch (error) {
  say(`failed ${toCaseError(error)?.code} with ${open.pageCount()} pages and ${open.index.size()} records`);
  open.close();
  process.exit(0);
}
