// From what was measured to the figures of issue 4 §4, with their goals.

import type { BundleSize } from './bundle-size.ts';
import { frameFacts, quantile, seriesFacts, type UiFigure } from './figures.ts';
import type { FilterGoes, OurStart } from './our-app.ts';
import type { HeapFacts } from './page-costs.ts';
import type { ScrollLog } from './scroll-through.ts';
import type { TwinFigures } from './twin-figures.ts';

type Work = Readonly<Record<string, number>>;

export type OurFigures = {
  readonly starts: readonly OurStart[];
  readonly opens: readonly { readonly opened: number; readonly rows: number }[];
  readonly filters: FilterGoes & { readonly work: Work };
  readonly scroll: ScrollLog & { readonly work: Work };
  readonly heap: HeapFacts;
  readonly bundle: BundleSize;
  readonly border: number;
};

export function figuresOf(ours: OurFigures, twin: TwinFigures | null): readonly UiFigure[] {
  const { starts, opens, filters, scroll, heap, bundle } = ours;
  const seconds = (values: readonly number[]) => quantile(values, 0.5) / 1000;
  const homes = starts.map(({ home }) => home);
  const demos = starts.map(({ demo }) => demo);
  const rows = opens.map((one) => one.rows);
  const p99 = (log: { readonly milliseconds: readonly number[] } | undefined) =>
    log === undefined ? null : quantile(log.milliseconds, 0.99);
  return [
    {
      name: 'start',
      does: 'from nothing, Chromium and the double included, to Home painted with its cases; median. Twin: an empty page',
      unit: 's',
      measured: seconds(homes),
      goal: 1.5,
      twin: twin === null ? null : twin.started / 1000,
      facts: {
        ...seriesFacts(homes),
        'of it in the page, median, ms': quantile(
          starts.map(({ page }) => page),
          0.5,
        ),
      },
    },
    {
      name: 'start-demo',
      does: 'the same, and on to the first step of the collected demo case, painted; median',
      unit: 's',
      measured: seconds(demos),
      goal: 1.5,
      twin: null,
      facts: seriesFacts(demos),
    },
    {
      name: 'open',
      does: 'from the click in Home to the first rows of Review, painted; median. Twin: parse rows of eleven texts, draw all',
      unit: 's',
      measured: seconds(rows),
      goal: 1,
      twin: twin === null ? null : twin.shown / 1000,
      facts: {
        ...seriesFacts(rows),
        'case open, median, ms': quantile(
          opens.map(({ opened }) => opened),
          0.5,
        ),
      },
    },
    {
      name: 'filter',
      does: 'from applying a filter to its first rows, painted; p95. Twin: filter the array, draw all',
      unit: 'ms',
      measured: quantile(filters.milliseconds, 0.95),
      goal: 100,
      twin: twin === null ? null : quantile(twin.filters, 0.95),
      facts: { ...seriesFacts(filters.milliseconds), skipped: filters.skipped, ...filters.work },
    },
    {
      name: 'wheel',
      does: 'frame to frame while the wheel goes through the table: 400 notches, then 125 rows a turn; p99',
      unit: 'ms',
      measured: p99(scroll.wheel) ?? Number.NaN,
      goal: 50,
      twin: p99(twin?.scroll.wheel),
      facts: { ...frameFacts(scroll.wheel), 'share of the table': scroll.shareOfTable, ...scroll.work },
    },
    {
      name: 'bar',
      does: 'frame to frame while the scroll bar jumps 60 times and is dragged through in 300 frames; p99',
      unit: 'ms',
      measured: p99(scroll.bar) ?? Number.NaN,
      goal: 50,
      twin: p99(twin?.scroll.bar),
      facts: frameFacts(scroll.bar),
    },
    {
      name: 'jump',
      does: 'from a jump of the scroll bar to the rows of that place, painted; p95',
      unit: 'ms',
      measured: quantile(scroll.jumpMilliseconds, 0.95),
      goal: null,
      twin: twin === null ? null : quantile(twin.scroll.jumpMilliseconds, 0.95),
      facts: seriesFacts(scroll.jumpMilliseconds),
    },
    {
      name: 'blank',
      does: 'rows in sight that are bare or without a text, summed over all frames of both ways to scroll',
      unit: 'rows',
      measured: scroll.wheel.blankRows + scroll.bar.blankRows,
      goal: 0,
      twin: null,
      facts: { wheel: scroll.wheel.blankRows, bar: scroll.bar.blankRows },
    },
    {
      name: 'mislaid',
      does: 'rows in sight with another text than that index had before, or on top of another row, summed in the same way',
      unit: 'rows',
      measured: scroll.wheel.mislaidRows + scroll.bar.mislaidRows,
      goal: 0,
      twin: null,
      facts: { wheel: scroll.wheel.mislaidRows, bar: scroll.bar.mislaidRows },
    },
    {
      name: 'heap',
      does: 'memory of the page after all that and a collection: objects, elements and buffers',
      unit: 'MB',
      measured: heap.megabytes,
      goal: 100,
      twin: twin?.heap.megabytes ?? null,
      facts: heap.facts,
    },
    {
      name: 'bundle',
      does: 'every file of the built interface, gzipped',
      unit: 'MB',
      measured: bundle.gzippedMegabytes,
      goal: 1,
      twin: null,
      facts: { files: bundle.files, 'plain, MB': bundle.plainMegabytes },
    },
  ];
}
