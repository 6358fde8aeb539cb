// The one address that is opened and is no constant: the authorize endpoint of the chosen cloud, and nothing that looks like it.
import { describe, expect, it } from 'vitest';
import { isAuthorizeAddress } from '../../../electron/shell/authorize-address.ts';
import { clouds } from '../../../shared/collect/graph/clouds.ts';

const good = 'https://login.microsoftonline.com/contoso.example/oauth2/v2.0/authorize';

describe('an authorize address', () => {
  it.each([
    `${good}?client_id=x&scope=y`,
    'https://login.microsoftonline.com/7d1f6c1e-5a54-4c43-9d4e-2b8f0a6f9a01/oauth2/v2.0/authorize?x=1',
    'https://login.microsoftonline.com/organizations/oauth2/v2.0/authorize',
  ])('of the chosen cloud is opened: %s', (address) => {
    expect(isAuthorizeAddress(address, clouds.global)).toBe(true);
  });

  it.each([
    ['another cloud', good.replace('.com', '.us')],
    ['a host that begins like it', good.replace('.com/', '.com.evil.example/')],
    ['a port', good.replace('.com/', '.com:8443/')],
    ['a name before the host', good.replace('https://', 'https://login.microsoftonline.com@evil.example/')],
    ['a user in it', good.replace('https://', 'https://user:word@')],
    ['no encryption', good.replace('https:', 'http:')],
    ['another path', good.replace('authorize', 'logout')],
    ['a longer path', `${good}/../../../../../kmsi`],
    ['a folder more', good.replace('contoso.example', 'contoso.example/more')],
    ['a fragment', `${good}#top`],
    ['a file', 'file:///etc/passwd'],
    ['a script', 'javascript:alert(1)'],
    ['no address', 'login.microsoftonline.com'],
    ['nothing', ''],
  ])('is not one with %s', (_, address) => {
    expect(isAuthorizeAddress(address, clouds.global)).toBe(false);
  });
});
