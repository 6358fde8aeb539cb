// A real HTTP server on loopback that answers Graph requests as a test tells it to, and remembers what came and when.
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';

export type ScriptedRequest = {
  /** Path and query. */
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
  /** Requests before this one. */
  readonly index: number;
  /** By the test's own clock, in ms. */
  readonly at: number;
};

export type ScriptedAnswer =
  | {
      readonly status?: number;
      readonly headers?: Readonly<Record<string, string>>;
      readonly body?: string | Uint8Array;
    }
  | 'reset'
  /** Says nothing, ever. */
  | 'stall'
  /** Half of what it announced. */
  | 'cut'
  /** Half of a gzip stream, which HTTP itself does not notice. */
  | 'cut-gzip';

export type ScriptedGraph = {
  /** Without a slash at the end. */
  readonly root: string;
  readonly requests: readonly ScriptedRequest[];
  readonly close: () => Promise<void>;
};

const page = '{"value":[{"id":"1"},{"id":"2"}]}';

/** @param clock ms of the test's time; the `Date` header follows `serverNow`, ms since 1970. */
export async function startScriptedGraph(
  answerFor: (request: ScriptedRequest) => ScriptedAnswer | Promise<ScriptedAnswer>,
  clock: () => number = () => 0,
  serverNow: () => number = () => Date.UTC(2026, 2, 1, 12) + clock(),
): Promise<ScriptedGraph> {
  const requests: ScriptedRequest[] = [];
  const server = createServer((incoming, outgoing) => {
    const request = { url: incoming.url ?? '', headers: incoming.headers, index: requests.length, at: clock() };
    requests.push(request);
    void Promise.resolve(answerFor(request)).then((answer) => send(outgoing, answer, serverNow()));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    root: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function send(outgoing: ServerResponse, answer: ScriptedAnswer, serverNow: number): void {
  outgoing.sendDate = false;
  const date = { date: new Date(serverNow).toUTCString(), 'content-type': 'application/json' };
  if (answer === 'stall') return;
  if (answer === 'reset') {
    outgoing.socket?.resetAndDestroy();
  } else if (answer === 'cut') {
    outgoing.writeHead(200, { ...date, 'content-length': '1000' });
    outgoing.write('{"value":[', () => outgoing.socket?.destroy());
  } else if (answer === 'cut-gzip') {
    const whole = gzipSync(page.repeat(200));
    outgoing.writeHead(200, { ...date, 'content-encoding': 'gzip' });
    outgoing.end(whole.subarray(0, whole.length / 2));
  } else {
    outgoing.writeHead(answer.status ?? 200, { ...date, 'request-id': 'r-1', ...answer.headers });
    outgoing.end(answer.body ?? (answer.status === undefined || answer.status === 200 ? page : ''));
  }
}

/** Graph's way of saying no. */
export function graphError(status: number, code: string, message = ''): ScriptedAnswer {
  return { status, body: JSON.stringify({ error: { code, message, innerError: { date: '2026-03-01T12:00:00' } } }) };
}
