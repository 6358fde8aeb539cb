// `npm run dist -- [--dir] [--electron FOLDER] [--out FOLDER]`: packs the app for this system with electron-builder, then
// reads back what it packed. `--dir` makes the unpacked folder only; `--electron` takes Electron from a folder instead of the net.
import { readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { build, DIR_TARGET, Platform } from 'electron-builder';
import { fuseFileOf, readFuseWire, wantedFuses } from '../electron/shell/fuses.ts';
import { makeApp } from './make-app.ts';
import { builderConfig } from './pack/builder-config.ts';
import { complaintsAbout } from './pack/check-archive.ts';
import { stageApp } from './pack/stage-app.ts';

const root = dirname(import.meta.dirname);

const { values } = parseArgs({
  options: {
    dir: { type: 'boolean', default: false },
    electron: { type: 'string' },
    out: { type: 'string', default: 'dist' },
  },
});

const outFolder = resolve(values.out);
const { folder } = await makeApp();
const appFolder = stageApp(folder, join(root, 'out/pack'), join(root, 'package.json'));
await build({
  projectDir: root,
  targets: Platform.current().createTarget(values.dir ? DIR_TARGET : null),
  config: builderConfig({
    appFolder,
    electronVersion: lockedVersion('electron'),
    electronFolder: values.electron === undefined ? null : resolve(values.electron),
    outFolder,
  }),
});

const packed = placesIn(outFolder);
const complaints = [...complaintsAbout(packed.archive, root), ...(await complaintsAboutFuses(packed.executable))];
for (const complaint of complaints.slice(0, 20)) console.error(`wrong: ${complaint}`);
if (complaints.length === 0) console.log(`packed and read back: ${packed.archive}`);
process.exitCode = complaints.length === 0 ? 0 : 1;

function lockedVersion(name: string): string {
  const { version }: { version: string } = JSON.parse(
    readFileSync(join(root, 'node_modules', name, 'package.json'), 'utf8'),
  );
  return version;
}

/** Where electron-builder puts things, for the system that it packs on. */
function placesIn(folder: string): { readonly archive: string; readonly executable: string } {
  if (process.platform === 'darwin') {
    const contents = join(folder, process.arch === 'arm64' ? 'mac-arm64' : 'mac', 'Signet.app/Contents');
    return { archive: join(contents, 'Resources/app.asar'), executable: join(contents, 'MacOS/Signet') };
  }
  const isWindows = process.platform === 'win32';
  const suffix = process.arch === 'arm64' ? '-arm64' : '';
  const unpacked = join(folder, `${isWindows ? 'win' : 'linux'}${suffix}-unpacked`);
  return {
    archive: join(unpacked, 'resources/app.asar'),
    executable: join(unpacked, isWindows ? 'Signet.exe' : 'signet'),
  };
}

async function complaintsAboutFuses(executable: string): Promise<readonly string[]> {
  const wire = await readFuseWire(fuseFileOf(executable, process.platform));
  if (wire === null) return ['the program holds no fuses'];
  return Object.entries(wantedFuses)
    .filter(([name, isOn]) => wire[name as keyof typeof wantedFuses] !== isOn)
    .map(([name]) => `the fuse ${name} is ${String(wire[name as keyof typeof wantedFuses])}`);
}
