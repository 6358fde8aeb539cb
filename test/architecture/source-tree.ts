// What the house tests look at: every source file of the checkout as it lies on disk, and its syntax tree.
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

/** Absolute path of the checkout, without a slash at the end. */
export const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');

/** The code that runs at the user's: what the strictest rules hold for. */
export const productFolders = ['shared', 'electron', 'renderer'];

/** Everything that we write ourselves as code. */
export const codeFolders = [...productFolders, 'build', 'test'];

/** `path` is relative to the checkout, with forward slashes. */
export type SourceFile = { readonly path: string; readonly text: string };

/** Fixtures are other people's data, kept byte for byte; house rules do not apply to them. */
const notOurs = ['test/fixtures'];

/** Every file below `folders` (those that exist), in order of path; links are not followed. */
export function filesBelow(folders: readonly string[]): readonly string[] {
  return folders.flatMap((folder) => listFolder(folder)).sort();
}

function listFolder(folder: string): readonly string[] {
  let entries: string[];
  try {
    entries = readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'));
  } catch {
    return []; // A layer that does not exist yet, such as renderer/.
  }
  return entries.filter(
    (path) => !notOurs.some((folder) => path.startsWith(`${folder}/`)) && !path.includes('__pycache__'),
  );
}

/** The TypeScript and JavaScript files below `folders`. */
export function sourceFiles(folders: readonly string[] = codeFolders): readonly SourceFile[] {
  return filesBelow(folders)
    .filter((path) => /\.(ts|tsx|mjs|cjs|js)$/.test(path))
    .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));
}

const treesByText = new Map<string, ts.SourceFile>();

/** The syntax tree of a file, with parents set; parsed once. */
function parse(file: SourceFile): ts.SourceFile {
  const known = treesByText.get(file.text);
  if (known !== undefined) return known;
  const tree = ts.createSourceFile(file.path, file.text, ts.ScriptTarget.Latest, true);
  treesByText.set(file.text, tree);
  return tree;
}

/** Calls `see` for every node of the tree. */
function walk(node: ts.Node, see: (node: ts.Node) => void): void {
  see(node);
  ts.forEachChild(node, (child) => walk(child, see));
}

/** Runs `judge` on every node of every file and lists what it objects to, as `path:line what`. */
export function objections(
  files: readonly SourceFile[],
  judge: (node: ts.Node, file: SourceFile) => string | null,
): readonly string[] {
  return files.flatMap((file) => {
    const tree = parse(file);
    const found: string[] = [];
    walk(tree, (node) => {
      const what = judge(node, file);
      if (what !== null)
        found.push(`${file.path}:${tree.getLineAndCharacterOfPosition(node.getStart(tree)).line + 1} ${what}`);
    });
    return found;
  });
}

/** The literal that an import, export … from, dynamic import, import type or `require` names; undefined when the node is none of these, null when it is computed. */
export function importedName(node: ts.Node): string | null | undefined {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) {
    return node.moduleSpecifier === undefined ? undefined : textOf(node.moduleSpecifier);
  }
  if (ts.isImportTypeNode(node)) return ts.isLiteralTypeNode(node.argument) ? textOf(node.argument.literal) : null;
  if (!ts.isCallExpression(node)) return undefined;
  const isImport = node.expression.kind === ts.SyntaxKind.ImportKeyword;
  const called = node.expression.getText();
  const isRequire = /(^|\.)(require|getBuiltinModule)$/.test(called);
  return isImport || isRequire ? textOf(node.arguments[0]) : undefined;
}

function textOf(node: ts.Node | undefined): string | null {
  return node !== undefined && ts.isStringLiteralLike(node) ? node.text : null;
}
