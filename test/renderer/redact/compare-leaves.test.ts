// Two versions of a record side by side: each value at its pointer, with how and why it differs.
import { describe, expect, it } from 'vitest';
import { compareLeaves } from '../../../renderer/redact/compare-leaves.ts';

const policies = [
  { displayName: 'Block legacy', result: 'success' },
  { displayName: 'Require MFA', result: 'failure' },
];

describe('A record before and after redaction', () => {
  it('has one line per value, in the order of the record', () => {
    const lines = compareLeaves(
      { id: 'a', location: { city: 'Lyon', geo: null } },
      { id: 'a', location: { city: 'Lyon', geo: null } },
      [],
    );
    expect(lines.map(({ pointer, before }) => [pointer, before])).toEqual([
      ['/id', 'a'],
      ['/location/city', 'Lyon'],
      ['/location/geo', 'null'],
    ]);
  });

  it('marks a withheld item of a list by its own place', () => {
    const after = { policies: [{ displayName: 'Policy 1', result: 'success' }, policies[1] as object] };
    const lines = compareLeaves({ policies }, JSON.parse(JSON.stringify(after)), [
      { path: '/policies/0/displayName', operator: 'alias', reason: 'SECURITY_CONFIGURATION' },
    ]);
    expect(
      lines.filter((line) => line.withheld !== null).map(({ path, before, after: shown }) => [path, before, shown]),
    ).toEqual([['policies[*].displayName', 'Block legacy', 'Policy 1']]);
  });

  it('marks every value below an object that was removed whole', () => {
    const lines = compareLeaves({ device: { id: '1', name: 'PC' } }, { device: null }, [
      { path: '/device', operator: 'remove', reason: 'CAUTION' },
    ]);
    expect(lines.map(({ pointer, after, withheld }) => [pointer, after, withheld?.reason])).toEqual([
      ['/device/id', '', 'CAUTION'],
      ['/device/name', '', 'CAUTION'],
    ]);
  });

  it('escapes names as pointers do', () => {
    const [line] = compareLeaves({ 'a/b~c': 1 }, { 'a/b~c': 1 }, []);
    expect(line?.pointer).toBe('/a~1b~0c');
  });
});
