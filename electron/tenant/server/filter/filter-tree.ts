// A `$filter` after it was read: what the synthetic tenant's endpoints agree on.

export type FilterLiteral =
  | { readonly kind: 'text'; readonly value: string }
  /** A number, a time or a word such as true, as written. */
  | { readonly kind: 'bare'; readonly value: string };

export type FilterTree =
  | { readonly kind: 'join'; readonly by: 'and' | 'or'; readonly parts: readonly FilterTree[] }
  | { readonly kind: 'not'; readonly part: FilterTree }
  | { readonly kind: 'compare'; readonly path: string; readonly operator: string; readonly literal: FilterLiteral }
  | {
      readonly kind: 'affix';
      readonly operator: 'startsWith' | 'endsWith';
      readonly path: string;
      readonly text: string;
    }
  /** `path/any(x: …)`; inside it the variable is the path {@link anyItem}. */
  | { readonly kind: 'any'; readonly path: string; readonly inner: FilterTree };

export const anyItem = '$it';

/** Thrown by the parser and the compiler; the endpoints answer 400 with its words. */
export class FilterRefused extends Error {}
