// Who may speak to the preview: the one browser that opened the printed address, on the very host and port, from the page itself.
// Any other program or site on this computer could call 127.0.0.1 too (DNS rebinding, CVE-2018-5702 and its kin).
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** The parts of a request that the guard looks at; header names in lower case. */
export type Asked = {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
};

/** `enter`: the printed address was opened, and the answer sets the cookie. */
export type Judgement =
  | { readonly kind: 'enter'; readonly cookie: string }
  | { readonly kind: 'pass'; readonly path: string; readonly query: URLSearchParams }
  | { readonly kind: 'refuse'; readonly status: 403 | 405 | 421 };

const secretBytes = 24;

/** Makes the guard of one run; `token` stands in the address that is printed, and opens once. */
export function createGuard(origin: string): { readonly token: string; readonly judge: (asked: Asked) => Judgement } {
  const { host, port } = new URL(origin);
  const token = freshSecret();
  const session = freshSecret();
  // A browser keeps cookies per host, not per port: two previews need two names.
  const cookieName = `signet-preview-${port}`;
  let isTokenSpent = false;

  return {
    token,
    judge(asked) {
      const { headers } = asked;
      if (headers.host !== host) return { kind: 'refuse', status: 421 };
      // A target such as `//` is no address. It comes from any site that guesses the port, and must not end the preview.
      if (!URL.canParse(asked.url, origin)) return { kind: 'refuse', status: 403 };
      const address = new URL(asked.url, origin);
      const isKnown = isSame(cookieOf(headers.cookie, cookieName), session);
      const shown = address.pathname === '/' ? address.searchParams.get('token') : null;
      if (asked.method === 'GET' && shown !== null && (isKnown || (!isTokenSpent && isSame(shown, token)))) {
        isTokenSpent = true;
        return { kind: 'enter', cookie: `${cookieName}=${session}; HttpOnly; SameSite=Strict; Path=/` };
      }
      if (!isKnown) return { kind: 'refuse', status: 403 };
      if (asked.method !== 'GET' && asked.method !== 'POST') return { kind: 'refuse', status: 405 };
      return isFromOurPage(asked, origin)
        ? { kind: 'pass', path: address.pathname, query: address.searchParams }
        : { kind: 'refuse', status: 403 };
    },
  };
}

function freshSecret(): string {
  return randomBytes(secretBytes).toString('base64url');
}

/** A browser names the origin with every POST, and where a GET comes from in Sec-Fetch-Site (`none`: the address bar). */
function isFromOurPage({ method, headers }: Asked, origin: string): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && !(site === 'none' && method === 'GET')) return false;
  return headers.origin === undefined ? method === 'GET' : headers.origin === origin;
}

function cookieOf(header: Asked['headers'][string], name: string): string {
  const pairs = typeof header === 'string' ? header.split(/;\s*/) : [];
  return pairs.find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1) ?? '';
}

/** In constant time, whatever the lengths. */
function isSame(given: string, wanted: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(wanted));
}
