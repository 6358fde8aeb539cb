// A second process for the lock test: opens the case, says so, and holds it until it is killed or told to end.
import { openCase } from '../../../electron/case/case-folder.ts';
import { options, passphrase } from '../../support/case-pages.ts';

const opened = await openCase(process.argv[2] ?? '', passphrase, { ...options, face: 'command line' });
process.stdout.write(opened.ok ? 'opened\n' : `${opened.error.code}\n`);
process.stdin.on('data', () => {
  if (opened.ok) opened.value.close();
  process.exit(0);
});
