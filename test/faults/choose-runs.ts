// Which runs of the matrix are done: all of them, one group, one by its name, or a sample that a seed chooses.
import { createRandom } from '../../electron/tenant/random.ts';
import { everyRun, planRun } from './plan-run.ts';
import { runMany } from './run-many.ts';
import type { RunOutcome } from './run-once.ts';

export type Size = Pick<RunOutcome, 'requests' | 'appends'>;

/** How many requests and appends an undisturbed run makes; throws where even that does not come to its end. */
export async function measureRun(): Promise<Size> {
  const { outcomes, broken } = await runMany(['undisturbed'], { workers: 1 });
  const [outcome] = outcomes;
  if (outcome === undefined) throw new Error(`the undisturbed run broke: ${broken[0]?.why}`);
  return outcome;
}

export function allRuns({ requests, appends }: Size): readonly string[] {
  return everyRun(requests, appends);
}

/** `count` different runs; of those in processes of their own, which take long, only a few. */
export function sampleOf(names: readonly string[], count: number, seed: string): readonly string[] {
  const random = createRandom(`sample/${seed}`);
  const isSlow = (name: string) => planRun(name).interruptAt !== null;
  const slow = shuffled(names.filter(isSlow), random.below).slice(0, Math.ceil(count / 25));
  const rest = shuffled(
    names.filter((name) => !isSlow(name)),
    random.below,
  );
  return [...slow, ...rest.slice(0, count - slow.length)];
}

function shuffled(names: readonly string[], below: (limit: number) => number): readonly string[] {
  const all = [...names];
  for (let at = all.length - 1; at > 0; at -= 1) {
    const other = below(at + 1);
    const [one = '', two = ''] = [all[at], all[other]];
    all[at] = two;
    all[other] = one;
  }
  return all;
}
