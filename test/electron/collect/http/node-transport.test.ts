// The transport against real servers: whole answers come whole, everything else has its name, and nothing goes where it was not sent.
import type { RequestListener } from 'node:http';
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import type { HttpRequest, Transport } from '../../../../electron/collect/graph/transport.ts';
import { createNodeTransport, type NodeTransportOptions } from '../../../../electron/collect/http/node-transport.ts';
import { authority, servePlain, serveProxy, serveRaw, serveTls } from './loopback-servers.ts';

const opened: Transport[] = [];
afterEach(() => {
  for (const transport of opened.splice(0)) transport.close();
});

function transportWith(options: NodeTransportOptions = {}): Transport {
  const transport = createNodeTransport({ environment: {}, certificates: [authority.certificate], ...options });
  opened.push(transport);
  return transport;
}

const get = (url: string, more: Partial<HttpRequest> = {}): HttpRequest => ({
  method: 'GET',
  url,
  headers: {},
  idleMilliseconds: 20_000,
  ...more,
});

async function codeOf(url: string, more: Partial<HttpRequest> = {}, options: NodeTransportOptions = {}) {
  const outcome = await transportWith(options).send(get(url, more));
  return outcome.ok ? outcome.value.status : outcome.error.code;
}

const text = 'Grüße, 雪. '.repeat(300);
const answering =
  (body: Uint8Array | string, headers: Record<string, string> = {}): RequestListener =>
  (_request, response) => {
    response.writeHead(200, headers);
    response.end(body);
  };

describe('The transport', () => {
  it('brings an answer over TLS, with its headers and who issued the certificate', async () => {
    const url = await serveTls((request, response) => {
      response.writeHead(200, { 'Request-Id': 'r-1', 'Set-Cookie': ['a=1', 'b=2'] });
      response.end(`${request.method} ${request.headers.authorization}`);
    });
    const outcome = await transportWith().send(get(url, { headers: { authorization: 'Bearer x' } }));
    if (!outcome.ok) throw new Error(outcome.error.code);
    expect(new TextDecoder().decode(outcome.value.body)).toBe('GET Bearer x');
    expect(outcome.value.headers).toMatchObject({ 'request-id': 'r-1', 'set-cookie': 'a=1, b=2' });
    expect(outcome.value.tlsIssuer).toMatch(/^Signet synthetic tenant [0-9a-f]{8}$/);
  });

  it('posts a body, keeps the connection and names no issuer without TLS', async () => {
    const ports = new Set<number | undefined>();
    const url = await servePlain((request, response) => {
      ports.add(request.socket.remotePort);
      request.pipe(response);
    });
    const transport = transportWith();
    for (const body of ['ä', 'b', 'c']) {
      const outcome = await transport.send(get(url, { method: 'POST', body }));
      expect(outcome.ok && [new TextDecoder().decode(outcome.value.body), outcome.value.tlsIssuer]).toEqual([
        body,
        null,
      ]);
    }
    expect(ports.size).toBe(1);
  });

  it.each([
    ['gzip', gzipSync(text)],
    ['br', brotliCompressSync(text)],
    ['deflate', deflateSync(text)],
    ['deflate', deflateRawSync(text)],
    ['gzip, br', brotliCompressSync(gzipSync(text))],
    ['identity', Buffer.from(text)],
  ])('undoes %s', async (coding, body) => {
    const url = await servePlain(answering(body, { 'content-encoding': coding }));
    const outcome = await transportWith().send(get(url));
    expect(outcome.ok && new TextDecoder().decode(outcome.value.body)).toBe(text);
  });

  it.each([
    ['gzip', gzipSync(text)],
    ['br', brotliCompressSync(text)],
    ['deflate', deflateSync(text)],
  ])('tells that a %s body was cut, wherever that happened', async (coding, body) => {
    for (const length of [1, 11, Math.floor(body.length / 2), body.length - 1]) {
      const url = await servePlain(answering(body.subarray(0, length), { 'content-encoding': coding }));
      expect([length, await codeOf(url)]).toEqual([length, 'CUT_OFF']);
    }
  });

  it.each([
    ['shorter than announced', 'HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nhalf', 'CUT_OFF'],
    ['chunked without an end', 'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n4\r\nhalf\r\n', 'CUT_OFF'],
    ['cut in its head', 'HTTP/1.1 200 OK\r\nContent-', 'RESET'],
    ['no HTTP', 'SSH-2.0-OpenSSH_9.2\r\n', 'CUT_OFF'],
    ['nothing at all', '', 'RESET'],
  ])('names an answer that is %s', async (_what, bytes, code) => {
    expect(await codeOf(await serveRaw((socket) => socket.end(bytes)))).toBe(code);
  });

  it('names a reset, before and in the middle of an answer', async () => {
    expect(await codeOf(await serveRaw((socket) => socket.resetAndDestroy()))).toBe('RESET');
    const half = 'HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nhalf';
    const url = await serveRaw((socket) => socket.write(half, () => setTimeout(() => socket.resetAndDestroy(), 50)));
    expect(await codeOf(url)).toBe('CUT_OFF');
  });

  it('gives up on a server that falls silent, before and in the middle of an answer', async () => {
    expect(await codeOf(await serveRaw(() => {}), { idleMilliseconds: 60 })).toBe('TIMED_OUT');
    const half = 'HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nhalf';
    expect(await codeOf(await serveRaw((socket) => socket.write(half)), { idleMilliseconds: 60 })).toBe('TIMED_OUT');
  });

  it('never follows a redirect', async () => {
    let visits = 0;
    const sink = await servePlain((_request, response) => {
      visits += 1;
      response.end();
    });
    const url = await servePlain((_request, response) => {
      response.writeHead(302, { location: sink });
      response.end();
    });
    const outcome = await transportWith().send(get(url, { headers: { authorization: 'Bearer x' } }));
    expect(outcome.ok && [outcome.value.status, outcome.value.headers.location]).toEqual([302, sink]);
    expect(visits).toBe(0);
  });

  it('refuses more bytes than its limit, sent or unpacked', async () => {
    const limit = { mostBytes: 1000 };
    expect(await codeOf(await servePlain(answering('x'.repeat(1001))), {}, limit)).toBe('TOO_LARGE');
    const bomb = gzipSync('x'.repeat(100_000));
    expect(bomb.length).toBeLessThan(1000);
    expect(await codeOf(await servePlain(answering(bomb, { 'content-encoding': 'gzip' })), {}, limit)).toBe(
      'TOO_LARGE',
    );
    expect(await codeOf(await servePlain(answering('x'.repeat(1000))), {}, limit)).toBe(200);
  });

  it('stops when it is cancelled, before and while it waits', async () => {
    const silent = await serveRaw(() => {});
    expect(await codeOf(silent, { signal: AbortSignal.abort() })).toBe('CANCELLED');
    const stopping = new AbortController();
    const url = await serveRaw(() => stopping.abort());
    expect(await codeOf(url, { signal: stopping.signal })).toBe('CANCELLED');
  });

  it('names what never was reached', async () => {
    expect(await codeOf('http://127.0.0.1:1/')).toBe('CONNECTION_REFUSED');
    expect(await codeOf('https://no-such-host.invalid/')).toBe('NAME_NOT_FOUND');
  });

  it('trusts no certificate but those it was given or the system has', async () => {
    let requests = 0;
    const url = await serveTls((_request, response) => {
      requests += 1;
      response.end();
    });
    expect(await codeOf(url, {}, { certificates: [] })).toBe('TLS_NOT_TRUSTED');
    const plain = await servePlain(answering('x'));
    expect(await codeOf(plain.replace('http:', 'https:'))).toBe('TLS_NOT_TRUSTED');
    expect(requests).toBe(0);
    expect(await codeOf(url)).toBe(200);
  });
});

describe('Behind a proxy', () => {
  it('goes through a tunnel, in which the far certificate is still checked', async () => {
    const { port } = new URL(await serveTls(answering('far')));
    const proxy = await serveProxy();
    const environment = { HTTPS_PROXY: proxy.url };
    expect(await codeOf(`https://graph.test:${port}/`, {}, { environment })).toBe(200);
    expect(await codeOf(`https://other.test:${port}/`, {}, { environment })).toBe('TLS_NOT_TRUSTED');
    expect(proxy.asked).toEqual([`graph.test:${port}`, `other.test:${port}`]);
  });

  it('goes past it to loopback and to what NO_PROXY names', async () => {
    const url = await serveTls(answering('near'));
    const proxy = await serveProxy();
    expect(await codeOf(url, {}, { environment: { HTTPS_PROXY: proxy.url } })).toBe(200);
    const environment = { HTTPS_PROXY: proxy.url, NO_PROXY: 'no-such-host.invalid' };
    expect(await codeOf('https://no-such-host.invalid/', {}, { environment })).toBe('NAME_NOT_FOUND');
    expect(proxy.asked).toEqual([]);
  });

  it('names a proxy that wants a login, or is no address', async () => {
    const proxy = await serveProxy(true);
    expect(await codeOf('https://graph.test/', {}, { environment: { HTTPS_PROXY: proxy.url } })).toBe('PROXY_REFUSED');
    expect(await codeOf('https://graph.test/', {}, { environment: { HTTPS_PROXY: 'http://[bad' } })).toBe(
      'PROXY_REFUSED',
    );
    const plain = await servePlain((_request, response) => response.writeHead(407).end());
    expect(await codeOf(plain)).toBe('PROXY_REFUSED');
  });
});
