// Runs once before all tests (vitest.config.ts): the report opens with the host of the end-to-end tests and what it cannot show.
import { hostLines } from './host-lines.ts';

export function setup(): void {
  process.stdout.write(`${hostLines().join('\n')}\n`);
}
