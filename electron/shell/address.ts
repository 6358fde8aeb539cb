// Where the window's page lives: a scheme and host of our own, never file:// (Electron, security.md item 18).

export const appScheme = 'app';
export const appHost = 'signet';
export const startPage = `${appScheme}://${appHost}/index.html`;
/** The same page, loaded anew with nothing in memory, after a lock: it shows no list until somebody comes back to it. */
export const lockedPage = `${startPage}?locked`;

/**
 * Whether an address is of our own origin, exactly. By its parts, not by its beginning: `app://signet.evil/` and
 * `app://signet@evil/` begin alike.
 */
export function isOwnAddress(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, host, username, password } = new URL(address);
  return protocol === `${appScheme}:` && host === appHost && username === '' && password === '';
}
