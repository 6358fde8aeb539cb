// The preview's server over real connections: what it serves, what it refuses, how large a thing may be.
import { type IncomingMessage, type OutgoingHttpHeaders, request } from 'node:http';
import { connect } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createEventStream } from '../../../build/preview/event-stream.ts';
import { listenForPreview } from '../../../build/preview/listen.ts';

type Reply = { readonly status: number; readonly headers: IncomingMessage['headers']; readonly body: string };
type Listening = Awaited<ReturnType<typeof listenForPreview>>;

const page = { type: 'text/html; charset=utf-8', content: new TextEncoder().encode('<title>page</title>') };
const events = createEventStream();
const called: unknown[] = [];
let listening: Listening;
let origin = '';
let cookie = '';

function send(
  path: string,
  words: { method?: string; headers?: OutgoingHttpHeaders; body?: string } = {},
): Promise<Reply> {
  const { method = 'GET', headers = {}, body = '' } = words;
  return new Promise((resolve, reject) => {
    const asked = request(new URL(path, origin), { method, headers }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text }));
    });
    asked.on('error', reject);
    asked.end(body);
  });
}

const call = (path: string, body: string, headers: OutgoingHttpHeaders = {}) =>
  send(path, { method: 'POST', body, headers: { cookie, origin, 'content-type': 'application/json', ...headers } });

beforeAll(async () => {
  listening = await listenForPreview({
    files: new Map([['/index.html', page]]),
    contentSecurityPolicy: "default-src 'none'",
    call: async (channel, input) => {
      called.push([channel, input]);
      if (channel === 'a.bug') throw new Error('Ada Lovelace');
      return channel === 'app.describe' ? { ok: true, value: {} } : null;
    },
    takeFile: async (name, body) => {
      let bytes = 0;
      for await (const chunk of body) bytes += chunk.length;
      return { ok: true, value: { name, bytes } };
    },
    events,
  });
  const address = new URL(listening.address);
  origin = address.origin;
  const entered = await send(address.pathname + address.search);
  cookie = String(entered.headers['set-cookie']).split(';')[0] ?? '';
});
afterAll(() => {
  events.close();
  listening.server.close();
  listening.server.closeAllConnections();
});
beforeEach(() => {
  called.length = 0;
});

describe('The server of the preview', () => {
  it('listens on this computer only', () => {
    expect(listening.server.address()).toMatchObject({ address: '127.0.0.1' });
  });

  it('leads from the printed address to the page by itself, not by a redirect', async () => {
    const { pathname, search } = new URL(listening.address);
    const again = await send(pathname + search, { headers: { cookie } });
    expect(again).toMatchObject({ status: 200, body: '' });
    expect(again.headers.refresh).toBe('0; url=/index.html');
    expect((await send(pathname + search)).status).toBe(403);
  });

  it('serves what it has, with the policy and nothing to be guessed or kept', async () => {
    for (const path of ['/', '/index.html']) {
      const reply = await send(path, { headers: { cookie } });
      expect(reply).toMatchObject({ status: 200, body: '<title>page</title>' });
      expect(reply.headers).toMatchObject({
        'content-type': 'text/html; charset=utf-8',
        'content-security-policy': "default-src 'none'",
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'cache-control': 'no-store',
        'cross-origin-resource-policy': 'same-origin',
      });
    }
  });

  it.each(['/nothing', '/../package.json', '/%2e%2e/package.json', '/index.html/', '/toString', '/ipc/app.describe'])(
    'has no %s',
    async (path) => {
      expect((await send(path, { headers: { cookie } })).status).toBe(404);
    },
  );

  it('answers a call, and hands on what is no JSON as nothing at all', async () => {
    expect(await call('/ipc/app.describe', '{"a":1}')).toMatchObject({ status: 200, body: '{"ok":true,"value":{}}' });
    await call('/ipc/app.describe', '{"a":');
    expect(called).toEqual([
      ['app.describe', { a: 1 }],
      ['app.describe', undefined],
    ]);
  });

  it('knows no channel that the contract does not know, nor a path in place of one', async () => {
    for (const path of ['/ipc/fs.write', '/ipc/', '/ipc/../files', '/ipc/a/b', '/ipc/__proto__', '/other']) {
      expect((await call(path, '{}')).status).toBe(404);
    }
  });

  it('keeps the text of a bug to itself', async () => {
    expect(await call('/ipc/a.bug', '{}')).toMatchObject({ status: 500, body: '' });
  });

  it('takes calls as JSON only, so that no form of another page can send one', async () => {
    for (const type of [
      'text/plain',
      'application/x-www-form-urlencoded',
      'multipart/form-data',
      'application/octet-stream',
    ]) {
      expect((await call('/ipc/app.describe', '{}', { 'content-type': type })).status).toBe(415);
    }
    expect(called).toEqual([]);
  });

  it('ends a call that is too large', async () => {
    const large = await call('/ipc/app.describe', JSON.stringify('x'.repeat(2_000_000))).catch(() => ({ status: 413 }));
    expect(large.status).toBe(413);
    expect(called).toEqual([]);
  });

  it('takes the bytes of a file, with its name', async () => {
    const reply = await call('/files?name=sign%20ins.csv', 'x'.repeat(3_000_000), {
      'content-type': 'application/octet-stream',
    });
    expect(JSON.parse(reply.body)).toEqual({ ok: true, value: { name: 'sign ins.csv', bytes: 3_000_000 } });
  });

  it.each([
    ['without the cookie', { cookie: '' }, 403],
    ['from another origin', { origin: 'https://evil.example' }, 403],
    ['under another name of this computer', { host: 'localhost' }, 421],
  ])('refuses a call %s', async (_what, headers, status) => {
    expect((await call('/ipc/app.describe', '{}', headers)).status).toBe(status);
    expect(called).toEqual([]);
  });

  it('refuses a connection that does not speak HTTP', async () => {
    const { port } = new URL(origin);
    const said = await new Promise<string>((resolve) => {
      let text = '';
      const socket = connect(Number(port), '127.0.0.1', () => socket.write('hello\r\n\r\n'));
      socket.on('data', (chunk) => (text += chunk)).on('close', () => resolve(text));
    });
    expect(said).toContain('400 Bad Request');
  });

  it('tells what happens as it happens', async () => {
    const heard = await new Promise<string>((resolve, reject) => {
      const asked = request(new URL('/events', origin), { headers: { cookie } }, (response) => {
        response.setEncoding('utf8').once('data', (chunk: string) => {
          resolve(chunk);
          asked.destroy();
        });
        events.send('progress', { text: 'one\n\ndata: two' });
      });
      asked.on('error', reject).end();
    });
    expect(heard).toBe('data: {"event":"progress","payload":{"text":"one\\n\\ndata: two"}}\n\n');
  });
});
