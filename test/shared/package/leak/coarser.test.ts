// What counts as coarser, held against the redactor's own generalisation and against what only looks like it.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isCoarser } from '../../../../shared/package/leak/coarser.ts';
import { generaliseNumber, generaliseText } from '../../../../shared/redact/generalise-value.ts';

describe('a coarser value', () => {
  it('is whatever redaction makes of addresses, times, coordinates, programs and resources', () => {
    const samples = [
      ['203.0.113.77', 'ip'],
      ['[2001:db8:1:2::77]:443', 'ip'],
      ['::ffff:203.0.113.77', 'ip'],
      ['::ffff:cb00:714d', 'ip'],
      ['fe80::1%eth0', 'ip'],
      ['2026-10-01T10:11:12.1234567Z', 'hour'],
      ['2026-10-01T10:11:12.1234567Z', 'day'],
      ['2026-10-01 10:11:12+02:00', 'day'],
      ['48.13743', 'coordinate'],
      ['Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/120.0 Safari/537.36 Edg/120.0', 'user-agent'],
      ['/subscriptions/1/resourceGroups/rg/providers/Microsoft.Compute/virtualMachines/vm-finance', 'resource-type'],
      ['/subscriptions/1/resourceGroups/rg', 'resource-type'],
      ['Bern', 'country'],
    ] as const;
    for (const [source, to] of samples) {
      const coarse = generaliseText(source, to);
      expect(coarse, source).not.toBeUndefined();
      expect(isCoarser(source, coarse ?? null), `${source} as ${coarse}`).toBe(true);
    }
    fc.assert(
      fc.property(fc.double({ min: -180, max: 180, noNaN: true }), (number) => {
        const coarse = generaliseNumber(number, 'coordinate');
        if (coarse !== undefined && coarse !== number) expect(isCoarser(number, coarse)).toBe(true);
      }),
    );
    fc.assert(
      fc.property(fc.ipV4(), (text) => {
        expect(isCoarser(text, generaliseText(text, 'ip') ?? null)).toBe(!text.endsWith('.0'));
      }),
    );
    fc.assert(
      fc.property(fc.ipV6(), (text) => {
        const coarse = generaliseText(text, 'ip') ?? null;
        if (!coarse?.includes(text.toLowerCase())) expect(isCoarser(text, coarse), `${text} as ${coarse}`).toBe(true);
      }),
    );
  });

  it('is not the value again, another one, or one that tells as much', () => {
    const refused: readonly (readonly [string | number, string | number | null])[] = [
      ['203.0.113.77', '203.0.113.77'],
      ['203.0.113.77', '203.0.113.77/24'],
      ['203.0.113.77', '203.0.114.0/24'],
      ['203.0.113.0', '203.0.113.0/24'],
      ['2001:db8:1:2::77', '2001:db8:1:2::/48'],
      ['2001:db8:1:2::77', '2001:db8:2::/48'],
      ['2026-10-01T10:11:12Z', '2026-10-01T10:11:00Z'],
      ['2026-10-01T10:11:12Z', '2026-10-02T10:00:00Z'],
      ['2026-10-01T10:11:12Z', '2026-10-01T10:00:00.1234567Z'],
      [48.13743, 48.14],
      [48.13743, 48.3],
      [48.1, 48.1],
      [48.13743, '48.1'],
      ['48.13743', '48.13'],
      ['Mozilla/5.0 (Windows NT 10.0)', 'Windows NT 10.0'],
      ['Firefox', 'Firefox on Windows'],
      [
        '/subscriptions/1/resourceGroups/rg/providers/Microsoft.Compute/virtualMachines/vm',
        'Microsoft.Compute/virtualMachines/vm',
      ],
    ];
    for (const [source, delivered] of refused)
      expect(isCoarser(source, delivered), `${source} as ${delivered}`).toBe(false);
  });
});
