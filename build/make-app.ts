// `npm run build`: the desktop app under out/app, as Electron, the preview and the end-to-end tests run it.
// Nothing to do is the usual case and takes a moment: a stamp over all sources says so.
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { stripVTControlCharacters } from 'node:util';
import { holdBuildLock } from './app/build-lock.ts';
import { bundleEngine, bundleInterface, bundlePreload, licenceLists } from './app/bundles.ts';
import { writeNotices } from './app/notices.ts';
import { listRendererFiles } from './app/renderer-files.ts';
import { digestOfInputs } from './app/stamp.ts';

const projectRoot = dirname(dirname(fileURLToPath(import.meta.url)));

/** What was done: `built` tells a fresh build from one that was there already. */
export type AppBuild = { readonly folder: string; readonly built: boolean };

/**
 * Builds the sources at `root` into `folder`, unless what stands there is of these very sources.
 * The folder is exchanged whole, so nobody ever sees half a build; two builders wait for each other.
 */
export async function makeApp(root = projectRoot, folder = join(root, 'out/app')): Promise<AppBuild> {
  const release = await holdBuildLock(`${folder}.lock`);
  try {
    const stampFile = `${folder}.stamp`;
    const wanted = digestOfInputs(root);
    if (existsSync(folder) && readStamp(stampFile) === wanted) return { folder, built: false };
    const fresh = `${folder}.new`;
    rmSync(fresh, { recursive: true, force: true });
    mkdirSync(fresh, { recursive: true });
    await buildInto(fresh, root);
    rmSync(stampFile, { force: true });
    exchange(folder, fresh);
    writeFileSync(stampFile, wanted);
    return { folder, built: true };
  } finally {
    release();
  }
}

/** Two renames next to each other, so that the folder is missing for a moment only. */
function exchange(folder: string, fresh: string): void {
  const old = `${folder}.old`;
  rmSync(old, { recursive: true, force: true });
  if (existsSync(folder)) renameSync(folder, old);
  renameSync(fresh, folder);
  rmSync(old, { recursive: true, force: true });
}

async function buildInto(folder: string, root: string): Promise<void> {
  // React and Vite choose their production side by this, and a test runner has set it to something else.
  const before = process.env.NODE_ENV;
  process.env.NODE_ENV = 'production';
  try {
    await bundleAll(folder, root);
  } finally {
    if (before === undefined) delete process.env.NODE_ENV;
    else process.env.NODE_ENV = before;
  }
}

async function bundleAll(folder: string, root: string): Promise<void> {
  const electron = join(root, 'electron');
  await bundleEngine(electron, folder);
  await bundlePreload(electron, folder);
  await bundleInterface(join(root, 'renderer'), folder);
  writeNotices(folder, licenceLists);
  const files = listRendererFiles(join(folder, 'renderer'));
  writeFileSync(join(folder, 'renderer-files.json'), `${JSON.stringify(files, null, 1)}\n`);
}

function readStamp(file: string): string | null {
  return existsSync(file) ? readFileSync(file, 'utf8') : null;
}

if (import.meta.main) {
  const started = performance.now();
  try {
    const { built } = await makeApp();
    if (built) console.log(`out/app built in ${((performance.now() - started) / 1000).toFixed(1)} s`);
  } catch (error) {
    console.error(stripVTControlCharacters(error instanceof Error ? error.message : String(error)));
    process.exitCode = 1;
  }
}
