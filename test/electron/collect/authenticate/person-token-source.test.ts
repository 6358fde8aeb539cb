// Browser and device code with the real MSAL library against the synthetic login over TLS: everything that happens to a session.
import { afterEach, describe, expect, it } from 'vitest';
import { createMemoryVault } from '../../../../electron/collect/authenticate/token-vault.ts';
import type { AccessToken } from '../../../../electron/collect/graph/token-source.ts';
import type { AppError } from '../../../../shared/errors.ts';
import type { Result } from '../../../../shared/result.ts';
import {
  account,
  browser,
  clientId,
  device,
  openStage,
  personAt,
  pressing,
  type Stage,
  tenantId,
} from './login-stage.ts';

const stages: Stage[] = [];
afterEach(() => {
  for (const stage of stages.splice(0)) stage.close();
});

async function stageWith(options: Parameters<typeof openStage>[0] = {}): Promise<Stage> {
  const stage = await openStage(options);
  stages.push(stage);
  return stage;
}

function good(outcome: Result<AccessToken, AppError>): AccessToken {
  if (!outcome.ok) throw new Error(outcome.error.code);
  return outcome.value;
}
const codeOf = (outcome: Result<AccessToken, AppError>) => (outcome.ok ? 'a token' : outcome.error.code);
const refusalOf = ({ text }: AccessToken, claims: string | null = null) => ({ rejected: text, claims });
const neverAsk = async () => Promise.reject(new Error('nobody should have been asked'));

const ways = [
  ['in the browser', (stage: Stage) => browser(stage, pressing(stage, 'accept'))],
  ['by device code', (stage: Stage) => device(stage, 'accept')],
] as const;

describe.each(ways)('A person who signs in %s', (_name, askIn) => {
  it('gets a token for reading the audit log, of their tenant', async () => {
    const stage = await stageWith();
    const token = good(await personAt(stage, askIn(stage)).get());
    expect(token).toEqual({
      text: token.text,
      tenantId,
      account: 'person',
      accountId: account.objectId,
      permissions: ['AuditLog.Read.All'],
    });
    expect(stage.login.state.registry.tokenOf(token.text)).toMatchObject({
      tenantId,
      appId: clientId,
      objectId: account.objectId,
      permissions: ['AuditLog.Read.All'],
      expired: false,
      revoked: false,
    });
  });

  it('is asked once, however many requests need a token, and the token is renewed silently', async () => {
    const stage = await stageWith({ tokenSeconds: () => 200 });
    const source = personAt(stage, askIn(stage));
    const tokens = (await Promise.all([source.get(), source.get(), source.get()])).map(good);
    // 200 s are within MSAL's five minutes before the end: each request renews.
    expect(new Set(tokens.map(({ text }) => text)).size).toBe(3);
    expect(stage.login.state.registry.count()).toBe(3);
  });

  it('satisfies a claims challenge, once for all requests that met it', async () => {
    const stage = await stageWith();
    const source = personAt(stage, askIn(stage));
    const first = good(await source.get());
    const claims = '{"access_token":{"nbf":{"essential":true,"value":"1700000000"}}}';
    const challenge = Buffer.from(claims).toString('base64');
    const again = await Promise.all([1, 2, 3].map(() => source.get(refusalOf(first, challenge))));
    const texts = new Set(again.map((one) => good(one).text));
    expect([...texts]).toHaveLength(1);
    expect(texts.has(first.text)).toBe(false);
    expect(stage.login.state.claimsAsked.filter((one) => one.includes('1700000000'))).toHaveLength(1);
    expect(stage.login.state.registry.count()).toBe(2);
  });

  it('is asked again when the session was ended, and not where nobody sits', async () => {
    const stage = await stageWith();
    const vault = createMemoryVault();
    const source = personAt(stage, askIn(stage), { vault });
    const first = good(await source.get());
    stage.login.state.refreshTokens.clear();
    expect(codeOf(await personAt(stage, neverAsk, { vault, canAsk: false }).get(refusalOf(first)))).toBe(
      'COLLECT_SIGN_IN_AGAIN',
    );
    expect(good(await source.get(refusalOf(first))).text).not.toBe(first.text);
    expect(codeOf(await personAt(stage, neverAsk, { canAsk: false }).get())).toBe('COLLECT_SIGN_IN_AGAIN');
  });

  it('is asked for more only when that is called for, and a refusal changes nothing', async () => {
    const stage = await stageWith();
    const source = personAt(stage, askIn(stage));
    await source.get();
    expect(stage.sent.some(({ body = '', url }) => /Directory|User\.Read|Policy|Write/i.test(body + url))).toBe(false);
    const more = good(await source.withMore('Directory.Read.All'));
    expect(more.permissions).toEqual(expect.arrayContaining(['AuditLog.Read.All', 'Directory.Read.All']));
    stage.login.state.notConsented.add('Policy.Read.ConditionalAccess');
    stage.login.state.refreshTokens.clear();
    const refused = await source.withMore('Policy.Read.ConditionalAccess');
    if (_name === 'in the browser') expect(codeOf(refused)).toBe('COLLECT_CONSENT_NEEDED');
    expect(good(await source.get()).permissions).toContain('Directory.Read.All');
    expect(stage.sent.some(({ body = '', url }) => /Write/i.test(body + url))).toBe(false);
  });

  it('is forgotten by signing out', async () => {
    const stage = await stageWith();
    const vault = createMemoryVault();
    const source = personAt(stage, askIn(stage), { vault });
    await source.get();
    expect(vault.load()).toContain('rt-');
    await source.signOut();
    expect(vault.load()).toBeNull();
    expect(codeOf(await personAt(stage, neverAsk, { vault, canAsk: false }).get())).toBe('COLLECT_SIGN_IN_AGAIN');
  });

  it('goes on from a vault without being asked', async () => {
    const stage = await stageWith();
    const vault = createMemoryVault();
    const first = good(await personAt(stage, askIn(stage), { vault }).get());
    expect(good(await personAt(stage, neverAsk, { vault, canAsk: false }).get()).text).toBe(first.text);
  });
});

describe('Signing in', () => {
  it('ends with its reason when the login page is refused', async () => {
    const stage = await stageWith();
    expect(codeOf(await personAt(stage, browser(stage, pressing(stage, 'deny'))).get())).toBe('COLLECT_CONSENT_NEEDED');
    expect(codeOf(await personAt(stage, device(stage, 'deny')).get())).toBe('COLLECT_SIGN_IN_BROKE_OFF');
    stage.login.state.notConsented.add('AuditLog.Read.All');
    expect(codeOf(await personAt(stage, browser(stage, pressing(stage, 'accept'))).get())).toBe(
      'COLLECT_CONSENT_NEEDED',
    );
  });

  it.each(['browser', 'device code'])('by %s can be cancelled while it waits', async (way) => {
    const stage = await stageWith();
    const stopping = new AbortController();
    const lie = async () => stopping.abort();
    const ask = way === 'browser' ? browser(stage, lie) : device(stage, null);
    const asking = personAt(stage, ask, { signal: stopping.signal }).get();
    if (way !== 'browser') setTimeout(() => stopping.abort(), 200);
    expect(codeOf(await asking)).toBe('CLI_CANCELLED');
  });

  it('in a browser that nobody looks at ends by itself', async () => {
    const stage = await stageWith();
    const source = personAt(stage, browser(stage, pressing(stage, null), 100));
    expect(codeOf(await source.get())).toBe('COLLECT_SIGN_IN_BROKE_OFF');
  });

  it('opens the login of the cloud and tells it nothing about this computer', async () => {
    const stage = await stageWith();
    const seen: string[] = [];
    await personAt(stage, browser(stage, pressing(stage, 'accept', seen))).get();
    expect(seen[0]).toMatch(new RegExp(`^${stage.cloud.authority}/${tenantId}/oauth2/v2\\.0/authorize\\?`));
    const everything =
      stage.sent.map(({ url, body = '', headers }) => url + body + JSON.stringify(headers)).join() + seen;
    expect(everything).not.toMatch(/x-client-|x-app-/i);
    expect(stage.sent.every(({ url }) => new URL(url).host === stage.cloud.loginHost)).toBe(true);
  });

  it('sends nothing to a host outside the cloud, whatever the login says', async () => {
    const sink = await stageWith();
    const stage = await stageWith();
    // The configuration names another host: the lure of a proxy or of a wrong cloud file.
    const lured: Stage = {
      ...stage,
      transport: {
        ...stage.transport,
        send: async (request) => {
          const sent = await stage.transport.send(request);
          if (!sent.ok || !request.url.includes('openid-configuration')) return sent;
          const text = new TextDecoder().decode(sent.value.body).replaceAll('oauth2/v2.0/devicecode', 'x');
          const body = new TextEncoder().encode(
            text
              .replaceAll(
                `${stage.cloud.authority}/${tenantId}/x`,
                `${sink.cloud.authority}/${tenantId}/oauth2/v2.0/devicecode`,
              )
              .replaceAll(`"token_endpoint":"${stage.cloud.authority}`, `"token_endpoint":"${sink.cloud.authority}`),
          );
          return { ok: true, value: { ...sent.value, body } };
        },
      },
    };
    expect(codeOf(await personAt(lured, device(lured, 'accept')).get())).toBe('COLLECT_LOGIN_MISLED');
    expect(sink.login.state.devices.size).toBe(0);
    expect(stage.sent.every(({ url }) => new URL(url).host === stage.cloud.loginHost)).toBe(true);
  });

  it('names a login that is not there, not trusted, or without TLS', async () => {
    const stage = await stageWith();
    const at = (cloud: Partial<Stage['cloud']>) => ({ ...stage, cloud: { ...stage.cloud, ...cloud } });
    const gone = at({ authority: 'https://localhost:1', loginHosts: ['localhost:1'] });
    expect(codeOf(await personAt(gone, device(gone, 'accept')).get())).toBe('COLLECT_UNREACHABLE');
    const plain = at({ authority: 'http://localhost:1' });
    expect(codeOf(await personAt(plain, device(plain, 'accept')).get())).toBe('COLLECT_LOGIN_NEEDS_TLS');
  });
});
