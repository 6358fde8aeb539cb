// MSAL's way to the network: our transport, the chosen cloud's login and no other host, checked before anything is sent.
import type { INetworkModule, NetworkRequestOptions, NetworkResponse } from '@azure/msal-node';
import type { Cloud } from '../../../shared/collect/graph/clouds.ts';
import type { Transport, TransportFailure } from '../graph/transport.ts';

/** What went wrong since `forget`; MSAL's own errors lose the number for some ways of signing in. */
export type LoginTrouble = {
  readonly transport: TransportFailure['code'] | null;
  /** An address outside the cloud's login, or an answer that is no JSON object. */
  readonly misled: boolean;
  readonly status: number | null;
  /** OAuth's word (RFC 6749 §5.2), and Microsoft's number (AADSTS…). */
  readonly error: string | null;
  readonly number: number | null;
};

export type LoginNetwork = {
  readonly module: INetworkModule;
  readonly trouble: () => LoginTrouble;
  readonly forget: () => void;
};

const noTrouble: LoginTrouble = { transport: null, misled: false, status: null, error: null, number: null };
const idleMilliseconds = 60_000;

/** MSAL's notes on program, system and processor of this computer: nobody needs them to sign in. */
const isAboutThisComputer = (name: string) => /^x-(client|app)-/i.test(name);

export function withoutClientNotes(words: URLSearchParams): URLSearchParams {
  return new URLSearchParams([...words].filter(([name]) => !isAboutThisComputer(name)));
}

function refusalIn(body: Readonly<Record<string, unknown>>, status: number): LoginTrouble {
  const numbers = Array.isArray(body.error_codes) ? body.error_codes : [];
  const number = numbers.find((one) => typeof one === 'number') ?? null;
  return { ...noTrouble, status, error: typeof body.error === 'string' ? body.error : null, number };
}

/** @param signal stops what is under way. */
export function createLoginNetwork(cloud: Cloud, transport: Transport, signal: AbortSignal): LoginNetwork {
  let trouble = noTrouble;

  function stop(found: Partial<LoginTrouble>): never {
    trouble = { ...noTrouble, ...found };
    // Caught where MSAL was called; the words come from what was noted here.
    throw new Error('the login did not answer');
  }

  async function send<T>(
    method: 'GET' | 'POST',
    url: string,
    options?: NetworkRequestOptions,
  ): Promise<NetworkResponse<T>> {
    const target = new URL(url);
    if (target.protocol !== 'https:' || !cloud.loginHosts.includes(target.host)) stop({ misled: true });
    const headers = Object.entries(options?.headers ?? {}).filter(([name]) => !isAboutThisComputer(name));
    const sent = await transport.send({
      method,
      url,
      headers: Object.fromEntries(headers),
      ...(method === 'POST' ? { body: withoutClientNotes(new URLSearchParams(options?.body)).toString() } : {}),
      idleMilliseconds,
      signal,
    });
    if (!sent.ok) return stop({ transport: sent.error.code });
    const { status, headers: answered, body } = sent.value;
    const value = objectIn(body) ?? stop({ misled: status < 500, status });
    if (status >= 400 || value.error !== undefined) trouble = refusalIn(value, status);
    return { status, headers: { ...answered }, body: value as T };
  }

  return {
    module: {
      sendGetRequestAsync: (url, options) => send('GET', url, options),
      sendPostRequestAsync: (url, options) => send('POST', url, options),
    },
    trouble: () => trouble,
    forget: () => {
      trouble = noTrouble;
    },
  };
}

function objectIn(body: Uint8Array): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(body));
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : null;
  } catch {
    // A proxy's page, or a cut answer.
    return null;
  }
}
