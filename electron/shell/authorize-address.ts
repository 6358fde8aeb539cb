// The only address opened in the browser that is no constant: the authorize endpoint of the cloud that the officer chose
// (issue 4 §1; OAuth 2.0 at the Microsoft identity platform, v2.0 endpoints).
import type { Cloud } from '../../shared/collect/graph/clouds.ts';

export function isAuthorizeAddress(address: string, { loginHosts }: Pick<Cloud, 'loginHosts'>): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, host, username, password, pathname, hash } = new URL(address);
  return (
    protocol === 'https:' &&
    loginHosts.includes(host) &&
    username === '' &&
    password === '' &&
    hash === '' &&
    /^\/[\w.-]+\/oauth2\/v2\.0\/authorize$/.test(pathname)
  );
}
