// Entries that are made once say the same as entries made anew, and each place is counted under its own action and operator.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Action, anAction } from '../../../shared/redact/plan.ts';
import { Tally } from '../../../shared/redact/tally.ts';
import { WithheldEntries } from '../../../shared/redact/withheld-entries.ts';

const actions = ['A', 'B'].flatMap((reason) =>
  [0, 1].map((n) => anAction({ operator: 'mask', rule: `r${n}`, reason })),
);
const place = fc.tuple(
  fc.constantFrom('/a', '/b', '/c/0'),
  fc.constantFrom('mask' as const, 'remove' as const, 'alias' as const),
  fc.constantFrom(...actions),
);

it('every place gets the entry and the count that it would get alone', () => {
  fc.assert(
    fc.property(fc.array(place, { maxLength: 60 }), (places) => {
      const [remembering, plain] = [new Tally(), new Tally()];
      const entries = new WithheldEntries(remembering);
      for (const [pointer, operator, action] of places) {
        plain.count(action as Action, operator);
        expect(entries.entry(pointer, operator, action)).toEqual({ path: pointer, operator, reason: action.reason });
      }
      expect(remembering.rows()).toEqual(plain.rows());
    }),
  );
});
