// The Graph client with many questions at once: the limit is shared, a 429 quiets everybody, one renewal serves all, and
// cancelling ends whatever is going on.
import { describe, expect, it } from 'vitest';
import { appError } from '../../../../shared/errors.ts';
import { fail, ok } from '../../../../shared/result.ts';
import { type ScriptedRequest, startScriptedGraph } from '../../../support/scripted-graph.ts';
import { clientBench, countingTokens, inOrder, signIns } from './client-bench.ts';

const throttle = { requests: 5, seconds: 10 };
const times = <T>(count: number, make: () => T): T[] => Array.from({ length: count }, make);

describe('The limit of the report endpoints', () => {
  it('is kept by all questions together, and used up', async () => {
    const { client, departures, pacing } = await clientBench(() => ({}), { throttle });
    const replies = await Promise.all(times(60, () => client.get(signIns)));
    expect(replies.every((reply) => reply.ok)).toBe(true);
    for (const start of departures)
      expect(departures.filter((time) => time >= start && time < start + 10_000).length).toBeLessThanOrEqual(5);
    expect(pacing.monotonic()).toBeLessThanOrEqual(11 * 10_000 * 1.01);
  });

  it('does not hold back the directory', async () => {
    const { client, pacing } = await clientBench(() => ({}), { throttle });
    await Promise.all(times(20, () => client.get({ ...signIns, budget: 'directory' })));
    expect(pacing.monotonic()).toBe(0);
  });

  it('once exceeded quiets everybody until the server’s time is over', async () => {
    const answers = inOrder({ status: 429, headers: { 'retry-after': '90' } });
    const others: Promise<{ readonly ok: boolean }>[] = [];
    const { client, departures } = await clientBench(answers, {
      throttle,
      // Once it is known that the server wants quiet, five more come with questions.
      report: () => {
        if (others.length === 0) others.push(...times(5, () => client.get(signIns)));
      },
    });
    expect((await client.get(signIns)).ok).toBe(true);
    expect((await Promise.all(others)).map((reply) => reply.ok)).toEqual([true, true, true, true, true]);
    expect(departures.slice(0, 2)).toEqual([0, 90_000]);
    expect(departures.slice(1).every((at) => at >= 90_000)).toBe(true);
    expect(departures).toHaveLength(7);
  });
});

describe('A refused token', () => {
  const needs = (good: string) => (request: ScriptedRequest) =>
    request.headers.authorization === `Bearer ${good}`
      ? {}
      : { status: 401, headers: { 'www-authenticate': challenge } };
  const challenge = 'Bearer error="insufficient_claims", claims="eyJhIjoxfQ=="';

  it('is renewed with the claims of the challenge, and the question asked again', async () => {
    const { client, graph, tokens } = await clientBench(needs('token-2'));
    expect((await client.get(signIns)).ok).toBe(true);
    expect(tokens.refused).toEqual([{ rejected: 'token-1', claims: 'eyJhIjoxfQ==' }]);
    expect(graph.requests).toHaveLength(2);
  });

  it('is renewed once for everybody', async () => {
    const { client, tokens } = await clientBench(needs('token-2'));
    const replies = await Promise.all(times(6, () => client.get(signIns)));
    expect(replies.every((reply) => reply.ok)).toBe(true);
    expect(tokens.refused).toHaveLength(1);
  });

  it('is renewed a second time before the officer hears of it', async () => {
    expect((await (await clientBench(needs('token-3'))).client.get(signIns)).ok).toBe(true);
    expect((await (await clientBench(needs('token-4'))).client.get(signIns)).ok).toBe(false);
  });

  it('that nobody can renew ends the question with the words of the token’s source', async () => {
    const error = appError('COLLECT_TOKEN_REFUSED');
    const tokens = { get: async () => fail(error) };
    const { client, graph } = await clientBench(() => ({}), { tokens });
    expect(await client.get(signIns)).toMatchObject({ ok: false, error: { cause: 'SIGN_IN_AGAIN', error } });
    expect(graph.requests).toHaveLength(0);
  });
});

describe('A token', () => {
  it('goes nowhere but to the root, whatever a caller asks', async () => {
    const sink = await startScriptedGraph(() => ({}));
    const { client, graph, tokens } = await clientBench(() => ({}));
    const port = new URL(graph.root).port;
    const elsewhere = [
      `${sink.root}/beta/auditLogs/signIns`,
      `http://127.0.0.1:${port}@${new URL(sink.root).host}/beta`,
      `https://127.0.0.1:${port}/beta`,
      `http://localhost:${port}/beta`,
      'beta/auditLogs',
      `@${new URL(sink.root).host}/`,
    ];
    for (const url of elsewhere)
      expect(await client.get({ ...signIns, url })).toMatchObject({ ok: false, error: { cause: 'FOREIGN_LINK' } });
    expect([sink.requests.length, graph.requests.length, tokens.asked()]).toEqual([0, 0, 0]);
    await sink.close();
  });

  it('follows no redirect', async () => {
    const sink = await startScriptedGraph(() => ({}));
    const { client } = await clientBench(() => ({ status: 302, headers: { location: `${sink.root}/login` } }));
    expect(await client.get(signIns)).toMatchObject({ ok: false, error: { error: { code: 'COLLECT_REDIRECTED' } } });
    expect(sink.requests).toHaveLength(0);
    await sink.close();
  });
});

describe('Cancelling', () => {
  const cancelled = { ok: false, error: { cause: 'NOT_REACHED', error: { code: 'CLI_CANCELLED' } } };

  it('ends a wait at once', async () => {
    const cancel = new AbortController();
    const reports: number[] = [];
    const { client, graph } = await clientBench(() => ({ status: 429, headers: { 'retry-after': '3600' } }), {
      signal: cancel.signal,
      report: ({ seconds }) => {
        reports.push(seconds);
        if (seconds === 3590) cancel.abort();
      },
    });
    expect(await Promise.all(times(3, () => client.get(signIns)))).toMatchObject([cancelled, cancelled, cancelled]);
    expect(reports.at(-1)).toBe(3590);
    expect(graph.requests.length).toBeLessThanOrEqual(3);
  });

  it('ends a pause before the next try at once', async () => {
    const cancel = new AbortController();
    const { client, graph } = await clientBench(() => ({ status: 503 }), {
      signal: cancel.signal,
      report: () => cancel.abort(),
    });
    expect(await client.get(signIns)).toMatchObject(cancelled);
    expect(graph.requests).toHaveLength(1);
  });

  it('ends a request that is on its way', async () => {
    const bench = await clientBench(() => {
      setImmediate(() => bench.cancel.abort());
      return 'stall';
    });
    expect(await bench.client.get(signIns)).toMatchObject(cancelled);
  });

  it('before anything was asked sends nothing', async () => {
    const { client, graph, cancel } = await clientBench(() => ({}));
    cancel.abort();
    expect(await client.get(signIns)).toMatchObject(cancelled);
    expect(graph.requests).toHaveLength(0);
  });
});

it('A server that cannot be reached is tried for minutes, then said so', async () => {
  const gone = await startScriptedGraph(() => ({}));
  await gone.close();
  const { client, pacing } = await clientBench(() => ({}), { root: gone.root });
  expect(await client.get(signIns)).toMatchObject({
    ok: false,
    error: { cause: 'UNREACHABLE', error: { code: 'COLLECT_NO_CONNECTION', facts: { cause: 'CONNECTION_REFUSED' } } },
  });
  expect(pacing.monotonic()).toBeGreaterThan(4 * 60_000);
});

it('A login host out of reach is tried again like Graph itself', async () => {
  const tokens = countingTokens();
  let failures = 3;
  const unreachable = appError('COLLECT_UNREACHABLE', { cause: 'RESET' });
  const { client } = await clientBench(() => ({}), {
    tokens: {
      get: async (refused) => (failures-- > 0 ? fail(unreachable) : ok(await tokens.source.get(refused)).value),
    },
  });
  expect((await client.get(signIns)).ok).toBe(true);
});
