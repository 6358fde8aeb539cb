// The work of a case host, in this process: what it holds on to while a case is open.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createCaseKeeper } from '../../../electron/shell/case-keeper.ts';
import type { CaseErrand } from '../../../electron/shell/host-errands.ts';
import { codeOf } from '../../support/app-desk.ts';

let home = '';
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'signet-keeper-'));
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

const keeper = () =>
  createCaseKeeper({
    ask: async () => ({ ok: false, error: { code: 'HOST_CANNOT' } }),
    tell: () => undefined,
    end: () => undefined,
  });

const facts = { reference: 'REQ-1', article: null, receivedOn: null, identityNote: null };

function errandFor(how: CaseErrand['how']): CaseErrand {
  const folder = join(home, 'the-case');
  return { caseId: 'the-case', folder, home, timeZone: 'UTC', holder: null, scryptLogN: 14, how };
}

/** Runs the engine's collector; vitest does not hand it out. */
async function collectGarbage(): Promise<void> {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  for (let round = 0; round < 5; round += 1) {
    await turn();
    collect();
  }
}

describe('a case host', () => {
  it('lets go of the passphrase once the case is open', async () => {
    const work = keeper();
    let how: CaseErrand['how'] | null = {
      ...{
        kind: 'create',
        passphrase: 'a long passphrase',
        isUnconfirmed: false,
        facts,
        timeZone: 'UTC',
        invented: null,
      },
    };
    const held = new WeakRef(how);
    expect(codeOf(await work.call('host.open', errandFor(how)))).toBe('ok');
    how = null;
    await collectGarbage();
    expect(held.deref()).toBeUndefined();
    // Still there where it is asked for again.
    expect(codeOf(await work.call('host.tryPassphrases', ['a long passphrase']))).toBe('ok');
    expect(codeOf(await work.call('host.tryPassphrases', ['another one']))).toBe('CASE_WRONG_PASSPHRASE');
    expect(codeOf(await work.call('host.close', null))).toBe('ok');
  });
});
