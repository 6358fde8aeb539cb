// What the collector needs of HTTP, so that the command line, the app and the tests can each bring their own.
import type { Result } from '../../../shared/result.ts';

export type HttpRequest = {
  readonly method: 'GET' | 'POST';
  /** Absolute. A transport never follows a redirect: the next host would see the token. */
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
  /** Without a byte for so long the request ends as TIMED_OUT. */
  readonly idleMilliseconds: number;
  /** Aborting it ends the request as CANCELLED. */
  readonly signal?: AbortSignal;
};

export type HttpAnswer = {
  readonly status: number;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** Whole and decompressed. */
  readonly body: Uint8Array<ArrayBuffer>;
  /** Common name of who issued the server's certificate; null without TLS. */
  readonly tlsIssuer: string | null;
};

export type TransportFailure = {
  readonly code:
    | 'TIMED_OUT'
    | 'RESET'
    | 'NAME_NOT_FOUND'
    | 'CONNECTION_REFUSED'
    | 'OFFLINE'
    | 'TLS_NOT_TRUSTED'
    | 'PROXY_REFUSED'
    /** Fewer bytes than announced, or a compressed body that ends too early. */
    | 'CUT_OFF'
    | 'TOO_LARGE'
    | 'CANCELLED';
};

export type Transport = {
  readonly send: (request: HttpRequest) => Promise<Result<HttpAnswer, TransportFailure>>;
  /** Closes idle connections. */
  readonly close: () => void;
};
