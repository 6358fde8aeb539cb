// A fingerprint as words: the same fingerprint gives the same words, another one others, and none is said twice for two bytes.
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { fingerprintWords } from '../../../shared/words/fingerprint-words.ts';

const ofByte = (byte: number) => fingerprintWords(byte.toString(16).padStart(2, '0').repeat(32))[0];

describe('the words of a fingerprint', () => {
  it('are 256 short ones, all different', () => {
    const words = Array.from({ length: 256 }, (_, byte) => ofByte(byte) ?? '');
    expect(new Set(words).size).toBe(256);
    for (const word of words) expect(word).toMatch(/^[a-z]{3,9}$/);
  });

  it('never change, or fingerprints that were published would read differently', () => {
    const words = Array.from({ length: 256 }, (_, byte) => ofByte(byte)).join(' ');
    const known = '195d292ebcdd1201b19eecf738f40cff4e3ba9882cb428b67441d7f155b28674';
    expect(createHash('sha256').update(words).digest('hex')).toBe(known);
  });

  it('are sixteen, one for each of the first bytes', () => {
    const words = fingerprintWords(
      Array.from({ length: 32 }, (_, byte) => byte.toString(16).padStart(2, '0')).join(''),
    );
    expect(words).toHaveLength(16);
    expect(words[15]).toBe(ofByte(15));
  });
});
