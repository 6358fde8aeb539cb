// HTTP by Node's own modules, for Graph and for the login pages: one request, one whole answer or one named failure.
import { type IncomingMessage, request as plainRequest } from 'node:http';
import { request as tlsRequest } from 'node:https';
import { TLSSocket } from 'node:tls';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { HttpAnswer, HttpRequest, Transport, TransportFailure } from '../graph/transport.ts';
import { type AgentOptions, createConnectionAgents } from './connection-agents.ts';
import { acceptedCodings, decompressBody } from './decompress-body.ts';
import { failureOfError } from './failure-of-error.ts';

/** Far beyond any page of a thousand records; a body above it is no answer of Graph. */
const mostBytesOfAnAnswer = 64 * 1024 * 1024;
const proxyAuthenticationRequired = 407;

export type NodeTransportOptions = Partial<AgentOptions> & {
  /** Upper bound of a body, as sent and decompressed; 64 MiB unless a test says otherwise. */
  readonly mostBytes?: number;
};

type RawAnswer = {
  readonly head: IncomingMessage;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly tlsIssuer: string | null;
};

/** Common name of who issued the server's certificate, else the organisation. */
function issuerOf(answer: IncomingMessage): string | null {
  if (!(answer.socket instanceof TLSSocket)) return null;
  // Without a certificate Node answers with an empty object.
  const { issuer } = answer.socket.getPeerCertificate() as {
    issuer?: { CN?: string | string[]; O?: string | string[] };
  };
  return [issuer?.CN ?? issuer?.O ?? []].flat()[0] ?? null;
}

function plainHeaders({ headers }: IncomingMessage): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, [value ?? ''].flat().join(', ')]));
}

/** Follows no redirect: the answer with its `Location` is handed back, and nothing has been sent there. */
export function createNodeTransport(options: NodeTransportOptions = {}): Transport {
  const mostBytes = options.mostBytes ?? mostBytesOfAnAnswer;
  const agents = createConnectionAgents({
    certificates: options.certificates ?? [],
    environment: options.environment ?? process.env,
  });

  function exchange(request: HttpRequest): Promise<Result<RawAnswer, TransportFailure>> {
    const url = new URL(request.url);
    const agent = agents.agentFor(url);
    if (agent === null) return Promise.resolve(fail({ code: 'PROXY_REFUSED' }));
    return new Promise((resolve) => {
      const headers: Record<string, string> = { 'accept-encoding': acceptedCodings, ...request.headers };
      if (request.body !== undefined) headers['content-length'] = String(Buffer.byteLength(request.body));
      const send = url.protocol === 'https:' ? tlsRequest : plainRequest;
      const outgoing = send(url, { method: request.method, headers, agent });
      let answerBegan = false;

      const settle = (outcome: Result<RawAnswer, TransportFailure>) => {
        clearTimeout(timer);
        request.signal?.removeEventListener('abort', cancel);
        if (!outcome.ok) outgoing.destroy();
        resolve(outcome);
      };
      const cancel = () => settle(fail({ code: 'CANCELLED' }));
      // Covers name look-up, proxy and TLS too, which a socket's own time-out does not.
      const timer = setTimeout(() => settle(fail({ code: 'TIMED_OUT' })), request.idleMilliseconds);

      outgoing.on('error', (error) => settle(fail(failureOfError(error, answerBegan))));
      outgoing.on('response', (head) => {
        answerBegan = true;
        timer.refresh();
        const tlsIssuer = issuerOf(head);
        const chunks: Uint8Array[] = [];
        let length = 0;
        head.on('data', (chunk: Uint8Array) => {
          timer.refresh();
          chunks.push(chunk);
          length += chunk.length;
          if (length > mostBytes) settle(fail({ code: 'TOO_LARGE' }));
        });
        // `end` does not come where fewer bytes arrived than announced, or a chunked body has no end.
        head.on('end', () => settle(ok({ head, bytes: joined(chunks, length), tlsIssuer })));
        head.on('error', (error) => settle(fail(failureOfError(error, true))));
        head.on('close', () => settle(fail({ code: 'CUT_OFF' })));
      });

      if (request.signal?.aborted === true) cancel();
      else {
        request.signal?.addEventListener('abort', cancel, { once: true });
        outgoing.end(request.body);
      }
    });
  }

  async function send(request: HttpRequest): Promise<Result<HttpAnswer, TransportFailure>> {
    const raw = await exchange(request);
    if (!raw.ok) return raw;
    const status = raw.value.head.statusCode ?? 0;
    // A proxy for plain HTTP says so itself; for HTTPS the tunnel fails before.
    if (status === proxyAuthenticationRequired) return fail({ code: 'PROXY_REFUSED' });
    const headers = plainHeaders(raw.value.head);
    const body = await decompressBody(raw.value.bytes, headers['content-encoding'] ?? '', mostBytes);
    if (!body.ok) return body;
    // Left to garbage collection, the packed bytes of many answers would wait for it together.
    if (body.value !== raw.value.bytes) raw.value.bytes.buffer.transfer(0);
    return ok({ status, headers, body: body.value, tlsIssuer: raw.value.tlsIssuer });
  }

  return { send, close: agents.close };
}

function joined(chunks: readonly Uint8Array[], length: number): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(length);
  let offset = 0;
  for (const chunk of chunks) {
    whole.set(chunk, offset);
    offset += chunk.length;
  }
  return whole;
}
