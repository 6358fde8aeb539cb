// The scroll bar reaches every row, also where the rows are higher than a browser can draw.
import { describe, expect, it } from 'vitest';
import { offsetThatShows, scrollScale } from '../../../renderer/table/scroll-scale.ts';

describe('the scale of the scroll bar', () => {
  it('is the rows’ own below the limit', () => {
    const scale = scrollScale(3_200_032, 600);
    expect([scale.height, scale.toContent(1234), scale.toScrollTop(1234)]).toEqual([3_200_032, 1234, 1234]);
  });

  it('maps both ends exactly, and everything between in order, above the limit', () => {
    const content = 2_000_000 * 32;
    const viewport = 640;
    const scale = scrollScale(content, viewport);
    expect(scale.height).toBeLessThan(17_800_000);
    expect(scale.toContent(0)).toBe(0);
    expect(scale.toContent(scale.height - viewport)).toBeCloseTo(content - viewport, 3);
    let before = -1;
    for (let top = 0; top <= scale.height - viewport; top += 100_000) {
      expect(scale.toContent(top)).toBeGreaterThan(before);
      before = scale.toContent(top);
      expect(scale.toScrollTop(before)).toBeCloseTo(top, 3);
    }
  });

  it('does not divide by nothing when the window is higher than the limit', () => {
    expect(scrollScale(5000, 800, 800).toContent(10)).toBe(10);
  });
});

describe('bringing a row into sight', () => {
  const at = { offset: 1000, viewport: 500, header: 32 };
  it('stays where the row is in sight already', () => {
    expect(offsetThatShows(1100, 1132, at)).toBe(1000);
  });
  it('never leaves a row under the header', () => {
    expect(offsetThatShows(1010, 1042, at)).toBe(978);
    expect(offsetThatShows(0, 32, at)).toBe(0);
  });
  it('brings a row from below to the lower edge', () => {
    expect(offsetThatShows(1480, 1512, at)).toBe(1012);
  });
});
