// `npm run preview` as a program: reads its words, says what it is, runs until Ctrl-C.
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { homeFolder } from '../../electron/home-folder.ts';
import { makeApp } from '../make-app.ts';
import { startPreview } from './start-preview.ts';

/** @param words `--live` asks real tenants and uses this user's own settings and cases; `--out FOLDER` keeps what is written. */
export async function runPreview(words: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...words],
    options: { live: { type: 'boolean', default: false }, out: { type: 'string' } },
  });
  const outFolder = values.out === undefined ? mkdtempSync(join(tmpdir(), 'signet-preview-')) : resolve(values.out);
  const { folder } = await makeApp();
  const preview = await startPreview({
    appFolder: folder,
    // A demo has a home of its own, so that no real case stands in its list.
    home: values.live ? homeFolder() : join(outFolder, 'home'),
    outFolder,
    isDemoOnly: !values.live,
    say: (line) => console.error(line),
  });
  // Before the address is known, so that whoever reads it can also end this.
  // A terminal window that is closed says SIGHUP: what the page handed over goes then too.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => {
      void preview.close().finally(() => process.exit(0));
    });
  }
  console.log(
    'This preview is not the product: it can read what you give it, and it lacks the guards of the desktop app.',
  );
  console.log(`Packages and policies are written to ${outFolder}`);
  console.log(`Open once in your browser: ${preview.address}`);
}
