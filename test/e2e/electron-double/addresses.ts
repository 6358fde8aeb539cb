// Chromium knows no scheme of ours, so the double serves `app://HOST/` as `https://HOST.app-scheme.test/`: a secure origin per host, as `standard` and `secure` make it.

const suffix = '.app-scheme.test';

/** The app's address of a page's address; other addresses stay as they are. */
export function toApp(url: string): string {
  const { protocol, hostname, pathname, search, hash } = new URL(url);
  if (protocol !== 'https:' || !hostname.endsWith(suffix)) return url;
  return `app://${hostname.slice(0, -suffix.length)}${pathname}${search}${hash}`;
}

export function toPage(url: string): string {
  return url.replace(/^app:\/\/([^/?#]+)/, `https://$1${suffix}`);
}
