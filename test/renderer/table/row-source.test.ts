// Rows are asked for in pages, in sight first, few at a time, and few are kept.
import { describe, expect, it } from 'vitest';
import { createRowSource } from '../../../renderer/table/row-source.ts';

/** A host that answers only when told to. */
function aHost(count: number, pagesKept = 4) {
  const asked: { from: number; count: number; answer: (rows: readonly string[] | null) => void }[] = [];
  const source = createRowSource<string>({
    count,
    pageSize: 100,
    pagesKept,
    load: (from, many) => new Promise((answer) => asked.push({ from, count: many, answer })),
  });
  const rows = (from: number, many: number) => Array.from({ length: many }, (_, at) => `row ${from + at}`);
  const settle = async () => {
    for (const one of asked.splice(0)) one.answer(rows(one.from, one.count));
    await new Promise((resolve) => setImmediate(resolve));
  };
  return { source, asked, settle, rows };
}

describe('a row source', () => {
  it('asks for the pages in sight, the middle first, never beyond the end', async () => {
    const { source, asked, settle } = aHost(250);
    source.want(190, 400);
    expect(asked.map(({ from, count }) => [from, count])).toEqual([
      [200, 50],
      [100, 100],
    ]);
    expect(source.rowAt(249)).toBeUndefined();
    await settle();
    expect(source.rowAt(249)).toBe('row 249');
    expect(source.rowAt(250)).toBeUndefined();
  });

  it('forgets what was scrolled past before it was asked', async () => {
    const { source, asked, settle } = aHost(100_000);
    source.want(0, 350);
    expect(asked.map(({ from }) => from)).toEqual([100, 200]);
    source.want(50_000, 50_020);
    expect(asked).toHaveLength(2);
    await settle();
    expect(asked.map(({ from }) => from)).toEqual([50_000]);
  });

  it('keeps few pages, but all that are in sight', async () => {
    const { source, settle } = aHost(100_000, 2);
    source.want(0, 299);
    await settle();
    await settle();
    expect([0, 100, 200].map((index) => source.rowAt(index))).toEqual(['row 0', 'row 100', 'row 200']);
    source.want(1000, 1010);
    await settle();
    expect(source.rowAt(1000)).toBe('row 1000');
    expect([0, 100].map((index) => source.rowAt(index))).toEqual([undefined, undefined]);
  });

  it('tells its listeners of every page, and no longer once they have left', async () => {
    const { source, settle } = aHost(300);
    let told = 0;
    const leave = source.subscribe(() => told++);
    source.want(0, 10);
    await settle();
    expect([told, source.version()]).toEqual([1, 1]);
    leave();
    source.want(100, 110);
    await settle();
    expect([told, source.version()]).toEqual([1, 2]);
  });

  it('stops asking after a refusal until it is told to try again', async () => {
    const { source, asked, settle } = aHost(1000);
    source.want(0, 10);
    asked.splice(0).forEach(({ answer }) => {
      answer(null);
    });
    await settle();
    expect(source.hasFailed()).toBe(true);
    source.want(0, 10);
    expect(asked).toHaveLength(0);
    source.retry();
    expect(asked.map(({ from }) => from)).toEqual([0]);
    await settle();
    expect([source.hasFailed(), source.rowAt(5)]).toEqual([false, 'row 5']);
  });

  it('fetches rows far apart for an act on them, and says where it cannot', async () => {
    const { source, asked, settle } = aHost(1000);
    const wanted = source.rowsAt([5, 905, 6]);
    await settle();
    await settle();
    expect(await wanted).toEqual(['row 5', 'row 905', 'row 6']);
    const refused = source.rowsAt([500]);
    asked[0]?.answer(null);
    expect(await refused).toBeNull();
  });

  it('asks nothing of an empty view', () => {
    const { source, asked } = aHost(0);
    source.want(0, 10);
    expect(asked).toEqual([]);
  });
});
