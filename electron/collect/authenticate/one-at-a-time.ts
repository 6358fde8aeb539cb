// Six requests may need a token at once; the officer is asked once, and the rest get what came of it.

/** Runs works one after the other, in the order in which they came. */
export function createQueue(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const mine = last.then(work);
    // A failure belongs to the one who asked; the next runs all the same.
    last = mine.catch(() => undefined);
    return mine;
  };
}
