// Watches the system calls of a collecting process: between the last write into the case and the next request to the
// tenant there must be a sync, or an answer could be lost by a power cut that the tenant will not give again.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { hasTool } from '../support/outside-tools.ts';
import { beginChild } from './interrupted-stage.ts';
import { planRun } from './plan-run.ts';
import { setDesk } from './small-desk.ts';

export type Watched =
  | { readonly kind: 'watched'; readonly requests: number; readonly syncs: number; readonly unsynced: number }
  | { readonly kind: 'not-run'; readonly why: string };

const calls = 'fsync,fdatasync,pwrite64,pwritev,write,writev,sendto,sendmsg';
const loader = join(import.meta.dirname, 'mutant-loader.child.ts');

/** Collects a small tenant in a process of its own under strace, with a mutant of the product or without. */
export async function watchSyncs(mutant?: string): Promise<Watched> {
  if (!hasTool('strace')) return { kind: 'not-run', why: 'there is no strace' };
  const desk = setDesk(planRun('undisturbed'));
  const tenant = await desk.serve([]);
  const log = join(desk.folder, 'calls.txt');
  try {
    await desk.withCase(() => undefined);
    const child = fork(join(import.meta.dirname, 'collect.child.ts'), [], {
      execPath: 'strace',
      execArgv: [
        ...['-f', '-y', '-s', '16', '-e', `trace=${calls}`, '-o', log, process.execPath],
        ...(mutant === undefined ? [] : ['--import', loader]),
      ],
      env: { ...process.env, ...(mutant === undefined ? {} : { SIGNET_FAULTS_MUTANT: mutant }) },
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    let complaints = '';
    child.stderr?.on('data', (chunk: Buffer) => (complaints += chunk.toString()));
    const closed = once(child, 'close');
    await beginChild(child, desk, tenant, closed);
    const [exit] = await closed;
    if (exit !== 0) return { kind: 'not-run', why: `strace may not watch here (${complaints.slice(0, 200)})` };
    return readCalls(readFileSync(log, 'utf8'));
  } finally {
    await tenant.close();
    desk.clean();
  }
}

/** Calls stand in the order in which they began; the case and the requests are written by the same thread. */
function readCalls(text: string): Watched {
  let [requests, syncs, unsynced] = [0, 0, 0];
  let isDirty = false;
  for (const line of text.split('\n')) {
    const isCase = /\(\d+<[^>]*\/case\.[^>]*>/.test(line) || /\(\d+<[^>]*-wal>/.test(line);
    if (/\b(fsync|fdatasync)\(/.test(line) && isCase) {
      syncs += 1;
      isDirty = false;
    } else if (/\b(pwrite64|pwritev)\(/.test(line) && /-wal>/.test(line)) isDirty = true;
    else if (/"GET \//.test(line)) {
      requests += 1;
      if (isDirty) unsynced += 1;
    }
  }
  return { kind: 'watched', requests, syncs, unsynced };
}
