// Real servers on loopback for tests of the transport: TLS with a throw-away authority, plain HTTP, raw sockets, a CONNECT proxy.
import { createServer, type RequestListener, type Server } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import {
  type AddressInfo,
  connect,
  createServer as createRawServer,
  type Server as RawServer,
  type Socket,
} from 'node:net';
import { afterEach } from 'vitest';
import { createThrowAwayAuthority } from '../../../../electron/tenant/server/certificate-authority.ts';

/** Also for `graph.test`, a name that only the proxy of these tests knows. */
export const authority = createThrowAwayAuthority(new Date(), ['graph.test']);

const open = new Set<Server | RawServer>();

async function listening(server: Server | RawServer): Promise<number> {
  open.add(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
}

afterEach(async () => {
  for (const server of open) {
    if ('closeAllConnections' in server) server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
  open.clear();
});

export async function serveTls(listener: RequestListener): Promise<string> {
  const port = await listening(createTlsServer(authority.server, listener));
  return `https://localhost:${port}`;
}

export async function servePlain(listener: RequestListener): Promise<string> {
  return `http://127.0.0.1:${await listening(createServer(listener))}`;
}

/** Answers each connection with whatever `speak` does to its socket once a request has come. */
export async function serveRaw(speak: (socket: Socket) => void): Promise<string> {
  const sockets = new Set<Socket>();
  const server = createRawServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => socket.destroy());
    socket.once('data', () => speak(socket));
  });
  server.on('close', () => sockets.clear());
  const close = server.close.bind(server);
  server.close = (done) => {
    for (const socket of sockets) socket.destroy();
    return close(done);
  };
  return `http://127.0.0.1:${await listening(server)}`;
}

/** A proxy that opens tunnels to loopback, whatever name was asked for; the names asked for are noted. */
export async function serveProxy(refuse = false): Promise<{ readonly url: string; readonly asked: readonly string[] }> {
  const asked: string[] = [];
  const proxy = createServer();
  const sockets = new Set<Socket>();
  proxy.on('connect', (request, socket: Socket) => {
    asked.push(request.url ?? '');
    if (refuse) {
      socket.end('HTTP/1.1 407 Proxy Authentication Required\r\nContent-Length: 0\r\n\r\n');
      return;
    }
    const onward = connect(Number(request.url?.split(':')[1]), '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 Connection Established\r\n\r\n');
      onward.pipe(socket).pipe(onward);
    });
    for (const one of [socket, onward]) {
      sockets.add(one);
      one.on('error', () => one.destroy());
    }
  });
  const close = proxy.close.bind(proxy);
  proxy.close = (done) => {
    for (const socket of sockets) socket.destroy();
    return close(done);
  };
  return { url: `http://127.0.0.1:${await listening(proxy)}`, asked };
}
