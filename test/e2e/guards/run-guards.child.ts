// Runs every guard twice in one process: as the app is, where it must hold, and without its line, where it must not. Prints JSON.
// `node test/e2e/guards/run-guards.child.ts [name…]` runs only these.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bootApp } from '../electron-double/boot.ts';
import { writeFuseFile } from '../electron-double/fuse-file.ts';
import type { Patch } from '../electron-double/import-hooks.ts';
import type { Guard } from './guard.ts';
import { guards } from './guard-table.ts';
import { pageFolder } from './page-folder.ts';

/** `problem` is null where the guard holds; of a mutant it says how it was noticed, and null means that it survived. */
export type GuardRun = { readonly name: string; readonly problem: string | null; readonly mutant: string | null };

const root = fileURLToPath(new URL('../../..', import.meta.url));
const folder = pageFolder();
const executable = writeFuseFile();
type Change = { readonly file: string; readonly from: string; readonly to: string };

/** Source code looks for the built page beside it; here that lies elsewhere. */
const fromSource: Change = { file: 'electron/main.ts', from: 'import.meta.dirname', to: JSON.stringify(folder) };

function patching(changes: readonly Change[], applied: Set<Change>): Patch {
  return (path, text) => {
    let changed = text;
    for (const change of changes.filter((one) => path === join(root, one.file))) {
      const count = changed.split(change.from).length - 1;
      if (change !== fromSource && count !== 1) throw new Error(`${change.file} has ${count} times: ${change.from}`);
      changed = changed.replaceAll(change.from, () => change.to);
      applied.add(change);
    }
    return changed;
  };
}

async function run(guard: Guard, changes: readonly Change[]): Promise<string | null> {
  const applied = new Set<Change>();
  const all = [...(guard.arrange === undefined ? [] : [guard.arrange]), fromSource, ...changes];
  const problem = await attempt(guard, patching(all, applied));
  const missed = all.find((change) => !applied.has(change));
  if (missed !== undefined) throw new Error(`${guard.name}: ${missed.file} was never loaded`);
  return problem;
}

async function attempt(guard: Guard, patch: Patch): Promise<string | null> {
  const home = mkdtempSync(join(tmpdir(), 'signet-guard-'));
  const said = captureOutput();
  process.env.SIGNET_HOME = home;
  thrown = null;
  let booted: Awaited<ReturnType<typeof bootApp>> | undefined;
  try {
    guard.before?.(home);
    booted = await bootApp({
      entry: join(root, 'electron/main.ts'),
      options: { executable, ...guard.start },
      patch,
    });
    await untilStarted(booted);
    await guard.holds({ booted, home, output: said.text });
    if (thrown !== null) throw thrown;
    return null;
  } catch (error) {
    return error instanceof Error ? `${error.name}: ${error.message.split('\n')[0]}` : String(error);
  } finally {
    booted?.end();
    said.end();
    rmSync(home, { recursive: true, force: true });
  }
}

/** The start is over when the app listens for a quit, or has ended. */
async function untilStarted({ world, appEvents }: Awaited<ReturnType<typeof bootApp>>): Promise<void> {
  const until = performance.now() + 10_000;
  while (world.seen.exits.length === 0 && appEvents.listenerCount('before-quit') === 0) {
    if (performance.now() > until) throw new Error('the app did not come up');
    await new Promise((resolve) => setImmediate(resolve));
  }
}

function captureOutput(): { readonly text: () => string; readonly end: () => void } {
  const { write: out } = process.stdout;
  const { write: err } = process.stderr;
  let text = '';
  const take = (chunk: unknown) => {
    text += String(chunk);
    return true;
  };
  process.stdout.write = take;
  process.stderr.write = take;
  return {
    text: () => text,
    end: () => {
      process.stdout.write = out;
      process.stderr.write = err;
    },
  };
}

/** Something that an event set off threw, with nobody to catch it: Electron would show a dialog and the app would be broken. */
let thrown: unknown = null;
process.on('uncaughtException', (error) => {
  thrown = error;
});

const wanted = process.argv.slice(2);
const runs: GuardRun[] = [];
for (const guard of guards.filter(({ name }) => wanted.length === 0 || wanted.includes(name))) {
  const problem = await run(guard, []);
  runs.push({ name: guard.name, problem, mutant: await run(guard, [guard.mutant]) });
}
process.stdout.write(`${JSON.stringify(runs, null, 1)}\n`, () => process.exit(0));
