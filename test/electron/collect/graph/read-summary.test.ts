// The tenant's summary over several pages, its counts per day, and one record read again.
import { describe, expect, it } from 'vitest';
import { readRecord } from '../../../../electron/collect/graph/read-record.ts';
import { readDayCounts, readSummary } from '../../../../electron/collect/graph/read-summary.ts';
import { graphError } from '../../../support/scripted-graph.ts';
import { clientBench } from './client-bench.ts';

const row = (aggregationDateTime: string, signInCount: number) => ({ aggregationDateTime, signInCount });

/** Three pages of the summary; `link` may twist where a page leads. */
async function summary(link: (root: string, page: number) => string | undefined) {
  let root = '';
  const bench = await clientBench(({ url }) => {
    const page = Number(/skiptoken=(\d)/.exec(url)?.[1] ?? 0);
    const value = [row(`2026-03-0${page + 1}T00:00:00Z`, 10 + page)];
    return { body: JSON.stringify({ value, '@odata.nextLink': link(root, page) }) };
  });
  root = bench.graph.root;
  return bench;
}

const path = "/beta/auditLogs/getSummarizedNonInteractiveSignIns(aggregationWindow='d1')";
const usual = (root: string, page: number) => (page < 2 ? `${root}${path}?$skiptoken=${page + 1}` : undefined);
const everything = { window: 'd1', filter: null, most: 1000 } as const;

describe('The summary', () => {
  it('is read to its last page', async () => {
    const { client } = await summary(usual);
    const read = await readSummary(client, everything);
    expect(read.ok && read.value.map((each) => each.signInCount)).toEqual([10, 11, 12]);
  });

  it('stops at the rows that were asked for', async () => {
    const { client, graph } = await summary(usual);
    const read = await readSummary(client, { ...everything, most: 2 });
    expect(read.ok && read.value.length).toBe(2);
    expect(graph.requests[0]?.url).toContain('$top=2');
  });

  it('counts per day what lies in the period, for every name', async () => {
    const { client, graph } = await summary(usual);
    const period = { from: '2026-03-02T09:00:00Z', to: '2026-03-03T08:00:00Z' };
    expect(await readDayCounts(client, ['Ada@contoso.example', 'byron@contoso.example'], period)).toEqual({
      ok: true,
      value: [
        { day: '2026-03-02', signIns: 22 },
        { day: '2026-03-03', signIns: 24 },
      ],
    });
    expect(decodeURIComponent(graph.requests[0]?.url ?? '')).toContain("userPrincipalName eq 'ada@contoso.example'");
  });

  it.each([
    ['is no address', () => `x${path}?$skiptoken=1`, 'FOREIGN_LINK'],
    ['leads to another host', () => `https://attacker.example${path}?$skiptoken=1`, 'FOREIGN_LINK'],
    ['repeats', (root: string) => `${root}${path}?$skiptoken=1`, 'PAGING_LOST'],
    ['has an empty token', (root: string) => `${root}${path}?$skiptoken=`, 'PAGING_LOST'],
  ] as const)('fails where a link %s', async (_how, link, cause) => {
    const { client } = await summary((root) => link(root));
    expect(await readSummary(client, everything)).toMatchObject({ ok: false, error: { cause } });
  });
});

describe('A record', () => {
  it('is read again with its bytes', async () => {
    const body = '{ "id": "r1", "userId": "x" }';
    const { client, graph } = await clientBench(() => ({ body }));
    const read = await readRecord(client, 'r1');
    expect(read.ok && Buffer.from(read.value.bytes).toString()).toBe(body);
    expect(read.ok && read.value.value).toEqual({ id: 'r1', userId: 'x' });
    expect(graph.requests[0]?.url).toBe('/beta/auditLogs/signIns/r1');
  });

  it('that is gone is said to be gone', async () => {
    const { client } = await clientBench(() => graphError(404, 'ResourceNotFound', 'Resource not found'));
    expect(await readRecord(client, 'r1')).toMatchObject({
      ok: false,
      error: { error: { code: 'COLLECT_RECORD_GONE' } },
    });
  });

  it('with another id is no answer', async () => {
    const { client } = await clientBench(() => ({ body: '{"id":"r2"}' }));
    expect(await readRecord(client, 'r1')).toMatchObject({ ok: false, error: { cause: 'BAD_ANSWER' } });
  });
});
