// The way to a tenant: cloud, transport, somebody signed in, and a Graph client that speaks for them.
import type { Cloud } from '../../shared/collect/graph/clouds.ts';
import { type AppError, appError } from '../../shared/errors.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { PermissionAsked } from '../../shared/words/en/permission-words.ts';
import { readApplicationCertificate } from '../collect/authenticate/application-certificate.ts';
import { askByDeviceCode } from '../collect/authenticate/ask-by-device-code.ts';
import { askInBrowser } from '../collect/authenticate/ask-in-browser.ts';
import { createTokenSourceOfCertificate } from '../collect/authenticate/certificate-token-source.ts';
import { createTokenSourceOfPerson, type PersonTokenSource } from '../collect/authenticate/person-token-source.ts';
import { createTokenSourceOfFile } from '../collect/authenticate/token-file-source.ts';
import { createMemoryVault } from '../collect/authenticate/token-vault.ts';
import { createGraphClient } from '../collect/graph/create-graph-client.ts';
import type { GraphClient } from '../collect/graph/graph-client.ts';
import type { Pacing } from '../collect/graph/pacing.ts';
import { realPacing } from '../collect/graph/real-pacing.ts';
import type { AccessToken, TokenSource } from '../collect/graph/token-source.ts';
import type { Transport } from '../collect/graph/transport.ts';
import { loadCloud } from '../collect/http/load-cloud.ts';
import { createNodeTransport } from '../collect/http/node-transport.ts';
import { changeSettings, readSettings } from './settings.ts';
import type { Surroundings } from './surroundings.ts';

export type AccessRequest = {
  /** One of the four clouds by name, or the path of a cloud file. */
  readonly cloud: string;
  readonly way: 'browser' | 'device-code' | 'certificate' | 'token-file';
  /** Undefined takes what the settings remember. */
  readonly tenant: string | undefined;
  readonly clientId: string | undefined;
  readonly certificateFile: string | undefined;
  readonly keyFile: string | undefined;
  readonly tokenFile: string | undefined;
  /** The synthetic tenant: what comes from it is marked as invented for good. */
  readonly isInvented?: boolean;
};

export type TenantAccess = {
  readonly cloud: Cloud;
  readonly isInvented: boolean;
  readonly client: GraphClient;
  /** Who asks, as the first token says. */
  readonly token: AccessToken;
  /** Asks for one permission more; null where that cannot be asked for: an application has what it was given, a file what is in it. */
  readonly withMore: ((permission: PermissionAsked) => Promise<Result<AccessToken, AppError>>) | null;
  readonly pacing: Pacing;
  /** Forgets the account and closes connections: the command line keeps no token beyond its run (design §4). */
  readonly close: () => void;
};

/**
 * Signs in. Fails with the errors of cloud files and of signing in, and with COLLECT_CLIENT_ID_MISSING,
 * COLLECT_TENANT_MISSING, COLLECT_CERTIFICATE_NOT_READABLE where something was not named.
 * @param signal cancels what is under way, waits included.
 */
async function openTenant(
  request: AccessRequest,
  surroundings: Surroundings,
  signal: AbortSignal,
): Promise<Result<TenantAccess, AppError>> {
  const loaded = await loadCloud(request.cloud);
  if (!loaded.ok) return loaded;
  const { cloud, certificates } = loaded.value;
  const transport = createNodeTransport({ certificates });
  const vault = createMemoryVault();
  const close = () => {
    vault.wipe();
    transport.close();
  };
  const opened = await signIn(request, { cloud, transport, vault, signal }, surroundings);
  if (!opened.ok) {
    close();
    return opened;
  }
  const { tokens, token } = opened.value;
  const client = createGraphClient({
    root: cloud.graphRoot,
    transport,
    tokens,
    pacing: realPacing,
    throttle: cloud.throttle,
    report: surroundings.report,
    signal,
    randomId: surroundings.effects.randomId,
  });
  const withMore = 'withMore' in tokens ? tokens.withMore : null;
  return ok({ cloud, isInvented: request.isInvented === true, client, token, withMore, pacing: realPacing, close });
}

/** Signs in, works, and forgets the account again, whatever happens in between. A cancel aborts what is under way. */
export function withTenant<T>(
  request: AccessRequest,
  surroundings: Surroundings,
  work: (access: TenantAccess, signal: AbortSignal) => Promise<Result<T, AppError>>,
): Promise<Result<T, AppError>> {
  return surroundings.cancelling.listen(async (signal) => {
    const access = await openTenant(request, surroundings, signal);
    if (!access.ok) return access;
    try {
      return await work(access.value, signal);
    } finally {
      access.value.close();
    }
  });
}

type Means = {
  readonly cloud: Cloud;
  readonly transport: Transport;
  readonly vault: ReturnType<typeof createMemoryVault>;
  readonly signal: AbortSignal;
};

async function signIn(
  request: AccessRequest,
  means: Means,
  surroundings: Surroundings,
): Promise<Result<{ readonly tokens: TokenSource | PersonTokenSource; readonly token: AccessToken }, AppError>> {
  const tokens = await tokenSourceFor(request, means, surroundings);
  if (!tokens.ok) return tokens;
  const token = await tokens.value.get();
  if (!token.ok) return token;
  surroundings.report({ kind: 'signed-in' });
  // Remembered only after it worked, so that a typing error does not stay.
  changeSettings(surroundings.home, { tenant: request.tenant, clientId: request.clientId });
  return ok({ tokens: tokens.value, token: token.value });
}

async function tokenSourceFor(
  request: AccessRequest,
  means: Means,
  { home, officer, effects }: Surroundings,
): Promise<Result<TokenSource | PersonTokenSource, AppError>> {
  if (request.way === 'token-file') {
    if (request.tokenFile === undefined) return fail(appError('COLLECT_TOKEN_FILE_NOT_NAMED'));
    return ok(createTokenSourceOfFile(request.tokenFile, () => effects.now().getTime()));
  }
  const remembered = readSettings(home);
  const clientId = request.clientId ?? remembered.clientId;
  const tenant = request.tenant ?? remembered.tenant ?? null;
  if (clientId === undefined) return fail(appError('COLLECT_CLIENT_ID_MISSING'));
  if (request.way === 'certificate') {
    if (tenant === null && means.cloud.tenant === null) return fail(appError('COLLECT_TENANT_MISSING'));
    const { certificateFile, keyFile } = request;
    if (certificateFile === undefined || keyFile === undefined)
      return fail(appError('COLLECT_CERTIFICATE_NOT_READABLE'));
    const files = { certificate: certificateFile, key: keyFile };
    const certificate = await readApplicationCertificate(files, officer.keyPassphrase);
    if (!certificate.ok) return certificate;
    return ok(createTokenSourceOfCertificate({ ...means, clientId, tenant, certificate: certificate.value }));
  }
  // A device code is typed elsewhere, so nobody has to sit at this terminal to be asked.
  const isDeviceCode = request.way === 'device-code';
  const ask = isDeviceCode ? askByDeviceCode(officer) : askInBrowser({ ...means, openBrowser: officer.openBrowser });
  return ok(createTokenSourceOfPerson({ ...means, clientId, tenant, ask, canAsk: isDeviceCode || officer.isThere }));
}
