// What a place has seen is remembered for that place alone, and never claimed of anything else.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { PlanNode } from '../../../shared/redact/plan.ts';
import { SeenValues } from '../../../shared/redact/seen-values.ts';

const nodes = [0, 1, 2].map((number) => ({ number }) as PlanNode);
const value = fc.oneof(fc.string({ maxLength: 2 }), fc.nat(3), fc.constant('x'.repeat(2_000)));

it('a value counts as seen only where it was added; the last one added always does, unless it is very long', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(2), value), { maxLength: 200 }), (additions) => {
      const seen = new SeenValues();
      const added = nodes.map(() => new Set<string | number>());
      for (const [at, one] of additions) {
        const node = nodes[at] as PlanNode;
        seen.add(one, node);
        added[at]?.add(one);
        expect(seen.has(one, node)).toBe(typeof one === 'number' || one.length <= 1_000);
        for (const [other, set] of added.entries()) {
          if (seen.has(one, nodes[other] as PlanNode)) expect(set.has(one)).toBe(true);
        }
      }
    }),
  );
});
