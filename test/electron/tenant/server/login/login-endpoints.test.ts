// What the synthetic login refuses: codes for another computer, without their verifier, twice, or for another application.
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { createLoginEndpoints } from '../../../../../electron/tenant/server/login/login-endpoints.ts';
import type { TenantAnswer } from '../../../../../electron/tenant/server/tenant-request.ts';

const origin = 'https://localhost:8443';
const account = { objectId: 'o-1', userPrincipalName: 'officer@contoso.example', displayName: '<Ada> & "Co"' };
const redirect = 'http://localhost:5000';
const verifier = 'v'.repeat(43);
const asked = {
  client_id: 'app-1',
  redirect_uri: redirect,
  response_mode: 'form_post',
  code_challenge_method: 'S256',
  code_challenge: createHash('sha256').update(verifier).digest('base64url'),
  scope: `${origin}/AuditLog.Read.All openid`,
  state: 's-1',
};

function login() {
  let now = Date.parse('2026-03-01T12:00:00Z');
  const { endpoint, state } = createLoginEndpoints({ tenantId: 't-1', account, clock: () => now });
  const call = async (path: string, fields: Record<string, string>, method = 'POST'): Promise<TenantAnswer> => {
    const words = new URLSearchParams(fields);
    const [query, body] = method === 'POST' ? [new URLSearchParams(), words.toString()] : [words, ''];
    const answer = await endpoint({ method, path: `/t-1/${path}`, query, headers: {}, body, origin });
    if (answer === null) throw new Error('not answered');
    return answer;
  };
  const token = async (fields: Record<string, string>) =>
    JSON.parse(String((await call('oauth2/v2.0/token', fields)).body));
  const code = async (more: Record<string, string> = {}) => {
    const { body } = await call('oauth2/v2.0/authorize', { ...asked, ...more, choice: 'accept' });
    return /name="code" value="([^"]+)"/.exec(String(body))?.[1] ?? '';
  };
  const later = (milliseconds: number) => {
    now += milliseconds;
  };
  return { call, token, code, state, later };
}

const redeem = {
  grant_type: 'authorization_code',
  client_id: 'app-1',
  redirect_uri: redirect,
  code_verifier: verifier,
};

describe('The synthetic login', () => {
  it('gives a token for a code with its verifier, once', async () => {
    const { token, code, state, later } = login();
    const once = await code();
    const given = await token({ ...redeem, code: once });
    expect(state.registry.tokenOf(given.access_token)).toMatchObject({
      permissions: ['AuditLog.Read.All'],
      expired: false,
    });
    expect((await token({ ...redeem, code: once })).error).toBe('invalid_grant');
    later(3_600_000);
    expect(state.registry.tokenOf(given.access_token)).toMatchObject({ expired: true });
    state.registry.revokeAll();
    state.registry.demandClaims('{}');
    expect(state.registry.tokenOf(given.access_token)).toMatchObject({ revoked: true, claimsDemanded: '{}' });
    expect(state.registry.tokenOf('another')).toBeNull();
  });

  it.each([
    ['another verifier', { code_verifier: 'w'.repeat(43) }],
    ['no verifier', { code_verifier: '' }],
    ['another application', { client_id: 'app-2' }],
    ['another place to go back to', { redirect_uri: 'http://localhost:5001' }],
  ])('refuses a code with %s', async (_what, more) => {
    const { token, code } = login();
    expect((await token({ ...redeem, code: await code(), ...more })).error).toBe('invalid_grant');
  });

  it.each([
    'https://evil.example',
    'http://evil.example:80',
    'http://localhost:1@evil.example:2',
    'javascript:alert(1)',
  ])('sends no code to %s', async (redirect_uri) => {
    const { call } = login();
    expect((await call('oauth2/v2.0/authorize', { ...asked, redirect_uri, choice: 'accept' })).status).toBe(400);
  });

  it('shows who signs in and what is asked, with every mark escaped', async () => {
    const { call } = login();
    const { body } = await call('oauth2/v2.0/authorize', { ...asked, state: '"><script>' }, 'GET');
    expect(body).toContain('&#60;Ada&#62; &#38; &#34;Co&#34;');
    expect(body).toContain('<li>AuditLog.Read.All</li>');
    expect(body).not.toContain('<script>');
  });

  it('forgets a device code after its time', async () => {
    const { call, token, later } = login();
    const started = JSON.parse(String((await call('oauth2/v2.0/devicecode', { client_id: 'app-1', scope: 'x' })).body));
    const poll = {
      grant_type: 'urn:ietf:params:oauth:grant-type:device_code',
      client_id: 'app-1',
      device_code: started.device_code,
    };
    expect((await token(poll)).error).toBe('authorization_pending');
    later(started.expires_in * 1000);
    expect((await token(poll)).error).toBe('expired_token');
  });
});
