// Faults that answer in place of the endpoint: a status, and the words that Graph has for it.
import { claimsWanted, unauthorized } from '../graph/caller.ts';
import { type Asked, errorAnswer } from '../graph/graph-answers.ts';
import { refusals } from '../graph/refusals.ts';
import { skipTokenMessages } from '../graph/skip-tokens.ts';
import { throttledWords } from '../graph/throttle.ts';
import type { TenantAnswer } from '../tenant-request.ts';
import type { Fault } from './fault-script.ts';

type RetryAfter = Extract<Fault, { fault: 'status-429' }>['retryAfter'];

/** `at`: the server's clock, ms since 1970 UTC. A date is two minutes away, in the future or in the past. */
function retryHeaders(retryAfter: RetryAfter, at: number): Readonly<Record<string, string>> {
  if (retryAfter === 'none') return {};
  if (typeof retryAfter === 'number') return { 'retry-after': String(retryAfter) };
  return { 'retry-after': new Date(at + (retryAfter === 'date' ? 120_000 : -120_000)).toUTCString() };
}

/** Null where the fault leaves the answer to the endpoint. */
export function answerInstead(fault: Fault, asked: Asked): TenantAnswer | null {
  const error = (status: number, code: string, message: string) => errorAnswer(asked, status, [code, message]);
  switch (fault.fault) {
    case 'status-429':
      return errorAnswer(asked, 429, throttledWords, retryHeaders(fault.retryAfter, asked.at));
    case 'status-503':
      return errorAnswer(
        asked,
        503,
        ['ServiceUnavailable', 'The service is currently unavailable.'],
        retryHeaders(fault.retryAfter, asked.at),
      );
    case 'status-500':
      return error(500, 'InternalServerError', 'An internal server error occurred.');
    case 'status-502':
      return error(502, 'BadGateway', 'The upstream server gave no valid answer.');
    case 'status-504':
      return error(504, 'UnknownError', 'The operation timed out.');
    case 'status-408':
      return error(408, 'RequestTimeout', 'The request took too long.');
    case 'unauthorized-expired':
      return unauthorized(asked, 'Lifetime validation failed, the token is expired.');
    case 'unauthorized-claims': {
      const value = String(Math.floor(asked.at / 1000));
      const claims = JSON.stringify({ access_token: { nbf: { essential: true, value } } });
      return unauthorized(asked, claimsWanted, claims);
    }
    case 'forbidden-not-premium':
      return errorAnswer(asked, 403, refusals['not-premium']);
    case 'forbidden-permission':
      return errorAnswer(asked, 403, refusals['permission-missing']);
    case 'forbidden-role':
      return errorAnswer(asked, 403, refusals['role-missing']);
    case 'forbidden-directory':
      return errorAnswer(asked, 403, refusals['no-directory-access']);
    case 'next-link-404':
      return error(404, 'ResourceNotFound', 'The requested resource was not found.');
    case 'next-link-410':
      return error(410, 'Gone', 'The requested resource is no longer available.');
    case 'bad-skip-token':
      return error(400, 'BadRequest', skipTokenMessages.expired);
    default:
      return null;
  }
}
