// Writes one answer to the wire: compressed where the client takes it, slowly, cut short or not at all where a fault says so.
import type { OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { promisify } from 'node:util';
import { constants, gzip, gzipSync } from 'node:zlib';
import type { Fault } from './faults/fault-script.ts';
import type { TenantAnswer } from './tenant-request.ts';

/** Puts an answer on the wire; resolves when nothing is left to do for it. */
export type TenantDelivery = (response: ServerResponse, asked: Readonly<Record<string, string>>) => Promise<void>;

const pack = promisify(gzip);
const fast = { level: constants.Z_BEST_SPEED };
const smallestPacked = 1024;

const sleep = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds).unref());

async function writeSlowly(response: ServerResponse, body: Buffer, bytesPerSecond: number): Promise<void> {
  const step = Math.max(1, Math.floor(bytesPerSecond / 10));
  for (let at = 0; at < body.length && !response.destroyed; at += step) {
    response.write(body.subarray(at, at + step));
    await sleep(100);
  }
  response.end();
}

/** A page has some megabytes: it is not copied once more. */
function bytesOf(body: TenantAnswer['body']): Buffer {
  return typeof body === 'string' ? Buffer.from(body) : Buffer.from(body.buffer, body.byteOffset, body.byteLength);
}

/** `headers`: those of every answer of the tenant. `fault` null for an answer that arrives. */
export function deliver(
  answer: TenantAnswer,
  headers: Readonly<Record<string, string>>,
  fault: Fault | null,
): TenantDelivery {
  return async (response, asked) => {
    if (fault?.fault === 'reset') {
      response.socket?.resetAndDestroy();
      return;
    }
    if (fault?.fault === 'stall') {
      await Promise.race([sleep(fault.seconds * 1000), new Promise((resolve) => response.on('close', resolve))]);
      if (response.destroyed) return;
    }
    const plain = bytesOf(answer.body);
    const takesGzip = /\bgzip\b/.test(asked['accept-encoding'] ?? '');
    const packed = takesGzip && (plain.length >= smallestPacked || fault?.fault === 'gzip-cut');
    const whole = packed ? await (fault === null ? pack(plain, fast) : gzipSync(plain, fast)) : plain;
    const body = fault?.fault === 'gzip-cut' ? whole.subarray(0, Math.floor(whole.length / 2)) : whole;
    const all: OutgoingHttpHeaders = { ...headers, ...answer.headers, 'content-length': String(body.length) };
    if (packed) all['content-encoding'] = 'gzip';
    response.sendDate = headers.date === undefined;
    response.writeHead(answer.status, all);
    if (fault?.fault === 'connection-cut') {
      response.write(body.subarray(0, Math.floor((body.length * fault.percent) / 100)), () => response.destroy());
      return;
    }
    if (fault?.fault === 'slow') await writeSlowly(response, body, fault.bytesPerSecond);
    else response.end(body);
  };
}
