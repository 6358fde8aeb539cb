// How the tests run: plain Node, no globals; one file per source file.
import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { LongestFirst } from './build/longest-first.ts';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/bench/**', 'node_modules/**'],
    globalSetup: ['test/e2e/print-host.setup.ts'],
    environment: 'node',
    testTimeout: 120_000,
    hookTimeout: 120_000,
    pool: 'forks',
    // Many tests wait for a process of their own, so one more than two cores keeps both at work.
    maxWorkers: Math.max(3, Math.min(availableParallelism(), 6)),
    sequence: { sequencer: LongestFirst },
  },
});
