// The dependency rules bite: forbidden imports are planted in a small tree, and dependency-cruiser must name the broken rule for each.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toolPath } from '../../build/tool-path.ts';
import { root } from './source-tree.ts';

type Planted = { readonly from: string; readonly to: string; readonly rule: string; readonly typeOnly?: boolean };

/** Every line is one forbidden import. `to` is a file of the tree, a package or a Node module. */
const planted: readonly Planted[] = [
  { from: 'electron/preload/reads-a-file.ts', to: 'node:fs', rule: 'preload-knows-the-list-only' },
  { from: 'electron/preload/checks-shapes.ts', to: 'zod', rule: 'preload-knows-the-list-only' },
  {
    from: 'electron/preload/reaches-into-main.ts',
    to: 'electron/shell/window.ts',
    rule: 'preload-knows-the-list-only',
  },
  { from: 'shared/collect/reads-a-file.ts', to: 'node:fs', rule: 'shared-is-pure' },
  { from: 'shared/collect/names-a-node-type.ts', to: 'node:fs', rule: 'shared-is-pure', typeOnly: true },
  { from: 'shared/model/uses-a-library.ts', to: 'exceljs', rule: 'shared-is-pure' },
  { from: 'shared/review/names-an-electron-type.ts', to: 'electron', rule: 'shared-is-pure', typeOnly: true },
  { from: 'shared/review/reaches-up.ts', to: 'electron/case/journal.ts', rule: 'shared-is-pure' },
  {
    from: 'shared/model/knows-a-stage.ts',
    to: 'shared/collect/window.ts',
    rule: 'words-and-model-stand-below-the-stages',
  },
  {
    from: 'shared/words/knows-a-stage.ts',
    to: 'shared/redact/policy.ts',
    rule: 'words-and-model-stand-below-the-stages',
    typeOnly: true,
  },
  {
    from: 'shared/collect/knows-package.ts',
    to: 'shared/package/layout.ts',
    rule: 'shared-collect-knows-no-later-stage',
  },
  {
    from: 'shared/collect/names-package.ts',
    to: 'shared/package/layout.ts',
    rule: 'shared-collect-knows-no-later-stage',
    typeOnly: true,
  },
  { from: 'shared/review/knows-redact.ts', to: 'shared/redact/policy.ts', rule: 'shared-review-knows-no-later-stage' },
  { from: 'shared/redact/knows-verify.ts', to: 'shared/verify/report.ts', rule: 'shared-redact-knows-no-later-stage' },
  {
    from: 'shared/package/knows-verify.ts',
    to: 'shared/verify/report.ts',
    rule: 'shared-package-knows-no-later-stage',
  },
  {
    from: 'electron/collect/takes-from-redact.ts',
    to: 'electron/redact/run.ts',
    rule: 'electron-collect-imports-no-other-stage',
  },
  {
    from: 'electron/review/takes-from-collect.ts',
    to: 'electron/collect/read.ts',
    rule: 'electron-review-imports-no-other-stage',
  },
  {
    from: 'electron/redact/takes-from-package.ts',
    to: 'electron/package/write.ts',
    rule: 'electron-redact-imports-no-other-stage',
  },
  {
    from: 'electron/package/takes-from-verify.ts',
    to: 'electron/verify/check.ts',
    rule: 'electron-package-imports-no-other-stage',
    typeOnly: true,
  },
  {
    from: 'electron/verify/takes-from-package.ts',
    to: 'electron/package/write.ts',
    rule: 'electron-verify-imports-no-other-stage',
  },
  {
    from: 'electron/verify/calls-the-command-line.ts',
    to: 'electron/cli/command.ts',
    rule: 'electron-verify-imports-no-other-stage',
  },
  { from: 'electron/case/calls-flow.ts', to: 'electron/flow/open.ts', rule: 'flow-is-called-by-faces-only' },
  { from: 'electron/case/calls-a-stage.ts', to: 'electron/collect/read.ts', rule: 'case-stands-below-the-stages' },
  {
    from: 'electron/tenant/uses-the-collector.ts',
    to: 'electron/collect/read.ts',
    rule: 'the-tenant-shares-no-code-with-the-collector',
  },
  {
    from: 'electron/tenant/uses-its-logic.ts',
    to: 'shared/collect/window.ts',
    rule: 'the-tenant-shares-no-code-with-the-collector',
    typeOnly: true,
  },
  { from: 'electron/collect/knows-electron.ts', to: 'electron', rule: 'only-shell-knows-electron' },
  {
    from: 'electron/flow/names-an-electron-type.ts',
    to: 'electron',
    rule: 'only-shell-knows-electron',
    typeOnly: true,
  },
  { from: 'electron/collect/calls-flow.ts', to: 'electron/flow/open.ts', rule: 'flow-is-called-by-faces-only' },
  { from: 'electron/flow/calls-a-face.ts', to: 'electron/cli/command.ts', rule: 'flow-knows-no-face' },
  {
    from: 'electron/package/uses-a-test.ts',
    to: 'test/support/forge.ts',
    rule: 'products-do-not-import-tests-or-build',
  },
  { from: 'shared/redact/uses-build.ts', to: 'build/tool.ts', rule: 'products-do-not-import-tests-or-build' },
  { from: 'electron/cli/imports-nothing-real.ts', to: 'electron/cli/gone.ts', rule: 'imports-exist' },
  { from: 'renderer/review/reaches-the-engine.ts', to: 'electron/case/journal.ts', rule: 'renderer-knows-only-shared' },
  { from: 'renderer/review/reads-a-file.ts', to: 'node:fs', rule: 'renderer-knows-only-shared' },
  {
    from: 'renderer/review/takes-from-redact.ts',
    to: 'renderer/redact/card.ts',
    rule: 'renderer-page-imports-no-other-page',
  },
  {
    from: 'renderer/collect/takes-from-home.ts',
    to: 'renderer/home/list.ts',
    rule: 'renderer-page-imports-no-other-page',
  },
  { from: 'renderer/frame/knows-a-page.ts', to: 'renderer/verify/report.ts', rule: 'renderer-parts-know-no-page' },
  { from: 'renderer/table/knows-home.ts', to: 'renderer/home/doors.ts', rule: 'renderer-parts-know-no-page' },
];

/** Imports that the design wants; none may be reported. */
const allowed: readonly (readonly [from: string, to: string])[] = [
  ['shared/model/checks.ts', 'zod'],
  ['shared/redact/uses-earlier.ts', 'shared/collect/window.ts'],
  ['shared/collect/uses-words.ts', 'shared/words/plain.ts'],
  ['shared/collect/uses-root.ts', 'shared/result.ts'],
  ['electron/collect/uses-case.ts', 'electron/case/journal.ts'],
  ['electron/collect/uses-root.ts', 'electron/effects.ts'],
  ['electron/collect/uses-logic.ts', 'shared/collect/window.ts'],
  ['electron/collect/reads.ts', 'node:fs'],
  ['electron/flow/joins.ts', 'electron/collect/read.ts'],
  ['electron/flow/joins-more.ts', 'electron/package/write.ts'],
  ['electron/cli/calls.ts', 'electron/flow/open.ts'],
  ['electron/tenant/names.ts', 'shared/model/json.ts'],
  ['electron/shell/opens.ts', 'electron'],
  ['renderer/review/shows.ts', 'shared/review/row.ts'],
  ['renderer/review/shows-more.ts', 'renderer/review/table.ts'],
  ['renderer/home/shows.ts', 'renderer/frame/modal.ts'],
  ['test/electron/any.ts', 'electron/package/write.ts'],
];

/** Two files that import each other; a cycle of types is a cycle too. */
const cycle = ['shared/verify/cycle-one.ts', 'shared/verify/cycle-two.ts'] as const;

const packages = ['zod', 'exceljs', 'electron'];
const isFile = (target: string) => target.endsWith('.ts');

let tree = '';

function put(path: string, text: string): void {
  mkdirSync(dirname(join(tree, path)), { recursive: true });
  writeFileSync(join(tree, path), text);
}

function importOf(from: string, to: string, typeOnly = false): string {
  const target = isFile(to) ? `${'../'.repeat(from.split('/').length - 1)}${to}` : to;
  return typeOnly
    ? `import type { thing } from '${target}';\nexport type Thing = typeof thing;\n`
    : `export { thing } from '${target}';\n`;
}

type Violation = { readonly from: string; readonly to: string; readonly rule: { readonly name: string } };

function cruise(): readonly Violation[] {
  const folders = ['shared', 'electron', 'renderer', 'test', 'build'];
  const words = ['--config', 'build/dependency-rules.cjs', '--output-type', 'json', ...folders];
  const done = spawnSync(process.execPath, [toolPath(root, 'dependency-cruiser', 'depcruise'), ...words], {
    cwd: tree,
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });
  return JSON.parse(done.stdout).summary.violations;
}

describe('The dependency rules', () => {
  let violations: readonly Violation[] = [];

  beforeAll(() => {
    tree = mkdtempSync(join(tmpdir(), 'signet-rules-'));
    cpSync(join(root, 'build/dependency-rules.cjs'), join(tree, 'build/dependency-rules.cjs'));
    cpSync(join(root, 'build/tsconfig.base.json'), join(tree, 'build/tsconfig.base.json'));
    put(
      'package.json',
      JSON.stringify({ type: 'module', dependencies: Object.fromEntries(packages.map((name) => [name, '1.0.0'])) }),
    );
    for (const name of packages) {
      put(
        `node_modules/${name}/package.json`,
        JSON.stringify({ name, version: '1.0.0', type: 'module', main: 'index.js', types: 'index.d.ts' }),
      );
      put(`node_modules/${name}/index.js`, 'export const thing = 1;\n');
      put(`node_modules/${name}/index.d.ts`, 'export declare const thing: number;\n');
    }
    const targets = [...planted.map((one) => one.to), ...allowed.map(([, to]) => to)].filter(isFile);
    for (const path of targets) if (path !== 'electron/cli/gone.ts') put(path, 'export const thing = 1;\n');
    for (const { from, to, typeOnly } of planted) put(from, importOf(from, to, typeOnly));
    for (const [from, to] of allowed) put(from, importOf(from, to));
    put(cycle[0], importOf(cycle[0], cycle[1], true));
    put(cycle[1], importOf(cycle[1], cycle[0]));
    violations = cruise();
  });

  afterAll(() => rmSync(tree, { recursive: true, force: true }));

  it.each(planted)('report $from importing $to as $rule', ({ from, rule }) => {
    expect(violations.filter((one) => one.from === from).map((one) => one.rule.name)).toContain(rule);
  });

  it('report a cycle, also one that types close', () => {
    const cycles = violations.filter((one) => one.rule.name === 'no-cycles').map((one) => one.from);
    expect(cycles).toEqual(expect.arrayContaining([cycle[0]]));
  });

  it.each(allowed)('let %s import %s', (from) => {
    expect(violations.filter((one) => one.from === from)).toEqual([]);
  });

  it('are each shown to bite by one of these lines', () => {
    const rules: { forbidden: readonly { name: string }[] } = createRequire(import.meta.url)(
      '../../build/dependency-rules.cjs',
    );
    const shown = new Set(violations.map((one) => one.rule.name));
    expect(rules.forbidden.map((rule) => rule.name).filter((name) => !shown.has(name))).toEqual([]);
  });
});
