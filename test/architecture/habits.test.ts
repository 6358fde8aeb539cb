// Habits that no tool checks for us (design §3): where the program may end or speak, and what nobody writes.
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { importedName, objections, productFolders, type SourceFile, sourceFiles } from './source-tree.ts';

const product = sourceFiles(productFolders);
const everything = sourceFiles();

/** The composition roots: only these may end the program or set its exit code. */
const edges = ['electron/cli.ts', 'electron/main.ts', 'electron/shell/case-host.ts', 'electron/shell/verify-host.ts'];

type Judge = (node: ts.Node, file: SourceFile) => string | null;

const member = (node: ts.Node) =>
  ts.isPropertyAccessExpression(node) ? `${node.expression.getText()}.${node.name.text}` : '';

const endsTheProgram: Judge = (node, file) =>
  !edges.includes(file.path) && /^process\.(exit|exitCode|abort|kill|reallyExit)$/.test(member(node))
    ? member(node)
    : null;

const speaks: Judge = (node) => (ts.isIdentifier(node) && node.text === 'console' ? 'uses console' : null);

/** Progress and messages go through what the composition root hands over; tests and the app then see them too. */
const writesToTheTerminal: Judge = (node, file) =>
  !edges.includes(file.path) &&
  /^process\.(stdout|stderr)$/.test(member(node)) &&
  !file.path.startsWith('electron/cli/')
    ? member(node)
    : null;

/** Every call of the page passes the one border (electron/ipc/answer.ts); a second way in would pass by it. */
const answersPastTheBorder: Judge = (node, file) =>
  file.path !== 'electron/ipc/register.ts' && ts.isIdentifier(node) && node.text === 'ipcMain' ? 'uses ipcMain' : null;

/** A dump holds memory (Electron, crash-reporter.md); a file association or an address scheme is a way in (reference/security.md §1.4). */
const opensADoor: Judge = (node) =>
  ts.isIdentifier(node) && /^(crashReporter|setAsDefaultProtocolClient|addRecentDocument|setUserTasks)$/.test(node.text)
    ? node.text
    : null;

const makesRedacted: Judge = (node, file) =>
  member(node).endsWith('RedactedRecord.fromRedaction') && !file.path.startsWith('shared/redact/')
    ? 'makes a redacted record'
    : null;

const makesWritten: Judge = (node, file) =>
  member(node).endsWith('WrittenRecord.fromLine') && file.path !== 'electron/package/copies.worker.ts'
    ? 'makes a written record'
    : null;

const looseType: Judge = (node) => (node.kind === ts.SyntaxKind.AnyKeyword ? 'any' : null);

/** `as unknown as` overrules the compiler; a comment in or above the statement must say why that holds. */
const forcedType: Judge = (node) => {
  if (!ts.isAsExpression(node) || !ts.isAsExpression(node.expression)) return null;
  const statement = ts.findAncestor(node, ts.isStatement);
  return /\/\/|\/\*/.test(statement?.getFullText() ?? '') ? null : 'as … as, without its reason';
};

const forcedPresence: Judge = (node) => (ts.isNonNullExpression(node) ? 'a value forced to be there with !' : null);

const runsText: Judge = (node) => {
  if (ts.isIdentifier(node) && ['eval', 'Function'].includes(node.text) && !ts.isTypeReferenceNode(node.parent)) {
    return ts.isCallExpression(node.parent) || ts.isNewExpression(node.parent)
      ? `runs text as code: ${node.text}`
      : null;
  }
  const name = ts.isPropertyAccessExpression(node) ? node.name.text : '';
  return ['innerHTML', 'outerHTML', 'insertAdjacentHTML', 'dangerouslySetInnerHTML'].includes(name)
    ? `writes markup: ${name}`
    : null;
};

const defaultExport: Judge = (node) => {
  const marked =
    ts.canHaveModifiers(node) && (ts.getModifiers(node) ?? []).some((one) => one.kind === ts.SyntaxKind.DefaultKeyword);
  return ts.isExportAssignment(node) || marked ? 'a default export' : null;
};

/** `import { z }` keeps all of zod in a bundle; `import * as z` lets the bundler drop four fifths of it. */
const importsWholeZod: Judge = (node) => {
  if (importedName(node) !== 'zod' || !ts.isImportDeclaration(node)) return null;
  const bindings = node.importClause?.namedBindings;
  return bindings !== undefined && ts.isNamespaceImport(bindings) ? null : "zod, but not as `import * as z from 'zod'`";
};

const swallows: Judge = (node) => {
  if (!ts.isCatchClause(node) || node.block.statements.length > 0) return null;
  return /\/\/|\/\*/.test(node.block.getText()) ? null : 'an empty catch without its reason';
};

const rules: readonly (readonly [title: string, files: readonly SourceFile[], judge: Judge, planted: string])[] = [
  ['ends the program outside the composition roots', product, endsTheProgram, 'process.exit(1);'],
  ['speaks through console', product, speaks, "console.log('x');"],
  [
    'writes to the terminal behind the back of the command line',
    product,
    writesToTheTerminal,
    "process.stdout.write('x');",
  ],
  [
    'makes a redacted record outside shared/redact',
    product,
    makesRedacted,
    'RedactedRecord.fromRedaction(record, []);',
  ],
  ['makes a written record outside the copying thread', product, makesWritten, 'WrittenRecord.fromLine(text);'],
  [
    'answers the page past the border',
    product,
    answersPastTheBorder,
    "ipcMain.handle('fs.read', (_event, path) => readFile(path));",
  ],
  ['opens a door that nobody watches', product, opensADoor, "app.setAsDefaultProtocolClient('signet');"],
  ['uses the type any', everything, looseType, 'const value: any = 1;'],
  ['casts by way of another type without saying why', product, forcedType, 'const value = 1 as unknown as string;'],
  ['forces a value to be there', product, forcedPresence, 'const value = list[0]!;'],
  ['runs text as code or writes markup past the escaping', product, runsText, "new Function('x');"],
  ['has a default export', [...product, ...sourceFiles(['test'])], defaultExport, 'export default function run() {}'],
  ['imports all of zod', product, importsWholeZod, "import { z } from 'zod';"],
  ['swallows an error silently', everything, swallows, 'try { run(); } catch {}'],
];

describe('No file', () => {
  it.each(rules)('%s', (_title, files, judge, planted) => {
    expect(objections([{ path: 'electron/collect/planted.ts', text: planted }], judge)).not.toEqual([]);
    expect(objections(files, judge)).toEqual([]);
  });
});

describe('No comment', () => {
  // Assembled, so that this file does not find itself.
  const at = (name: string) => `@${'ts'}-${name}`;

  function filesWith(files: readonly SourceFile[], marks: readonly string[]): readonly string[] {
    return files.filter((file) => marks.some((mark) => file.text.includes(mark))).map((file) => file.path);
  }

  it('silences the type checker', () => {
    expect(filesWith(everything, [at('ignore'), at('nocheck')])).toEqual([]);
    expect(filesWith(product, [at('expect-error')])).toEqual([]);
  });

  it('silences the linter without saying why', () => {
    const silence = new RegExp(`${'biome'}-ignore(?:-all|-start)?[^:\\n]*(:[^\\n]*)?`, 'g');
    const bare = everything.flatMap((file) =>
      [...file.text.matchAll(silence)]
        .filter((match) => (match[1] ?? '').split(/\s+/).length < 4)
        .map((match) => `${file.path}: ${match[0]}`),
    );
    expect(bare).toEqual([]);
  });
});
