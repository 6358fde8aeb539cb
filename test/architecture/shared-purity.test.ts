// shared/ is pure because its compiler settings know no Node and no browser; this proves that they do not,
// and forbids by syntax tree the impure corners of the language itself: the clock, chance, the host's zone and locale.
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { objections, root, type SourceFile, sourceFiles } from './source-tree.ts';

const settings = ts.getParsedCommandLineOfConfigFile(
  join(root, 'shared/tsconfig.json'),
  { noEmit: true, composite: false, incremental: false },
  { ...ts.sys, onUnRecoverableConfigFileDiagnostic: (problem) => expect.fail(String(problem.messageText)) },
);
if (settings === undefined) throw new Error('shared/tsconfig.json cannot be read');
const { options } = settings;

const snippetPath = join(root, 'shared/review/planted-snippet.ts');
const parsedLibraries = new Map<string, ts.SourceFile | undefined>();

/** What the compiler says to `code` if it stood in shared/review/, under shared's own settings. */
function complaints(code: string): readonly string[] {
  const real = ts.createCompilerHost(options);
  const host: ts.CompilerHost = {
    ...real,
    fileExists: (path) => path === snippetPath || real.fileExists(path),
    readFile: (path) => (path === snippetPath ? code : real.readFile(path)),
    getSourceFile: (path, version) => {
      if (path === snippetPath) return ts.createSourceFile(path, code, version);
      if (!parsedLibraries.has(path)) parsedLibraries.set(path, real.getSourceFile(path, version));
      return parsedLibraries.get(path);
    },
  };
  const program = ts.createProgram([snippetPath], options, host);
  const problems = [
    ...program.getSyntacticDiagnostics(),
    ...program.getSemanticDiagnostics(program.getSourceFile(snippetPath)),
  ];
  return problems.map((problem) => ts.flattenDiagnosticMessageText(problem.messageText, '\n'));
}

describe('The compiler, under the settings of shared/,', () => {
  it.each([
    "export { readFileSync } from 'node:fs';",
    "import { readFileSync } from 'fs'; export const text = readFileSync('x');",
    "import type { Socket } from 'node:net'; export type Line = Socket;",
    "export const bytes = await import('node:crypto');",
    "export const fs = require('node:fs');",
    "console.log('x'); export {};",
    'export const bytes = Buffer.alloc(1);',
    'export type Bytes = Buffer;',
    'export const title = document.title;',
    'export const place = window.location;',
    'export const agent = navigator.userAgent;',
    "export const answer = fetch('x');",
    'setTimeout(() => undefined, 1); export {};',
    'setImmediate(() => undefined); export {};',
    'queueMicrotask(() => undefined); export {};',
    "export const address = new URL('https://example.org');",
    'export const bytes = new TextEncoder();',
    'export const text = new TextDecoder();',
    "export const bytes = atob('eA==');",
    'export const id = crypto.randomUUID();',
    'export const home = process.env;',
    'export const copy = structuredClone({});',
    'export const now = performance.now();',
    'export const here = __dirname;',
    'export const here = import.meta.dirname;',
    'export const host = global;',
    'export const stop = new AbortController();',
    'export class Kept { constructor(readonly value: string) {} }',
    'export enum Kind { One }',
    'export const first: string = [][0];',
    'export const loose = (value) => value;',
  ])('refuses %s', (code) => {
    expect(complaints(code)).not.toEqual([]);
  });

  it('accepts pure code, so that it is not the planting which fails', () => {
    expect(
      complaints(
        "export const day = new Date(Date.UTC(2026, 0, 1)).toISOString().slice(0, 10) + JSON.stringify(['é'.normalize()]);",
      ),
    ).toEqual([]);
    expect(complaints("import { ok } from '../result.ts';\nexport const one = ok(1);")).toEqual([]);
  });

  it('reads nothing for the real shared/ but shared/, the language and zod', () => {
    const program = ts.createProgram(settings.fileNames, options);
    const read = program
      .getSourceFiles()
      .map((file) => file.fileName.replaceAll('\\', '/').replace(`${root.replaceAll('\\', '/')}/`, ''));
    const known = /^(shared\/|node_modules\/zod\/|node_modules\/typescript\/lib\/lib\.(es|decorators))/;
    expect(read.filter((path) => path.startsWith('shared/')).length).toBeGreaterThan(50);
    expect(read.filter((path) => !known.test(path))).toEqual([]);
  });
});

/** Methods of Date that answer in the zone of the machine, and methods that follow its locale unless told one. */
const hostZone =
  /^(get|set)(FullYear|Month|Date|Day|Hours|Minutes|Seconds|Milliseconds|TimezoneOffset|Year)$|^to(Time|Date)String$/;
const hostLocale =
  /^(toLocale\w*|localeCompare|DateTimeFormat|NumberFormat|Collator|PluralRules|RelativeTimeFormat|ListFormat|Segmenter|DisplayNames)$/;

/** How many arguments a locale-dependent call may leave out before the host's locale speaks. */
const leastArguments = new Map([['localeCompare', 2]]);

function impurity(node: ts.Node): string | null {
  if (ts.isPropertyAccessExpression(node) || ts.isElementAccessExpression(node)) return impureMember(node);
  if (ts.isIdentifier(node) && node.text === 'globalThis') return 'reaches for globalThis';
  if (ts.isVariableDeclaration(node) && /^(Date|Math)$/.test(node.initializer?.getText() ?? ''))
    return 'hides clock or chance behind another name';
  if (ts.isNewExpression(node) || ts.isCallExpression(node)) return impureCall(node);
  return null;
}

function impureMember(node: ts.PropertyAccessExpression | ts.ElementAccessExpression): string | null {
  const from = node.expression.getText();
  const name = ts.isPropertyAccessExpression(node) ? node.name.text : node.argumentExpression.getText().slice(1, -1);
  if (from === 'Date' && !['UTC', 'parse'].includes(name)) return `asks the clock: Date.${name}`;
  if (from === 'Math' && name === 'random') return 'throws dice: Math.random';
  return hostZone.test(name) ? `depends on the zone of the machine: ${name}` : null;
}

function impureCall(node: ts.NewExpression | ts.CallExpression): string | null {
  const given = node.arguments?.length ?? 0;
  const called = node.expression;
  const name = ts.isPropertyAccessExpression(called) ? called.name.text : called.getText();
  if (name === 'Date' && (ts.isCallExpression(node) || given === 0)) return 'asks the clock: Date()';
  const undefinedLocale = node.arguments?.[leastArguments.get(name) ?? 0]?.getText() === 'undefined';
  if (hostLocale.test(name) && (given < (leastArguments.get(name) ?? 1) || undefinedLocale))
    return `follows the locale of the machine: ${name}`;
  return null;
}

const objectionsTo = (text: string) => objections([{ path: 'shared/planted.ts', text }], impurity);

describe('The language itself, in shared/,', () => {
  it.each([
    'const now = Date.now();',
    "const now = Date['now']();",
    'const { now } = globalThis.Date;',
    'const { now } = Date;',
    'const chance = Math;',
    'const today = new Date();',
    'const today = new Date;',
    'const today = Date();',
    'const clock = Date.now;',
    'const dice = Math.random();',
    'const hour = new Date(0).getHours();',
    'const text = new Date(0).toLocaleString();',
    'const text = (1).toLocaleString(undefined);',
    "const order = 'a'.localeCompare('b');",
    'const format = new Intl.DateTimeFormat();',
  ])('is caught by this test at %s', (code) => {
    expect(objectionsTo(code)).not.toEqual([]);
  });

  it.each([
    'const day = new Date(milliseconds).getUTCDate();',
    "const text = (1).toLocaleString('en');",
    "const format = new Intl.DateTimeFormat(locale, { timeZone: 'UTC' });",
    'const time = Date.UTC(2026, 1) + Date.parse(text) + Math.floor(1.5);',
  ])('is let through at %s', (code) => {
    expect(objectionsTo(code)).toEqual([]);
  });

  it('asks neither clock nor chance, and leans on no zone or locale of the machine', () => {
    const files: readonly SourceFile[] = sourceFiles(['shared']);
    expect(objections(files, impurity)).toEqual([]);
  });
});
