// One request of the page, answered from the list of built files: by exact look-up, with the headers of every answer.
import { appHost, appScheme, isOwnAddress, lockedPage } from './address.ts';
import { contentSecurityPolicy } from './content-security-policy.ts';
import type { PageFile } from './page-files.ts';

const headers = {
  'Content-Security-Policy': contentSecurityPolicy,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cache-Control': 'no-store',
};

/** A query, another host or another method finds nothing; the page after a lock is the one address with a query. */
export function answerRequest(
  { url, method }: { readonly url: string; readonly method: string },
  files: ReadonlyMap<string, PageFile>,
): Response {
  const file = method === 'GET' && isOwnAddress(url) ? files.get(pathOf(url)) : undefined;
  if (file === undefined) return new Response(null, { status: 404, headers });
  return new Response(file.content, { status: 200, headers: { ...headers, 'Content-Type': file.type } });
}

/** Everything after the host, so that `?` and `#` are part of what is looked up and found nowhere. */
function pathOf(url: string): string {
  return (url === lockedPage ? url.slice(0, url.indexOf('?')) : url).slice(`${appScheme}://${appHost}`.length);
}
