// The bound on memory while a large file is collected, measured in a process of its own with little room for garbage.
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

describe('a large file', () => {
  it('of 200 MB is read within 250 MB of memory, of which the program itself takes 95', () => {
    // Without these the collector of garbage has no reason to work, and the figure says nothing about what is held.
    const limits = ['--max-semi-space-size=4', '--max-old-space-size=64'];
    const output = execFileSync(
      process.execPath,
      [...limits, join(import.meta.dirname, 'read-large-file.child.ts'), '200'],
      {
        encoding: 'utf8',
      },
    );
    const { written, records, rejects, bytes, peakMegabytes } = JSON.parse(output);
    expect(records).toBe(written);
    expect(rejects).toBe(0);
    expect(bytes).toBeGreaterThan(200 * 1024 * 1024);
    expect(peakMegabytes).toBeLessThan(250);
  });
});
