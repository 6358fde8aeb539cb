// Reads an absolute http(s) address strictly, so that two of them can be compared before a token is sent to one.
// Everything unusual is refused: what a browser would repair is no address that Graph writes.

export type GraphAddress = {
  /** Lower case. */
  readonly scheme: 'http' | 'https';
  /** Lower case, ASCII. */
  readonly host: string;
  readonly port: number;
  /** Decoded and in lower case: Graph compares paths so. Begins with `/`. */
  readonly path: string;
  /** Without the question mark, as written; holds no control character. */
  readonly query: string;
};

// No user info, no backslash, no blank, no fragment; the query may hold anything but controls, it cannot change the host.
const form =
  /^(https?):\/\/([a-z0-9](?:[a-z0-9.-]*[a-z0-9])?|\[[0-9a-f:.]+\])(?::(\d{1,5}))?(\/[!$&'()*+,;=:@a-z0-9._~%/-]*)(?:\?([^#]*))?$/i;

/** Null for anything that is not plainly such an address. */
export function readAddress(text: string): GraphAddress | null {
  const match = /\p{Cc}/u.test(text) ? null : form.exec(text);
  if (match === null) return null;
  const [, scheme = '', host = '', portText, rawPath = '/', query = ''] = match;
  const isSecure = scheme.toLowerCase() === 'https';
  const port = portText === undefined ? (isSecure ? 443 : 80) : Number(portText);
  const path = plainPath(rawPath);
  if (port < 1 || port > 65_535 || path === null) return null;
  return { scheme: isSecure ? 'https' : 'http', host: host.toLowerCase(), port, path, query };
}

/** Null where the path climbs, hides a separator or is wrongly encoded. */
function plainPath(path: string): string | null {
  if (/%(?![0-9a-f]{2})|%(2f|5c|25|3f|23|[01][0-9a-f]|7f)/i.test(path)) return null;
  try {
    const plain = decodeURIComponent(path).toLowerCase();
    return plain.split('/').some((part) => part === '.' || part === '..') ? null : plain;
  } catch {
    return null;
  }
}

/** True where both stand for one server. */
export function sameServer(one: GraphAddress, other: GraphAddress): boolean {
  return one.scheme === other.scheme && one.host === other.host && one.port === other.port;
}

/** The skip token of a query; null where it has none, empty where it has none in it. */
export function skipTokenOf(query: string): string | null {
  const token = /(?:^|&)(?:\$|%24)skiptoken(?:=([^&]*)|(?=&|$))/i.exec(query);
  return token === null ? null : (token[1] ?? '').replaceAll(/%20|\+/g, ' ').trim();
}
