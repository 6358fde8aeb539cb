// Which key takes the latest decision back, and where it stays somebody else's.
import { describe, expect, it } from 'vitest';
import { asksUndo } from '../../../renderer/review/use-undo-key.ts';

const plain = {
  key: 'z',
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  repeat: false,
  defaultPrevented: false,
};
const onTheTable = { closest: () => null };
const inABox = { closest: () => ({}) as Element };

describe('The key for Undo', () => {
  it.each([{ ctrlKey: true }, { metaKey: true }, { ctrlKey: true, key: 'Z' }])('is %j', (keys) => {
    expect(asksUndo({ ...plain, ...keys }, onTheTable)).toBe(true);
  });

  it.each([
    {},
    { ctrlKey: true, metaKey: true },
    { ctrlKey: true, shiftKey: true },
    { ctrlKey: true, altKey: true },
    { ctrlKey: true, key: 'y' },
    { ctrlKey: true, repeat: true },
    { ctrlKey: true, defaultPrevented: true },
  ])('is not %j', (keys) => {
    expect(asksUndo({ ...plain, ...keys }, onTheTable)).toBe(false);
  });

  it('stays with a text box, and with a dialog', () => {
    expect(asksUndo({ ...plain, ctrlKey: true }, inABox)).toBe(false);
  });
});
