// A login for tests: the synthetic tenant's over real TLS, our transport to it, and somebody who sits before the browser.

import { askByDeviceCode } from '../../../../electron/collect/authenticate/ask-by-device-code.ts';
import { askInBrowser } from '../../../../electron/collect/authenticate/ask-in-browser.ts';
import {
  type AskOfficer,
  createTokenSourceOfPerson,
  type PersonLogin,
} from '../../../../electron/collect/authenticate/person-token-source.ts';
import { createMemoryVault } from '../../../../electron/collect/authenticate/token-vault.ts';
import type { HttpRequest, Transport } from '../../../../electron/collect/graph/transport.ts';
import { createNodeTransport } from '../../../../electron/collect/http/node-transport.ts';
import { createLoginEndpoints, type LoginEndpoints } from '../../../../electron/tenant/server/login/login-endpoints.ts';
import type { LoginOptions } from '../../../../electron/tenant/server/login/login-state.ts';
import { type Cloud, readCloud } from '../../../../shared/collect/graph/clouds.ts';
import { authority, serveTls } from '../http/loopback-servers.ts';

export const tenantId = '7d1f6c1e-5a54-4c43-9d4e-2b8f0a6f9a01';
export const clientId = '1b730954-1685-4b74-9bfd-dac224a7b894';
export const account = {
  objectId: '0f8fad5b-d9cb-469f-a165-70867728950e',
  userPrincipalName: 'officer@contoso.example',
  displayName: 'Ada Officer',
};

export type Stage = {
  readonly cloud: Cloud;
  readonly login: LoginEndpoints;
  /** Notes every address that something was sent to. */
  readonly transport: Transport;
  readonly sent: HttpRequest[];
  /** Ids of the claims and so on come from here; reset with `length = 0`. */
  readonly close: () => void;
};

export async function openStage(options: Partial<LoginOptions> = {}): Promise<Stage> {
  const login = createLoginEndpoints({ tenantId, account, clock: Date.now, ...options });
  const origin = await serveTls((request, response) => {
    const chunks: Uint8Array[] = [];
    request.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    request.on('end', async () => {
      const url = new URL(request.url ?? '/', origin);
      const answer = await login.endpoint({
        method: request.method ?? 'GET',
        path: decodeURIComponent(url.pathname),
        query: url.searchParams,
        headers: Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, String(value)])),
        body: Buffer.concat(chunks).toString(),
        origin,
      });
      response.writeHead(answer?.status ?? 404, { ...answer?.headers });
      response.end(answer?.body ?? '');
    });
  });
  const cloud = readCloud(JSON.stringify({ name: 'test', authority: origin, graph: origin }), 'cloud.json');
  if (!cloud.ok) throw new Error(cloud.error.code);
  const inner = createNodeTransport({ environment: {}, certificates: [authority.certificate] });
  const sent: HttpRequest[] = [];
  const transport: Transport = {
    send: (request) => {
      sent.push(request);
      return inner.send(request);
    },
    close: inner.close,
  };
  return { cloud: cloud.value, login, transport, sent, close: inner.close };
}

/** What a browser does with the pages: presses a button, then posts what comes back to the program's port. */
export function pressing(
  stage: Stage,
  choice: 'accept' | 'deny' | null,
  seen: string[] = [],
): (url: string) => Promise<void> {
  const browser = createNodeTransport({ environment: {}, certificates: [authority.certificate] });
  const visit = async (method: 'GET' | 'POST', url: string, body?: string) => {
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    const answer = await browser.send({
      method,
      url,
      headers,
      idleMilliseconds: 9000,
      ...(body === undefined ? {} : { body }),
    });
    return answer.ok ? new TextDecoder().decode(answer.value.body) : '';
  };
  const plain = (text: string) => text.replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)));
  return async (address) => {
    seen.push(address);
    if (choice === null) return;
    let html = await visit('GET', address);
    for (let step = 0; step < 2; step += 1) {
      const action = new URL(plain(/action="([^"]*)"/.exec(html)?.[1] ?? ''), stage.cloud.authority).href;
      const fields = [...html.matchAll(/name="([^"]*)" value="([^"]*)"/g)].filter(([, name]) => name !== 'choice');
      const body = new URLSearchParams(
        fields.map(([, name = '', value = '']): [string, string] => [plain(name), plain(value)]),
      );
      const isBack = !action.startsWith(stage.cloud.authority);
      if (!isBack) body.set('choice', choice);
      html = await visit(
        'POST',
        action.replace('//localhost', isBack ? '//127.0.0.1' : '//localhost'),
        body.toString(),
      );
      if (isBack) break;
    }
    browser.close();
  };
}

export function personAt(stage: Stage, ask: AskOfficer, more: Partial<PersonLogin> = {}) {
  return createTokenSourceOfPerson({
    cloud: stage.cloud,
    transport: stage.transport,
    clientId,
    tenant: tenantId,
    vault: createMemoryVault(),
    ask,
    canAsk: true,
    signal: new AbortController().signal,
    ...more,
  });
}

export const browser = (stage: Stage, openBrowser: (url: string) => Promise<void>, waitMilliseconds = 60_000) =>
  askInBrowser({ cloud: stage.cloud, transport: stage.transport, openBrowser, waitMilliseconds });

/** Types the code and presses a button; null lets it lie. */
export const device = (stage: Stage, choice: 'accept' | 'deny' | null, shown: string[] = []) =>
  askByDeviceCode({
    showDeviceCode: async ({ url, code }) => {
      shown.push(`${url} ${code}`);
      if (choice === null) return;
      const form = new URLSearchParams({ code: `${code.slice(0, 4)} ${code.slice(4).toLowerCase()}`, choice });
      const headers = { 'content-type': 'application/x-www-form-urlencoded' };
      await stage.transport.send({ method: 'POST', url, headers, body: form.toString(), idleMilliseconds: 9000 });
    },
  });
