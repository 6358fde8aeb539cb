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
  /** Published limit of the report endpoints, for the application and tenant together. */
  readonly throttle: { readonly requests: number; readonly seconds: number };
  /** Path of a PEM file with authorities to trust, as the cloud file gives it; null for none. */
  readonly ca: string | null;
};

export type CloudName = 'global' | 'usgov' | 'dod' | 'china';

/** Graph concepts/throttling-limits, "Entra ID reporting": 5 requests in 10 seconds. */
const publishedThrottle = { requests: 5, seconds: 10 };
const longestFile = 16_384;

function cloudOf(name: string, login: string, graph: string): Cloud {
  const [authority, graphRoot] = [`https://${login}`, `https://${graph}`];
  return { name, authority, tenant: null, graphRoot, loginHost: login, throttle: publishedThrottle, ca: null };
}

/** Graph concepts/deployments: national clouds and their roots. `usgov` is L4 (GCC High), `dod` L5, `china` 21Vianet. */
export const clouds: Readonly<Record<CloudName, Cloud>> = {
  global: cloudOf('global', 'login.microsoftonline.com', 'graph.microsoft.com'),
  usgov: cloudOf('usgov', 'login.microsoftonline.us', 'graph.microsoft.us'),
  dod: cloudOf('dod', 'login.microsoftonline.us', 'dod-graph.microsoft.us'),
  china: cloudOf('china', 'login.chinacloudapi.cn', 'microsoftgraph.chinacloudapi.cn'),
};

/** Null for what is not one of the four, and so is a file. */
export function cloudByName(name: string): Cloud | null {
  return Object.values(clouds).find((cloud) => cloud.name === name) ?? null;
}

/** Permissions as this cloud's Graph wants them: `https://graph…/AuditLog.Read.All`. */
export function scopesOf(cloud: Cloud, permissions: readonly string[]): string[] {
  return permissions.map((permission) => `${new URL(cloud.graphRoot).origin}/${permission}`);
}

const isLoopback = (url: URL) =>
  url.hostname === 'localhost' || url.hostname === '[::1]' || /^127(\.\d{1,3}){3}$/.test(url.hostname);

function isRoot(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const url = new URL(text);
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isLoopback(url))) return false;
  return url.username === '' && url.password === '' && !/[?#]/.test(text);
}

/** At most one folder: the tenant. */
const isAuthority = (text: string) => isRoot(text) && /^\/[^/]*\/?$/.test(new URL(text).pathname);

const fileSchema = z.strictObject({
  name: z.string().regex(/^[\w .()-]{1,64}$/),
  authority: z.string().refine(isAuthority),
  graph: z.string().refine(isRoot),
  ca: z.string().min(1).optional(),
  throttle: z
    .strictObject({ requests: z.int().min(1).max(1_000_000), seconds: z.number().positive().max(86_400) })
    .optional(),
});

const withoutSlash = (text: string) => text.replace(/\/+$/, '');

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
  const login = new URL(authority);
  return ok({
    name,
    authority: login.origin,
    tenant: withoutSlash(login.pathname).slice(1) || null,
    graphRoot: withoutSlash(new URL(graph).href),
    loginHost: login.host,
    throttle: throttle ?? publishedThrottle,
    ca: ca ?? null,
  });
}
