// Notices that a held case has grown: tells the window of new records at most once a second, and main, a little later, what the
// list of cases should remember now.
import type { OpenCase } from '../case/open-case.ts';

const windowGapMilliseconds = 1000;
const cardDelayMilliseconds = 400;

export type Growth = {
  /** Asked whenever something may have been added. */
  readonly look: () => void;
  readonly end: () => void;
};

type Listener = {
  /** Records since the last time this was called. */
  readonly grew: (newRecords: number) => void;
  readonly changed: () => void;
};

export function createGrowth(open: OpenCase, { grew, changed }: Listener): Growth {
  let told = open.index.size();
  let toldAt = Number.NEGATIVE_INFINITY;
  let entries = open.journal().length;
  let later: NodeJS.Timeout | null = null;
  let card: NodeJS.Timeout | null = null;

  function tell(): void {
    later = null;
    const records = open.index.size();
    if (records === told) return;
    grew(records - told);
    told = records;
    toldAt = performance.now();
  }

  return {
    look: () => {
      if (open.index.size() !== told) {
        const wait = toldAt + windowGapMilliseconds - performance.now();
        if (wait <= 0) tell();
        else later ??= setTimeout(tell, wait);
      }
      if (open.journal().length === entries) return;
      entries = open.journal().length;
      card ??= setTimeout(() => {
        card = null;
        changed();
      }, cardDelayMilliseconds);
    },
    end: () => {
      if (later !== null) clearTimeout(later);
      if (card !== null) clearTimeout(card);
    },
  };
}
