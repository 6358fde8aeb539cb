// Keeps several windows being read at once: as many as the tenant's pace makes useful, no more than six.
import { chainsAfter } from '../../../shared/collect/graph/plan.ts';
import { isOver, type RunContext } from './run-context.ts';

/** Pages over which the tenant's pace is judged. */
const pagesToJudge = 3;

/**
 * Takes tasks from `next` until it has none and none is running. What a task throws (a case that cannot be written)
 * is thrown here, after the others have stopped.
 */
export async function runChains<T>(
  context: RunContext,
  next: () => T | null,
  run: (task: T) => Promise<void>,
): Promise<void> {
  const running = new Set<Promise<void>>();
  const trouble: unknown[] = [];
  const start = (task: T): void => {
    const chain = run(task)
      .catch((error: unknown) => {
        context.state.isBroken = true;
        trouble.push(error);
      })
      .finally(() => running.delete(chain));
    running.add(chain);
  };
  for (;;) {
    while (running.size < context.state.chains && !isOver(context)) {
      const task = next();
      if (task === null) break;
      start(task);
    }
    if (running.size === 0) break;
    // Each page may show that another chain is worth its start.
    const page = new Promise<void>((resolve) => {
      context.state.pageSaved = resolve;
    });
    await Promise.race([...running, page]);
    judgePace(context);
  }
  if (trouble.length > 0) throw trouble[0];
}

function judgePace({ state }: RunContext): void {
  if (state.pageTimes.length < pagesToJudge) return;
  const recent = state.pageTimes.splice(0).slice(-pagesToJudge);
  state.chains = chainsAfter(state.chains, recent.reduce((sum, time) => sum + time, 0) / recent.length);
}
