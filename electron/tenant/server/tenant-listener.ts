// The socket of the synthetic tenant: reads requests, writes answers, and breaks connections where a fault wants it. It listens
// on the loopback address only.
import { createServer as createPlainServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo, Socket } from 'node:net';
import type { TenantRequest } from './tenant-request.ts';
import type { TenantDelivery } from './write-answer.ts';

export type TlsIdentity = { readonly key: string; readonly cert: string };

export type TenantListener = {
  readonly origin: string;
  /** Ends every connection, also those that wait. */
  readonly close: () => Promise<void>;
};

export type ListenerOptions = {
  /** 0 for any free one. */
  readonly port: number;
  /** Null for plain HTTP. */
  readonly tls: TlsIdentity | null;
  /** The name in the certificate: `127.0.0.1` or `localhost`. */
  readonly hostName: string;
  readonly answer: (request: TenantRequest) => Promise<TenantDelivery>;
};

/** Login forms and token requests are small; more than this is nothing that a client of ours sends. */
const largestBody = 1_000_000;

async function bodyOf(message: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of message) {
    const bytes = part as Buffer;
    length += bytes.length;
    if (length > largestBody) throw new Error('the body of the request is too large');
    parts.push(bytes);
  }
  return Buffer.concat(parts).toString();
}

function headersOf(message: IncomingMessage): Record<string, string> {
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(message.headers))
    if (value !== undefined) headers[name] = Array.isArray(value) ? value.join(', ') : value;
  return headers;
}

/** Starts to listen. Rejects where the port is taken. */
export async function listen({ port, tls, hostName, answer }: ListenerOptions): Promise<TenantListener> {
  let origin = '';

  async function handle(message: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(message.url ?? '/', origin);
    const body = await bodyOf(message);
    const path = decodeURIComponent(url.pathname);
    const headers = headersOf(message);
    const method = message.method ?? 'GET';
    const delivery = await answer({ method, path, query: url.searchParams, headers, body, origin });
    await delivery(response, headers);
  }

  const onRequest = (message: IncomingMessage, response: ServerResponse): void => {
    // A request that cannot be read (a bad path, a body that breaks off) ends its connection, as a server's front does.
    handle(message, response).catch(() => response.destroy());
  };
  const server = tls === null ? createPlainServer(onRequest) : createTlsServer({ ...tls }, onRequest);
  // A request that stalls on purpose must not be ended by the server's own patience.
  server.requestTimeout = 0;
  server.keepAliveTimeout = 60_000;
  const sockets = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  origin = `${tls === null ? 'http' : 'https'}://${hostName}:${(server.address() as AddressInfo).port}`;
  return {
    origin,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}
