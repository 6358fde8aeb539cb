// The compressing thread gives what compressing here gives, and a broken disk is heard of on this side.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { CompressThread } from '../../../electron/package/compress-thread.ts';
import { DeflatedFile } from '../../../electron/package/deflated-file.ts';
import { expectedError } from '../../../electron/package/refusal.ts';
import { temporaryFolder } from './package-under-test.ts';

const folder = temporaryFolder();
afterAll(folder.remove);

describe('CompressThread', () => {
  it('makes several entries at once, each the same as without a thread', async () => {
    const thread = new CompressThread();
    const sinks = [thread.open(join(folder.path, 'one')), thread.open(join(folder.path, 'two'), 'none')] as const;
    const here = new DeflatedFile(join(folder.path, 'here'));
    for (let number = 0; number < 200_000; number += 1) {
      for (const sink of [...sinks, here]) sink.write(`line ${number} äöü\n`);
      if (number % 1000 === 0) for (const sink of sinks) await sink.room();
    }
    for (const sink of [...sinks, here]) sink.writeBytes(new Uint8Array([1, 2, 3]));
    const [one, two, expected] = await Promise.all([sinks[0].finish(), sinks[1].finish(), here.finish()]);
    await thread.close();
    expect({ ...one, source: null }).toEqual({ ...expected, source: null });
    expect({ ...two, source: null }).toEqual({ ...expected, sha256: '', source: null });
    const bytes = readFileSync(join(folder.path, 'here'));
    expect(readFileSync(join(folder.path, 'one')).equals(bytes)).toBe(true);
    expect(readFileSync(join(folder.path, 'two')).equals(bytes)).toBe(true);
  });

  it('reports what the disk said, whether room is asked for or the end', async () => {
    const thread = new CompressThread();
    const nowhere = join(folder.path, 'no', 'such', 'file');
    const asked = thread.open(nowhere);
    asked.write('x'.repeat(10_000_000));
    const failure: unknown = await asked.room().then(
      () => null,
      (thrown: unknown) => thrown,
    );
    expect(expectedError(failure)).toEqual({ code: 'PACKAGE_FOLDER_NOT_WRITABLE' });
    await expect(thread.open(nowhere).finish()).rejects.toMatchObject({ code: 'ENOENT' });
    await asked.abandon();
    await thread.close();
  });

  it('lets go of an entry that is given up', async () => {
    const thread = new CompressThread();
    const sink = thread.open(join(folder.path, 'given-up'));
    sink.write('x'.repeat(3_000_000));
    await sink.abandon();
    await expect(sink.finish()).rejects.toThrow('given up');
    await thread.close();
  });
});
