// Reads a short list of Graph to its end, page after page, into memory: people and summaries, never sign-in records.
import { checkedNextLink } from '../../../shared/collect/graph/next-link.ts';
import { appError } from '../../../shared/errors.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { BadBody, GraphCall, GraphClient, GraphFailure } from './graph-client.ts';

export type ListQuestion<T> = Omit<GraphCall<unknown>, 'read'> & {
  /** Null where an item is not what was asked for: the answer then counts as a bad one. */
  readonly readItem: (item: unknown) => T | null;
  /** Reading ends when so many items are there. */
  readonly most: number;
};

/** The items in the order of the answers. */
export async function readAllPages<T>(
  client: GraphClient,
  question: ListQuestion<T>,
): Promise<Result<readonly T[], GraphFailure>> {
  const { readItem, most, ...asked } = question;
  const items: T[] = [];
  const seen = new Set<string>();
  for (let url = asked.url; ; ) {
    const answer = await client.get({ ...asked, url, read: (bytes) => readPage(bytes, readItem) });
    if (!answer.ok) return answer;
    items.push(...answer.value.value.items);
    const { next } = answer.value.value;
    if (next === null || items.length >= most) return ok(items.slice(0, most));
    const checked = checkedNextLink({ link: next, root: client.root, asked: asked.url, seen });
    if (!checked.ok) return fail(lostWay(checked.error));
    seen.add(next);
    url = checked.value;
  }
}

/** The failure of a chain whose next link may not be followed. */
export function lostWay(cause: 'PAGING_LOST' | 'FOREIGN_LINK'): GraphFailure {
  const code = cause === 'PAGING_LOST' ? 'COLLECT_PAGING_LOST' : 'COLLECT_FOREIGN_ADDRESS';
  return { cause, error: appError(code), status: null, graphCode: null };
}

type Page<T> = { readonly items: readonly T[]; readonly next: string | null };

function readPage<T>(bytes: Uint8Array<ArrayBuffer>, readItem: (item: unknown) => T | null): Result<Page<T>, BadBody> {
  const body = readObject(bytes);
  if (body === null) return fail({ code: 'NOT_JSON' });
  const { value, '@odata.nextLink': next } = body;
  if (!Array.isArray(value) || (next !== undefined && next !== null && typeof next !== 'string'))
    return fail({ code: 'NOT_THE_SHAPE' });
  const items = value.map(readItem);
  const known = items.filter((item) => item !== null);
  return known.length < items.length ? fail({ code: 'NOT_THE_SHAPE' }) : ok({ items: known, next: next ?? null });
}

/** The body as a JSON object; null where it is none. */
export function readObject(bytes: Uint8Array<ArrayBuffer>): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(Buffer.from(bytes).toString('utf8'));
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Readonly<Record<string, unknown>>)
      : null;
  } catch {
    return null;
  }
}
