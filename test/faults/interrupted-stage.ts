// A stage in a process of its own that is killed for real, or put to sleep while the tenant's clock goes on, at a random time.
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { ServedTenant } from '../../electron/tenant/server/serve-tenant.ts';
import type { CollectTarget } from './collect-into.ts';
import type { Desk } from './small-desk.ts';

export type ChildOrder = { readonly folder: string; readonly target: CollectTarget; readonly now: number };

const child = join(import.meta.dirname, 'collect.child.ts');
/** About what a whole collection takes a child on an idle machine; a slower one is met earlier in its work. */
const usualMilliseconds = 900;
const lidMinutes = 90;
const asleepMilliseconds = 300;

/** Gives what went wrong beside what the judge will see: nothing, as a rule. */
export async function interruptedStage(desk: Desk, tenant: ServedTenant): Promise<readonly string[]> {
  const { plan, pacing } = desk;
  await desk.withCase(() => undefined);
  const process = fork(child, [], { stdio: ['ignore', 'ignore', 'pipe', 'ipc'], execArgv: [] });
  let complaints = '';
  process.stderr?.on('data', (chunk: Buffer) => (complaints += chunk.toString()));
  const closed = once(process, 'close');
  await beginChild(process, desk, tenant, closed);
  await Promise.race([closed, sleep((plan.interruptAt ?? 0) * usualMilliseconds)]);
  if (plan.group === 'kill') process.kill('SIGKILL');
  else if (process.exitCode === null) {
    process.kill('SIGSTOP');
    await sleep(asleepMilliseconds);
    pacing.pass(lidMinutes * 60_000);
    process.kill('SIGCONT');
  }
  await closed;
  return complaints === '' ? [] : [`the child said: ${complaints.slice(0, 300)}`];
}

/** Gives the child its order, and waits until it has opened the case or ended. */
export async function beginChild(
  process: ChildProcess,
  desk: Desk,
  tenant: ServedTenant,
  closed: Promise<unknown>,
): Promise<void> {
  const { folder, pacing } = desk;
  const order: ChildOrder = { folder: join(folder, 'case'), target: desk.targetOf(tenant), now: pacing.realNow() };
  const begun = once(process, 'message');
  process.send(order);
  await Promise.race([begun, closed]);
}

function sleep(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
