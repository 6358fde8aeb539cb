// One case has one owner at a time: between openers of one process, between processes, and after the owner was killed.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openCase } from '../../../electron/case/case-folder.ts';
import { aFolder, newCase, options, passphrase, reopened } from '../../support/case-pages.ts';

let place: ReturnType<typeof aFolder>;
beforeEach(() => {
  place = aFolder();
});
afterEach(() => place.clean());

async function otherProcess(): Promise<{ readonly child: ChildProcess; readonly says: string }> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'owner.child.ts'), place.folder]);
  const [first] = (await once(child.stdout, 'data')) as [Buffer];
  return { child, says: first.toString().trim() };
}

describe('the lock of a case', () => {
  it('lets a second opener in the same process know who has the case', async () => {
    const first = await newCase(place.folder);
    const second = await openCase(place.folder, passphrase, options);
    expect(second).toMatchObject({
      error: { code: 'CASE_IN_USE', facts: { face: 'test', pid: process.pid, since: '2025-05-01T12:00:00.000Z' } },
    });
    // The refused one has not loosened anything.
    expect(await openCase(place.folder, passphrase, options)).toMatchObject({ error: { code: 'CASE_IN_USE' } });
    first.close();
    (await reopened(place.folder)).close();
  });

  it('holds between processes, both ways, and is free once the owner has closed', async () => {
    const mine = await newCase(place.folder);
    expect(await openCase(place.folder, passphrase, options)).toMatchObject({ error: { code: 'CASE_IN_USE' } });
    const refused = await otherProcess();
    expect(refused.says).toBe('CASE_IN_USE');
    refused.child.kill();
    mine.close();

    const theirs = await otherProcess();
    expect(theirs.says).toBe('opened');
    expect(await openCase(place.folder, passphrase, options)).toMatchObject({
      error: { code: 'CASE_IN_USE', facts: { face: 'command line', pid: theirs.child.pid } },
    });
    theirs.child.stdin?.write('close\n');
    await once(theirs.child, 'exit');
    const again = await reopened(place.folder);
    expect(again.found).toEqual([]);
    again.close();
  });

  it('is freed by the system when the owner is killed, and the next one is told', async () => {
    (await newCase(place.folder)).close();
    const theirs = await otherProcess();
    expect(theirs.says).toBe('opened');
    theirs.child.kill('SIGKILL');
    await once(theirs.child, 'exit');
    const mine = await reopened(place.folder);
    expect(mine.found).toEqual([
      { code: 'CASE_NOT_CLOSED', facts: { face: 'command line', since: '2025-05-01T12:00:00.000Z' } },
    ]);
    mine.close();
    const again = await reopened(place.folder);
    expect(again.found).toEqual([]);
    again.close();
  });

  it('is given back when opening fails', async () => {
    (await newCase(place.folder)).close();
    expect((await openCase(place.folder, 'wrong', options)).ok).toBe(false);
    (await reopened(place.folder)).close();
  });
});
