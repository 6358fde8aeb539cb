// What a failed request is called, from the code that Node gave its error; messages are never kept: they may hold addresses.
import type { TransportFailure } from '../graph/transport.ts';

type FailureCode = TransportFailure['code'];

const known: Readonly<Record<string, FailureCode>> = {
  ABORT_ERR: 'CANCELLED',
  ECONNREFUSED: 'CONNECTION_REFUSED',
  ENOTFOUND: 'NAME_NOT_FOUND',
  EAI_AGAIN: 'NAME_NOT_FOUND',
  EAI_FAIL: 'NAME_NOT_FOUND',
  EAI_NODATA: 'NAME_NOT_FOUND',
  EAI_NONAME: 'NAME_NOT_FOUND',
  ETIMEDOUT: 'TIMED_OUT',
  ENETUNREACH: 'OFFLINE',
  ENETDOWN: 'OFFLINE',
  EHOSTUNREACH: 'OFFLINE',
  EHOSTDOWN: 'OFFLINE',
  EADDRNOTAVAIL: 'OFFLINE',
  EPROTO: 'TLS_NOT_TRUSTED',
  HOSTNAME_MISMATCH: 'TLS_NOT_TRUSTED',
  ERR_PROXY_TUNNEL: 'PROXY_REFUSED',
  ERR_PROXY_INVALID_CONFIG: 'PROXY_REFUSED',
};

/** OpenSSL's verdicts on a certificate, as Node names them, and what its TLS layer objects to. */
const aboutTls = /^(CERT_|CRL_|UNABLE_TO_|SELF_SIGNED_|DEPTH_ZERO_|INVALID_CA|PATH_LENGTH|ERR_TLS_|ERR_SSL_|ERR_OSSL_)/;

/** The code of an error, or of the first of several attempts (a name may have many addresses). */
function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return '';
  const { code } = error as NodeJS.ErrnoException;
  if (code !== undefined) return code;
  return error instanceof AggregateError ? codeOf(error.errors[0]) : '';
}

/** @param answerBegan whether the head of an answer had come: what then breaks off is cut, not reset. */
export function failureOfError(error: unknown, answerBegan: boolean): TransportFailure {
  const code = codeOf(error);
  const named = known[code];
  if (named !== undefined) return { code: named };
  if (aboutTls.test(code)) return { code: 'TLS_NOT_TRUSTED' };
  // HPE_…: Node's parser met bytes that are no HTTP.
  return { code: answerBegan || code.startsWith('HPE_') ? 'CUT_OFF' : 'RESET' };
}
