// What a live collection asks of a tenant, and what became of it: the words of the plan, shared by every stage.

/** The event classes that concern a person; each is asked for by itself (Graph: signInEventTypes). */
export type SignInClass = 'interactiveUser' | 'nonInteractiveUser';

export const signInClasses: readonly SignInClass[] = ['interactiveUser', 'nonInteractiveUser'];

/** Half-open: `from` is in it, `to` is not. UTC, ISO 8601 with `Z`. */
export type TimeWindow = { readonly from: string; readonly to: string };

/** What a query is asked by. Values are in lower case: Graph compares UPNs that way and answers nothing to others. */
export type QueryKey = { readonly by: 'userId' | 'userPrincipalName'; readonly value: string };

/** One kind of query: a class, asked by one key. */
export type QuerySlot = { readonly eventClass: SignInClass; readonly key: QueryKey };

/** v1.0 knows no event types and answers interactive sign-ins only: what it brings is INCOMPLETE by construction (design §1). */
export type GraphVersion = 'beta' | 'v1.0';

/** Why a window has no answer. `code` has its words in shared/words. */
export type GapCause =
  | 'TIMED_OUT'
  | 'PAGING_LOST'
  | 'FOREIGN_LINK'
  | 'BAD_ANSWER'
  | 'THROTTLED_OUT'
  | 'UNREACHABLE'
  | 'SERVER_ERROR'
  | 'NOT_PREMIUM'
  | 'PERMISSION_MISSING'
  | 'ROLE_MISSING'
  | 'NO_DIRECTORY_ACCESS'
  | 'FORBIDDEN'
  | 'SIGN_IN_AGAIN'
  | 'V1_FALLBACK'
  /** A chain that ends at exactly a million rows was cut by the service. */
  | 'CHAIN_CAPPED'
  /** Passes never agreed. */
  | 'PASSES_DIFFER'
  /** Not asked yet: the run ended before. */
  | 'NOT_REACHED';

/** Who signed in to ask: a person (delegated) or the application itself. */
export type AccountKind = 'person' | 'application';
