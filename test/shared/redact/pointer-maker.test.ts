// Pointers made along a walk are those that RFC 6901 gives for the same steps, whatever was asked before.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { toPointer } from '../../../shared/model/json.ts';
import { PointerMaker } from '../../../shared/redact/pointer-maker.ts';

const step = fc.oneof(fc.constantFrom('a', 'b', 'a/b', '~1', '~', '', '0', '__proto__', 'constructor'), fc.nat(3));
const move = fc.record({
  back: fc.nat(3),
  down: fc.array(step, { maxLength: 3 }),
  key: step,
  isNewRecord: fc.boolean(),
});

it('the pointer is that of its steps, on any walk', () => {
  fc.assert(
    fc.property(fc.array(move, { maxLength: 30 }), (moves) => {
      const pointers = new PointerMaker();
      const steps: (string | number)[] = [];
      for (const { back, down, key, isNewRecord } of moves) {
        if (isNewRecord) {
          steps.length = 0;
          pointers.begin();
        }
        for (let left = Math.min(back, steps.length); left > 0; left -= 1) {
          steps.pop();
          pointers.leave(steps.length);
        }
        steps.push(...down);
        expect(pointers.pointer(steps, key)).toBe(toPointer([...steps, key]));
      }
    }),
  );
});

it('forgets what it made before it fills the memory, and goes on', () => {
  const pointers = new PointerMaker();
  for (let record = 0; record < 3; record += 1) {
    pointers.begin();
    for (let name = 0; name < 20_000; name += 1) expect(pointers.pointer(['x'], `${name}`)).toBe(`/x/${name}`);
  }
});
