// Progress on a terminal and elsewhere: not too often, and never a line that stays behind.
import { describe, expect, it } from 'vitest';
import { createProgressPrinter } from '../../../electron/cli/progress.ts';
import type { Progress } from '../../../shared/model/progress.ts';

const collecting = (windows: number): Progress => ({
  kind: 'collecting',
  pass: 1,
  windows,
  of: 10,
  records: windows * 100,
  recordsPerSecond: 480.4,
  secondsLeft: 95,
});

function printer(isTerminal: boolean) {
  const clock = { now: 0 };
  let text = '';
  const { report, finish } = createProgressPrinter(
    isTerminal,
    (more) => (text += more),
    () => clock.now,
  );
  return { clock, report, finish, text: () => text };
}

describe('Progress', () => {
  it('names windows, records, rate and what is left', () => {
    const { report, text } = printer(false);
    report(collecting(5));
    expect(text()).toBe(
      'collecting [##########..........] 5 of 10 windows, 500 records, 480/s, about 1 min 35 s left\n',
    );
  });

  it('says why it waits, and for how long', () => {
    const { report, text } = printer(false);
    report({ kind: 'waiting', why: 'throttled', seconds: 9.2 });
    report({ kind: 'waiting', why: 'unreachable', seconds: 4000 });
    expect(text()).toContain('too many requests): going on in 10 s');
    report({ kind: 'signed-in' });
    expect(text()).toContain('signed in');
  });

  it.each([
    [false, 2000],
    [true, 100],
  ])('on a terminal: %s, the same kind waits %i ms; another kind does not', (isTerminal, pause) => {
    const { clock, report, text } = printer(isTerminal);
    report(collecting(1));
    clock.now = pause - 1;
    report(collecting(2));
    expect(text()).not.toContain('2 of 10');
    report({ kind: 'signing' });
    expect(text()).toContain('signing');
    report(collecting(3));
    expect(text()).toContain('3 of 10');
  });

  it('clears its line on a terminal before other words come, once', () => {
    const { report, finish, text } = printer(true);
    report(collecting(1));
    expect(text()).not.toContain('\n');
    finish();
    const cleared = text();
    expect(cleared.endsWith('\r\u001b[K')).toBe(true);
    finish();
    expect(text()).toBe(cleared);
  });

  it('has no bar to fill where there is nothing to do', () => {
    const { report, text } = printer(false);
    report({ ...collecting(0), of: 0, secondsLeft: null } as Progress);
    expect(text()).toBe('collecting [....................] 0 of 0 windows, 0 records, 480/s\n');
  });
});
