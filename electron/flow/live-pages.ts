// Which pages of a case are answers of a tenant: what was imported from files cannot be asked for again.
import type { OpenCase } from '../case/open-case.ts';

/** Looks at each page's head once. */
export function livePages(open: OpenCase): (page: number) => boolean {
  const known: boolean[] = [];
  return (page) => {
    known[page] ??= open.pageHead(page).answer !== undefined;
    return known[page];
  };
}
