// The one shape of an expected error, for every stage: a code and facts; the words are looked up at the edge.
import type { ErrorCode } from './words/en/error-words.ts';

export type { ErrorCode } from './words/en/error-words.ts';

/** Numbers, fixed words, paths of files the officer named, field paths: never a value of a record (design §3). */
export type ErrorFacts = Readonly<Record<string, string | number>>;

export type AppError = { readonly code: ErrorCode; readonly facts?: ErrorFacts };

/** Builds an {@link AppError}; leaves `facts` out when there are none. */
export function appError(code: ErrorCode, facts?: ErrorFacts): AppError {
  return facts === undefined ? { code } : { code, facts };
}

/** Marks a place that the types say cannot be reached; reaching it is a bug, so it throws. */
export function assertNever(value: never): never {
  throw new Error(`unreachable case: ${JSON.stringify(value)}`);
}
