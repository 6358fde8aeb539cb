// Shows that the matrix is worth something: each broken collector must be caught by it, and the whole one must not.
import { mutants } from './mutants.ts';
import { isBad, runMany } from './run-many.ts';
import { watchSyncs } from './watch-syncs.ts';

/** Gives which run caught a mutant, or null where none of those that meet it did. */
export async function caughtBy(mutant: string): Promise<{ readonly run: string; readonly why: string } | null> {
  const metBy = mutants.find(({ name }) => name === mutant)?.metBy ?? [];
  const { outcomes, broken } = await runMany(metBy, {
    mutant,
    isEnough: (answer) => answer.kind === 'broke' || isBad(answer.outcome),
  });
  const [first] = broken;
  if (first !== undefined) throw new Error(`${mutant} broke the run ${first.name}: ${first.why}`);
  const bad = outcomes.find(isBad);
  if (bad === undefined) return null;
  // The same run must be clean with the collector as it is, or it would catch anybody.
  const whole = await runMany([bad.name], { workers: 1 });
  return whole.outcomes.some((outcome) => !isBad(outcome)) ? { run: bad.name, why: bad.why[0] ?? 'unfinished' } : null;
}

/** Says what became of each; true where all were caught. */
export async function catchMutants(say: (line: string) => void): Promise<boolean> {
  let areAllCaught = true;
  for (const { name } of mutants) {
    const caught = await caughtBy(name);
    say(caught === null ? `${name}: NOT CAUGHT` : `${name}: caught by ${caught.run}: ${caught.why}`);
    areAllCaught &&= caught !== null;
  }
  for (const mutant of [undefined, 'no-sync'] as const) {
    const watched = await watchSyncs(mutant);
    const isAsExpected = watched.kind === 'not-run' || watched.unsynced > 0 === (mutant !== undefined);
    const said =
      watched.kind === 'not-run'
        ? `NOT RUN: ${watched.why}`
        : `${watched.unsynced} of ${watched.requests} requests left before the writes behind them were on the disk`;
    say(`${mutant ?? 'the product itself'}: ${said}`);
    areAllCaught &&= isAsExpected;
  }
  return areAllCaught;
}
