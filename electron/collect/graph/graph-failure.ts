// Turns what came back for the last time into the failure that the collector and the officer hear of.

import { readAddress } from '../../../shared/collect/graph/graph-address.ts';
import type { GraphTrouble } from '../../../shared/collect/graph/graph-error.ts';
import { type AppError, appError, type ErrorCode } from '../../../shared/errors.ts';
import type { GapCause } from '../../../shared/model/collection.ts';
import type { Attempt } from './graph-attempt.ts';
import type { GraphFailure } from './graph-client.ts';
import { isUnreachable } from './patience.ts';

/** The run was cancelled: nothing is wrong, the question was just not answered any more. */
export const cancelledFailure: GraphFailure = failure('NOT_REACHED', appError('CLI_CANCELLED'));

export const foreignFailure: GraphFailure = failure('FOREIGN_LINK', appError('COLLECT_FOREIGN_ADDRESS'));

function withoutToken(error: AppError): GraphFailure {
  if (error.code === 'CLI_CANCELLED') return cancelledFailure;
  return failure(isUnreachable(error) ? 'UNREACHABLE' : 'SIGN_IN_AGAIN', error);
}

export function failureOf(last: Exclude<Attempt<unknown>, { kind: 'reply' }>): GraphFailure {
  switch (last.kind) {
    case 'no-token':
      return withoutToken(last.error);
    case 'no-answer':
      return unanswered(last.code);
    case 'bad-body':
      return {
        ...failure('BAD_ANSWER', appError('COLLECT_BAD_ANSWER', { code: last.bad.code })),
        status: last.status,
        graphCode: last.bad.graphCode ?? null,
      };
    case 'trouble':
      return { ...troubled(last), status: last.status, graphCode: last.graphCode };
  }
}

function unanswered(code: Extract<Attempt<unknown>, { kind: 'no-answer' }>['code']): GraphFailure {
  switch (code) {
    case 'CANCELLED':
      return cancelledFailure;
    case 'TIMED_OUT':
      return failure('TIMED_OUT', appError('COLLECT_NOT_IN_TIME'));
    case 'PROXY_REFUSED':
      return failure('UNREACHABLE', appError('COLLECT_PROXY_REFUSES'));
    case 'TLS_NOT_TRUSTED':
      return failure('UNREACHABLE', appError('COLLECT_CERTIFICATE_NOT_TRUSTED'));
    case 'TOO_LARGE':
    case 'CUT_OFF':
      return failure('BAD_ANSWER', appError('COLLECT_BAD_ANSWER', { code }));
    default:
      return failure('UNREACHABLE', appError('COLLECT_NO_CONNECTION', { cause: code }));
  }
}

const plain: Readonly<
  Record<Exclude<GraphTrouble['kind'], 'refused' | 'redirected' | 'busy' | 'bad-request'>, [GapCause, ErrorCode]>
> = {
  unauthorised: ['SIGN_IN_AGAIN', 'COLLECT_TOKEN_REFUSED'],
  throttled: ['THROTTLED_OUT', 'COLLECT_THROTTLED_OUT'],
  'timed-out': ['TIMED_OUT', 'COLLECT_NOT_IN_TIME'],
  'paging-lost': ['PAGING_LOST', 'COLLECT_PAGING_LOST'],
  'unknown-endpoint': ['V1_FALLBACK', 'COLLECT_ENDPOINT_UNKNOWN'],
  'not-found': ['BAD_ANSWER', 'COLLECT_RECORD_GONE'],
};

function troubled(last: Extract<Attempt<unknown>, { kind: 'trouble' }>): GraphFailure {
  const { trouble, status, graphCode } = last;
  if (trouble.kind === 'refused') return failure(trouble.cause, appError(`COLLECT_${trouble.cause}`));
  if (trouble.kind === 'redirected')
    return failure('UNREACHABLE', appError('COLLECT_REDIRECTED', { host: redirectHost(last.headers.location ?? '') }));
  if (trouble.kind === 'bad-request')
    return failure('BAD_ANSWER', appError('COLLECT_QUERY_REFUSED', { status, graphCode: graphCode ?? '-' }));
  if (trouble.kind === 'busy')
    return status === 200
      ? failure('BAD_ANSWER', appError('COLLECT_BAD_ANSWER', { code: 'ERROR_IN_BODY' }))
      : failure('SERVER_ERROR', appError('COLLECT_SERVER_ERROR'));
  const [cause, code] = plain[trouble.kind];
  return failure(cause, appError(code));
}

/** The host alone: the rest of a redirect may carry what was asked. */
function redirectHost(location: string): string {
  return readAddress(location.split(/[?#]/)[0] ?? '')?.host ?? '-';
}

function failure(cause: GapCause, error: AppError): GraphFailure {
  return { cause, error, status: null, graphCode: null };
}
