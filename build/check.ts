// `npm run check`: every static check in one word; CI runs the same one. Runs all, then says which failed.
import { spawn } from 'node:child_process';

const checks: readonly (readonly [name: string, command: string, args: readonly string[]])[] = [
  ['types', 'tsc', ['-b']],
  ['lint and format', 'biome', ['ci', '--error-on-warnings', '.']],
  ['dependency rules', 'depcruise', ['--config', 'build/dependency-rules.cjs', 'shared', 'electron', 'test', 'build']],
  ['dead code', 'knip', []],
];

type Outcome = { readonly name: string; readonly ok: boolean; readonly output: string; readonly seconds: number };

function runOne(name: string, command: string, args: readonly string[]): Promise<Outcome> {
  const started = performance.now();
  return new Promise((resolve) => {
    const child = spawn(command, args, { shell: process.platform === 'win32' });
    let output = '';
    child.stdout.on('data', (chunk) => (output += chunk));
    child.stderr.on('data', (chunk) => (output += chunk));
    const finish = (ok: boolean) => resolve({ name, ok, output, seconds: (performance.now() - started) / 1000 });
    child.on('error', (error) => {
      output += error.message;
      finish(false);
    });
    child.on('close', (code) => finish(code === 0 && provesSomething(name, output)));
  });
}

/** dependency-cruiser says "no violations" also when it read nothing at all, so the count is part of the check. */
function provesSomething(name: string, output: string): boolean {
  if (name !== 'dependency rules') return true;
  const modules = /\((\d+) modules/.exec(output);
  return modules !== null && Number(modules[1]) > 20;
}

const outcomes = await Promise.all(checks.map(([name, command, args]) => runOne(name, command, args)));
for (const outcome of outcomes) {
  console.log(`${outcome.ok ? 'ok  ' : 'FAIL'} ${outcome.name} (${outcome.seconds.toFixed(1)} s)`);
  if (!outcome.ok) console.log(outcome.output.trim());
}
process.exit(outcomes.every((outcome) => outcome.ok) ? 0 : 1);
