// Open views are bounded, and what is in use stays.
import { describe, expect, it } from 'vitest';
import { realEffects } from '../../../../electron/effects.ts';
import type { FixedView } from '../../../../electron/flow/fixed-view.ts';
import { createOpenViews } from '../../../../electron/ipc/case/open-views.ts';

/** Nothing here looks into a view. */
const aView = (size: number) => ({ size }) as FixedView;

describe('the open views', () => {
  it('let the one go that was longest unused', () => {
    const views = createOpenViews(realEffects);
    const [used, unused] = [views.add(aView(1)), views.add(aView(2))];
    for (let others = 0; others < 11; others++) {
      expect(views.get(used)).toMatchObject({ size: 1 });
      views.add(aView(3));
    }
    expect(views.get(unused)).toBeNull();
    expect(views.get(used)).toMatchObject({ size: 1 });
    views.remove(used);
    expect(views.get(used)).toBeNull();
  });
});
