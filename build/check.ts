// `npm run check`: every static check in one word; CI runs the same ones. Runs all, then says which failed.
import { describeOutcome, runStaticChecks } from './static-checks.ts';

const outcomes = await runStaticChecks(process.cwd());
for (const outcome of outcomes) console.log(describeOutcome(outcome));
process.exitCode = outcomes.every((outcome) => outcome.ok) ? 0 : 1;
