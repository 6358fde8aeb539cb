// Switches that would undo a guard are refused however they are written; a checkout may be debugged.
import { describe, expect, it } from 'vitest';
import { refusedSwitches } from '../../../electron/shell/launch-check.ts';

const launch = (words: readonly string[], isPackaged = true, known: Readonly<Record<string, string>> = {}) =>
  refusedSwitches({ words, isPackaged, hasSwitch: (name) => name in known, switchValue: (name) => known[name] ?? '' });

describe('A start', () => {
  it('is clean without words, with files, and with switches that undo nothing', () => {
    expect(launch([])).toEqual([]);
    expect(
      launch(['/home/ada/inspect/answer.zip', '--self-test', '--lang=nl', '--force-device-scale-factor=2']),
    ).toEqual([]);
    expect(launch(['--password-store=gnome-libsecret'])).toEqual([]);
  });

  it.each(['--inspect', '--inspect=0', '-inspect', '--INSPECT=9229', '--inspect-brk=1', '--remote-debugging-pipe'])(
    'is refused with %s',
    (word) => {
      expect(launch([word])).toHaveLength(1);
      expect(launch([word], false)).toEqual([]);
    },
  );

  it.each(['--no-sandbox', '--js-flags=--expose-gc', '--disable-web-security', '--ssl-key-log-file=/tmp/keys'])(
    'is refused with %s, in a checkout too',
    (word) => {
      expect(launch([word])).toHaveLength(1);
      expect(launch([word], false)).toHaveLength(1);
    },
  );

  it('is refused with a key store in the clear, by any of its names', () => {
    for (const store of ['basic', 'BASIC', '"basic"', 'plaintext'])
      expect(launch([`--password-store=${store}`])).toEqual(['--password-store']);
    expect(launch([], true, { 'password-store': 'basic' })).toEqual(['--password-store']);
  });

  it('is refused by what Chromium read, also where the words do not show it', () => {
    expect(launch([], true, { 'remote-debugging-port': '9222' })).toEqual(['--remote-debugging-port']);
  });
});
