// Does many runs in as many processes as there are cores, and adds up what they came to.
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { type Group, kindsOfTrouble, type Trouble } from './fault-kinds.ts';
import type { RunOutcome } from './run-once.ts';
import type { WorkerAnswer } from './runs.child.ts';

export type Totals = { readonly runs: number } & Readonly<Record<Trouble, number>>;

export type Matrix = {
  readonly outcomes: readonly RunOutcome[];
  /** Runs that ended with an error of the harness or the product, which is no outcome. */
  readonly broken: readonly { readonly name: string; readonly why: string }[];
};

export type ManyOptions = {
  /** A mutant of the product to be loaded instead of it. */
  readonly mutant?: string;
  readonly workers?: number;
  readonly heard?: (answer: WorkerAnswer) => void;
  /** Nothing more is begun once this holds. */
  readonly isEnough?: (answer: WorkerAnswer) => boolean;
};

export async function runMany(names: readonly string[], options: ManyOptions = {}): Promise<Matrix> {
  const queue = [...names];
  const outcomes: RunOutcome[] = [];
  const broken: { name: string; why: string }[] = [];
  const work = async (): Promise<void> => {
    const worker = startWorker(options.mutant);
    for (let name = queue.shift(); name !== undefined; name = queue.shift()) {
      const answer = await askWorker(worker, name);
      if (answer.kind === 'outcome') outcomes.push(answer.outcome);
      else broken.push(answer);
      options.heard?.(answer);
      if (options.isEnough?.(answer) === true) queue.length = 0;
    }
    const ended = once(worker, 'exit');
    if (worker.connected) {
      worker.disconnect();
      await ended;
    }
  };
  await Promise.all(Array.from({ length: options.workers ?? availableParallelism() }, work));
  return { outcomes, broken };
}

async function askWorker(worker: ChildProcess, name: string): Promise<WorkerAnswer> {
  const done = new AbortController();
  const { signal } = done;
  const answered = Promise.race([
    once(worker, 'message', { signal }),
    once(worker, 'exit', { signal }).then(() => null),
  ]);
  worker.send(name);
  try {
    const answer = await answered;
    return answer === null ? { kind: 'broke', name, why: 'the worker ended' } : (answer[0] as WorkerAnswer);
  } finally {
    done.abort();
  }
}

function startWorker(mutant: string | undefined): ChildProcess {
  const execArgv = mutant === undefined ? [] : ['--import', join(import.meta.dirname, 'mutant-loader.child.ts')];
  const env = { ...process.env, ...memoryFolder(), ...(mutant === undefined ? {} : { SIGNET_FAULTS_MUTANT: mutant }) };
  return fork(join(import.meta.dirname, 'runs.child.ts'), [], { execArgv, env, stdio: 'inherit' });
}

/** A memory file system where there is one: what a commit costs on a disk is not measured here, and killing a process loses none. */
function memoryFolder(): Readonly<Record<string, string>> {
  return existsSync('/dev/shm') ? { TMPDIR: '/dev/shm' } : {};
}

export function totalsByGroup({ outcomes, broken }: Matrix): ReadonlyMap<Group | 'all', Totals> {
  const totals = new Map<Group | 'all', Totals>();
  const none = (): Totals => ({
    runs: 0,
    lost: 0,
    duplicated: 0,
    foreign: 0,
    falseComplete: 0,
    inexactGaps: 0,
    unfinished: 0,
  });
  for (const outcome of outcomes) {
    for (const group of [outcome.group, 'all'] as const) {
      const before = totals.get(group) ?? none();
      const sums = kindsOfTrouble.map((trouble) => [trouble, before[trouble] + outcome[trouble]]);
      totals.set(group, { ...before, ...Object.fromEntries(sums), runs: before.runs + 1 });
    }
  }
  const all = totals.get('all') ?? none();
  totals.delete('all');
  return new Map([...totals, ['all', { ...all, unfinished: all.unfinished + broken.length }]]);
}

export function isBad(outcome: RunOutcome): boolean {
  return kindsOfTrouble.some((trouble) => outcome[trouble] > 0);
}
