// Collecting, importing and packaging write to the case or rely on what is in it: one of them at a time, the next is refused.
import type { Answer } from '../../../shared/ipc/shapes.ts';
import { fail } from '../../../shared/result.ts';

export type OneAtATime = <T>(work: () => Promise<Answer<T>>) => Promise<Answer<T>>;

export function createOneAtATime(): OneAtATime {
  let isBusy = false;
  return async (work) => {
    if (isBusy) return fail({ code: 'CASE_BUSY' });
    isBusy = true;
    try {
      return await work();
    } finally {
      isBusy = false;
    }
  };
}
