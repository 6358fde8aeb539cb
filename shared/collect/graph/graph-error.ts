// What an answer of Graph that is no success means, read from status, headers and body: the one place that knows Graph's texts.
import type { GapCause } from '../../model/collection.ts';
import type { GraphErrorBody } from './error-in-body.ts';

type Refusal = Extract<
  GapCause,
  'NOT_PREMIUM' | 'PERMISSION_MISSING' | 'ROLE_MISSING' | 'NO_DIRECTORY_ACCESS' | 'FORBIDDEN'
>;

export type GraphTrouble =
  | { readonly kind: 'refused'; readonly cause: Refusal }
  /** `claims` as it came, Base64: what the next token must satisfy. */
  | { readonly kind: 'unauthorised'; readonly claims: string | null }
  | { readonly kind: 'throttled' }
  | { readonly kind: 'timed-out' }
  | { readonly kind: 'busy' }
  | { readonly kind: 'paging-lost' }
  /** The endpoint does not exist in this version or cloud: v1.0 may still answer. */
  | { readonly kind: 'unknown-endpoint' }
  /** A proxy or a login page wants to be asked instead. */
  | { readonly kind: 'redirected' }
  | { readonly kind: 'not-found' }
  /** Asked wrongly, or in a way that this tenant does not know. */
  | { readonly kind: 'bad-request' };

export type TroubledAnswer = {
  /** 200 for an error that came as a success. */
  readonly status: number;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: GraphErrorBody | null;
  readonly isNextLink: boolean;
};

/** The four that Graph documents nowhere and people meet everywhere (reference: graph-sign-ins §2). */
const refusals: Readonly<Record<string, Refusal>> = {
  Authentication_RequestFromNonPremiumTenantOrB2CTenant: 'NOT_PREMIUM',
  Authentication_MSGraphPermissionMissing: 'PERMISSION_MISSING',
  Authentication_RequestFromUnsupportedUserRole: 'ROLE_MISSING',
  Authentication_ApplicationHasNoDirectoryReadAccess: 'NO_DIRECTORY_ACCESS',
};

const refusalTexts: readonly (readonly [RegExp, Refusal])[] = [
  [/premium licen[cs]e check/i, 'NO_DIRECTORY_ACCESS'],
  [/premium licen[cs]e/i, 'NOT_PREMIUM'],
  [/required MSGraph permissions/i, 'PERMISSION_MISSING'],
  [/not in the allowed roles/i, 'ROLE_MISSING'],
];

const pagingTexts = /skip ?token|token not found|token is either invalid or expired|page ?token/i;
const timeOutTexts = /timed?[ -]?out|took too long|operation was cancell?ed|execution time limit/i;
const throttledTexts = /throttl|too ?many ?requests/i;
const unknownEndpointTexts = /resource not found for the segment|invalid version|unknown api version/i;

/** Tells what to do about an answer; everything unknown is `busy`, which is asked again. */
export function readTrouble(answer: TroubledAnswer): GraphTrouble {
  const { status, body, isNextLink } = answer;
  const code = body?.graphCode ?? '';
  const text = `${code} ${body?.message ?? ''}`;
  if (status >= 300 && status < 400) return { kind: 'redirected' };
  if (status === 401 || (status === 200 && code === 'InvalidAuthenticationToken'))
    return { kind: 'unauthorised', claims: claimsOf(answer.headers['www-authenticate'] ?? '') };
  if (status === 429 || throttledTexts.test(text)) return { kind: 'throttled' };
  const refusal = refusalOf(status, code, text);
  if (refusal !== null) return { kind: 'refused', cause: refusal };
  if (status === 408 || status === 504 || timeOutTexts.test(text)) return { kind: 'timed-out' };
  if (pagingTexts.test(text)) return { kind: 'paging-lost' };
  if (isNextLink && (status === 404 || status === 410)) return { kind: 'paging-lost' };
  if (unknownEndpointTexts.test(text)) return { kind: 'unknown-endpoint' };
  if (status === 404 || status === 410) return { kind: 'not-found' };
  // "Unsupported Query" comes every other time for a query that is fine (msgraph-beta-sdk-dotnet issue 269).
  if (status >= 400 && status < 500 && !/unsupported query/i.test(text))
    return { kind: isNextLink ? 'paging-lost' : 'bad-request' };
  return { kind: 'busy' };
}

function refusalOf(status: number, code: string, text: string): Refusal | null {
  const known = refusals[code];
  if (known !== undefined) return known;
  if (status !== 403) return null;
  return refusalTexts.find(([form]) => form.test(text))?.[1] ?? 'FORBIDDEN';
}

/** The claims of a challenge (RFC 6750 §3; Microsoft's `error="insufficient_claims", claims="…"`). */
function claimsOf(header: string): string | null {
  const claims = /\bclaims\s*=\s*(?:"([^"]*)"|([^\s,]+))/i.exec(header);
  return claims === null ? null : (claims[1] ?? claims[2] ?? null);
}
