// A checkout in small, so that the build itself is tested: a page, a main process with a thread, hosts, a preload.
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { root } from '../architecture/source-tree.ts';

export type SmallApp = {
  readonly root: string;
  readonly put: (path: string, text: string) => void;
  readonly remove: () => void;
};

const page = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; connect-src 'self'" />
    <title>Small</title>
    <link rel="icon" href="data:," />
    <link rel="stylesheet" href="./page.css" />
  </head>
  <body>
    <p id="said"></p>
    <script type="module" src="./main.tsx"></script>
  </body>
</html>
`;

const files: Readonly<Record<string, string>> = {
  'package.json': '{ "name": "small", "version": "1.2.3", "type": "module", "main": "out/app/main.js" }',
  'package-lock.json': '{}',
  'shared/greeting.ts': "export const greeting: string = 'good day';\n",
  'electron/version.ts':
    "import { readFileSync } from 'node:fs';\nexport const { version }: { version: string } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));\n",
  'electron/main.ts': `import { Worker } from 'node:worker_threads';
import { greeting } from '../shared/greeting.ts';
import { version } from './version.ts';
const thread = new Worker(new URL('./deep/echo.worker.ts', import.meta.url), { workerData: greeting });
thread.once('message', (said: string) => process.stdout.write(said + ' ' + version + ' ' + String(process.env.NODE_ENV)));
`,
  'electron/deep/echo.worker.ts': `import { parentPort, workerData } from 'node:worker_threads';
import { greeting } from '../../shared/greeting.ts';
parentPort?.postMessage(workerData === greeting ? 'heard' : 'lost');
`,
  'electron/shell/host-process.ts': `export const entries = [new URL('./case-host.ts', import.meta.url), new URL('./verify-host.ts', import.meta.url)];
`,
  'electron/shell/case-host.ts': "process.send?.('case');\n",
  'electron/shell/verify-host.ts': "process.send?.('verify');\n",
  'electron/preload/preload.ts':
    "import { contextBridge } from 'electron';\ncontextBridge.exposeInMainWorld('signet', {});\n",
  'renderer/index.html': page,
  'renderer/page.css': 'p { color: rgb(1, 2, 3); }\n',
  'renderer/main.tsx': `const said = document.getElementById('said');
if (said !== null) said.textContent = String(process.env.NODE_ENV);
`,
  'renderer/tsconfig.json': '{ "compilerOptions": { "jsx": "react-jsx" } }',
};

export function makeSmallApp(): SmallApp {
  const folder = mkdtempSync(join(tmpdir(), 'signet-small-app-'));
  const put = (path: string, text: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  for (const [path, text] of Object.entries(files)) put(path, text);
  cpSync(join(root, 'build/tsconfig.base.json'), join(folder, 'build/tsconfig.base.json'));
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
  return { root: folder, put, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
