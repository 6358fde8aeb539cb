// The contract of the Graph client: one request with everything that goes wrong on the way already tried again.
import type { AppError } from '../../../shared/errors.ts';
import type { GapCause } from '../../../shared/model/collection.ts';
import type { Result } from '../../../shared/result.ts';

/** What a client says while it waits; the face finds the words. */
export type WaitReport = {
  readonly kind: 'waiting';
  readonly why: 'throttled' | 'server-busy' | 'unreachable';
  readonly seconds: number;
};

export type GraphReply<T> = {
  /** What `read` made of the body. */
  readonly value: T;
  /** The body, decompressed: the evidence. */
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly requestId: string | null;
  /** The `Date` header as ISO 8601; null where the server sent none. */
  readonly serverDate: string | null;
  readonly tlsIssuer: string | null;
  /** From its leaving to its last byte, without any wait for the limit or an earlier try. */
  readonly milliseconds: number;
  /** The answer announced that its endpoint or version will go (`Link: …; rel="deprecation"`). */
  readonly isDeprecated?: true;
};

export type GraphFailure = {
  readonly cause: GapCause;
  /** What the officer is told if nothing helps. */
  readonly error: AppError;
  /** The last HTTP status; null where none came. */
  readonly status: number | null;
  /** Graph's error code, which is no personal data; null where none came. */
  readonly graphCode: string | null;
};

/** Why a body is no answer to what was asked: it is asked for again, and then given up as BAD_ANSWER. */
export type BadBody = { readonly code: 'NOT_JSON' | 'NOT_THE_SHAPE' | 'ERROR_IN_BODY'; readonly graphCode?: string };

export type GraphCall<T> = {
  /** Below the Graph root, or a next link that `checkedNextLink` let through. */
  readonly url: string;
  /** Report endpoints share one limit of 5 requests in 10 seconds for the app and tenant; the directory has its own. */
  readonly budget: 'reports' | 'directory';
  /** Reads the body; called once for every 200. It may take the bytes over: then the reply's are empty. */
  readonly read: (bytes: Uint8Array<ArrayBuffer>) => Result<T, BadBody> | Promise<Result<T, BadBody>>;
  /** How often a time-out is tried again before TIMED_OUT comes back; a window rather shrinks. */
  readonly timeOutTries?: number;
  readonly headers?: Readonly<Record<string, string>>;
};

export type GraphClient = {
  /** The root that `/beta/…` is appended to, without a slash at the end. */
  readonly root: string;
  readonly get: <T>(call: GraphCall<T>) => Promise<Result<GraphReply<T>, GraphFailure>>;
};
