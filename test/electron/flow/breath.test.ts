// A long use case takes a breath: others get their turn, and a cancelled one ends there.
import { describe, expect, it } from 'vitest';
import { createBreath } from '../../../electron/flow/breath.ts';

/** Busy until the breath is due, as a loop over records would be. */
function work(breath: ReturnType<typeof createBreath>): void {
  while (!breath.isDue()) Math.sqrt(2);
}

describe('a breath', () => {
  it('is due after a stretch of work, and not right after it was taken', async () => {
    const breath = createBreath({});
    expect(breath.isDue()).toBe(false);
    work(breath);
    await breath.take();
    expect(breath.isDue()).toBe(false);
  });

  it('lets what waits in the event loop run', async () => {
    const breath = createBreath({});
    let hasRun = false;
    setImmediate(() => {
      hasRun = true;
    });
    work(breath);
    expect(hasRun).toBe(false);
    await breath.take();
    expect(hasRun).toBe(true);
  });

  it('throws the reason of a cancel, also of one that came while others ran', async () => {
    const controller = new AbortController();
    const breath = createBreath({ signal: controller.signal });
    await breath.take();
    const reason = new Error('never mind');
    setImmediate(() => controller.abort(reason));
    await expect(breath.take()).rejects.toBe(reason);
  });
});
