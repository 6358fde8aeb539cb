// The login of the synthetic tenant: good enough for the real MSAL library, with pages that a person can use.
import type { TenantAnswer, TenantEndpoint, TenantRequest } from '../tenant-request.ts';
import { form, page, returnPage, text } from './login-pages.ts';
import {
  type LoginOptions,
  type LoginState,
  newLoginState,
  permissionsOf,
  randomText,
  randomUserCode,
} from './login-state.ts';
import { answerToken, json, refused } from './token-endpoint.ts';

export type LoginEndpoints = {
  readonly endpoint: TenantEndpoint;
  /** Tokens, device codes and consent: for the Graph side and for tests. */
  readonly state: LoginState;
};

const deviceMinutes = 15;

function configuration({ origin }: TenantRequest, tenant: string): TenantAnswer {
  const root = `${origin}/${tenant}`;
  return json(200, {
    issuer: `${root}/v2.0`,
    authorization_endpoint: `${root}/oauth2/v2.0/authorize`,
    token_endpoint: `${root}/oauth2/v2.0/token`,
    device_authorization_endpoint: `${root}/oauth2/v2.0/devicecode`,
    end_session_endpoint: `${root}/oauth2/v2.0/logout`,
    jwks_uri: `${root}/discovery/v2.0/keys`,
  });
}

function discovery({ origin, query }: TenantRequest): TenantAnswer {
  const host = new URL(origin).host;
  const tenant = new URL(query.get('authorization_endpoint') ?? origin).pathname.split('/')[1] ?? '';
  return json(200, {
    tenant_discovery_endpoint: `${origin}/${tenant}/v2.0/.well-known/openid-configuration`,
    metadata: [{ preferred_network: host, preferred_cache: host, aliases: [host] }],
  });
}

/** Codes go back to this computer only, as for a public client of the real login (RFC 8252 §7.3). */
function isOnThisComputer(redirectUri: string): boolean {
  return URL.canParse(redirectUri) && /^http:\/\/(localhost|127\.0\.0\.1):\d+\/?$/.test(redirectUri);
}

function authorize(state: LoginState, request: TenantRequest): TenantAnswer {
  const words = request.method === 'POST' ? new URLSearchParams(request.body) : request.query;
  const word = (name: string) => words.get(name) ?? '';
  const redirectUri = word('redirect_uri');
  const scopes = word('scope').split(' ').filter(Boolean);
  if (!isOnThisComputer(redirectUri)) return refused('invalid_request', 50011);
  if (word('response_mode') !== 'form_post' || word('code_challenge_method') !== 'S256') {
    return refused('invalid_request', 90014);
  }
  const back = (fields: Readonly<Record<string, string>>) =>
    returnPage(redirectUri, { ...fields, state: word('state') });
  if (permissionsOf(scopes).some((one) => state.notConsented.has(one))) {
    return back({ error: 'access_denied', error_description: 'AADSTS90094: an administrator has to consent.' });
  }
  if (word('choice') === 'deny') {
    return back({ error: 'access_denied', error_description: 'AADSTS65004: the user declined to consent.' });
  }
  if (word('choice') === 'accept') {
    const code = randomText('code-');
    const asking = { clientId: word('client_id'), scopes, claims: words.get('claims') };
    state.codes.set(code, { ...asking, redirectUri, challenge: word('code_challenge') });
    return back({ code });
  }
  const wanted = permissionsOf(scopes).map((one) => `<li>${text.escaped(one)}</li>`);
  const { displayName, userPrincipalName } = state.options.account;
  const content = `<p>Sign in as ${text.escaped(displayName)} (${text.escaped(userPrincipalName)}) and allow:</p><ul>${wanted.join('')}</ul>`;
  const buttons = { accept: 'Sign in and allow', deny: 'Refuse' };
  return page('Sign in', content + form(request.path, Object.fromEntries(words), buttons));
}

function startDevice(state: LoginState, request: TenantRequest, tenant: string): TenantAnswer {
  const words = new URLSearchParams(request.body);
  const [deviceCode, userCode] = [randomText('device-'), randomUserCode()];
  const uri = `${request.origin}/${tenant}/devicelogin`;
  state.devices.set(deviceCode, {
    clientId: words.get('client_id') ?? '',
    scopes: (words.get('scope') ?? '').split(' ').filter(Boolean),
    claims: words.get('claims'),
    userCode,
    expiresAt: state.options.clock() + deviceMinutes * 60_000,
    outcome: 'pending',
  });
  return json(200, {
    ...{ device_code: deviceCode, user_code: userCode, verification_uri: uri },
    ...{ expires_in: deviceMinutes * 60, interval: 1, message: `Open ${uri} and type ${userCode}.` },
  });
}

function typeDeviceCode(state: LoginState, request: TenantRequest): TenantAnswer {
  const words = new URLSearchParams(request.body);
  const field = '<label>Code <input name="code" autofocus autocomplete="off"></label> ';
  const ask = form(request.path, {}, { accept: 'Sign in and allow', deny: 'Refuse' }, field);
  if (request.method !== 'POST') return page('Type the code', ask);
  const typed = (words.get('code') ?? '').replace(/[\s-]/g, '').toUpperCase();
  const device = [...state.devices.values()].find((one) => one.userCode === typed && one.outcome === 'pending');
  if (device === undefined) return page('Unknown code', ask);
  device.outcome = words.get('choice') === 'accept' ? 'approved' : 'declined';
  return page('Done', '<p>You can close this page and go back to Signet.</p>');
}

/** Answers below `/{tenant}/`, whatever the tenant is called, and the instance discovery; null for everything else. */
export function createLoginEndpoints(options: LoginOptions): LoginEndpoints {
  const state = newLoginState(options);
  const endpoint: TenantEndpoint = (request) => {
    if (request.path === '/common/discovery/instance') return discovery(request);
    const found = /^\/([\w.-]+)\/(.+)$/.exec(request.path);
    const [tenant, rest] = [found?.[1] ?? '', found?.[2] ?? ''];
    const isPost = request.method === 'POST';
    if (rest === 'v2.0/.well-known/openid-configuration') return configuration(request, tenant);
    if (rest === 'discovery/v2.0/keys') return json(200, { keys: [] });
    if (rest === 'oauth2/v2.0/authorize') return authorize(state, request);
    if (rest === 'oauth2/v2.0/devicecode' && isPost) return startDevice(state, request, tenant);
    if (rest === 'oauth2/v2.0/token' && isPost) return answerToken(state, request);
    if (rest === 'devicelogin') return typeDeviceCode(state, request);
    if (rest === 'oauth2/v2.0/logout') return page('Signed out', '');
    return null;
  };
  return { endpoint, state };
}
