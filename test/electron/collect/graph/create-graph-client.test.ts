// The Graph client against a real server that misbehaves in every way seen in public: it waits, asks again, and gives up in words.
import { describe, expect, it } from 'vitest';
import { graphError, type ScriptedAnswer } from '../../../support/scripted-graph.ts';
import { clientBench, inOrder, signIns } from './client-bench.ts';

describe('A question to Graph', () => {
  it('is sent with the token, asks for newer enum members, and brings the bytes with their circumstances', async () => {
    const link = '<https://developer.example/changes>;rel="deprecation"';
    const body = '{"value":[{"id":"ä"}]}';
    const { client, graph } = await clientBench(inOrder({ headers: { link }, body }));
    const reply = await client.get({ ...signIns, headers: { consistencylevel: 'eventual' } });
    expect(reply).toEqual({
      ok: true,
      value: {
        value: 1,
        bytes: new Uint8Array(Buffer.from(body)),
        requestId: 'r-1',
        serverDate: '2026-03-01T12:00:00.000Z',
        tlsIssuer: null,
        milliseconds: 0,
        isDeprecated: true,
      },
    });
    expect(graph.requests[0]?.url).toBe('/beta/auditLogs/signIns?$top=2');
    expect(graph.requests[0]?.headers).toMatchObject({
      authorization: 'Bearer token-1',
      prefer: 'include-unknown-enum-members',
      'client-request-id': 'id-1',
      'accept-encoding': 'gzip',
      consistencylevel: 'eventual',
    });
  });
});

const html = '<html><body>Please sign in to the network</body></html>';
const passing: readonly (readonly [string, ScriptedAnswer, seconds: readonly [number, number]])[] = [
  ['429 with seconds', { status: 429, headers: { 'retry-after': '17' } }, [17, 18]],
  ['429 with a date', { status: 429, headers: { 'retry-after': 'Sun, 01 Mar 2026 12:00:30 GMT' } }, [30, 31]],
  ['429 with a past date', { status: 429, headers: { 'retry-after': 'Sun, 01 Mar 2026 11:00:00 GMT' } }, [0.7, 1]],
  ['429 without Retry-After', { status: 429 }, [0.7, 1]],
  ['429 of an hour', { status: 429, headers: { 'retry-after': '3600' } }, [3600, 3601]],
  ['408', { status: 408 }, [0.7, 1]],
  ['500', graphError(500, 'UnknownError'), [0.7, 1]],
  ['502 with HTML', { status: 502, body: html }, [0.7, 1]],
  ['503', { status: 503 }, [0.7, 1]],
  ['503 with seconds', { status: 503, headers: { 'retry-after': '120' } }, [120, 121]],
  ['504', { status: 504 }, [0.7, 1]],
  ['400 Unsupported Query', graphError(400, 'UnknownError', 'Unsupported Query'), [0.7, 1]],
  ['a reset', 'reset', [0.7, 1]],
  ['a cut body', 'cut', [0.7, 1]],
  ['a cut gzip stream', 'cut-gzip', [0.7, 1]],
  ['HTML with status 200', { body: html, headers: { 'content-type': 'text/html' } }, [0.7, 1]],
  ['an empty body', { body: '' }, [0.7, 1]],
  ['a byte order mark', { body: '\ufeff{"value":[]}' }, [0.7, 1]],
  ['bad UTF-8', { body: new Uint8Array([...Buffer.from('{"value":["'), 0xc3, 0x28, 0x22, 0x5d, 0x7d]) }, [0.7, 1]],
  ['half a JSON text', { body: '{"value":[{"id":"1"},{"i' }, [0.7, 1]],
  ['another shape', { body: '{"id":"1"}' }, [0.7, 1]],
  ['an error with status 200', { ...(graphError(200, 'UnknownError', 'x') as object) }, [0.7, 1]],
  ['an error beside records', { body: '{"error":{"code":"UnknownError","message":""},"value":[]}' }, [0.7, 1]],
  ['a 204', { status: 204 }, [0.7, 1]],
];

describe('A fault that passes', () => {
  it.each(passing)('is waited out: %s', async (_name, answer, [least, most]) => {
    const { client, graph, pacing, reports } = await clientBench(inOrder(answer));
    const reply = await client.get(signIns);
    expect(reply.ok && reply.value.value).toBe(2);
    expect(graph.requests).toHaveLength(2);
    expect(pacing.monotonic() / 1000).toBeGreaterThanOrEqual(least);
    expect(pacing.monotonic() / 1000).toBeLessThanOrEqual(most);
    expect(reports.length).toBeGreaterThanOrEqual(1);
    expect(graph.requests[0]?.headers['client-request-id']).not.toBe(graph.requests[1]?.headers['client-request-id']);
  });

  it.each([-86_400_000, 86_400_000])(
    'is waited out by the server’s clock when ours is wrong by %i ms',
    async (skew) => {
      const answer = { status: 429, headers: { 'retry-after': 'Sun, 01 Mar 2026 12:02:00 GMT' } };
      const { client, pacing } = await clientBench(inOrder(answer), { skew });
      expect((await client.get(signIns)).ok).toBe(true);
      expect(pacing.monotonic()).toBe(120_000);
    },
  );

  it('is waited out by what was last known of the server’s clock when the answer has no date', async () => {
    const answer = { status: 429, headers: { date: '', 'retry-after': 'Sun, 01 Mar 2026 12:02:00 GMT' } };
    const { client, pacing } = await clientBench(inOrder({}, answer), { skew: 5_000_000 });
    await client.get(signIns);
    pacing.pass(60_000);
    await client.get(signIns);
    expect(pacing.monotonic()).toBe(120_000);
  });

  it('is told every second, with the seconds left', async () => {
    const { client, reports } = await clientBench(inOrder({ status: 429, headers: { 'retry-after': '4' } }, 'reset'));
    await client.get(signIns);
    expect(reports).toEqual([
      ...[4, 3, 2, 1].map((seconds) => ({ kind: 'waiting', why: 'throttled', seconds })),
      { kind: 'waiting', why: 'unreachable', seconds: 1 },
    ]);
  });

  it('grows its pauses from one time to the next', async () => {
    const faults = Array.from({ length: 6 }, () => ({ status: 503 }));
    const { client, graph } = await clientBench(inOrder(...faults));
    expect((await client.get(signIns)).ok).toBe(true);
    const gaps = graph.requests.slice(1).map(({ at }, before) => at - (graph.requests[before]?.at ?? 0));
    for (const [at, gap] of gaps.entries()) {
      expect(gap).toBeGreaterThan(0.75 * 1000 * 2 ** at);
      expect(gap).toBeLessThanOrEqual(1000 * 2 ** at);
    }
  });
});

const lasting: readonly (readonly [string, ScriptedAnswer, cause: string, code: string, requests: number])[] = [
  ['429', { status: 429 }, 'THROTTLED_OUT', 'COLLECT_THROTTLED_OUT', 41],
  ['503', { status: 503 }, 'SERVER_ERROR', 'COLLECT_SERVER_ERROR', 13],
  ['resets', 'reset', 'UNREACHABLE', 'COLLECT_NO_CONNECTION', 13],
  ['504', { status: 504 }, 'TIMED_OUT', 'COLLECT_NOT_IN_TIME', 4],
  ['HTML', { body: html }, 'BAD_ANSWER', 'COLLECT_BAD_ANSWER', 6],
  ['errors with status 200', graphError(200, 'UnknownError'), 'BAD_ANSWER', 'COLLECT_BAD_ANSWER', 6],
  ['cut bodies', 'cut', 'BAD_ANSWER', 'COLLECT_BAD_ANSWER', 6],
  ['401', { status: 401 }, 'SIGN_IN_AGAIN', 'COLLECT_TOKEN_REFUSED', 3],
  [
    'a redirect',
    { status: 302, headers: { location: 'https://proxy.example/login?q=1' } },
    'UNREACHABLE',
    'COLLECT_REDIRECTED',
    1,
  ],
  [
    'a filter refused',
    graphError(400, 'BadRequest', 'Invalid filter clause'),
    'BAD_ANSWER',
    'COLLECT_QUERY_REFUSED',
    1,
  ],
  [
    'an unknown endpoint',
    graphError(400, 'BadRequest', "Resource not found for the segment 'signIns'."),
    'V1_FALLBACK',
    'COLLECT_ENDPOINT_UNKNOWN',
    1,
  ],
  [
    'no licence',
    graphError(403, 'Authentication_RequestFromNonPremiumTenantOrB2CTenant'),
    'NOT_PREMIUM',
    'COLLECT_NOT_PREMIUM',
    3,
  ],
  [
    'no permission',
    graphError(403, 'Authentication_MSGraphPermissionMissing'),
    'PERMISSION_MISSING',
    'COLLECT_PERMISSION_MISSING',
    1,
  ],
  [
    'no role',
    graphError(403, 'Authentication_RequestFromUnsupportedUserRole'),
    'ROLE_MISSING',
    'COLLECT_ROLE_MISSING',
    1,
  ],
  [
    'no directory',
    graphError(403, 'Authentication_ApplicationHasNoDirectoryReadAccess'),
    'NO_DIRECTORY_ACCESS',
    'COLLECT_NO_DIRECTORY_ACCESS',
    1,
  ],
  ['another 403', graphError(403, 'Authorization_RequestDenied'), 'FORBIDDEN', 'COLLECT_FORBIDDEN', 1],
];

describe('A fault that lasts', () => {
  it.each(lasting)('ends as a failure with a cause: %s', async (_name, answer, cause, code, requests) => {
    const { client, graph } = await clientBench(() => answer);
    const reply = await client.get(signIns);
    expect(reply).toMatchObject({ ok: false, error: { cause, error: { code } } });
    expect(graph.requests).toHaveLength(requests);
    // Neither address nor token nor server may stand in what is told.
    expect(JSON.stringify(reply)).not.toMatch(/token-|127\.0\.0\.1|auditLogs|\?q=/);
  });

  it('ends at once where the server asks for more patience than there is', async () => {
    const bench = await clientBench(() => ({ status: 429, headers: { 'retry-after': '7200' } }));
    expect(await bench.client.get(signIns)).toMatchObject({
      ok: false,
      error: { cause: 'THROTTLED_OUT', status: 429 },
    });
    expect(bench.graph.requests).toHaveLength(1);
    expect(bench.pacing.monotonic()).toBe(0);
  });

  it('ends within the minutes of patience, however many tries are left', async () => {
    const { client, pacing } = await clientBench(() => ({ status: 429, headers: { 'retry-after': '600' } }));
    expect(await client.get(signIns)).toMatchObject({ ok: false, error: { cause: 'THROTTLED_OUT' } });
    expect(pacing.monotonic()).toBe(90 * 60_000);
  });

  it('of time is left to the caller sooner when it asks so, because a window rather shrinks', async () => {
    const { client, graph } = await clientBench(() => 'stall', { idleMilliseconds: 50 });
    expect(await client.get({ ...signIns, timeOutTries: 0 })).toMatchObject({
      ok: false,
      error: { cause: 'TIMED_OUT' },
    });
    expect(graph.requests).toHaveLength(1);
  });

  it('names the host of a redirect and nothing else of it', async () => {
    const location = 'https://proxy.example/login?user=ada';
    const { client } = await clientBench(() => ({ status: 307, headers: { location } }));
    expect(await client.get(signIns)).toMatchObject({ error: { error: { facts: { host: 'proxy.example' } } } });
  });

  it('between two pages is a chain lost, not a question refused', async () => {
    const url = '/beta/auditLogs/signIns?$skiptoken=abc';
    for (const answer of [graphError(400, '', 'Invalid Skip Token'), graphError(404, 'NotFound'), { status: 410 }]) {
      const { client, graph } = await clientBench(() => answer);
      expect(await client.get({ ...signIns, url })).toMatchObject({ ok: false, error: { cause: 'PAGING_LOST' } });
      expect(graph.requests).toHaveLength(1);
    }
  });
});

it('A licence error that comes now and then is not believed', async () => {
  const no = graphError(403, 'Authentication_RequestFromNonPremiumTenantOrB2CTenant');
  const { client } = await clientBench(inOrder(no, no));
  expect((await client.get(signIns)).ok).toBe(true);
});
