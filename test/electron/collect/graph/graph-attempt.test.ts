// The last check before a token leaves: an address lies below the Graph root, or nothing is sent.
import { describe, expect, it } from 'vitest';
import { isBelowRoot } from '../../../../electron/collect/graph/graph-attempt.ts';

describe('Below the root', () => {
  const root = 'https://graph.example/tenant';

  it.each([
    '/beta/auditLogs/signIns',
    "/v1.0/users?$filter=mail%20eq%20'a@b.example'",
    '/x?y=https://attacker.example',
  ])('lies %s', (path) => {
    expect(isBelowRoot(root + path, root)).toBe(true);
    expect(isBelowRoot(`HTTPS://Graph.Example:443/Tenant${path}`, root)).toBe(true);
  });

  it.each([
    'https://graph.example/beta',
    'https://graph.example/tenants/beta',
    'https://graph.example/tenant',
    'https://graph.example/tenant/../beta',
    'https://graph.example/tenant/%2e%2e/beta',
    'https://graph.example/tenant/.%2E/beta',
    'https://graph.example/tenant%2f..%2fbeta',
    'https://graph.example/tenant/beta\\..\\..\\x',
    'http://graph.example/tenant/beta',
    'https://graph.example:444/tenant/beta',
    'https://user@graph.example/tenant/beta',
    'https://graph.example.attacker.example/tenant/beta',
    'not an address',
    '',
  ])('does not lie %s', (url) => {
    expect(isBelowRoot(url, root)).toBe(false);
  });
});
