// One builder at a time: a lock is waited for while its owner lives, and taken over when the owner is gone.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { holdBuildLock } from '../../../build/app/build-lock.ts';

const folder = mkdtempSync(join(tmpdir(), 'signet-build-lock-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('The lock of a build', () => {
  it('is held by one at a time', async () => {
    const file = join(folder, 'one.lock');
    const order: string[] = [];
    const release = await holdBuildLock(file);
    const second = holdBuildLock(file).then((releaseSecond) => {
      order.push('second');
      releaseSecond();
    });
    order.push('first');
    release();
    await second;
    expect(order).toEqual(['first', 'second']);
    expect(existsSync(file)).toBe(false);
  });

  it('is taken over from a builder that died', async () => {
    const file = join(folder, 'two.lock');
    const { pid } = spawnSync(process.execPath, ['--version']);
    writeFileSync(file, String(pid));
    (await holdBuildLock(file))();
    expect(existsSync(file)).toBe(false);
  });
});
