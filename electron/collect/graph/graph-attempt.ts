// One request to Graph, sent once: checks where it goes before a token is near it, and says what came back.
import { isUtf8 } from 'node:buffer';
import { longestErrorBody, readErrorBody } from '../../../shared/collect/graph/error-in-body.ts';
import { readAddress, sameServer, skipTokenOf } from '../../../shared/collect/graph/graph-address.ts';
import { type GraphTrouble, readTrouble } from '../../../shared/collect/graph/graph-error.ts';
import { parseHttpDate } from '../../../shared/collect/graph/http-date.ts';
import type { AppError } from '../../../shared/errors.ts';
import type { BadBody, GraphCall, GraphReply } from './graph-client.ts';
import type { HttpAnswer, HttpRequest, Transport, TransportFailure } from './transport.ts';

export type Attempt<T> =
  | { readonly kind: 'reply'; readonly reply: Omit<GraphReply<T>, 'milliseconds'> }
  /** Nothing was sent, because no token could be had. */
  | { readonly kind: 'no-token'; readonly error: AppError }
  | { readonly kind: 'no-answer'; readonly code: TransportFailure['code'] }
  | { readonly kind: 'bad-body'; readonly bad: BadBody; readonly status: number }
  | {
      readonly kind: 'trouble';
      readonly trouble: GraphTrouble;
      readonly status: number;
      readonly graphCode: string | null;
      readonly headers: Readonly<Record<string, string>>;
    };

/** True where `url` lies on the cloud's Graph server and below its root: nowhere else may a token go. */
export function isBelowRoot(url: string, root: string): boolean {
  const asked = readAddress(url);
  const base = readAddress(`${root}/`);
  if (asked === null || base === null || !sameServer(asked, base) || !asked.path.startsWith(base.path)) return false;
  // The same question to the parser that the transport will use: both must agree on where this goes.
  return URL.canParse(url) && new URL(url).origin === new URL(root).origin && new URL(url).username === '';
}

/** The request as it is sent; `url` is absolute and has passed {@link isBelowRoot}. */
export function graphRequest(
  call: Pick<GraphCall<unknown>, 'headers'>,
  facts: {
    readonly url: string;
    readonly token: string;
    readonly requestId: string;
    readonly idleMilliseconds: number;
    readonly signal: AbortSignal;
  },
): HttpRequest {
  return {
    method: 'GET',
    url: facts.url,
    headers: {
      ...call.headers,
      accept: 'application/json',
      'accept-encoding': 'gzip',
      // Without it Graph writes newer enum members as `unknownFutureValue` (Graph: evolvable enumerations).
      prefer: 'include-unknown-enum-members',
      'client-request-id': facts.requestId,
      authorization: `Bearer ${facts.token}`,
    },
    idleMilliseconds: facts.idleMilliseconds,
    signal: facts.signal,
  };
}

export async function attempt<T>(transport: Transport, request: HttpRequest, call: GraphCall<T>): Promise<Attempt<T>> {
  const sent = await transport.send(request);
  if (!sent.ok) return { kind: 'no-answer', code: sent.error.code };
  const answer = sent.value;
  const { status, headers, body } = answer;
  const mayBeError = status !== 200 || body.byteLength <= longestErrorBody;
  const error = mayBeError && isUtf8(body) ? readErrorBody(Buffer.from(body).toString('utf8')) : null;
  if (status < 200 || status >= 300 || error !== null) {
    const isNextLink = skipTokenOf(new URL(request.url).search.slice(1)) !== null;
    const trouble = readTrouble({ status, headers, body: error, isNextLink });
    return { kind: 'trouble', trouble, status, graphCode: error?.graphCode ?? null, headers };
  }
  if (status !== 200 || !looksLikeObject(body)) return { kind: 'bad-body', bad: { code: 'NOT_JSON' }, status };
  const read = await call.read(body);
  return read.ok
    ? { kind: 'reply', reply: replyOf(answer, read.value) }
    : { kind: 'bad-body', bad: read.error, status };
}

/** UTF-8 without a byte order mark (RFC 8259 §8.1 forbids one) that opens an object: every answer of Graph does. */
function looksLikeObject(body: Uint8Array): boolean {
  const first = body.find((byte) => byte !== 0x20 && byte !== 0x0a && byte !== 0x0d && byte !== 0x09);
  return first === 0x7b && isUtf8(body);
}

function replyOf<T>(answer: HttpAnswer, value: T): Omit<GraphReply<T>, 'milliseconds'> {
  const { headers } = answer;
  const date = parseHttpDate(headers.date ?? '');
  return {
    value,
    bytes: answer.body,
    requestId: headers['request-id'] ?? null,
    serverDate: date === null ? null : new Date(date).toISOString(),
    tlsIssuer: answer.tlsIssuer,
    ...(/rel="?deprecation/i.test(headers.link ?? '') ? { isDeprecated: true } : {}),
  };
}
