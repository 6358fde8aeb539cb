// Ctrl-C: the first one lets work stop by itself, the second one ends it, and so does one where nobody listens.
import { describe, expect, it, vi } from 'vitest';
import { createCancelling } from '../../../electron/cli/cancelling.ts';

describe('Ctrl-C', () => {
  it('aborts the signal of work that listens, and ends nothing', async () => {
    const endNow = vi.fn();
    const cancelling = createCancelling(endNow);
    const stopped = cancelling.listen(
      (signal) => new Promise((resolve) => signal.addEventListener('abort', () => resolve('stopped'))),
    );
    cancelling.interrupt();
    expect(await stopped).toBe('stopped');
    expect(endNow).not.toHaveBeenCalled();
  });

  it('ends at once the second time', async () => {
    const endNow = vi.fn();
    const cancelling = createCancelling(endNow);
    void cancelling.listen(() => new Promise(() => undefined));
    cancelling.interrupt();
    cancelling.interrupt();
    expect(endNow).toHaveBeenCalledOnce();
  });

  it('ends at once where no work listens, before and after', async () => {
    const endNow = vi.fn();
    const cancelling = createCancelling(endNow);
    cancelling.interrupt();
    await expect(cancelling.listen(() => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
    cancelling.interrupt();
    expect(endNow).toHaveBeenCalledTimes(2);
  });
});
