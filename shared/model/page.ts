// A page: the raw bytes of one answer of a source, and where its records stand in them. The page is the evidence.
import type { QueryKey, SignInClass } from './collection.ts';
import type { Shape } from './shape.ts';

/** One record's bytes on its page: UTF-8, `offset` and `length` in bytes; `line` counts from 1 in the source, 0 where lines mean nothing. */
export type RecordSpan = { readonly offset: number; readonly length: number; readonly line: number };

/** Why a record could not be read; the bytes stay on the page. */
export type RejectCode =
  | 'NOT_JSON'
  | 'NOT_AN_OBJECT'
  | 'TOO_DEEP'
  | 'TOO_LARGE'
  | 'TRUNCATED'
  | 'NO_ID'
  | 'NO_TIME'
  | 'BAD_TIME'
  | 'BAD_ENCODING'
  | 'WRONG_COLUMN_COUNT'
  | 'BAD_QUOTES'
  | 'NOT_A_SIGN_IN';

export type Reject = RecordSpan & { readonly code: RejectCode };

/** How an answer of Graph came: stays in the case (design §6). */
export type GraphAnswer = {
  readonly eventClass: SignInClass | null;
  readonly key: QueryKey | null;
  /** 1 for the first reading of a window, 2 and up for those that check it. */
  readonly pass: number;
  /** Place in its chain, from 0. */
  readonly ordinal: number;
  /** Rows in the answer. `records` below lists only those that the case did not hold already, byte for byte. */
  readonly rows: number;
  /** Graph's `request-id`. */
  readonly requestId: string | null;
  /** Common name of who issued the server's certificate; another one than usual shows a proxy that inspects. */
  readonly tlsIssuer: string | null;
};

/** What is known of a page beside its bytes. */
export type PageHead = {
  readonly sourceId: string;
  readonly shape: Shape;
  /** SHA-256 of the raw bytes, lower-case hex. */
  readonly sha256: string;
  readonly byteLength: number;
  /** UTC, ISO 8601: when Signet had it. */
  readonly receivedAt: string;
  /** The server's `Date` for a Graph answer, else null. */
  readonly serverDate: string | null;
  /** True where the page names a next link; whether it was followed is the source's affair. */
  readonly hasNextLink: boolean;
  /**
   * True where every record is exactly what `JSON.parse` makes of its bytes: import has proved that no repeated name was
   * lost, so reading it again at review and packaging needs no second proof.
   */
  readonly plain?: true;
  /** For pages of a live collection only. */
  readonly answer?: GraphAnswer;
  readonly records: readonly RecordSpan[];
  readonly rejects: readonly Reject[];
};
