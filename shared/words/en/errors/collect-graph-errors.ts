// Words for what Graph refuses or never answers; the keys are the codes themselves.
import type { ErrorWords } from './words-of-an-error.ts';

const goOn = 'What was saved stays saved. Run the same command again later: it goes on where it stopped.';

export const collectGraphErrors = {
  COLLECT_NOT_PREMIUM: {
    says: 'The tenant has no Microsoft Entra ID P1 or P2 licence, and without one Microsoft Graph gives no sign-in records.',
    todo: 'Download the sign-ins in the Microsoft Entra admin center (Sign-in logs, Download, JSON; that works in every edition) and read the files with "import".',
  },
  COLLECT_PERMISSION_MISSING: {
    says: 'The application that asks has not been given the permission AuditLog.Read.All.',
    todo: 'Ask an administrator to grant and consent to AuditLog.Read.All for this application. Until then: download the sign-ins in the Microsoft Entra admin center and read the files with "import".',
  },
  COLLECT_ROLE_MISSING: {
    says: 'The account that asks has no role that may read the sign-in logs.',
    todo: 'Ask for the role Reports Reader (or Security Reader, which also shows Conditional Access). If the role was activated just now, sign out, sign in and try again. Everybody may collect their own sign-ins without a role.',
  },
  COLLECT_NO_DIRECTORY_ACCESS: {
    says: 'Microsoft Graph could not look up the licence of the tenant, because the application may not read the directory.',
    todo: 'Ask an administrator to grant and consent to Directory.Read.All beside AuditLog.Read.All. Until then: download the sign-ins in the Microsoft Entra admin center and read the files with "import".',
  },
  COLLECT_FORBIDDEN: {
    says: 'Microsoft Graph, or a proxy on the way to it, refused the request (status 403).',
    todo: 'Check the role of the account, the permissions of the application and the Conditional Access policies that apply to it.',
  },
  COLLECT_TOKEN_REFUSED: {
    says: 'Microsoft Graph does not accept the sign-in any more.',
    todo: `Sign in again. ${goOn}`,
  },
  COLLECT_THROTTLED_OUT: {
    says: 'Microsoft Graph kept answering that there are too many requests.',
    todo: `Another program may be reading the same logs. ${goOn}`,
  },
  COLLECT_NOT_IN_TIME: {
    says: 'Microsoft Graph did not answer in time, each time it was asked.',
    todo: goOn,
  },
  COLLECT_SERVER_ERROR: {
    says: 'Microsoft Graph kept answering with a server error.',
    todo: goOn,
  },
  COLLECT_NO_CONNECTION: {
    says: 'Microsoft Graph could not be reached ({cause}).',
    todo: `Check the network connection and the proxy settings (HTTPS_PROXY). ${goOn}`,
  },
  COLLECT_PROXY_REFUSES: {
    says: 'The proxy on the way to Microsoft Graph refused the connection.',
    todo: 'Ask whoever runs the proxy to allow this program, or name another one in HTTPS_PROXY.',
  },
  COLLECT_CERTIFICATE_NOT_TRUSTED: {
    says: 'The server that answered for Microsoft Graph has a certificate that this computer does not trust. Nothing was sent to it.',
    todo: 'A proxy may be reading along. Ask whoever runs it to install its root certificate on this computer.',
  },
  COLLECT_REDIRECTED: {
    says: 'Instead of an answer of Microsoft Graph came a redirect to {host}, perhaps the login page of a proxy. It was not followed.',
    todo: 'Sign in to the network or the proxy with a browser, then run the same command again.',
  },
  COLLECT_BAD_ANSWER: {
    says: 'What came back is no answer of Microsoft Graph ({code}), each time it was asked.',
    todo: `A proxy may be answering in its place. ${goOn}`,
  },
  COLLECT_PAGING_LOST: {
    says: 'Microsoft Graph lost its place between two pages of an answer.',
    todo: goOn,
  },
  COLLECT_FOREIGN_ADDRESS: {
    says: 'An answer pointed to an address outside the chosen cloud. Nothing was sent there.',
    todo: 'A proxy may be changing answers. Try from another network, and tell whoever runs this one.',
  },
  COLLECT_ENDPOINT_UNKNOWN: {
    says: 'This cloud does not know the address that was asked.',
    todo: 'Check the cloud that was chosen (--cloud).',
  },
  COLLECT_QUERY_REFUSED: {
    says: 'Microsoft Graph did not accept the question (status {status}, {graphCode}).',
    todo: 'If a filter was given, check its spelling. Otherwise the service has changed: look for a newer version of this program.',
  },
  COLLECT_RECORD_GONE: {
    says: 'The tenant no longer has this record.',
    todo: 'Retention has probably taken it; what the case holds of it stays as it is.',
  },
} as const satisfies Record<string, ErrorWords>;
