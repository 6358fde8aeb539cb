// The fault script: read strictly, counted exactly, and every kind documented.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { faultPlayer } from '../../../../../electron/tenant/server/faults/fault-player.ts';
import { faultKinds, readFaultScript } from '../../../../../electron/tenant/server/faults/fault-script.ts';

const read = (value: unknown) => readFaultScript(JSON.stringify(value));

describe('A fault script', () => {
  it('fills in what is usual', () => {
    expect(read({ faults: [{ at: 3, fault: 'status-429' }] })).toEqual({
      ok: true,
      value: { faults: [{ at: 3, fault: 'status-429', retryAfter: 2 }] },
    });
  });

  it.each([
    ['{', 'the file', 'it is not JSON'],
    ['{"faults":[{"at":0,"fault":"status-999"}]}', 'faults.0.fault', 'Invalid'],
    ['{"faults":[{"at":0,"fault":"reset","percent":5}]}', 'faults.0', 'Unrecognized key'],
    ['{"faults":[{"at":-1,"fault":"reset"}]}', 'faults.0.at', ''],
    ['{"faults":[{"fault":"reset"}]}', 'faults.0', 'needs either "at" or "every"'],
    ['{"faults":[{"at":1,"every":1,"fault":"reset"}]}', 'faults.0', 'needs either "at" or "every"'],
    ['{"faults":[{"at":1,"match":"me","fault":"reset"}]}', 'faults.0.match', ''],
    ['{"faults":[],"more":1}', 'the file', 'Unrecognized key'],
  ])('is refused as %s', (text, where, problem) => {
    expect(readFaultScript(text)).toMatchObject({
      ok: false,
      error: { code: 'TENANT_BAD_FAULT_SCRIPT', facts: { where, problem: expect.stringContaining(problem) } },
    });
  });

  it('has every kind of fault in its documentation, and no other', () => {
    const text = readFileSync(new URL('../../../../../docs/format/fault-script.md', import.meta.url), 'utf8');
    const named = [...text.matchAll(/^\| `([a-z0-9-]+)`/gm)].map(([, name]) => name);
    expect(named.toSorted()).toEqual(faultKinds.toSorted());
  });
});

describe('A fault', () => {
  const hits = (faults: readonly object[], requests: readonly ('signIns' | 'users')[]) => {
    const script = read({ faults });
    if (!script.ok) throw new Error('no script');
    const player = faultPlayer(script.value);
    return requests.map((kind) => player(kind).length);
  };
  const four = ['signIns', 'users', 'signIns', 'signIns'] as const;

  it('counts the requests that it is meant for, from 0', () => {
    expect(hits([{ at: 1, fault: 'reset' }], four)).toEqual([0, 1, 0, 0]);
    expect(hits([{ at: 1, match: 'signIns', fault: 'reset' }], four)).toEqual([0, 0, 1, 0]);
    expect(hits([{ at: [0, 2], match: 'signIns', fault: 'reset' }], four)).toEqual([1, 0, 0, 1]);
  });

  it('comes at every so many of them', () => {
    expect(hits([{ every: 2, fault: 'reset' }], four)).toEqual([0, 1, 0, 1]);
    expect(
      hits(
        [
          { every: 1, fault: 'reset' },
          { every: 1, fault: 'bom' },
        ],
        four,
      ),
    ).toEqual([2, 2, 2, 2]);
  });
});
