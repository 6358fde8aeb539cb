// Each fault of the synthetic tenant once, over the wire: what a client really gets, and that the next answer is right again.
import { request } from 'node:http';
import { describe, expect, it } from 'vitest';
import type { FaultScriptInput } from '../../../../../electron/tenant/server/faults/fault-script.ts';
import { faultKinds } from '../../../../../electron/tenant/server/faults/fault-script.ts';
import { idsOf, noon, type TestAnswer, type TestTenant, tenantUnderTest } from '../tenant-under-test.ts';

type Given = FaultScriptInput['faults'][number];
/** The fault without its place. */
type Kind = Given['fault'];

const seen = new Set<string>();
const nonInteractive = "signInEventTypes/any(t: t eq 'nonInteractiveUser')";
const top = 10;

const question = (tenant: TestTenant, size = top) =>
  tenant.signIns(`userId eq '${tenant.data.users.subject.id}' and ${nonInteractive}`, `&$top=${size}`);

/** A tenant whose second request goes wrong. */
function tenantWith(fault: Kind, facts: object = {}): Promise<TestTenant> {
  seen.add(fault);
  return tenantUnderTest({ faults: [{ at: 1, fault, ...facts } as Given] });
}

/** The first page, the page after it with the fault, and the same link once more. */
async function threePages(tenant: TestTenant): Promise<readonly [TestAnswer, TestAnswer, TestAnswer]> {
  const first = await tenant.get(question(tenant));
  const link = first.page['@odata.nextLink'] ?? '';
  return [first, await tenant.get(link), await tenant.get(link)];
}

/** Everything there is, in the order of the log. */
async function wholeList(tenant: TestTenant): Promise<readonly string[]> {
  return (await tenant.get(question(tenant, 1000))).page.value.map((record) => String(record.id));
}

describe('Instead of an answer', () => {
  it.each([
    ['status-429', {}, 429, '2'],
    ['status-429', { retryAfter: 3600 }, 429, '3600'],
    ['status-429', { retryAfter: 'date' }, 429, 'Sun, 01 Nov 2026 12:02:00 GMT'],
    ['status-429', { retryAfter: 'past-date' }, 429, 'Sun, 01 Nov 2026 11:58:00 GMT'],
    ['status-429', { retryAfter: 'none' }, 429, null],
    ['status-503', {}, 503, null],
    ['status-503', { retryAfter: 7 }, 503, '7'],
    ['status-500', {}, 500, null],
    ['status-502', {}, 502, null],
    ['status-504', {}, 504, null],
    ['status-408', {}, 408, null],
    ['unauthorized-expired', {}, 401, null],
    ['unauthorized-claims', {}, 401, null],
    ['forbidden-not-premium', {}, 403, null],
    ['forbidden-permission', {}, 403, null],
    ['forbidden-role', {}, 403, null],
    ['forbidden-directory', {}, 403, null],
    ['next-link-404', {}, 404, null],
    ['next-link-410', {}, 410, null],
    ['bad-skip-token', {}, 400, null],
  ] as const)('%s %j comes as %i', async (fault, facts, status, retryAfter) => {
    const tenant = await tenantWith(fault, facts);
    const [first, wrong, right] = await threePages(tenant);
    expect([first.status, wrong.status, right.status]).toEqual([200, status, 200]);
    expect(wrong.headers.get('retry-after')).toBe(retryAfter);
    expect(wrong.page.error?.message).toMatch(/\w/);
    expect(tenant.requests.map((note) => note.faults)).toEqual([[], [fault], []]);
  });

  it('a claims challenge carries its claims', async () => {
    const [, wrong] = await threePages(await tenantWith('unauthorized-claims'));
    const challenge = wrong.headers.get('www-authenticate') ?? '';
    expect(challenge).toMatch(/error="insufficient_claims"/);
    const claims = JSON.parse(Buffer.from(/claims="([^"]+)"/.exec(challenge)?.[1] ?? '', 'base64').toString());
    expect(claims).toEqual({ access_token: { nbf: { essential: true, value: String(noon / 1000) } } });
  });
});

describe('A page', () => {
  const pages = async (fault: Kind, facts: object = {}) => {
    const tenant = await tenantWith(fault, facts);
    const [first, wrong, right] = await threePages(tenant);
    const whole = await wholeList(tenant);
    const link = wrong.page['@odata.nextLink'];
    const after = link?.startsWith(tenant.origin) ? await tenant.get(link) : null;
    const ids = (answer: TestAnswer | null) => (answer?.page.value ?? []).map((record) => String(record.id));
    return { tenant, first, wrong, right, after, whole, link, ids };
  };

  it('may be empty, and go on', async () => {
    const { wrong, after, whole, ids } = await pages('empty-page');
    expect(ids(wrong)).toEqual([]);
    expect(ids(after)).toEqual(whole.slice(top, 2 * top));
  });

  it('may be short, and go on', async () => {
    const { wrong, after, whole, ids } = await pages('half-page');
    expect([...ids(wrong), ...ids(after)]).toEqual(whole.slice(top, top + top / 2 + top));
  });

  it('may come twice', async () => {
    const { wrong, after, whole, ids } = await pages('duplicate-page');
    expect(ids(wrong)).toEqual(whole.slice(top, 2 * top));
    expect(ids(after)).toEqual(ids(wrong));
  });

  it('may come before the one before it, and nothing is lost', async () => {
    const { tenant, wrong, after, whole, ids } = await pages('page-out-of-order');
    expect(ids(wrong)).toEqual(whole.slice(2 * top, 3 * top));
    expect(ids(after)).toEqual(whole.slice(top, 2 * top));
    const rest = await tenant.get(after?.page['@odata.nextLink'] ?? '');
    expect(ids(rest)).toEqual(whole.slice(3 * top, 4 * top));
  });

  it('may never come', async () => {
    const { after, whole, ids } = await pages('skipped-page');
    expect(ids(after)).toEqual(whole.slice(3 * top, 4 * top));
  });

  it("may hold somebody else's record", async () => {
    const { tenant, wrong } = await pages('foreign-record');
    const others = wrong.page.value.filter((record) => record.userId !== tenant.data.users.subject.id);
    expect([wrong.page.value.length, others.length]).toEqual([top + 1, 1]);
  });

  it('may be short without a link', async () => {
    const { wrong, right, link, ids } = await pages('short-page-without-link', { percent: 30 });
    expect(ids(wrong)).toEqual(ids(right).slice(0, 3));
    expect(link).toBeUndefined();
  });

  it('may lead to itself, to nothing or to a foreign host', async () => {
    const loop = await pages('next-link-loop');
    expect(loop.ids(loop.after)).toEqual(loop.ids(loop.wrong));
    expect(new URL(loop.link ?? '').searchParams.get('$skiptoken')).toBe(
      new URL(loop.first.page['@odata.nextLink'] ?? '').searchParams.get('$skiptoken'),
    );
    const empty = await pages('next-link-empty-token');
    expect(empty.after?.page.error?.message).toMatch(/skip token is null/);
    const foreign = await pages('next-link-foreign-host');
    expect(new URL(foreign.link ?? '').host).toBe('graph.attacker.example');
  });

  it('may be no page at all', async () => {
    const html = await pages('html');
    expect([html.wrong.status, html.wrong.headers.get('content-type')]).toEqual([200, 'text/html']);
    expect(html.wrong.text).toMatch(/^<!DOCTYPE html>/);
    const error = await pages('error-in-200');
    expect([error.wrong.status, error.wrong.page.error?.code]).toEqual([200, 'UnknownError']);
    const cut = await pages('truncated', { percent: 40 });
    expect(cut.wrong.text.length).toBeGreaterThan(1000);
    expect(() => JSON.parse(cut.wrong.text)).toThrow();
  });

  it('may be encoded or written wrongly', async () => {
    const raw = async (fault: Kind) => {
      const tenant = await tenantWith(fault);
      await tenant.get(question(tenant));
      const answer = await fetch(tenant.origin + question(tenant), {
        headers: { authorization: `Bearer ${tenant.token()}` },
      });
      return Buffer.from(await answer.arrayBuffer());
    };
    expect((await raw('bom')).subarray(0, 4)).toEqual(Buffer.from([0xef, 0xbb, 0xbf, 0x7b]));
    expect((await raw('bad-utf8')).includes(Buffer.from([0xc3, 0x28]))).toBe(true);
    const twice = (await raw('duplicate-keys')).toString();
    const first = twice.slice(twice.indexOf('[{'), twice.indexOf('"createdDateTime"'));
    expect(first.match(/"id":/g)?.length).toBe(2);
  });
});

/** What the socket gives: `fetch` hides too much. */
function socketOutcome(
  tenant: TestTenant,
  giveUpAfter = 10_000,
): Promise<{ bytes: number; promised: number; end: string }> {
  return new Promise((resolve) => {
    let bytes = 0;
    let promised = 0;
    const headers = { authorization: `Bearer ${tenant.token()}`, 'accept-encoding': 'gzip' };
    const done = (end: string) => resolve({ bytes, promised, end });
    const asked = request(tenant.origin + question(tenant), { headers }, (answer) => {
      promised = Number(answer.headers['content-length']);
      answer.on('data', (part: Buffer) => (bytes += part.length));
      answer.on('end', () => done('end'));
      answer.on('error', (error: NodeJS.ErrnoException) => done(error.code ?? ''));
    });
    asked.on('error', (error: NodeJS.ErrnoException) => done(error.code ?? ''));
    asked.end();
    setTimeout(() => {
      done('still open');
      asked.destroy();
    }, giveUpAfter).unref();
  });
}

describe('A connection', () => {
  const outcome = async (fault: Kind, facts: object = {}, giveUpAfter?: number) => {
    const tenant = await tenantWith(fault, facts);
    await tenant.get(question(tenant));
    const wrong = await socketOutcome(tenant, giveUpAfter);
    expect((await tenant.get(question(tenant))).page.value.length).toBe(top);
    return wrong;
  };

  it('may be reset', async () => {
    expect(await outcome('reset')).toEqual({ bytes: 0, promised: 0, end: 'ECONNRESET' });
  });

  it('may break before all that was promised came', async () => {
    const { bytes, promised, end } = await outcome('connection-cut', { percent: 30 });
    expect(end).toBe('ECONNRESET');
    expect(bytes).toBeLessThan(promised);
  });

  it('may carry a compressed body that ends too early', async () => {
    const { bytes, promised, end } = await outcome('gzip-cut');
    expect([end, bytes]).toEqual(['end', promised]);
    // `fetch` gives what it could decompress, and says nothing.
    const tenant = await tenantWith('gzip-cut');
    const [, wrong] = await threePages(tenant);
    expect([wrong.status, wrong.headers.get('content-encoding')]).toEqual([200, 'gzip']);
    expect(() => JSON.parse(wrong.text)).toThrow();
  });

  it('may stall', async () => {
    expect(await outcome('stall', {}, 150)).toEqual({ bytes: 0, promised: 0, end: 'still open' });
  });

  it('may be slow', async () => {
    const { bytes, promised, end } = await outcome('slow', { bytesPerSecond: 2000 }, 350);
    expect(end).toBe('still open');
    expect(bytes).toBeGreaterThan(0);
    expect(bytes).toBeLessThan(promised);
  });
});

describe('Data', () => {
  it('may get a late record', async () => {
    const tenant = await tenantWith('late-record', { minutesAgo: 45 });
    const before = await wholeList(tenant);
    const after = (await tenant.get(question(tenant, 1000))).page.value;
    const late = after.filter((record) => !before.includes(String(record.id)));
    expect(late.map((record) => record.createdDateTime)).toEqual(['2026-11-01T11:15:00.000Z']);
    expect(tenant.changes).toMatchObject([{ request: 1, fault: 'late-record', ids: [late[0]?.id] }]);
  });

  it('may change under the same id', async () => {
    const tenant = await tenantWith('new-content');
    const before = (await tenant.get(question(tenant, 1000))).page.value;
    const after = (await tenant.get(question(tenant, 1000))).page.value;
    expect(idsOf(after)).toEqual(idsOf(before));
    const [id] = tenant.changes[0]?.ids ?? [];
    const text = (records: typeof after) => JSON.stringify(records.find((record) => record.id === id));
    expect(text(after)).not.toBe(text(before));
    expect(tenant.truth.contents(id ?? '')).toEqual([text(after)]);
  });

  it('may be deleted by retention', async () => {
    const tenant = await tenantWith('retention', { hours: 48 });
    const edge = Date.parse(tenant.truth.retentionEdge() ?? '');
    const before = await wholeList(tenant);
    const after = await wholeList(tenant);
    expect(after.length).toBeLessThan(before.length);
    expect(before.slice(0, after.length)).toEqual(after);
    expect(Date.parse(tenant.truth.retentionEdge() ?? '')).toBeGreaterThanOrEqual(edge + 48 * 3_600_000);
    expect(tenant.changes[0]?.deleted).toBeGreaterThan(0);
  });

  it('may burst at the very end of a window', async () => {
    const tenant = await tenantWith('boundary-burst', { records: 25 });
    const end = '2026-10-20T00:00:00Z';
    const userId = tenant.data.users.subject.id;
    const window = tenant.signIns(
      `createdDateTime ge 2026-10-19T00:00:00Z and createdDateTime le ${end} and userId eq '${userId}' and ${nonInteractive}`,
      '&$top=10',
    );
    const before = await tenant.all(window);
    const after = await tenant.all(window);
    expect(after.length).toBe(before.length + 25);
    expect(
      tenant.truth.ids({ userId, from: end, to: '2026-10-20T00:00:00.001Z', eventClass: 'nonInteractiveUser' }).size,
    ).toBe(25);
  });
});

describe('The clock', () => {
  it('may be wrong once, or jump for good', async () => {
    const dates = async (fault: Kind) => {
      const answers = await threePages(await tenantWith(fault, { seconds: 86_400 }));
      return answers.map((answer) => new Date(answer.headers.get('date') ?? '').toISOString().slice(8, 10));
    };
    expect(await dates('clock-skew')).toEqual(['01', '02', '01']);
    expect(await dates('clock-jump')).toEqual(['01', '02', '02']);
  });
});

describe('All kinds of faults', () => {
  it('were met above', () => {
    expect(faultKinds.filter((kind) => !seen.has(kind))).toEqual([]);
  });
});
