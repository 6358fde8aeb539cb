// A report says first which host ran, and what such a run cannot show; with a double it must not look like Electron.
import { describe, expect, it } from 'vitest';
import { hostLines } from './host-lines.ts';

describe('The opening of a report', () => {
  it('names the double as one, with what it cannot show, counted', () => {
    const [host, missing] = hostLines({ kind: 'double', program: process.execPath });
    expect(host).toMatch(/^End to end: a double of Electron \d+\.\d+\.\d+ with v\d/);
    expect(missing).toMatch(/^NOT SHOWN BY THIS RUN \(11\): the sandbox of the system; how contextBridge copies/);
  });

  it('names Electron as one, and still what a driven app cannot show', () => {
    const [host, missing] = hostLines({ kind: 'electron', program: process.execPath });
    expect(host).toMatch(/^End to end: Electron \d/);
    expect(missing).toContain('packets on the wire');
  });

  it('says that nothing was shown where there is no host', () => {
    expect(hostLines(null)[1]).toBe('NOT SHOWN BY THIS RUN: anything of the app in a window.');
  });
});
