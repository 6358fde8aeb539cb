// Who this computer trusts, and which way a request leaves it: straight for loopback, by the proxy of the environment for the rest.
import { Agent as PlainAgent } from 'node:http';
import { Agent as TlsAgent } from 'node:https';
import { createSecureContext, getCACertificates } from 'node:tls';

export type ConnectionAgents = {
  /** Null where HTTPS_PROXY or HTTP_PROXY holds no address. */
  readonly agentFor: (url: URL) => PlainAgent | null;
  readonly close: () => void;
};

export type AgentOptions = {
  /** PEM certificates of authorities that are trusted beside Node's and the system's: those of a `cloud` file. */
  readonly certificates: readonly string[];
  /** Where HTTPS_PROXY, HTTP_PROXY and NO_PROXY are looked up; names in lower case count too. */
  readonly environment: Readonly<Record<string, string | undefined>>;
};

export function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d{1,3}){3}$/.test(hostname);
}

/** Connections are kept and used again. The list of authorities is read once: it takes Node tens of milliseconds. */
export function createConnectionAgents({ certificates, environment }: AgentOptions): ConnectionAgents {
  const agents = new Map<string, PlainAgent>();
  const secureContext = createSecureContext({
    ca: [...getCACertificates('default'), ...getCACertificates('system'), ...certificates],
  });
  const make = (isTls: boolean, isStraight: boolean): PlainAgent => {
    const options = { keepAlive: true, ...(isStraight ? {} : { proxyEnv: { ...environment } }) };
    return isTls ? new TlsAgent({ ...options, secureContext }) : new PlainAgent(options);
  };
  return {
    agentFor: (url) => {
      const isTls = url.protocol === 'https:';
      const isStraight = isLoopback(url.hostname);
      const name = `${isTls}/${isStraight}`;
      let agent = agents.get(name);
      if (agent === undefined) {
        try {
          agent = make(isTls, isStraight);
        } catch {
          // The environment names a proxy that is no address.
          return null;
        }
        agents.set(name, agent);
      }
      return agent;
    },
    close: () => {
      for (const agent of agents.values()) agent.destroy();
    },
  };
}
