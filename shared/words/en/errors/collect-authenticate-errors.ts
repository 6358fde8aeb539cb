// Words for choosing a cloud and signing in to it; the keys are the codes themselves.
import type { ErrorWords } from './words-of-an-error.ts';

const goOn = 'What was saved stays saved: the same command goes on where it stopped.';
const viaAdministrator =
  'Ask an administrator to grant and consent to AuditLog.Read.All (and only what else was named) for this application in the Microsoft Entra admin center.';

export const collectAuthenticateErrors = {
  COLLECT_CLOUD_NOT_FOUND: {
    says: '{file} is neither a known cloud nor a file that can be read.',
    todo: 'Give --cloud global, usgov, dod, china, or the path of a cloud file.',
  },
  COLLECT_CLOUD_FILE_NOT_JSON: {
    says: 'The cloud file {file} is no JSON.',
    todo: 'Write it as {"name": …, "authority": …, "graph": …}; "signet tenant" writes one that can serve as a pattern.',
  },
  COLLECT_CLOUD_FILE_INVALID: {
    says: 'In the cloud file {file} something is wrong, missing, unknown or there twice: {field}.',
    todo: 'It needs name, authority and graph, and may have ca and throttle (requests, seconds). Addresses begin with https; plain http is for this computer only (localhost).',
  },
  COLLECT_CLOUD_CA_NOT_READABLE: {
    says: 'The file {file}, which the cloud file names as ca, holds no certificate that can be read.',
    todo: 'Put the certificate of the authority there, in PEM form (BEGIN CERTIFICATE).',
  },
  COLLECT_LOGIN_NEEDS_TLS: {
    says: 'The cloud file names a login without TLS (http), and nobody signs in over that.',
    todo: 'Use an https authority, or a token made elsewhere (--auth token-file).',
  },
  COLLECT_CLIENT_ID_MISSING: {
    says: 'Signing in needs the id of the application that was registered for Signet in your tenant.',
    todo: 'Give it with --client-id (and the tenant with --tenant). The README says how to register the application.',
  },
  COLLECT_TENANT_MISSING: {
    says: 'With a certificate the tenant has to be named.',
    todo: 'Give its id or one of its domain names with --tenant.',
  },
  COLLECT_CERTIFICATE_NOT_READABLE: {
    says: 'The certificate or the private key for signing in cannot be read, or they do not belong together.',
    todo: 'Both have to be in PEM form: --certificate with BEGIN CERTIFICATE, --key with BEGIN PRIVATE KEY or BEGIN ENCRYPTED PRIVATE KEY. The key has to be RSA. If the key has a passphrase, check its spelling.',
  },
  COLLECT_CLIENT_REFUSED: {
    says: 'The login does not know this application or this certificate (AADSTS{number}).',
    todo: 'Check --client-id and --tenant, that public client flows are allowed for the application, and that the certificate was added to it and has not expired.',
  },
  COLLECT_TOKEN_FILE_INVALID: {
    says: 'The file {file} holds no access token that can be used ({why}).',
    todo: 'The file has to hold nothing but the text of a bearer token for Microsoft Graph (it begins with ey).',
  },
  COLLECT_TOKEN_EXPIRED: {
    says: 'The token in the file is no longer good: it has expired, or it was refused.',
    todo: `Put a new token into the same file and run the command again. ${goOn}`,
  },
  COLLECT_SIGN_IN_AGAIN: {
    says: 'Somebody has to sign in, and nobody can be asked here.',
    todo: `Run the command again at a terminal, or with --auth device-code or certificate. ${goOn}`,
  },
  COLLECT_SIGN_IN_FAILED: {
    says: 'Signing in did not succeed (AADSTS{number}).',
    todo: 'Ask for the meaning with: signet explain {number}. Then try again.',
  },
  COLLECT_SIGN_IN_BROKE_OFF: {
    says: 'Signing in was not finished: it was cancelled, refused on the login page, or not done in time.',
    todo: 'Run the command again and finish the login within ten minutes. Where no browser opens, use --auth device-code.',
  },
  COLLECT_CONSENT_NEEDED: {
    says: 'Nobody has allowed this application to read the sign-in logs yet, or the consent was refused.',
    todo: `${viaAdministrator} Then sign in again.`,
  },
  COLLECT_UNREACHABLE: {
    says: 'The login could not be reached ({cause}).',
    todo: `Check the network connection and the proxy settings (HTTPS_PROXY). ${goOn}`,
  },
  COLLECT_LOGIN_NOT_TRUSTED: {
    says: 'The server that answered for the login has a certificate that this computer does not trust. Nothing was sent to it.',
    todo: 'A proxy may be reading along. Ask whoever runs it to install its root certificate on this computer.',
  },
  COLLECT_LOGIN_MISLED: {
    says: 'The login pointed to an address outside the chosen cloud, or answered what no login answers. Nothing was sent there.',
    todo: 'A proxy may be changing answers, or the cloud file names the wrong authority. Try from another network.',
  },
} as const satisfies Record<string, ErrorWords>;
