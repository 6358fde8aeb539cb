// Runs once before all tests (vitest.config.ts): the report opens with the host of the end-to-end tests and what it cannot show,
// and every process that a test starts inherits what is set here.
import { join } from 'node:path';
import { hostLines } from './host-lines.ts';

export function setup(): void {
  process.stdout.write(`${hostLines().join('\n')}\n`);
  // Hundreds of processes read the engine from its sources: a third of their work is compiling the same again.
  process.env.NODE_COMPILE_CACHE ??= join(import.meta.dirname, '..', '..', '.cache', 'compiled');
  // Where no locale is set Chromium cannot open a file whose name is not ASCII.
  if (!/utf-?8/i.test(process.env.LC_ALL ?? process.env.LC_CTYPE ?? process.env.LANG ?? ''))
    process.env.LC_ALL = 'C.UTF-8';
}
