// Counts windows of one phase as they are read, and says how far it is and how long it will take.
import type { TimeRange } from '../../../shared/collect/graph/time-ranges.ts';
import type { CollectPhase } from './collect-progress.ts';
import type { RunContext } from './run-context.ts';

export type PhaseReport = {
  readonly say: () => void;
  /** A window begins; to be called when it is over, with whether it was read. */
  readonly begin: (range: TimeRange) => (wasRead: boolean) => void;
};

/** `ahead` tells what has not been begun: how many windows, and their length together in ms. */
export function createPhaseReport(
  context: RunContext,
  phase: CollectPhase,
  pass: number,
  ahead: () => { readonly windows: number; readonly time: number },
): PhaseReport {
  const { state, pacing, report } = context;
  const startedAt = pacing.monotonic();
  let windowsDone = 0;
  let timeDone = 0;
  const open = new Set<TimeRange>();
  const say = (): void => {
    const { windows, time } = ahead();
    const timeOpen = [...open].reduce((sum, { from, to }) => sum + to - from, 0);
    const elapsed = pacing.monotonic() - startedAt;
    // Open windows are half read on average.
    const done = timeDone + timeOpen / 2;
    report({
      kind: 'progress',
      phase,
      pass,
      windowsDone,
      windows: windowsDone + open.size + windows,
      pages: state.pages,
      records: state.rows,
      newRecords: state.fresh,
      chains: open.size,
      elapsed,
      left: timeDone === 0 ? null : Math.round((elapsed * (time + timeOpen / 2)) / done),
    });
  };
  state.onPage = say;
  return {
    say,
    begin: (range) => {
      open.add(range);
      say();
      return (wasRead) => {
        open.delete(range);
        if (wasRead) {
          windowsDone += 1;
          timeDone += range.to - range.from;
        }
        say();
      };
    },
  };
}
