// The token identifier's encoding, against Node's own Base64.
import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { base64OfGuid } from '../../../electron/tenant/guid-base64.ts';

describe('Base64 of a GUID', () => {
  it('is what Node makes of the same bytes in the order Windows keeps them', () => {
    for (let round = 0; round < 200; round += 1) {
      const guid = randomUUID();
      const bytes = Buffer.from(guid.replaceAll('-', ''), 'hex');
      bytes.subarray(0, 4).reverse();
      bytes.subarray(4, 6).reverse();
      bytes.subarray(6, 8).reverse();
      expect(base64OfGuid(guid)).toBe(bytes.toString('base64url'));
    }
  });
});
