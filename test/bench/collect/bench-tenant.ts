// Starts the tenant's process for one side of a stage, and asks it for what every side needs.
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { RunningTenant } from '../../../electron/flow/run-tenant.ts';
import type { Desk } from '../desk.ts';

export type BenchTenant = Omit<RunningTenant, 'served'> & {
  readonly graphRoot: string;
  /** Records under the person's object id, and how many of them differ: some come twice. */
  readonly rows: number;
  readonly contents: number;
};

const child = fileURLToPath(new URL('./tenant.child.ts', import.meta.url));

/** HTTPS without throttle, as many records as the desk says for the person, and more of others. It ends with `work`, which may ask for its processor time so far. */
export async function withBenchTenant<T>(
  { folder, records }: Desk,
  work: (tenant: BenchTenant, cpuSeconds: () => Promise<number>) => Promise<T>,
): Promise<T> {
  const running = fork(child, [folder, String(records)], {
    // It makes megabytes of answers and no garbage to speak of; left to itself V8 would look for some at every other answer, on the
    // cores that both sides share.
    execArgv: ['--external-memory-accounted-in-global-limit'],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  try {
    const tenant = await new Promise<BenchTenant>((resolve, reject) => {
      running.once('message', (message) => resolve(message as BenchTenant));
      running.once('error', reject);
      running.once('exit', (code) => reject(new Error(`the tenant ended with ${code}`)));
    });
    const cpuSeconds = () =>
      new Promise<number>((resolve) => {
        running.once('message', (message) => resolve((message as { cpuSeconds: number }).cpuSeconds));
        running.send('cpu');
      });
    return await work(tenant, cpuSeconds);
  } finally {
    running.disconnect();
  }
}
