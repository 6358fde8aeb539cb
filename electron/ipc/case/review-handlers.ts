// Review in the case host: views, rows, counts, one record, decisions. A view lives here under its id until it is closed, or until
// so many others were opened that it is the oldest.
import type { Calls } from '../../../shared/ipc/contract.ts';
import type { Answer } from '../../../shared/ipc/shapes.ts';
import { fail, ok } from '../../../shared/result.ts';
import { followDecisions } from '../../../shared/review/decisions.ts';
import { withCase } from '../../flow/case-session.ts';
import { type ChosenRecords, decideChosen, undoDecision } from '../../flow/decide-chosen.ts';
import { type FixedView, openView } from '../../flow/fixed-view.ts';
import { redactionKeeper } from '../../flow/kept-redaction.ts';
import { recordInFull, recordRowOf } from '../../flow/record-in-full.ts';
import { chartOfView, facetsOfView } from '../../flow/view-counts.ts';
import { viewRows } from '../../flow/view-rows.ts';
import type { HeldCase } from './held-case.ts';
import { createOpenViews } from './open-views.ts';

type ReviewChannel =
  | 'view.open'
  | 'view.rows'
  | 'view.chart'
  | 'view.facets'
  | 'view.indexOf'
  | 'view.close'
  | 'record.show'
  | 'decisions.decide'
  | 'decisions.undo';

export function createReviewHandlers(held: HeldCase): Calls<ReviewChannel> {
  const { open, folder, surroundings } = held;
  const views = createOpenViews(surroundings.effects);
  const decisions = followDecisions(open.journal);

  const mentioning = () => redactionKeeper(open, held.view).mentioning(surroundings);

  /** Damage that reading records meets comes back as an error of the case. */
  function withView<T>(viewId: string, work: (view: FixedView) => Answer<T>): Promise<Answer<T>> {
    const view = views.get(viewId);
    if (view === null) return Promise.resolve(fail({ code: 'VIEW_GONE' }));
    return onCase(() => work(view));
  }

  /** The error types of the border are wider than those of the flows. */
  async function onCase<T>(work: () => Answer<T> | Promise<Answer<T>>): Promise<Answer<T>> {
    const answered = await withCase(folder, surroundings, false, async () => ok(await work()));
    return answered.ok ? answered.value : answered;
  }

  return {
    'view.open': (input) =>
      onCase(async () => {
        const opened = await openView(open, held.view(), input, mentioning, surroundings);
        if (!opened.ok) return opened;
        const view = opened.value;
        return ok({ viewId: views.add(view), count: view.size, records: view.rows.length });
      }),
    'view.rows': (input) => withView(input.viewId, (view) => ok(viewRows(open, view, decisions(), input))),
    'view.chart': (input) => withView(input.viewId, (view) => chartOfView(open, view, input.timeZone)),
    'view.facets': (input) => withView(input.viewId, (view) => ok({ facets: facetsOfView(open, view) })),
    'view.indexOf': ({ viewId, recordId }) =>
      withView(viewId, (view) => {
        const row = recordRowOf(open, view.set, recordId);
        return ok({ index: row === null ? null : view.placeOf(row) });
      }),
    'view.close': ({ viewId }) => {
      views.remove(viewId);
      return Promise.resolve(ok({}));
    },
    'record.show': ({ recordId }) => onCase(() => recordInFull(open, held.view(), recordId)),
    'decisions.decide': ({ target, state, reason, note }) =>
      onCase(() => {
        const chosen = chosenBy(target, views.get);
        if (chosen === null) return fail({ code: 'VIEW_GONE' });
        return decideChosen(open, held.view(), { chosen, state, reason, note }, surroundings);
      }),
    'decisions.undo': () => onCase(() => ok(undoDecision(open, held.view(), surroundings))),
  };
}

type Target = Parameters<Calls<'decisions.decide'>['decisions.decide']>[0]['target'];

function chosenBy(target: Target, viewOf: (viewId: string) => FixedView | null): ChosenRecords | null {
  if (target.by === 'records') return target;
  const view = viewOf(target.viewId);
  return view === null ? null : { by: 'view', view };
}
