// The token endpoint of the synthetic login: the four grants that Signet uses, checked as the real one checks them.
import { createHash } from 'node:crypto';
import type { TenantAnswer, TenantRequest } from '../tenant-request.ts';
import { assertionHolds } from './client-assertion.ts';
import { type Asking, type LoginState, permissionsOf, randomText } from './login-state.ts';
import { tokenText } from './token-registry.ts';

export function json(status: number, value: unknown): TenantAnswer {
  return {
    status,
    headers: { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' },
    body: JSON.stringify(value),
  };
}

/** An error answer (RFC 6749 §5.2) with Microsoft's number. */
export function refused(error: string, number: number, suberror?: string): TenantAnswer {
  return json(400, {
    error,
    error_description: `AADSTS${number}: refused by the synthetic tenant.`,
    error_codes: [number],
    ...(suberror === undefined ? {} : { suberror }),
  });
}

const sha256 = (text: string) => createHash('sha256').update(text).digest('base64url');

function granted(state: LoginState, origin: string, asking: Asking, objectId: string | null): TenantAnswer {
  const { tenantId, account, tokenSeconds, applicationPermissions = [] } = state.options;
  if (asking.claims !== null) state.claimsAsked.push(asking.claims);
  const seconds = tokenSeconds?.() ?? 3600;
  const permissions = objectId === null ? applicationPermissions : permissionsOf(asking.scopes);
  const grant = { tenantId, appId: asking.clientId, objectId, permissions };
  const answer = {
    token_type: 'Bearer',
    expires_in: seconds,
    access_token: state.registry.issue(grant, origin, seconds),
  };
  if (objectId === null) return json(200, answer);
  const refreshToken = randomText('rt-');
  state.refreshTokens.set(refreshToken, asking);
  const now = Math.floor(state.options.clock() / 1000);
  const idToken = {
    ...{ aud: asking.clientId, iss: `${origin}/${tenantId}/v2.0`, iat: now, nbf: now, exp: now + seconds, ver: '2.0' },
    ...{ tid: tenantId, oid: objectId, sub: objectId, name: account.displayName },
    preferred_username: account.userPrincipalName,
  };
  const clientInfo = { uid: objectId, utid: tenantId };
  return json(200, {
    ...answer,
    scope: asking.scopes.join(' '),
    refresh_token: refreshToken,
    id_token: tokenText(idToken, Buffer.from('nobody checks this one')),
    client_info: Buffer.from(JSON.stringify(clientInfo)).toString('base64url'),
  });
}

export function answerToken(state: LoginState, request: TenantRequest): TenantAnswer {
  const form = new URLSearchParams(request.body);
  const word = (name: string) => form.get(name) ?? '';
  const { account, applications, clock, approveDeviceCodes } = state.options;
  const clientId = word('client_id');
  const scopes = word('scope').split(' ').filter(Boolean);
  const claims = form.get('claims');
  switch (word('grant_type')) {
    case 'authorization_code': {
      const code = state.codes.get(word('code'));
      state.codes.delete(word('code'));
      if (code === undefined || code.clientId !== clientId) return refused('invalid_grant', 70008);
      if (code.redirectUri !== word('redirect_uri')) return refused('invalid_grant', 50011);
      if (sha256(word('code_verifier')) !== code.challenge) return refused('invalid_grant', 50148);
      return granted(state, request.origin, { ...code, claims: claims ?? code.claims }, account.objectId);
    }
    case 'refresh_token': {
      const known = state.refreshTokens.get(word('refresh_token'));
      if (known === undefined || known.clientId !== clientId) return refused('invalid_grant', 50173, 'bad_token');
      const missing = permissionsOf(scopes).some((one) => state.notConsented.has(one));
      if (missing) return refused('invalid_grant', 65001, 'consent_required');
      return granted(state, request.origin, { clientId, scopes, claims }, account.objectId);
    }
    // MSAL says it short, RFC 8628 long; the real login takes both.
    case 'device_code':
    case 'urn:ietf:params:oauth:grant-type:device_code': {
      const device = state.devices.get(word('device_code'));
      if (device === undefined || device.clientId !== clientId) return refused('invalid_grant', 70000);
      if (device.expiresAt <= clock()) return refused('expired_token', 70020);
      if (device.outcome === 'declined') return refused('authorization_declined', 70018);
      if (device.outcome === 'pending' && approveDeviceCodes !== true) return refused('authorization_pending', 70016);
      state.devices.delete(word('device_code'));
      return granted(state, request.origin, { ...device, claims: claims ?? device.claims }, account.objectId);
    }
    case 'client_credentials': {
      const registered = applications?.get(clientId);
      if (registered === undefined) return refused('unauthorized_client', 700016);
      const expected = { clientId, audience: `${request.origin}${request.path}`, now: clock() };
      if (!assertionHolds(word('client_assertion'), registered, expected)) return refused('invalid_client', 700027);
      return granted(state, request.origin, { clientId, scopes, claims }, null);
    }
    default:
      return refused('unsupported_grant_type', 70003);
  }
}
