// The installation's own key: made once, kept, opened by its passphrase only, with the certificate profile that verifiers accept.
import { execFileSync } from 'node:child_process';
import { X509Certificate } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { realEffects } from '../../../../electron/effects.ts';
import { loadOrCreateSigner, signerFiles } from '../../../../electron/package/signer/load-or-create-signer.ts';
import { hasTool } from '../../../support/outside-tools.ts';
import { temporaryFolder } from '../package-under-test.ts';

const folder = temporaryFolder();
afterAll(folder.remove);

let homes = 0;
function newHome(): string {
  homes += 1;
  const home = join(folder.path, `home-${homes}`);
  mkdirSync(home);
  return home;
}

const now = new Date('2026-03-02T08:15:22.345Z');
const open = (home: string, more: { passphrase?: string; controllerName?: string; now?: Date } = {}) =>
  loadOrCreateSigner({
    home,
    passphrase: more.passphrase ?? 'correct horse battery',
    controllerName: more.controllerName ?? 'Zürich Contoso AG',
    effects: { ...realEffects, now: () => more.now ?? now },
    scryptCost: 1 << 14,
  });

async function opened(...args: Parameters<typeof open>) {
  const result = await open(...args);
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

describe('loadOrCreateSigner', () => {
  it('makes a key on first use and opens the same one afterwards, whatever name is given then', async () => {
    const home = newHome();
    const first = await opened(home);
    const second = await opened(home, { controllerName: 'Somebody Else' });
    expect([first.createdNow, second.createdNow]).toEqual([true, false]);
    expect(second.fingerprint).toBe(first.fingerprint);
    const bytes = Buffer.from('x');
    expect(Buffer.from(second.sign(bytes)).equals(first.sign(bytes))).toBe(true);
  });

  it('makes one key when two processes begin at once', async () => {
    const home = newHome();
    const [one, other] = await Promise.all([opened(home), opened(home)]);
    expect(one.fingerprint).toBe(other.fingerprint);
    expect([one.createdNow, other.createdNow].sort()).toEqual([false, true]);
    expect(readdirSync(signerFiles(home).folder).sort()).toEqual(['certificate.pem', 'signer.json']);
  });

  it('refuses another passphrase, and a file that was changed', async () => {
    const home = newHome();
    await opened(home);
    expect(await open(home, { passphrase: 'wrong' })).toEqual({
      ok: false,
      error: { code: 'PACKAGE_SIGNER_WRONG_PASSPHRASE' },
    });
    const { file } = signerFiles(home);
    const good = readFileSync(file, 'utf8');
    const foreign = newHome();
    await opened(foreign);
    const foreignCertificate = JSON.parse(readFileSync(signerFiles(foreign).file, 'utf8')).certificate;
    const damaged = [
      good.slice(0, 100),
      '{}',
      good.replace('"n": 16384', '"n": 1073741824'),
      JSON.stringify({ ...JSON.parse(good), certificate: foreignCertificate }),
      JSON.stringify({ ...JSON.parse(good), certificate: 'none' }),
    ];
    for (const content of damaged) {
      writeFileSync(file, content);
      expect(await open(home)).toEqual({ ok: false, error: { code: 'PACKAGE_SIGNER_DAMAGED' } });
    }
  });

  it('keeps nothing of the key in the clear, and lets nobody else read it', async () => {
    const home = newHome();
    await opened(home);
    const { folder: own, file } = signerFiles(home);
    expect(readFileSync(file, 'latin1')).not.toMatch(/PRIVATE KEY|MIIG/);
    if (process.platform !== 'win32') {
      expect(statSync(file).mode & 0o077).toBe(0);
      expect(statSync(own).mode & 0o077).toBe(0);
    }
  });

  it('takes the passphrase however its umlauts are composed', async () => {
    const home = newHome();
    await opened(home, { passphrase: 'Schl\u00fcssel' });
    await opened(home, { passphrase: 'Schlu\u0308ssel' });
  });

  it('says so when the certificate has expired', async () => {
    const home = newHome();
    await opened(home);
    const result = await open(home, { now: new Date('2036-03-03T00:00:00Z') });
    expect(result).toEqual({
      ok: false,
      error: { code: 'PACKAGE_SIGNER_EXPIRED', facts: { from: '2026-03-02', to: '2036-03-02' } },
    });
  });

  it('makes another key after the folder is gone', async () => {
    const home = newHome();
    const first = await opened(home);
    rmSync(signerFiles(home).folder, { recursive: true });
    expect((await opened(home)).fingerprint).not.toBe(first.fingerprint);
  });
});

describe('the certificate', () => {
  it('is RSA-3072, self-signed, valid for ten years, with one name part per RDN', async () => {
    const { certificates } = await opened(newHome());
    const certificate = new X509Certificate(certificates[0]);
    expect(certificate.publicKey.asymmetricKeyDetails?.modulusLength).toBe(3072);
    expect(certificate.verify(certificate.publicKey)).toBe(true);
    expect(certificate.subject).toBe('O=Zürich Contoso AG\nCN=Zürich Contoso AG');
    expect(certificate.issuer).toBe(certificate.subject);
    expect(certificate.ca).toBe(false);
    expect(certificate.validFromDate.toISOString()).toBe('2026-03-02T07:15:22.000Z');
    expect(certificate.validToDate.toISOString()).toBe('2036-03-02T07:15:22.000Z');
    expect(certificate.serialNumber).toMatch(/^[4-7][0-9A-F]{31}$/);
    expect(certificate.keyUsage).toBeUndefined();
  });

  it('shortens a name that X.520 does not allow, without cutting a character', async () => {
    const { certificates } = await opened(newHome(), { controllerName: '🏛'.repeat(70) });
    expect(new X509Certificate(certificates[0]).subject).toBe(`O=${'🏛'.repeat(64)}\nCN=${'🏛'.repeat(64)}`);
  });

  it.skipIf(!hasTool('openssl'))('has the profile that openssl prints', async () => {
    const home = newHome();
    await opened(home);
    const text = execFileSync('openssl', ['x509', '-in', signerFiles(home).pem, '-noout', '-text'], {
      encoding: 'utf8',
    });
    expect(text).toMatch(/X509v3 Basic Constraints: critical\s+CA:FALSE/);
    expect(text).toMatch(/X509v3 Key Usage: critical\s+Digital Signature, Non Repudiation\n/);
    expect(text).toContain('X509v3 Subject Key Identifier');
    expect(text).not.toContain('Extended Key Usage');
  });
});
