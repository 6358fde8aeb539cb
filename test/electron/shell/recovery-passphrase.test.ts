// The recovery passphrase: how strong it is, and that paper and fingers do it no harm.
import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { makeRecoveryPassphrase, passphrasesMeant } from '../../../electron/shell/recovery-passphrase.ts';

describe('the recovery passphrase', () => {
  it('has seven groups of 32 letters each that are all used, 140 bits', () => {
    const made = Array.from({ length: 200 }, () => makeRecoveryPassphrase((length) => randomBytes(length)));
    for (const one of made) expect(one).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){6}$/);
    expect(new Set(made.join('').replaceAll('-', '')).size).toBe(32);
    expect(new Set(made).size).toBe(200);
  });

  it('takes every byte for the letter that it means, none more often', () => {
    const counts = new Map<string, number>();
    for (let byte = 0; byte < 256; byte += 1) {
      const letter = makeRecoveryPassphrase((length) => new Uint8Array(length).fill(byte))[0] ?? '';
      counts.set(letter, (counts.get(letter) ?? 0) + 1);
    }
    expect([...counts.values()].every((count) => count === 8)).toBe(true);
  });

  it('is understood in small letters, with blanks for dashes, and with letters that look alike', () => {
    const right = '0123-4567-89AB-CDEF-GHJK-MNPQ-RST1';
    expect(passphrasesMeant(right)).toEqual([right]);
    expect(passphrasesMeant('o123 4567 89ab cdef ghjk mnpq rstL')).toContain(right);
    expect(passphrasesMeant(right.replaceAll('-', ''))).toContain(right);
  });

  it('leaves every other passphrase as it was typed', () => {
    for (const typed of ['correct horse battery staple', '0123-4567', ' leading blank'])
      expect(passphrasesMeant(typed)).toEqual([typed]);
  });
});
