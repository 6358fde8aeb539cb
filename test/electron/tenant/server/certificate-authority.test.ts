// The throw-away authority: what it issues is accepted by Node's own TLS, for the names it says and for a short time only.
import { X509Certificate } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { createThrowAwayAuthority } from '../../../../electron/tenant/server/certificate-authority.ts';

const now = new Date('2026-03-01T12:00:00Z');

describe('The throw-away authority', () => {
  const made = createThrowAwayAuthority(now);
  const authority = new X509Certificate(made.certificate);
  const server = new X509Certificate(made.server.cert);

  it('signs the server certificate and is the only one that may sign', () => {
    expect(authority.ca).toBe(true);
    expect(server.ca).toBe(false);
    expect(server.verify(authority.publicKey)).toBe(true);
    expect(server.checkIssued(authority)).toBe(true);
    expect(authority.verify(authority.publicKey)).toBe(true);
  });

  it('names this computer only', () => {
    expect(server.subjectAltName).toBe('DNS:localhost, IP Address:127.0.0.1');
    expect(server.checkHost('graph.microsoft.com')).toBeUndefined();
  });

  it('lives for a week', () => {
    expect(new Date(server.validFrom).toISOString()).toBe('2026-03-01T11:00:00.000Z');
    expect(new Date(server.validTo).toISOString()).toBe('2026-03-08T12:00:00.000Z');
    expect(authority.validTo).toBe(server.validTo);
  });

  it('hands out its certificate without a key', () => {
    expect(made.certificate).not.toContain('PRIVATE KEY');
    expect(new X509Certificate(made.certificate).publicKey.equals(server.publicKey)).toBe(false);
  });

  it('is another one each time', () => {
    const other = createThrowAwayAuthority(now);
    expect(new X509Certificate(other.certificate).subject).not.toBe(authority.subject);
    expect(server.verify(new X509Certificate(other.certificate).publicKey)).toBe(false);
  });
});
