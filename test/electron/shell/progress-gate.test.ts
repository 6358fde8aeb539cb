// Progress for the window: ten steps a second at most, and the last one always.
import { describe, expect, it } from 'vitest';
import { createProgressGate } from '../../../electron/shell/progress-gate.ts';

function gateAt() {
  const sent: number[] = [];
  let now = 0;
  const gate = createProgressGate<number>(
    (step) => sent.push(step),
    () => now,
  );
  return {
    gate,
    sent,
    pass: (milliseconds: number) => {
      now += milliseconds;
    },
  };
}

describe('the progress gate', () => {
  it('lets the first step through at once and holds the next ones back', () => {
    const { gate, sent } = gateAt();
    for (const step of [1, 2, 3]) gate.push(step);
    expect(sent).toEqual([1]);
    gate.finish();
  });

  it('hands out the last step when it is finished, once', () => {
    const { gate, sent } = gateAt();
    for (const step of [1, 2, 3]) gate.push(step);
    gate.finish();
    gate.finish();
    expect(sent).toEqual([1, 3]);
  });

  it('sends no more than ten in a second, whatever comes in', () => {
    const { gate, sent, pass } = gateAt();
    for (let step = 0; step < 1000; step += 1) {
      gate.push(step);
      pass(1);
    }
    gate.finish();
    expect(sent.length).toBeLessThanOrEqual(11);
    expect(sent.at(-1)).toBe(999);
  });

  it('sends a step that nothing follows by itself', async () => {
    const sent: number[] = [];
    const arrived = new Promise<void>((resolve) => {
      const gate = createProgressGate<number>((step) => {
        sent.push(step);
        if (step === 2) resolve();
      });
      gate.push(1);
      gate.push(2);
    });
    await arrived;
    expect(sent).toEqual([1, 2]);
  });
});
