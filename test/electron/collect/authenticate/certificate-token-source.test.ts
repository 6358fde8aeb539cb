// The application by itself, with the real MSAL library: its certificate is checked by the login, its key is read under a passphrase.
import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readApplicationCertificate } from '../../../../electron/collect/authenticate/application-certificate.ts';
import { createTokenSourceOfCertificate } from '../../../../electron/collect/authenticate/certificate-token-source.ts';
import { selfSignedCertificate } from '../../../../electron/package/signer/certificate-profile.ts';
import { ok } from '../../../../shared/result.ts';
import { clientId, openStage, type Stage, tenantId } from './login-stage.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'signet-application-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const pair = () => generateKeyPairSync('rsa', { modulusLength: 2048 });
const keys = pair();

function pemOf(of: ReturnType<typeof pair>): string {
  const der = selfSignedCertificate(of, 'Contoso Example', new Date(), randomBytes(16));
  return `-----BEGIN CERTIFICATE-----\n${Buffer.from(der).toString('base64')}\n-----END CERTIFICATE-----\n`;
}
const certificatePem = pemOf(keys);

function written(name: string, text: string): string {
  const file = join(folder, name);
  writeFileSync(file, text);
  return file;
}

async function readWith(key: string, passphrase = 'right'): ReturnType<typeof readApplicationCertificate> {
  const files = { certificate: written('application.pem', certificatePem), key: written('key.pem', key) };
  return readApplicationCertificate(files, async () => ok(passphrase));
}

const plainKey = keys.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();

async function sourceAt(stage: Stage) {
  const certificate = await readWith(plainKey);
  if (!certificate.ok) throw new Error(certificate.error.code);
  const { cloud, transport } = stage;
  const signal = new AbortController().signal;
  return createTokenSourceOfCertificate({
    cloud,
    transport,
    clientId,
    tenant: tenantId,
    certificate: certificate.value,
    signal,
  });
}

describe('The application with its certificate', () => {
  it('gets the permissions it was given, keeps its token, and takes another when that was refused', async () => {
    const stage = await openStage({
      applications: new Map([[clientId, certificatePem]]),
      applicationPermissions: ['AuditLog.Read.All'],
    });
    const source = await sourceAt(stage);
    const first = await source.get();
    expect(first).toMatchObject({
      ok: true,
      value: { tenantId, account: 'application', accountId: clientId, permissions: ['AuditLog.Read.All'] },
    });
    expect(await source.get()).toEqual(first);
    if (!first.ok) return;
    const claims = '{"access_token":{"nbf":{"essential":true,"value":"1"}}}';
    const second = await source.get({ rejected: first.value.text, claims });
    expect(second.ok && second.value.text !== first.value.text).toBe(true);
    expect(stage.login.state.claimsAsked.some((one) => one.includes('nbf'))).toBe(true);
    expect(stage.login.state.registry.count()).toBe(2);
    const texts = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'latin1'));
    expect(texts.some((text) => text.includes(first.value.text))).toBe(false);
    stage.close();
  });

  it('is refused with another certificate than the registered one, or where nobody knows it', async () => {
    for (const [applications, number] of [
      [new Map([[clientId, pemOf(pair())]]), 700027],
      [new Map<string, string>(), 700016],
    ] as const) {
      const stage = await openStage({ applications });
      const outcome = await (await sourceAt(stage)).get();
      expect(outcome).toEqual({ ok: false, error: { code: 'COLLECT_CLIENT_REFUSED', facts: { number } } });
      stage.close();
    }
  });
});

describe('The key of the certificate', () => {
  it('may have a passphrase', async () => {
    const locked = { type: 'pkcs8', format: 'pem', cipher: 'aes-256-cbc', passphrase: 'right' } as const;
    const key = keys.privateKey.export(locked).toString();
    expect(await readWith(key)).toMatchObject({
      ok: true,
      value: { thumbprintSha256: expect.stringMatching(/^[0-9a-f]{64}$/) },
    });
    expect(await readWith(key, 'wrong')).toEqual({ ok: false, error: { code: 'COLLECT_CERTIFICATE_NOT_READABLE' } });
  });

  it.each([
    ['of another certificate', () => pair().privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()],
    ['no key', () => 'x'],
  ])('is refused where it is %s', async (_what, key) => {
    expect(await readWith(key())).toEqual({ ok: false, error: { code: 'COLLECT_CERTIFICATE_NOT_READABLE' } });
  });
});
