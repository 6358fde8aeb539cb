// A check of a stranger's package that does not come to its end: the process that is stuck, the one that grew too large, the one
// that was cancelled. The process is a stand-in here; what it may take is tried on a real one in test/electron/shell/host-limits.test.ts.
import { describe, expect, it } from 'vitest';
import { realEffects } from '../../../../electron/effects.ts';
import { createVerifyHandlers } from '../../../../electron/ipc/main/verify-handlers.ts';
import { createFileHandles } from '../../../../electron/shell/file-handles.ts';
import type { Platform } from '../../../../electron/shell/platform.ts';
import { codeOf } from '../../../support/app-desk.ts';

function checking() {
  let onMessage: (message: unknown) => void = () => undefined;
  let onExit: () => void = () => undefined;
  const timers = new Set<() => void>();
  let started = 0;
  const platform = {
    home: '/nowhere',
    fork: () => ({
      send: () => undefined,
      onMessage: (listener) => {
        onMessage = listener;
      },
      onExit: (listener) => {
        onExit = listener;
      },
      kill: () => onExit(),
    }),
  } as Partial<Platform> as Platform;
  const files = createFileHandles(realEffects.randomId);
  const handlers = createVerifyHandlers({
    platform,
    files,
    randomId: realEffects.randomId,
    after: (_, act) => {
      started += 1;
      timers.add(act);
      return () => timers.delete(act);
    },
  });
  const { fileId } = files.give('/nowhere/package.zip');
  return {
    open: handlers.calls['verify.open']({ fileId, operationId: 'the-check', expectSigner: null }),
    cancel: () => handlers.cancel('the-check'),
    beat: () => onMessage({ kind: 'event', name: 'host.alive', payload: null }),
    answer: () => onMessage({ kind: 'answer', id: 1, answer: { ok: false, error: { code: 'VERIFY_NO_PACKAGE' } } }),
    die: () => onExit(),
    started: () => started,
    waiting: () => timers.size,
    timeIsUp: () => {
      for (const act of [...timers]) act();
    },
  };
}

describe('The check of a package', () => {
  it('ends where nothing moves any more, and says so', async () => {
    const check = checking();
    check.timeIsUp();
    expect(codeOf(await check.open)).toBe('VERIFY_HOST_STUCK');
  });

  it('goes on as long as its process says that it moves', async () => {
    const check = checking();
    check.beat();
    check.beat();
    // Each word starts the time again.
    expect([check.started(), check.waiting()]).toEqual([3, 1]);
    check.answer();
    expect(codeOf(await check.open)).toBe('VERIFY_NO_PACKAGE');
    // Nothing is asked of it: it may be silent.
    expect(check.waiting()).toBe(0);
  });

  it('says so where its process ended by itself, as one does that grew too large', async () => {
    const check = checking();
    check.die();
    expect(codeOf(await check.open)).toBe('VERIFY_HOST_ENDED');
  });

  it('is no fault of the package where the officer cancelled it', async () => {
    const check = checking();
    check.cancel();
    expect(codeOf(await check.open)).toBe('CANCELLED');
  });
});
