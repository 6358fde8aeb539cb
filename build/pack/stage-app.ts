// Lays out what goes into the archive, and nothing else: the built app where it stands in a checkout too, and a package.json
// of its own. Everything is bundled, so it names no packages; electron-builder would otherwise pack all of them.
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Fills `stage` from scratch and gives it back. */
export function stageApp(builtApp: string, stage: string, packageJsonFile: string): string {
  rmSync(stage, { recursive: true, force: true });
  mkdirSync(join(stage, 'out'), { recursive: true });
  cpSync(builtApp, join(stage, 'out/app'), { recursive: true });
  const { name, version, description, license, type, main } = JSON.parse(readFileSync(packageJsonFile, 'utf8'));
  // Who publishes enters their own; the .deb format demands both.
  const publisher = { author: 'Signet', homepage: 'https://signet.invalid' };
  const packageJson = { name, productName: 'Signet', version, description, license, type, main, ...publisher };
  writeFileSync(join(stage, 'package.json'), `${JSON.stringify(packageJson, null, 2)}\n`);
  return stage;
}
