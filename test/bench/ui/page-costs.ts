// What Chromium itself says of a page: its memory after a collection, the work of its main thread, a profile of its script.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CDPSession, Page } from 'playwright-core';

export type HeapFacts = {
  /** 10^6 bytes: JavaScript objects, what the page's elements take on Blink's heap, and buffers. */
  readonly megabytes: number;
  readonly facts: Readonly<Record<string, number>>;
};

/** Chrome DevTools Protocol, Runtime.getHeapUsage; twice collected, since what a finaliser lets go is free at the second only. */
export async function heapOf(page: Page): Promise<HeapFacts> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.enable');
  for (let go = 0; go < 2; go++) await session.send('HeapProfiler.collectGarbage');
  const usage = await session.send('Runtime.getHeapUsage');
  const { usedSize, embedderHeapUsedSize, backingStorageSize } = usage;
  const { nodes } = await session.send('Memory.getDOMCounters');
  await session.detach();
  const megabytes = (usedSize + embedderHeapUsedSize + backingStorageSize) / 1e6;
  return {
    megabytes,
    facts: {
      'objects, MB': usedSize / 1e6,
      'elements, MB': embedderHeapUsedSize / 1e6,
      'buffers, MB': backingStorageSize / 1e6,
      'DOM nodes': nodes,
    },
  };
}

export type Watch = { readonly end: () => Promise<Readonly<Record<string, number>>> };

/** @param profile where a CPU profile of the page goes; null for none. */
export async function watchMainThread(
  page: Page,
  profile: { readonly folder: string; readonly name: string } | null,
): Promise<Watch> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  if (profile !== null) {
    await session.send('Profiler.enable');
    await session.send('Profiler.setSamplingInterval', { interval: 200 });
    await session.send('Profiler.start');
  }
  const before = await metricsOf(session);
  return {
    end: async () => {
      const after = await metricsOf(session);
      if (profile !== null) {
        const taken = await session.send('Profiler.stop');
        writeFileSync(join(profile.folder, `ui-${profile.name}.cpuprofile`), JSON.stringify(taken.profile));
      }
      await session.detach();
      const seconds = (name: string) => (after.get(name) ?? 0) - (before.get(name) ?? 0);
      return {
        'main thread, s': seconds('TaskDuration'),
        'script, s': seconds('ScriptDuration'),
        'styles, s': seconds('RecalcStyleDuration'),
        'layout, s': seconds('LayoutDuration'),
      };
    },
  };
}

async function metricsOf(session: CDPSession): Promise<ReadonlyMap<string, number>> {
  const { metrics } = await session.send('Performance.getMetrics');
  return new Map(metrics.map(({ name, value }) => [name, value]));
}
