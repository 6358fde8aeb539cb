// `npm pack` (prepack): turns the product's TypeScript into plain JavaScript under out/program, file by file.
// Node strips types in a checkout, but refuses to below node_modules, which is where an installed Signet lives.
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const layers = ['shared', 'electron'];

const compilerOptions: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2024,
  module: ts.ModuleKind.ESNext,
  verbatimModuleSyntax: true,
  rewriteRelativeImportExtensions: true,
};

/** Threads are started by address, which the compiler takes for a text like any other. */
const threadAddress = /(new URL\(\s*'\.[^']*)\.ts('\s*,\s*import\.meta\.url)/g;

/** Writes the program to `target`, a folder that it empties first. Types are not checked here: `npm run check` does that. */
export function makeProgram(target: string): void {
  rmSync(target, { recursive: true, force: true });
  for (const file of layers.flatMap(sourcesOf)) {
    const { outputText } = ts.transpileModule(readFileSync(file, 'utf8'), { compilerOptions, fileName: file });
    put(join(target, relative(root, file).replace(/\.ts$/, '.js')), outputText.replace(threadAddress, '$1.js$2'));
  }
  const { name, version, license } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  // The program reads its version from the package.json beside its layers, here as in a checkout.
  put(join(target, 'package.json'), `${JSON.stringify({ name, version, license, private: true, type: 'module' })}\n`);
  copyFileSync(join(root, 'build/launcher.mjs'), join(target, 'signet.mjs'));
}

function sourcesOf(layer: string): readonly string[] {
  return readdirSync(join(root, layer), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts') && !entry.name.endsWith('.d.ts'))
    .map((entry) => join(entry.parentPath, entry.name));
}

function put(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

if (import.meta.main) makeProgram(join(root, 'out/program'));
