// What answers of Graph mean: the bodies that people have met in public, each with what Signet makes of it.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readErrorBody } from '../../../../shared/collect/graph/error-in-body.ts';
import { readTrouble, type TroubledAnswer } from '../../../../shared/collect/graph/graph-error.ts';

type Quoted = { status?: number; body?: unknown; code?: string; message_only?: string };
const quoted = JSON.parse(
  readFileSync(
    join(import.meta.dirname, '../../../fixtures/samples/ms-graph-docs/error_bodies_from_issues.json'),
    'utf8',
  ),
) as Record<string, Quoted>;

function troubleOf(status: number, body: unknown, more: Partial<TroubledAnswer> = {}) {
  return readTrouble({ status, headers: {}, body: readErrorBody(JSON.stringify(body)), isNextLink: false, ...more });
}

const said = (message: string, code = 'UnknownError') => ({ error: { code, message } });

describe('The error bodies quoted in public issues', () => {
  const expected: Record<string, unknown> = {
    '403_non_premium': { kind: 'refused', cause: 'NOT_PREMIUM' },
    '403_scope_missing': { kind: 'refused', cause: 'PERMISSION_MISSING' },
    '403_licence_check_needs_directory_read': { kind: 'refused', cause: 'NO_DIRECTORY_ACCESS' },
    '400_select_not_allowed': { kind: 'bad-request' },
    '400_invalid_skip_token': { kind: 'paging-lost' },
    skiptoken_expired: { kind: 'paging-lost' },
    '429': { kind: 'throttled' },
    unsupported_query: { kind: 'busy' },
  };

  it.each(Object.entries(quoted))('are understood: %s', (name, { status, body, code, message_only }) => {
    expect(troubleOf(status ?? 400, body ?? said(message_only ?? '', code))).toEqual(expected[name]);
  });

  it('are all looked at here', () => {
    expect(Object.keys(quoted).sort()).toEqual(Object.keys(expected).sort());
  });
});

describe('Refusals', () => {
  it('are known by code, and by text where the code changes', () => {
    const role = { kind: 'refused', cause: 'ROLE_MISSING' };
    expect(troubleOf(403, said('', 'Authentication_RequestFromUnsupportedUserRole'))).toEqual(role);
    expect(troubleOf(403, said('User is not in the allowed roles'))).toEqual(role);
    expect(troubleOf(403, said('Insufficient privileges', 'Authorization_RequestDenied'))).toEqual({
      kind: 'refused',
      cause: 'FORBIDDEN',
    });
    expect(troubleOf(403, '<html>blocked by proxy</html>')).toEqual({ kind: 'refused', cause: 'FORBIDDEN' });
  });

  it('are no licence error in an answer that only resembles one', () => {
    expect(troubleOf(503, said("doesn't have premium license"))).toEqual({ kind: 'busy' });
  });
});

describe('A 401', () => {
  const withHeader = (value: string) => troubleOf(401, null, { headers: { 'www-authenticate': value } });

  it('hands on the claims that a new token must satisfy', () => {
    const challenge =
      'Bearer realm="", authorization_uri="https://login.example/authorize", error="insufficient_claims", claims="eyJhIjoxfQ=="';
    expect(withHeader(challenge)).toEqual({ kind: 'unauthorised', claims: 'eyJhIjoxfQ==' });
    expect(withHeader('Bearer claims=eyJhIjoxfQ==, error=x')).toEqual({ kind: 'unauthorised', claims: 'eyJhIjoxfQ==' });
  });

  it('without a challenge just wants another token', () => {
    expect(withHeader('Bearer realm=""')).toEqual({ kind: 'unauthorised', claims: null });
    expect(troubleOf(401, null)).toEqual({ kind: 'unauthorised', claims: null });
  });
});

describe('Other answers', () => {
  const next = { isNextLink: true };
  it.each<[number, unknown, Partial<TroubledAnswer>, string]>([
    [301, null, {}, 'redirected'],
    [302, null, {}, 'redirected'],
    [307, null, {}, 'redirected'],
    [429, null, {}, 'throttled'],
    [200, said('Request is throttled', 'TooManyRequests'), {}, 'throttled'],
    [408, null, {}, 'timed-out'],
    [504, null, {}, 'timed-out'],
    [500, said('The request timed out'), {}, 'timed-out'],
    [500, said('timeout'), {}, 'timed-out'],
    [200, said('The operation was canceled.'), {}, 'timed-out'],
    [400, said('Invalid Skip Token, skip token is null', ''), next, 'paging-lost'],
    [200, said('Token not found: token is either invalid or expired'), next, 'paging-lost'],
    [400, said('The specified page token value has expired', 'Directory_ExpiredPageToken'), next, 'paging-lost'],
    [404, null, next, 'paging-lost'],
    [410, null, next, 'paging-lost'],
    [400, said('whatever'), next, 'paging-lost'],
    [400, said("Resource not found for the segment 'signIns'.", 'BadRequest'), {}, 'unknown-endpoint'],
    [404, said("Resource not found for the segment 'auditLogs'."), {}, 'unknown-endpoint'],
    [404, said('Resource does not exist', 'Request_ResourceNotFound'), {}, 'not-found'],
    [400, said('Invalid filter clause', 'BadRequest'), {}, 'bad-request'],
    [405, null, {}, 'bad-request'],
    [400, said('Unsupported Query'), next, 'busy'],
    [500, said('', 'UnknownError'), {}, 'busy'],
    [502, null, {}, 'busy'],
    [503, null, {}, 'busy'],
    [200, said('Something happened'), {}, 'busy'],
  ])('with status %i and %j (%j) mean: %s', (status, body, more, kind) => {
    expect(troubleOf(status, body, more).kind).toBe(kind);
  });
});

describe('An error body', () => {
  it('is found in every shape that Graph and its gateways send', () => {
    expect(readErrorBody('{"error":{"code":"UnknownError","message":"x"}}')).toEqual({
      graphCode: 'UnknownError',
      message: 'x',
    });
    expect(readErrorBody('{"error":"invalid_request"}')?.graphCode).toBe('invalid_request');
    expect(readErrorBody('{"error":{"code":"a","message":{"lang":"en","value":"y"}}}')?.message).toBe('y');
    expect(readErrorBody('{"error":{"code":"UnknownError"},"value":[]}')).not.toBeNull();
  });

  it('is none where there is no error, or no JSON', () => {
    for (const text of ['', '<html>', '[]', 'null', '{"value":[]}', '{"error":null}', '{"value":[{"error":{}}]}'])
      expect(readErrorBody(text)).toBeNull();
  });

  it('gives no code that could be something else: names and addresses never come along', () => {
    expect(readErrorBody('{"error":{"code":"ada@contoso.example","message":""}}')?.graphCode).toBeNull();
    expect(readErrorBody(`{"error":{"code":"${'x'.repeat(101)}"}}`)?.graphCode).toBeNull();
  });
});
