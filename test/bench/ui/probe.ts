// What the UI bench puts into a page, ours or the twin's: waits for what is painted, and logs frames. One function that names nothing
// outside itself, because it is sent to the page as text.

export type FrameLog = {
  /** From one animation frame to the next. */
  readonly milliseconds: readonly number[];
  /** Stretches of the table in sight with no row on them, in rows, and rows in sight without a text, summed over frames. */
  readonly blankRows: number;
  /** Rows in sight of another place than the scroll bar's, summed over frames. */
  readonly lateRows: number;
  /** Rows in sight with another text than that index had before, or on top of another row, summed over frames. */
  readonly mislaidRows: number;
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

  /** What stands on screen, by the pixels that it covers; `first` and `end` are what should, by the place of the scroll bar. */
  const inSight = (table: HTMLElement) => {
    const room = table.clientHeight - headerHeight;
    const first = Math.floor(table.scrollTop / rowHeight);
    const height = Math.min(
      room,
      (Number(table.getAttribute('aria-rowcount')) - 1) * rowHeight - Math.floor(table.scrollTop),
    );
    const end = first + Math.ceil((height + (table.scrollTop % rowHeight)) / rowHeight);
    const edge = table.getBoundingClientRect().top + headerHeight;
    const rows = [...table.querySelectorAll<HTMLElement>('[data-row]')]
      .map((row) => ({ row, index: Number(row.dataset.row), top: row.getBoundingClientRect().top - edge }))
      .filter(({ top }) => top > 1 - rowHeight && top < room - 1)
      .sort((one, other) => one.top - other.top);
    let [bare, stacked, reached] = [0, 0, 0];
    for (const { top } of rows) {
      if (top > reached + 1) bare += Math.ceil((top - reached - 1) / rowHeight);
      if (top < reached - 1 && reached > 0) stacked++;
      reached = Math.max(reached, top + rowHeight);
    }
    if (height > reached + 1) bare += Math.ceil((height - reached - 1) / rowHeight);
    return {
      rows,
      bare,
      stacked,
      seen: rows.length + bare,
      blank: bare + rows.filter(({ row }) => isBlank(row)).length,
      late: rows.filter(({ row, index }) => !isBlank(row) && (index < first || index >= end)).length,
    };
  };

  const hasRows = (count: number | null) => {
    const table = grid();
    if (table === null || table.ariaBusy === 'true') return false;
    if (count !== null && table.getAttribute('aria-rowcount') !== String(count + 1)) return false;
    const { seen, blank, late } = inSight(table);
    return (seen > 0 || count === 0) && blank + late === 0;
  };

  const watchFrames = () => {
    // The twin's rows are all there, and looking for them would cost it each frame.
    const table = document.querySelector('[data-row]') === null ? null : grid();
    const texts = new Map<number, string>();
    const log = {
      blankRows: 0,
      lateRows: 0,
      mislaidRows: 0,
      rowsSeen: 0,
      framesWithLateRows: 0,
      mostBareBeforeTold: 0,
    };
    const milliseconds: number[] = [];
    let before: number | null = null;
    let isOver = false;
    const frame = (now: number) => {
      if (isOver) return;
      if (before !== null) milliseconds.push(now - before);
      before = now;
      if (table !== null) {
        const { rows, seen, blank, late, stacked } = inSight(table);
        log.rowsSeen += seen;
        log.mislaidRows += stacked;
        for (const { row, index } of rows) {
          const text = row.textContent;
          if (text === '') continue;
          if (text !== (texts.get(index) ?? text)) log.mislaidRows++;
          texts.set(index, text);
        }
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
