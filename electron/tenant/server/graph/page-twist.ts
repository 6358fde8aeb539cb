// Ways in which a page of sign-ins can be wrong that only its maker can bring about, because they need cursors or other rows.

export const pageTwists = [
  /** Nothing, and a link to the same place: allowed, and met in practice. */
  'empty-page',
  /** Half as many as asked, and a link to the rest: allowed too. */
  'half-page',
  /** The same page comes again under another link. */
  'duplicate-page',
  /** The next page comes first, then this one. */
  'page-out-of-order',
  /** The link leads past the next page, which never comes. */
  'skipped-page',
  /** A record of somebody who was not asked for stands in the middle. */
  'foreign-record',
] as const;

export type PageTwist = (typeof pageTwists)[number];
