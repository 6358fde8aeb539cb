// How the tests run: plain Node, no globals; one file per source file.
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import { LongestFirst } from './build/longest-first.ts';

const { LC_ALL, LC_CTYPE, LANG, NODE_COMPILE_CACHE } = process.env;
const hasLocale = /utf-?8/i.test(LC_ALL ?? LC_CTYPE ?? LANG ?? '');

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/bench/**', 'node_modules/**'],
    globalSetup: ['test/e2e/print-host.setup.ts'],
    environment: 'node',
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // What every process that a test starts inherits.
    env: {
      NODE_ENV: 'test', // A machine's own setting, production say, would give the tests another React.
      // Hundreds of them read the engine from its sources: a third of their work is compiling the same again.
      NODE_COMPILE_CACHE: NODE_COMPILE_CACHE ?? join(import.meta.dirname, '.cache', 'compiled'),
      // Where no locale is set Chromium cannot open a file whose name is not ASCII.
      ...(hasLocale ? {} : { LC_ALL: 'C.UTF-8' }),
    },
    pool: 'forks',
    // Many tests wait for a process of their own, so one more than two cores keeps both at work.
    maxWorkers: Math.max(3, Math.min(availableParallelism(), 6)),
    sequence: { sequencer: LongestFirst },
  },
});
