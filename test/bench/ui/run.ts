// `npm run bench:ui`: how fast the window is, on a demo case and on a large one, beside a plain HTML table. No timed test: a missed
// goal is printed, not failed; the exit code only says whether everything ran.
import { copyFileSync, cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { makeApp } from '../../../build/make-app.ts';
import { findHost } from '../../e2e/app-host.ts';
import { findBrowser } from '../../e2e/find-browser.ts';
import { uiTable } from './figures.ts';
import { measureUi } from './measure-ui.ts';

const usage = `npm run bench:ui -- [--records N] [--json] [--no-twin] [--profile FOLDER]
  --records N       records of the large case (100000)
  --json            only the JSON document
  --no-twin         without the naive twin
  --profile FOLDER  also write a CPU profile of the page there, of each part (figures then include its cost)`;

const { values } = parseArgs({
  options: {
    records: { type: 'string', default: '100000' },
    json: { type: 'boolean', default: false },
    'no-twin': { type: 'boolean', default: false },
    profile: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
});
const records = Number(values.records);
const host = findHost();
const browser = findBrowser();
if (values.help || !Number.isSafeInteger(records) || records < 1 || host === null) {
  console.error(host === null ? 'neither Electron nor Chromium is here: set CHROMIUM_PATH' : usage);
  process.exit(2);
}
const folder = mkdtempSync(join(tmpdir(), 'signet-bench-ui-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(6));
const profileFolder = values.profile === undefined ? null : resolve(values.profile);
if (profileFolder !== null) mkdirSync(profileFolder, { recursive: true });

// A copy, so that nobody exchanges the build while it is measured. The app reads its version two folders up.
const app = join(folder, 'out', 'app');
cpSync((await makeApp()).folder, app, { recursive: true });
copyFileSync(fileURLToPath(new URL('../../../package.json', import.meta.url)), join(folder, 'package.json'));

const report = await measureUi({
  folder,
  app,
  records,
  profileFolder,
  hostKind: host.kind,
  twinBrowser: values['no-twin'] ? null : browser,
  say: (text) => process.stderr.write(`bench: ${text}\n`),
});
if (!values.json) for (const line of [...uiTable(report), '']) console.log(line);
console.log(JSON.stringify(report));
