// Whether the day or the month comes first is settled by the rows of a file together, and never guessed where they do not tell.
import { describe, expect, it } from 'vitest';
import { createDateOrderWatch } from '../../../../shared/collect/recognise/date-order.ts';

function decide(...dates: string[]) {
  const watch = createDateOrderWatch();
  for (const date of dates) watch.see(date);
  return watch.decide();
}

describe('the order of day and month in a file', () => {
  it('is settled by a single row that can be read one way only', () => {
    expect(decide('1/2/2025 08:00', '3/4/2025 08:00', '13/4/2025 08:00')).toEqual({ kind: 'settled', dayFirst: true });
    expect(decide('1/2/2025 08:00', '4/13/2025 08:00')).toEqual({ kind: 'settled', dayFirst: false });
  });

  it('needs no decision where every date reads the same both ways or tells by its form', () => {
    expect(decide('2025-12-04T08:19:41Z', '5/5/2025 08:00', '04.12.2025 08:00', '2025/12/04 08:00', '')).toEqual({
      kind: 'settled',
      dayFirst: null,
    });
    expect(decide()).toEqual({ kind: 'settled', dayFirst: null });
  });

  it('stays unknown where no row tells, and is mixed where rows contradict', () => {
    expect(decide('1/2/2025 08:00', '5/5/2025 08:00')).toEqual({ kind: 'unknown' });
    expect(decide('13/2/2025 08:00', '2/13/2025 08:00')).toEqual({ kind: 'mixed' });
  });
});
