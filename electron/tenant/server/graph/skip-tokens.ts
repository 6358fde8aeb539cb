// Skip tokens: opaque, bound to the query that they were made for, and of limited life. Only the server can read them.
import { createHash } from 'node:crypto';

/** Where a list goes on: after this row, at this instant (see sign-in-ticks.ts). */
export type Cursor = {
  readonly ticks: number;
  readonly row: number;
  /** Where it goes on after the next page, if not behind it. */
  readonly afterwards?: Cursor | 'end';
};

export type SkipTokens = {
  readonly make: (query: string, cursor: Cursor | null) => string;
  /** Null as a cursor is the beginning. */
  readonly read: (
    query: string,
    token: string,
  ) => { readonly kind: 'cursor'; readonly cursor: Cursor | null } | { readonly kind: 'unknown' | 'expired' | 'empty' };
};

/** Tokens held; the oldest are forgotten, and then unknown. */
const mostTokens = 20_000;

/** The same seed and the same order of calls give the same tokens. */
export function skipTokens(seed: string, lifetimeSeconds: number, now: () => number): SkipTokens {
  const held = new Map<string, { query: string; cursor: Cursor | null; until: number }>();
  let made = 0;
  return {
    make: (query, cursor) => {
      made += 1;
      const token = createHash('sha256').update(`${seed}/${made}`).digest('hex');
      held.set(token, { query, cursor, until: now() + lifetimeSeconds * 1000 });
      const [oldest] = held.keys();
      if (held.size > mostTokens && oldest !== undefined) held.delete(oldest);
      return token;
    },
    read: (query, token) => {
      if (token === '') return { kind: 'empty' };
      const known = held.get(token);
      if (known === undefined || known.query !== query) return { kind: 'unknown' };
      return known.until < now() ? { kind: 'expired' } : { kind: 'cursor', cursor: known.cursor };
    },
  };
}

export const skipTokenMessages = {
  empty: 'Invalid Skip Token, skip token is null',
  unknown: 'Invalid Skip Token',
  expired: 'Token not found: token is either invalid or expired',
} as const;
