// Reads the query options of the report endpoints: few are allowed, and a wrong one is refused as the service refuses it.
import { FilterRefused, type FilterTree } from '../filter/filter-tree.ts';
import { parseFilter } from '../filter/parse-filter.ts';

export type QueryOptions = {
  readonly filter: FilterTree | null;
  readonly top: number;
  readonly newestFirst: boolean;
  /** Null where there is none; it may be empty. */
  readonly skipToken: string | null;
  /** The query without its skip token, as it stands in next links. */
  readonly query: string;
};

const largestPage = 1000;
const order = /^createdDateTime(?: (asc|desc))?$/;

/** Throws {@link FilterRefused} with the message to answer. */
export function readQueryOptions(query: URLSearchParams, allowed: readonly string[]): QueryOptions {
  for (const name of query.keys()) {
    if (!name.startsWith('$') || allowed.includes(name) || name === '$skiptoken') continue;
    const word = name.slice(1, 2).toUpperCase() + name.slice(2);
    throw new FilterRefused(
      `Query option '${word}' is not allowed. To allow it, set the 'AllowedQueryOptions' property on EnableQueryAttribute or QueryValidationSettings.`,
    );
  }
  const topText = query.get('$top');
  const top = topText === null ? largestPage : /^\d{1,9}$/.test(topText) ? Number(topText) : 0;
  if (top < 1) throw new FilterRefused(`Invalid value '${topText}' for $top query option found.`);
  if (top > largestPage) {
    throw new FilterRefused(
      `The limit of '${largestPage}' for Top query has been exceeded. The value from the incoming request is '${top}'.`,
    );
  }
  const orderText = query.get('$orderby');
  const sorted = orderText === null ? null : order.exec(orderText);
  if (orderText !== null && sorted === null) throw new FilterRefused('Invalid orderby clause');
  const filterText = query.get('$filter');
  const parts = allowed.flatMap((name) => {
    const value = query.get(name);
    return value === null ? [] : [`${name}=${encodeURIComponent(value)}`];
  });
  return {
    filter: filterText === null ? null : parseFilter(filterText),
    top,
    newestFirst: orderText === null || sorted?.[1] === 'desc',
    skipToken: query.get('$skiptoken'),
    query: parts.join('&'),
  };
}
