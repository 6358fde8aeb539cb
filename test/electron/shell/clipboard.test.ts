// What was copied leaves the clipboard after a minute, counted from the last copy, unless somebody else wrote there.
import { describe, expect, it } from 'vitest';
import { createCopying } from '../../../electron/shell/clipboard.ts';

function makeClipboard() {
  const held = { text: '' };
  const timers: { readonly milliseconds: number; readonly act: () => void; isStopped: boolean }[] = [];
  const clipboard = {
    writeText: async (text: string) => {
      held.text = text;
    },
    readText: async () => held.text,
    clear: () => {
      held.text = '';
    },
  };
  const copying = createCopying(clipboard, (milliseconds, act) => {
    const timer = { milliseconds, act, isStopped: false };
    timers.push(timer);
    return () => {
      timer.isStopped = true;
    };
  });
  return { ...copying, held, timers };
}

const settle = () => new Promise((resolve) => setImmediate(resolve));

describe('Copying', () => {
  it('is undone after a minute', async () => {
    const { copy, held, timers } = makeClipboard();
    await copy('reference');
    expect([held.text, timers[0]?.milliseconds]).toEqual(['reference', 60_000]);
    timers[0]?.act();
    await settle();
    expect(held.text).toBe('');
  });

  it('starts the minute again with each copy', async () => {
    const { copy, timers } = makeClipboard();
    await copy('one');
    await copy('two');
    expect(timers.map((timer) => timer.isStopped)).toEqual([true, false]);
  });

  it('is undone also where the lock came while it was written', async () => {
    const held = { text: '' };
    const timers: (() => void)[] = [];
    const slow = {
      writeText: async (text: string) => {
        await settle();
        held.text = text;
      },
      readText: async () => held.text,
      clear: () => {
        held.text = '';
      },
    };
    const { copy, forget } = createCopying(slow, (_, act) => {
      timers.push(act);
      return () => undefined;
    });
    const copied = copy('reference');
    await forget();
    await copied;
    timers.at(-1)?.();
    await settle();
    expect(held.text).toBe('');
  });

  it('leaves alone what somebody else copied, also on a lock', async () => {
    const { copy, forget, held } = makeClipboard();
    await copy('one');
    held.text = 'of another program';
    await forget();
    expect(held.text).toBe('of another program');
  });

  it('is undone at once on a lock, and only once', async () => {
    const { copy, forget, held } = makeClipboard();
    await copy('one');
    await forget();
    expect(held.text).toBe('');
    held.text = 'one';
    await forget();
    expect(held.text).toBe('one');
  });
});
