// The views that the window has open, under ids that say nothing: bounded, the one that was longest unused goes first.
import type { Effects } from '../../effects.ts';
import type { FixedView } from '../../flow/fixed-view.ts';

/** More than the window shows at once: the table, a group it looked into, and those that it is about to close. */
const mostViews = 12;

export type OpenViews = {
  readonly add: (view: FixedView) => string;
  /** Null: it was closed, or is gone because many others were opened since. */
  readonly get: (viewId: string) => FixedView | null;
  readonly remove: (viewId: string) => void;
};

export function createOpenViews({ randomId }: Pick<Effects, 'randomId'>): OpenViews {
  // A Map walks in order of insertion: what is used goes to the end.
  const views = new Map<string, FixedView>();
  return {
    add: (view) => {
      const viewId = randomId();
      views.set(viewId, view);
      for (const oldest of views.keys()) {
        if (views.size <= mostViews) break;
        views.delete(oldest);
      }
      return viewId;
    },
    get: (viewId) => {
      const view = views.get(viewId);
      if (view === undefined) return null;
      views.delete(viewId);
      views.set(viewId, view);
      return view;
    },
    remove: (viewId) => {
      views.delete(viewId);
    },
  };
}
