// Which login and which Graph a collection talks to: Microsoft's four clouds, and files for test or sovereign ones (design §5).
import * as z from 'zod';
import { type AppError, appError } from '../../errors.ts';
import { fail, ok, type Result } from '../../result.ts';
import { readCompleteJson } from '../read/strict-json.ts';

export type Cloud = {
  readonly name: string;
  /** Root of the login, without a slash at the end; the tenant is appended to it. */
  readonly authority: string;
  /** Tenant that a cloud file's authority names; null where it names none. */
  readonly tenant: string | null;
  /** Root that `/beta/…` is appended to, without a slash at the end. A token goes there and nowhere else. */
  readonly graphRoot: string;
  /** Host, and port where it is not the usual one, of the login. */
  readonly loginHost: string;
  /** Every host that signing in may talk to: the login, and other names of the same one. */
  readonly loginHosts: readonly string[];
  /** Published limit of the report endpoints, for the application and tenant together. */
  readonly throttle: { readonly requests: number; readonly seconds: number };
  /** Path of a PEM file with authorities to trust, as the cloud file gives it; null for none. */
  readonly ca: string | null;
};

export type CloudName = 'global' | 'usgov' | 'dod' | 'china';

/** Graph concepts/throttling-limits, "Entra ID reporting": 5 requests in 10 seconds. */
const publishedThrottle = { requests: 5, seconds: 10 };
const longestFile = 16_384;

function cloudOf(name: string, login: string, graph: string, otherLogins: readonly string[] = []): Cloud {
  return {
    name,
    authority: `https://${login}`,
    tenant: null,
    graphRoot: `https://${graph}`,
    loginHost: login,
    loginHosts: [login, ...otherLogins],
    throttle: publishedThrottle,
    ca: null,
  };
}

/** Graph concepts/deployments: national clouds and their roots. `usgov` is L4 (GCC High), `dod` L5, `china` 21Vianet. */
export const clouds: Readonly<Record<CloudName, Cloud>> = {
  global: cloudOf('global', 'login.microsoftonline.com', 'graph.microsoft.com'),
  usgov: cloudOf('usgov', 'login.microsoftonline.us', 'graph.microsoft.us'),
  dod: cloudOf('dod', 'login.microsoftonline.us', 'dod-graph.microsoft.us'),
  // Two names of one login; either may stand in the other's configuration.
  china: cloudOf('china', 'login.chinacloudapi.cn', 'microsoftgraph.chinacloudapi.cn', [
    'login.partner.microsoftonline.cn',
  ]),
};

/** Null for what is not one of the four, and so is a file. */
export function cloudByName(name: string): Cloud | null {
  return Object.values(clouds).find((cloud) => cloud.name === name) ?? null;
}

/** Permissions as this cloud's Graph wants them: with its root before each name. */
export function scopesOf(cloud: Cloud, permissions: readonly string[]): string[] {
  const origin = cloud.graphRoot.split('/', 3).join('/');
  return permissions.map((permission) => `${origin}/${permission}`);
}

/** An address taken apart (RFC 3986); shared code has no URL of the platform. Nothing but host, port and plain folders is let through. */
const rootForm = /^(https?):\/\/([a-z0-9.-]+|\[[0-9a-f:.]+\])(:\d{1,5})?((?:\/[\w.~-]+)*)\/*$/i;
const loopbackForm = /^(localhost|\[::1\]|127(\.\d{1,3}){3})$/;

type Root = { readonly origin: string; readonly host: string; readonly path: string };

function readRoot(text: string): Root | null {
  const [, scheme = '', name = '', port = '', path = ''] = rootForm.exec(text) ?? [];
  const [protocol, hostname] = [scheme.toLowerCase(), name.toLowerCase()];
  if (hostname === '' || path.split('/').some((folder) => /^\.{1,2}$/.test(folder))) return null;
  if (protocol === 'http' && !loopbackForm.test(hostname)) return null;
  const host = hostname + (port === (protocol === 'https' ? ':443' : ':80') ? '' : port);
  return { origin: `${protocol}://${host}`, host, path };
}

/** At most one folder: the tenant. */
const isAuthority = (text: string) => /^(\/[^/]+)?$/.test(readRoot(text)?.path ?? '//');

const fileSchema = z.strictObject({
  name: z.string().regex(/^[\w .()-]{1,64}$/),
  authority: z.string().refine(isAuthority),
  graph: z.string().refine((text) => readRoot(text) !== null),
  ca: z.string().min(1).optional(),
  throttle: z
    .strictObject({ requests: z.int().min(1).max(1_000_000), seconds: z.number().positive().max(86_400) })
    .optional(),
});

/**
 * The content of a cloud file. Fails with COLLECT_CLOUD_FILE_INVALID and the `field` that is wrong, unknown, missing or
 * there twice; `file` is what the officer called the file.
 */
export function readCloud(text: string, file: string): Result<Cloud, AppError> {
  const invalid = (field: string) => fail(appError('COLLECT_CLOUD_FILE_INVALID', { file, field }));
  if (text.length > longestFile) return invalid('the whole file');
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return fail(appError('COLLECT_CLOUD_FILE_NOT_JSON', { file }));
  }
  const parsed = fileSchema.safeParse(value);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    const unknown = issue?.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [];
    return invalid([...(issue?.path ?? []), ...unknown].join('.') || 'the whole file');
  }
  const twice = readCompleteJson(text).findings.find(({ code }) => code === 'DUPLICATE_KEYS');
  if (twice !== undefined) return invalid(twice.path);
  const { name, authority, graph, ca, throttle } = parsed.data;
  const [login, root] = [readRoot(authority), readRoot(graph)];
  if (login === null || root === null) return invalid(login === null ? 'authority' : 'graph');
  return ok({
    name,
    authority: login.origin,
    tenant: login.path.slice(1) || null,
    graphRoot: root.origin + root.path,
    loginHost: login.host,
    loginHosts: [login.host],
    throttle: throttle ?? publishedThrottle,
    ca: ca ?? null,
  });
}
