// Guards `@odata.nextLink`: a link that leaves the server or the query, has no token or comes back is never followed.
import { fail, ok, type Result } from '../../result.ts';
import { readAddress, sameServer, skipTokenOf } from './graph-address.ts';

export type NextLinkQuestion = {
  /** As the answer names it. */
  readonly link: string;
  /** The cloud's Graph root, without a slash at the end. */
  readonly root: string;
  /** The first request of the chain: absolute, or below the root. */
  readonly asked: string;
  /** Every link followed in this chain so far. */
  readonly seen: ReadonlySet<string>;
};

/**
 * The link where it may be followed: same scheme, host and port as the root and same path as the first request, with a
 * skip token, not seen before in its chain. FOREIGN_LINK: it leads elsewhere, nothing may be sent there.
 * PAGING_LOST: the chain cannot go on (all three seen in public: msgraph-sdk-powershell issues 1388, 451 and 2941).
 */
export function checkedNextLink(question: NextLinkQuestion): Result<string, 'PAGING_LOST' | 'FOREIGN_LINK'> {
  const { link, seen } = question;
  const root = readAddress(`${question.root}/`);
  const asked = readAddress(absoluteUrl(question.root, question.asked));
  const next = readAddress(link);
  if (link.trim() === '') return fail('PAGING_LOST');
  if (root === null || asked === null || !sameServer(root, asked)) throw new Error('a chain began outside its root');
  if (next === null || !sameServer(next, root) || next.path !== asked.path) return fail('FOREIGN_LINK');
  const token = skipTokenOf(next.query);
  if (token === null || token === '' || seen.has(link)) return fail('PAGING_LOST');
  return ok(link);
}

/** What is asked, with its root where it has none. */
export function absoluteUrl(root: string, url: string): string {
  return url.startsWith('/') ? `${root}${url}` : url;
}
