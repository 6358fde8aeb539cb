// Signer files as OpenSSL writes them: new and old encryption, other passwords, and everything that must be refused.
import { execFileSync } from 'node:child_process';
import { createPublicKey, verify, X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as pkijs from 'pkijs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { signerFromPkcs12 } from '../../../../electron/package/signer/signer-from-pkcs12.ts';
import { hasTool } from '../../../support/outside-tools.ts';
import { temporaryFolder } from '../package-under-test.ts';

const folder = temporaryFolder();
afterAll(folder.remove);

const run = (...args: string[]) => execFileSync('openssl', args, { cwd: folder.path, stdio: 'pipe' });
const curve = (name: string) => ['ec', '-pkeyopt', `ec_paramgen_curve:${name}`];

function certificate(name: string, newkey: readonly string[], ...more: readonly string[]): void {
  const subject = more.includes('-subj') ? [] : ['-subj', '/O=Contoso/CN=Contoso Privacy Office'];
  const files = ['-keyout', `${name}.key`, '-out', `${name}.pem`];
  run('req', '-x509', '-newkey', ...newkey, '-nodes', ...files, '-days', '100', ...subject, ...more);
}

function p12(name: string, password: string, from: string, ...more: readonly string[]): Buffer {
  const files = ['-inkey', `${from}.key`, '-in', `${from}.pem`, '-out', `${name}.p12`];
  run('pkcs12', '-export', ...files, '-passout', `pass:${password}`, ...more);
  return readFileSync(join(folder.path, `${name}.p12`));
}

const open = (bytes: Uint8Array, password: string, now = new Date()) => signerFromPkcs12(bytes, password, now);

async function codeOf(bytes: Uint8Array, password: string, now?: Date): Promise<string> {
  const opened = await open(bytes, password, now);
  return opened.ok ? 'ok' : opened.error.code;
}

describe.skipIf(!hasTool('openssl'))('signerFromPkcs12', () => {
  beforeAll(() => {
    certificate('rsa', ['rsa:2048']);
    certificate('p256', curve('prime256v1'));
    certificate('p384', curve('secp384r1'));
  });

  const good: readonly (readonly [string, string, string, readonly string[], string])[] = [
    ['RSA', 'rsa', 'secret', [], 'RSA-SHA256'],
    ['P-256', 'p256', 'secret', [], 'P-256-SHA256'],
    ['P-384', 'p384', 'secret', [], 'P-384-SHA384'],
    ['RSA with the old encryption (RC2-40, 3DES)', 'rsa', 'secret', ['-legacy'], 'RSA-SHA256'],
    ['P-256 with the old encryption', 'p256', 'secret', ['-legacy'], 'P-256-SHA256'],
    ['3DES only', 'rsa', 'secret', ['-legacy', '-descert'], 'RSA-SHA256'],
    ['an umlaut in the password', 'rsa', 'Schlüssel', [], 'RSA-SHA256'],
    ['an umlaut in the password with the old encryption', 'p384', 'Schlüssel', ['-legacy'], 'P-384-SHA384'],
    ['an empty password', 'p256', '', [], 'P-256-SHA256'],
  ];

  it.each(good)('opens %s', async (label, from, password, options, algorithm) => {
    const opened = await open(p12(label.replace(/\W/g, '-'), password, from, ...options), password);
    if (!opened.ok) throw new Error(opened.error.code);
    const signer = opened.value;
    expect(signer.algorithm).toBe(algorithm);
    expect(signer.createdNow).toBe(false);
    expect(signer.personNameWarning).toBe(false);
    const own = new X509Certificate(signer.certificates[0]);
    expect(own.fingerprint256.replaceAll(':', '').toLowerCase()).toBe(signer.fingerprint);
    const bytes = Buffer.from('signed');
    const hash = algorithm === 'P-384-SHA384' ? 'sha384' : 'sha256';
    expect(
      verify(hash, bytes, createPublicKey(own.publicKey.export({ type: 'spki', format: 'pem' })), signer.sign(bytes)),
    ).toBe(true);
  });

  it('tells a wrong password from a file of another kind', async () => {
    const bytes = p12('wrong', 'secret', 'rsa');
    expect(await codeOf(bytes, 'other')).toBe('PACKAGE_SIGNER_WRONG_PASSWORD');
    expect(await codeOf(p12('wrong-legacy', 'secret', 'rsa', '-legacy'), 'Secret')).toBe(
      'PACKAGE_SIGNER_WRONG_PASSWORD',
    );
    expect(await codeOf(readFileSync(join(folder.path, 'rsa.pem')), 'secret')).toBe('PACKAGE_SIGNER_FILE_NOT_READABLE');
    expect(await codeOf(new Uint8Array(), 'secret')).toBe('PACKAGE_SIGNER_FILE_NOT_READABLE');
    expect(await codeOf(bytes.subarray(0, bytes.length - 40), 'secret')).toBe('PACKAGE_SIGNER_FILE_NOT_READABLE');
    expect(await codeOf(p12('no-mac', 'secret', 'rsa', '-nomac'), 'secret')).toBe('PACKAGE_SIGNER_FILE_NOT_READABLE');
  });

  it('refuses a file without a key, and a key without its certificate', async () => {
    run('pkcs12', '-export', '-nokeys', '-in', 'rsa.pem', '-out', 'nokey.p12', '-passout', 'pass:secret');
    expect(await codeOf(readFileSync(join(folder.path, 'nokey.p12')), 'secret')).toBe('PACKAGE_SIGNER_NO_KEY');
    run('pkcs12', '-export', '-nocerts', '-inkey', 'rsa.key', '-out', 'nocert.p12', '-passout', 'pass:secret');
    expect(await codeOf(readFileSync(join(folder.path, 'nocert.p12')), 'secret')).toBe('PACKAGE_SIGNER_NO_KEY');
  });

  it('refuses a certificate outside its time', async () => {
    const bytes = p12('time', 'secret', 'rsa');
    const later = new Date(Date.now() + 200 * 86_400_000);
    expect(await codeOf(bytes, 'secret', later)).toBe('PACKAGE_SIGNER_EXPIRED');
    expect(await codeOf(bytes, 'secret', new Date(Date.now() - 86_400_000))).toBe('PACKAGE_SIGNER_EXPIRED');
  });

  it('refuses what is weak or not for signing', async () => {
    certificate('rsa1024', ['rsa:1024']);
    expect(await codeOf(p12('rsa1024', 's', 'rsa1024'), 's')).toBe('PACKAGE_SIGNER_WEAK');
    certificate('sha1', ['rsa:2048'], '-sha1');
    expect(await codeOf(p12('sha1', 's', 'sha1'), 's')).toBe('PACKAGE_SIGNER_WEAK');
    certificate('ed25519', ['ed25519']);
    expect(await codeOf(p12('ed25519', 's', 'ed25519'), 's')).toBe('PACKAGE_SIGNER_WEAK');
    certificate('p521', curve('secp521r1'));
    expect(await codeOf(p12('p521', 's', 'p521'), 's')).toBe('PACKAGE_SIGNER_WEAK');
    certificate('crypt', ['rsa:2048'], '-addext', 'keyUsage=keyEncipherment');
    expect(await codeOf(p12('crypt', 's', 'crypt'), 's')).toBe('PACKAGE_SIGNER_NOT_FOR_SIGNING');
  });

  it('warns when the certificate names a person', async () => {
    const warned = async (name: string, ...more: readonly string[]) => {
      certificate(name, curve('prime256v1'), ...more);
      const opened = await open(p12(name, 's', name), 's');
      return opened.ok && opened.value.personNameWarning;
    };
    expect(await warned('person', '-subj', '/O=Contoso/CN=Ada Lovelace')).toBe(true);
    expect(await warned('surname', '-subj', '/SN=Lovelace/CN=Signer 1')).toBe(true);
    expect(await warned('mail', '-subj', '/CN=Privacy Office/emailAddress=ada@contoso.example')).toBe(true);
    expect(await warned('altname', '-subj', '/CN=Privacy', '-addext', 'subjectAltName=email:ada@contoso.example')).toBe(
      true,
    );
    expect(await warned('organisation', '-subj', '/O=Muster Meier/CN=Muster Meier')).toBe(false);
    expect(await warned('office', '-subj', '/CN=Contoso Data Protection')).toBe(false);
  });

  it('does not compute for minutes because a file asks for it', async () => {
    const pfx = pkijs.PFX.fromBER(new Uint8Array(p12('rounds', 'secret', 'rsa')));
    if (pfx.macData !== undefined) pfx.macData.iterations = 5_000_000;
    const hostile = new Uint8Array(pfx.toSchema().toBER());
    const started = performance.now();
    expect(await codeOf(hostile, 'secret')).toBe('PACKAGE_SIGNER_FILE_NOT_READABLE');
    expect(performance.now() - started).toBeLessThan(5000);
  });
});
