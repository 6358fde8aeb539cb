// Coarser values, kind by kind: what is left of addresses, times, clients, resource ids, places and numbers.
import { describe, expect, it } from 'vitest';
import { generaliseNumber, generaliseText } from '../../../shared/redact/generalise-value.ts';

describe('a coarser network address', () => {
  it.each([
    ['131.107.159.37', '131.107.159.0/24'],
    ['131.107.159.37:443', '131.107.159.0/24'],
    ['2001:0db8:85a3:0000:0000:8a2e:0370:7334', '2001:db8:85a3::/48'],
    ['2001:db8::1', '2001:db8::/48'],
    ['[2001:db8:1:2::1]:443', '2001:db8:1::/48'],
    ['fe80::1%eth0', 'fe80::/48'],
    ['::1', '::/48'],
    ['::ffff:192.0.2.128', '192.0.2.0/24'],
    ['::ffff:c000:280', '192.0.2.0/24'],
    ['64:ff9b::192.0.2.33', '192.0.2.0/24'],
  ])('of %s is %s', (address, coarse) => {
    expect(generaliseText(address, 'ip')).toBe(coarse);
  });

  it.each([
    '256.1.1.1',
    '1.2.3',
    '1.2.3.4.5',
    'x',
    '',
    ':::',
    '1::2::3',
    '2001:db8:85a3',
    '10.1.1.XXX',
    `${'1:'.repeat(50_000)}`,
  ])('cannot be made of %.40j', (address) => {
    expect(generaliseText(address, 'ip')).toBeUndefined();
  });
});

describe('a coarser time', () => {
  it.each([
    ['2021-06-30T16:34:32Z', 'hour', '2021-06-30T16:00:00Z'],
    ['2021-06-30T16:34:32.5077253Z', 'day', '2021-06-30T00:00:00Z'],
    ['2022-04-05T13:07:16.7796535+00:00', 'hour', '2022-04-05T13:00:00+00:00'],
    ['2022-04-05 13:07', 'hour', '2022-04-05 13:00:00'],
  ] as const)('of %s to the %s is %s', (time, to, coarse) => {
    expect(generaliseText(time, to)).toBe(coarse);
  });

  it('cannot be made of another text', () => {
    expect(generaliseText('yesterday', 'day')).toBeUndefined();
  });
});

describe('a coarser client', () => {
  it.each([
    [
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/99.0 Safari/537.36',
      'Chrome on Windows',
    ],
    ['Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/91.0 Safari/537.36 Edg/91.0.864.54', 'Edge on Windows'],
    [
      'Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) AppleWebKit/605 Version/17.0 Mobile Safari/604.1',
      'Safari on iOS',
    ],
    ['Mozilla/5.0 (X11; Linux x86_64; rv:120.0) Gecko/20100101 Firefox/120.0', 'Firefox on Linux'],
    ['Microsoft Office/16.0 (Windows NT 10.0; Microsoft Outlook 16.0.14326; Pro)', 'Microsoft Outlook on Windows'],
    ['BobsTool/1.0 (Windows)', 'Other program on Windows'],
    ['BobsTool/1.0', undefined],
  ])('of %s', (agent, family) => {
    expect(generaliseText(agent, 'user-agent')).toBe(family);
  });
});

describe('a coarser resource id', () => {
  it.each([
    [
      '/subscriptions/x/resourceGroups/testRG/providers/Microsoft.Compute/virtualMachines/testVM',
      'Microsoft.Compute/virtualMachines',
    ],
    [
      '/subscriptions/x/resourceGroups/r/providers/Microsoft.Sql/servers/s/databases/d',
      'Microsoft.Sql/servers/databases',
    ],
    ['/subscriptions/x/resourcegroups/testRG', 'Microsoft.Resources/resourceGroups'],
    ['/subscriptions/x', 'Microsoft.Resources/subscriptions'],
    ['/tenants/x/providers/Microsoft.aadiam', undefined],
    ['/subscriptions/x/providers/Bob Meyer/things/t', undefined],
    ['somewhere', undefined],
  ])('of %s', (id, type) => {
    expect(generaliseText(id, 'resource-type')).toBe(type);
  });
});

describe('coarser places and numbers', () => {
  it('round coordinates to one decimal, never to minus zero', () => {
    expect(generaliseNumber(47.6807, 'coordinate')).toBe(47.7);
    expect(generaliseNumber(-122.1231, 'coordinate')).toBe(-122.1);
    expect(Object.is(generaliseNumber(-0.01, 'coordinate'), 0)).toBe(true);
    expect(generaliseText('47.6807', 'coordinate')).toBe('47.7');
    expect(generaliseNumber(47, 'ip')).toBeUndefined();
  });

  it('drop a city, since its country stands beside it', () => {
    expect(generaliseText('Redmond', 'country')).toBeNull();
  });
});
