// `npm run check` bites: a small checkout with our own settings is clean, and each planted fault turns exactly its check red.
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { describeOutcome, runStaticChecks } from '../../build/static-checks.ts';
import { root } from './source-tree.ts';

const settings = [
  '.gitignore',
  'package.json',
  'biome.json',
  'knip.json',
  'tsconfig.json',
  'vitest.config.ts',
  'build',
];
const tools = ['@biomejs/biome', '@types/node', 'dependency-cruiser', 'knip', 'typescript', 'vitest'];
const layers = ['shared', 'electron', 'renderer', 'test'];
/** What stands on the product and its packages, which the small checkout has not. */
const buildsTheApp = /build.(app|pack|preview|make-app\.ts|preview\.ts|start\.ts|dist\.ts)$/;
const chains = ['shared/review', 'electron/review', 'test/electron'];

let tree = '';
let planted = new Map<string, string | null>();

const at = (path: string) => join(tree, path);

/** Writes a file, and remembers what stood there before, for `clear`. */
function plant(path: string, text: string): void {
  if (!planted.has(path)) planted.set(path, existsSync(at(path)) ? readFileSync(at(path), 'utf8') : null);
  put(path, text);
}

function put(path: string, text: string): void {
  mkdirSync(dirname(at(path)), { recursive: true });
  writeFileSync(at(path), text);
}

function clear(): void {
  for (const [path, before] of planted) before === null ? rmSync(at(path)) : put(path, before);
  planted = new Map();
}

const passingOn = (from: string) => `import { steps as before } from '${from}';\n\nexport const steps = before;\n`;

/** Ten small modules in each layer that import one another in a row, so that the dependency check finds enough to read. */
function buildTree(): void {
  const names = Array.from('abcdefghij', (letter) => `step-${letter}.ts`);
  for (const folder of chains) {
    names.forEach((name, index) => {
      const next = names[index + 1];
      put(`${folder}/${name}`, next === undefined ? 'export const steps = 1;\n' : passingOn(`./${next}`));
    });
  }
  const test =
    "import { expect, it } from 'vitest';\nimport { steps } from './step-a.ts';\n\nit('adds up', () => expect(steps).toBe(1));\n";
  put('test/electron/steps.test.ts', test);
  put('test/bench/run.ts', 'performance.now();\n');
  put('test/e2e/print-host.setup.ts', 'export function setup(): void {}\n');
  put('build/make-app.ts', 'export async function makeApp(): Promise<void> {}\n');
  put('renderer/review/step.ts', 'export const steps = 1;\n');
  put('renderer/main.tsx', "import { steps } from './review/step.ts';\n\ndocument.title = String(steps);\n");
  const imports =
    "import { steps as logic } from '../shared/review/step-a.ts';\nimport { steps } from './review/step-a.ts';\n";
  put('electron/cli.ts', `${imports}\nprocess.exitCode = steps + logic;\n`);
}

/** The real settings, but without the packages that this small tree has no use for. */
function copySettings(): void {
  for (const path of [...settings, ...layers.map((layer) => `${layer}/tsconfig.json`)])
    cpSync(join(root, path), at(path), { recursive: true, filter: (source) => !buildsTheApp.test(source) });
  const packageJson = JSON.parse(readFileSync(at('package.json'), 'utf8'));
  const isNeeded = ([name]: readonly [string, unknown]) => tools.includes(name);
  packageJson.devDependencies = Object.fromEntries(Object.entries(packageJson.devDependencies).filter(isNeeded));
  put('package.json', `${JSON.stringify({ ...packageJson, dependencies: {}, optionalDependencies: {} }, null, 2)}\n`);
  symlinkSync(join(root, 'node_modules'), at('node_modules'), 'junction');
}

const red = async () => (await runStaticChecks(tree)).filter((outcome) => !outcome.ok);

beforeAll(() => {
  tree = mkdtempSync(join(tmpdir(), 'signet-check-'));
  buildTree();
  copySettings();
});

afterEach(clear);
afterAll(() => rmSync(tree, { recursive: true, force: true }));

describe('The static checks', () => {
  it('are green on a clean checkout', async () => {
    expect((await red()).map(describeOutcome)).toEqual([]);
  });

  it('turn red, each for its own fault, and name it', async () => {
    plant('shared/review/step-j.ts', 'export   const steps = 1\n');
    plant('electron/review/step-j.ts', passingOn('../redact/steps.ts'));
    plant(
      'electron/redact/steps.ts',
      "export const steps: number = 'one';\nexport const unused = 1;\nconsole.log('here');\n",
    );
    plant('electron/redact/forgotten.ts', 'export const forgotten = 1;\n');
    plant(
      'test/electron/step-j.ts',
      'async function count(): Promise<number> {\n  return 1;\n}\n\ncount();\n\nexport const steps = 1;\n',
    );
    const said = new Map((await red()).map((outcome) => [outcome.name, outcome.output]));
    expect(said.get('types')).toMatch(/redact\/steps\.ts\(1,14\): error TS2322/);
    expect(said.get('lint and format')).toMatch(/redact\/steps\.ts:3:1 lint\/suspicious\/noConsole/);
    expect(said.get('lint and format')).toMatch(/step-j\.ts:5:1 lint\/nursery\/noFloatingPromises/);
    expect(said.get('lint and format')).toMatch(/shared\/review\/step-j\.ts format/);
    expect(said.get('dependency rules')).toMatch(
      /electron-review-imports-no-other-stage: electron\/review\/step-j\.ts/,
    );
    expect(said.get('dead code')).toMatch(/redact\/forgotten\.ts/);
    expect(said.get('dead code')).toMatch(/unused .*redact\/steps\.ts/);
  });

  it('turn red when the dependency check finds nothing to read', async () => {
    plant('build/dependency-rules.cjs', "module.exports = { forbidden: [], options: { includeOnly: '^nowhere/' } };\n");
    const outcomes = await red();
    expect(outcomes.map((outcome) => outcome.name)).toEqual(['dependency rules']);
    expect(outcomes[0]?.output).toContain('read (almost) nothing');
  });
});
