// A filter as data: what `parseFilter` makes of the words and `filterRows` evaluates. Two-valued logic: comparing nothing is false.
import type { SignInOutcome } from '../words/aadsts-outcome.ts';
import type { IndexedTextPath } from './index-row.ts';
import type { Moment } from './moment.ts';

export type Comparison = 'eq' | 'ne' | 'gt' | 'ge' | 'lt' | 'le';

export type Filter =
  | { readonly kind: 'and' | 'or'; readonly of: readonly Filter[] }
  | { readonly kind: 'not'; readonly of: Filter }
  /**
   * `texts` are in lower case, since every text comparison ignores case: Graph stores UPNs in lower case and finds nothing
   * otherwise (reference/graph-sign-ins.md §2), and a review that silently misses rows is worse than one that shows more.
   * More than one text means "any of them" (a `+` may be a plus or a blank); null compares with an absent value.
   */
  | {
      readonly kind: 'text';
      readonly path: IndexedTextPath | 'id';
      readonly operator: 'eq' | 'ne' | 'startswith';
      readonly texts: readonly string[] | null;
    }
  | { readonly kind: 'time'; readonly operator: Comparison; readonly moment: Moment }
  | { readonly kind: 'error-code'; readonly operator: Comparison; readonly value: number | null }
  /** A record without an error code has no outcome. */
  | { readonly kind: 'outcome'; readonly operator: 'eq' | 'ne'; readonly outcome: SignInOutcome }
  | { readonly kind: 'interactive'; readonly operator: 'eq' | 'ne'; readonly value: boolean | null }
  /** True where one member of `signInEventTypes` satisfies the condition. */
  | { readonly kind: 'any-event-type'; readonly of: MemberCondition };

/** What one member of a list must be; texts in lower case. */
export type MemberCondition =
  | { readonly kind: 'and' | 'or'; readonly of: readonly MemberCondition[] }
  | { readonly kind: 'not'; readonly of: MemberCondition }
  | { readonly kind: 'member'; readonly operator: 'eq' | 'ne'; readonly texts: readonly string[] };
