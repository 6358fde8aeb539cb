// The options that say which tenant is asked and how to sign in to it, the same for every command that asks one.
import type { AccessRequest } from '../flow/tenant-access.ts';
import type { Call, OptionSpec } from './command.ts';

const ways = ['browser', 'device-code', 'certificate', 'token-file'] as const;

export const accessOptions = {
  cloud: {
    type: 'string',
    value: 'global|usgov|dod|china|FILE',
    says: "Microsoft's cloud, or a cloud file; global if not given",
  },
  auth: { type: 'string', value: ways.join('|'), oneOf: ways, says: 'how to sign in; browser if not given' },
  tenant: { type: 'string', value: 'ID', says: 'directory id or domain of the tenant; remembered in the settings' },
  'client-id': {
    type: 'string',
    value: 'ID',
    says: 'application id of your app registration (README); remembered in the settings',
  },
  certificate: { type: 'string', value: 'FILE', says: "with --auth certificate: the application's certificate, PEM" },
  key: { type: 'string', value: 'FILE', says: 'with --auth certificate: its private key, PEM' },
  'token-file': { type: 'string', value: 'FILE', says: 'a file with a bearer token for Graph that was made elsewhere' },
} as const satisfies Record<string, OptionSpec>;

/** A token file or a certificate that is named says by itself how to sign in. */
export function accessFrom({ text }: Call): AccessRequest {
  const implied =
    text('token-file') === undefined ? (text('certificate') === undefined ? 'browser' : 'certificate') : 'token-file';
  return {
    cloud: text('cloud') ?? 'global',
    way: ways.find((one) => one === text('auth')) ?? implied,
    tenant: text('tenant'),
    clientId: text('client-id'),
    certificateFile: text('certificate'),
    keyFile: text('key'),
    tokenFile: text('token-file'),
  };
}
