// The decoders that redaction is handed by Node: they read both Base64 alphabets, and refuse or repair what is none.
import { describe, expect, it } from 'vitest';
import { nodeEncoders } from '../../../electron/redact/node-encoders.ts';

describe('the encodings', () => {
  it('read both Base64 alphabets, with and without padding', () => {
    for (const text of ['-_8=', '+/8=', '-_8', '+/8']) {
      expect([...(nodeEncoders.base64Decode(text) ?? [])]).toEqual([251, 255]);
    }
  });

  it('refuse what is no Base64', () => {
    for (const text of ['a b', 'ä', 'a=b', '====']) expect(nodeEncoders.base64Decode(text)).toBeNull();
  });

  it('read bytes that are no UTF-8 without failing', () => {
    expect(nodeEncoders.utf8Decode(Uint8Array.of(0x41, 0xff))).toBe('A\ufffd');
  });
});
