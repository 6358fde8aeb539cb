// What the UI bench puts into a page, ours or the twin's: waits for what is painted, and logs frames. One function that names nothing
// outside itself, because it is sent to the page as text.

export type FrameLog = {
  /** From one animation frame to the next. */
  readonly milliseconds: readonly number[];
  /** Rows in sight that had no line or an empty one, summed over frames. */
  readonly blankRows: number;
  /** Rows in sight that still showed the row before, dimmed and marked busy, summed over frames. */
  readonly lateRows: number;
  readonly rowsSeen: number;
  /** Share of the frames in which anything was late. */
  readonly framesWithLateRows: number;
  /** Most rows that a compositor which scrolls before the page is told could show bare for a frame. */
  readonly mostBareBeforeTold: number;
};

export type Probe = {
  /** When the first frame in which it held had been painted, on the page's clock. */
  readonly painted: (holds: () => boolean) => Promise<number>;
  /** True where every line of our table that is in sight shows its own row, of a view of so many; null for any view. */
  readonly hasRows: (count: number | null) => boolean;
  /** Gives back the function that ends it. */
  readonly watchFrames: () => () => FrameLog;
};

declare global {
  var signetProbe: Probe;
}

export function installProbe(): void {
  const rowHeight = 32;
  const headerHeight = 32;
  const grid = () => document.querySelector<HTMLElement>('[role=grid]');
  const isBlank = (row: Element) => row.textContent === '';

  const painted = (holds: () => boolean) =>
    new Promise<number>((resolve) => {
      const look = () => {
        if (!holds()) {
          requestAnimationFrame(look);
          return;
        }
        // A message that is posted in a frame comes after that frame's painting.
        const channel = new MessageChannel();
        channel.port1.onmessage = () => {
          channel.port1.close();
          resolve(performance.now());
        };
        channel.port2.postMessage(null);
      };
      requestAnimationFrame(look);
    });

  /** What is in sight by the place of the scroll bar, and what stands there. */
  const inSight = (table: HTMLElement) => {
    const first = Math.floor(table.scrollTop / rowHeight);
    const end = Math.min(
      Number(table.getAttribute('aria-rowcount')) - 1,
      Math.ceil((table.scrollTop + table.clientHeight - headerHeight) / rowHeight),
    );
    const shown = new Map([...table.querySelectorAll<HTMLElement>('[data-row]')].map((row) => [row.dataset.row, row]));
    const rows = Array.from({ length: Math.max(0, end - first) }, (_, at) => shown.get(String(first + at)) ?? null);
    const blank = rows.filter((row) => row === null || isBlank(row)).length;
    const late = rows.filter((row) => row !== null && row.ariaBusy === 'true' && !isBlank(row)).length;
    return { seen: rows.length, blank, late, bare: rows.filter((row) => row === null).length };
  };

  const hasRows = (count: number | null) => {
    const table = grid();
    if (table === null || (count !== null && table.getAttribute('aria-rowcount') !== String(count + 1))) return false;
    const { seen, blank, late } = inSight(table);
    return (seen > 0 || count === 0) && blank + late === 0;
  };

  const watchFrames = () => {
    // The twin's rows are all there, and looking for them would cost it each frame.
    const table = document.querySelector('[data-row]') === null ? null : grid();
    const log = { blankRows: 0, lateRows: 0, rowsSeen: 0, framesWithLateRows: 0, mostBareBeforeTold: 0 };
    const milliseconds: number[] = [];
    let before: number | null = null;
    let isOver = false;
    const frame = (now: number) => {
      if (isOver) return;
      if (before !== null) milliseconds.push(now - before);
      before = now;
      if (table !== null) {
        const { seen, blank, late } = inSight(table);
        log.rowsSeen += seen;
        log.blankRows += blank;
        log.lateRows += late;
        if (late + blank > 0) log.framesWithLateRows++;
      }
      requestAnimationFrame(frame);
    };
    // Before the table hears of it: what stood on screen while the compositor had scrolled already.
    const told = () => {
      if (table !== null) log.mostBareBeforeTold = Math.max(log.mostBareBeforeTold, inSight(table).bare);
    };
    window.addEventListener('scroll', told, true);
    requestAnimationFrame(frame);
    return () => {
      isOver = true;
      window.removeEventListener('scroll', told, true);
      return { milliseconds, ...log };
    };
  };

  globalThis.signetProbe = { painted, hasRows, watchFrames };
}
