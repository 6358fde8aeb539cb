// Which records of the month are special, and when each happens: worked out ahead, so that the truth is known before
// a record is written and the writing itself needs no memory.
import { hostileTexts, plantedTexts } from './planted-texts.ts';
import type { Random } from './random.ts';

/** What stands at one place of the month. */
export type Special =
  | { readonly kind: 'foreign' }
  | { readonly kind: 'nobody' }
  /** All-zero object id, but the subject's own name: the service did not get as far as the account. */
  | { readonly kind: 'zero-id-own-name' }
  | { readonly kind: 'duplicate' }
  | { readonly kind: 'revision' }
  | { readonly kind: 'attack' }
  | { readonly kind: 'planted'; readonly which: number }
  | { readonly kind: 'hostile'; readonly which: number };

/** Specials by position; every other position is an ordinary record of the subject. */
export type MonthPlan = ReadonlyMap<number, Special>;

/** The order is the order of importance: short months keep the front of the list. */
function wanted(records: number): Special[] {
  const planted = plantedTexts.map((_, which): Special => ({ kind: 'planted', which }));
  const hostile = hostileTexts.map((_, which): Special => ({ kind: 'hostile', which }));
  const first: Special[] = [
    { kind: 'foreign' },
    { kind: 'duplicate' },
    { kind: 'revision' },
    { kind: 'nobody' },
    { kind: 'attack' },
    ...planted,
    ...hostile,
    { kind: 'foreign' },
    { kind: 'foreign' },
    { kind: 'zero-id-own-name' },
    { kind: 'duplicate' },
    { kind: 'revision' },
    { kind: 'nobody' },
    { kind: 'attack' },
    { kind: 'attack' },
  ];
  const rounds = Math.floor(records / 400);
  const cycle = (round: number): Special[] => [
    { kind: 'attack' },
    { kind: 'planted', which: round % plantedTexts.length },
    { kind: 'hostile', which: round % hostileTexts.length },
    ...(round % 8 === 7 ? [{ kind: 'nobody' } as const, { kind: 'foreign' } as const] : []),
    ...(round % 20 === 19 ? [{ kind: 'revision' } as const] : []),
  ];
  const more = Array.from({ length: rounds }, (_, round) => cycle(round)).flat();
  return [...first, ...more].slice(0, Math.floor(records / 4));
}

/** Spreads the specials evenly, in shuffled order; attackers try several times in a row. Position 0 is never special. */
export function planMonth(records: number, random: Random): MonthPlan {
  const items = wanted(records);
  for (let at = items.length - 1; at > 0; at -= 1) {
    const other = random.below(at + 1);
    const held = items[at] as Special;
    items[at] = items[other] as Special;
    items[other] = held;
  }
  const plan = new Map<number, Special>();
  const gap = records / Math.max(1, items.length);
  items.forEach((special, at) => {
    const position = Math.floor(((2 * at + 1) * records) / (2 * items.length));
    const length = special.kind === 'attack' ? Math.min(6, Math.max(1, Math.floor(gap / 2))) : 1;
    for (let offset = 0; offset < length; offset += 1) plan.set(position + offset, special);
  });
  return plan;
}
