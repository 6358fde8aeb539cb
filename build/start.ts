// `npm start`: the desktop app in Electron where its program is on this disk; else the preview in a browser, and it says so.
import { spawn } from 'node:child_process';
import { dirname } from 'node:path';
import { makeApp } from './make-app.ts';
import { findElectron } from './pack/electron-binary.ts';
import { runPreview } from './preview/run-preview.ts';

const root = dirname(import.meta.dirname);
const words = process.argv.slice(2);
const electron = findElectron(root);

if (electron === null) {
  console.log('Electron is not on this computer (npx install-electron brings it, where GitHub can be reached).');
  console.log('Opening the preview in a browser instead.');
  await runPreview(words);
} else {
  await makeApp();
  const { ELECTRON_RUN_AS_NODE: _asNode, ...environment } = process.env;
  // The folder of package.json, whose `main` is the built app.
  const child = spawn(electron, [root, ...words], { stdio: 'inherit', env: environment });
  // Ctrl-C reaches the app by itself, which may have to ask before it ends.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => undefined);
  child.once('exit', (exit) => {
    process.exitCode = exit ?? 1;
  });
}
