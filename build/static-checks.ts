// The static checks, and how one is run: `npm run check` and `npm test` both stand on this list.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { toolPath } from './tool-path.ts';

type Check = {
  readonly name: string;
  readonly packageName: string;
  readonly tool: string;
  readonly words: readonly string[];
  /** True when the output shows that the tool really looked at the tree, not only that it had nothing to say. */
  readonly sawTheTree?: (output: string) => boolean;
};

/** What one check said. `seconds` is wall time. */
export type CheckOutcome = {
  readonly name: string;
  readonly ok: boolean;
  readonly output: string;
  readonly seconds: number;
};

const leastModules = 20;
const ruleFolders = ['shared', 'electron', 'renderer', 'test', 'build'];

const checks: readonly Check[] = [
  { name: 'types', packageName: 'typescript', tool: 'tsc', words: ['-b'] },
  {
    name: 'lint and format',
    packageName: '@biomejs/biome',
    tool: 'biome',
    words: ['ci', '--error-on-warnings', '--colors=off', '.'],
  },
  {
    name: 'dependency rules',
    packageName: 'dependency-cruiser',
    tool: 'depcruise',
    words: ['--config', 'build/dependency-rules.cjs', ...ruleFolders],
    sawTheTree: (output) => modulesRead(output) > leastModules,
  },
  { name: 'dead code', packageName: 'knip', tool: 'knip', words: ['--no-config-hints'] },
];

/** dependency-cruiser says "no violations" also when it read nothing at all (a TypeScript it does not know), so its count is part of the check. */
function modulesRead(output: string): number {
  return Number(/\((\d+) modules/.exec(output)?.[1] ?? 0);
}

/**
 * Runs every check on the checkout at `root`, side by side, and tells each outcome; none stops another.
 * @param root absolute path of a checkout with its packages installed
 */
export function runStaticChecks(root: string): Promise<readonly CheckOutcome[]> {
  return Promise.all(checks.map((check) => runCheck(root, check)));
}

async function runCheck(root: string, check: Check): Promise<CheckOutcome> {
  const started = performance.now();
  const { exit, output } = await runTool(root, check).catch((error: unknown) => ({ exit: 1, output: String(error) }));
  const saw = check.sawTheTree?.(output) ?? true;
  const complaint =
    exit === 0 && !saw ? '\nThe tool read (almost) nothing, so its "no violations" proves nothing.' : '';
  const seconds = (performance.now() - started) / 1000;
  return { name: check.name, ok: exit === 0 && saw, output: (output + complaint).trim(), seconds };
}

async function runTool(
  root: string,
  { packageName, tool, words }: Check,
): Promise<{ exit: number | null; output: string }> {
  const child = spawn(process.execPath, [toolPath(root, packageName, tool), ...words], {
    cwd: root,
    env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: undefined },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  child.stdout.on('data', (chunk) => (output += chunk));
  child.stderr.on('data', (chunk) => (output += chunk));
  const [exit] = await once(child, 'close');
  return { exit, output };
}

/** One line per check, and below a failed one what the tool said. */
export function describeOutcome(outcome: CheckOutcome): string {
  const line = `${outcome.ok ? 'ok  ' : 'FAIL'} ${outcome.name} (${outcome.seconds.toFixed(1)} s)`;
  return outcome.ok ? line : `${line}\n${outcome.output}`;
}
