// The CAdES signature, judged by OpenSSL and GnuTLS; certtool also rejects attributes that are not in DER order.
import { execFileSync, spawnSync } from 'node:child_process';
import { generateKeyPairSync, sign, X509Certificate } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cadesSignature } from '../../../electron/package/cms-signature.ts';
import type { Signer } from '../../../electron/package/signer/signer.ts';
import { signerFromPkcs12 } from '../../../electron/package/signer/signer-from-pkcs12.ts';
import { hasTool } from '../../support/outside-tools.ts';
import { pemOf, temporaryFolder, testSigner } from './package-under-test.ts';

const folder = temporaryFolder();
afterAll(folder.remove);
const content = Buffer.from('<a>\nbytes that are signed\n</a>\n');
const signingTime = new Date('2026-03-02T08:15:22Z');
const openssl = (...args: string[]) => spawnSync('openssl', args, { cwd: folder.path, encoding: 'utf8' });

/** A signer whose key and certificate OpenSSL made, below a root and an intermediate of its own. */
async function opensslSigner(name: string, newkey: readonly string[], chained: boolean): Promise<Signer> {
  const run = (...args: string[]) => execFileSync('openssl', args, { cwd: folder.path, stdio: 'pipe' });
  const days = ['-days', '3650'];
  const leafExtensions = 'keyUsage=critical,digitalSignature,nonRepudiation\nsubjectKeyIdentifier=hash\n';
  writeFileSync(join(folder.path, 'leaf.cnf'), leafExtensions);
  writeFileSync(join(folder.path, 'ca.cnf'), 'basicConstraints=critical,CA:TRUE\nkeyUsage=keyCertSign\n');
  const bundle = ['-out', `${name}.p12`, '-passout', 'pass:p'];
  run(
    'req',
    '-newkey',
    ...newkey,
    '-nodes',
    '-keyout',
    `${name}.key`,
    '-out',
    `${name}.csr`,
    '-subj',
    `/O=Contoso/CN=${name}`,
  );
  if (!chained) {
    run(
      'x509',
      '-req',
      '-in',
      `${name}.csr`,
      '-signkey',
      `${name}.key`,
      '-out',
      `${name}.pem`,
      ...days,
      '-extfile',
      'leaf.cnf',
    );
    run('pkcs12', '-export', '-inkey', `${name}.key`, '-in', `${name}.pem`, ...bundle);
  } else {
    run(
      'req',
      '-x509',
      '-newkey',
      'rsa:2048',
      '-nodes',
      '-keyout',
      'root.key',
      '-out',
      'root.pem',
      '-subj',
      '/CN=Root',
      ...days,
    );
    run('req', '-newkey', 'rsa:2048', '-nodes', '-keyout', 'mid.key', '-out', 'mid.csr', '-subj', '/CN=Middle');
    run(
      'x509',
      '-req',
      '-in',
      'mid.csr',
      '-CA',
      'root.pem',
      '-CAkey',
      'root.key',
      '-out',
      'mid.pem',
      ...days,
      '-extfile',
      'ca.cnf',
      '-CAcreateserial',
    );
    run(
      'x509',
      '-req',
      '-in',
      `${name}.csr`,
      '-CA',
      'mid.pem',
      '-CAkey',
      'mid.key',
      '-out',
      `${name}.pem`,
      ...days,
      '-extfile',
      'leaf.cnf',
      '-CAcreateserial',
    );
    const both = `${readFileSync(join(folder.path, 'mid.pem'))}${readFileSync(join(folder.path, 'root.pem'))}`;
    writeFileSync(join(folder.path, 'chain.pem'), both);
    run('pkcs12', '-export', '-inkey', `${name}.key`, '-in', `${name}.pem`, '-certfile', 'chain.pem', ...bundle);
  }
  const made = await signerFromPkcs12(readFileSync(join(folder.path, `${name}.p12`)), 'p', new Date());
  if (!made.ok) throw new Error(made.error.code);
  return made.value;
}

function verifyWithOpenssl(signature: Uint8Array, trusted: string, ...more: string[]): string {
  writeFileSync(join(folder.path, 'signature.p7s'), signature);
  writeFileSync(join(folder.path, 'content.xml'), content);
  writeFileSync(join(folder.path, 'trusted.pem'), trusted);
  const where = ['-in', 'signature.p7s', '-content', 'content.xml', '-CAfile', 'trusted.pem', '-out', 'signed'];
  return openssl('cms', '-verify', '-cades', '-binary', '-inform', 'DER', ...where, ...more).stderr;
}

describe('cadesSignature with the default signer', () => {
  it('is the same bytes each time, and others for other content', async () => {
    const signer = await testSigner();
    const one = cadesSignature(signer, content, signingTime);
    expect(Buffer.from(cadesSignature(signer, content, signingTime)).equals(one)).toBe(true);
    expect(Buffer.from(cadesSignature(signer, Buffer.from('x'), signingTime)).equals(one)).toBe(false);
  });

  it.skipIf(!hasTool('openssl'))('is accepted by OpenSSL without any purpose option', async () => {
    const signer = await testSigner();
    const at = ['-attime', String(signingTime.getTime() / 1000), '-partial_chain'];
    const signature = cadesSignature(signer, content, signingTime);
    expect(verifyWithOpenssl(signature, pemOf(signer.certificates[0]), ...at)).toContain(
      'CAdES Verification successful',
    );
  });

  it.skipIf(!hasTool('openssl'))('has the attributes of CAdES baseline B, each once, in DER order', async () => {
    const signature = cadesSignature(await testSigner(), content, signingTime);
    writeFileSync(join(folder.path, 'attributes.p7s'), signature);
    const text = openssl('cms', '-cmsout', '-print', '-noout', '-inform', 'DER', '-in', 'attributes.p7s').stdout;
    const attributes = text.slice(text.indexOf('signedAttrs:'), text.indexOf('signatureAlgorithm:'));
    const found = [...attributes.matchAll(/object: (.+) \(/g)].map(([, name]) => name);
    expect([...found].sort()).toEqual([
      'contentType',
      'id-smime-aa-signingCertificateV2',
      'messageDigest',
      'signingTime',
      'undefined',
    ]);
    expect(text).toMatch(/UTCTIME:Mar {2}2 08:15:22 2026 GMT/);
    expect(text.slice(text.indexOf('signatureAlgorithm:'))).toMatch(/sha256WithRSAEncryption[\s\S]*?parameter: NULL/);
    expect(text).toMatch(/eContent: <ABSENT>/);
  });
});

describe.skipIf(!hasTool('openssl'))('cadesSignature with a key of another kind', () => {
  const kinds: readonly (readonly [string, readonly string[], boolean])[] = [
    ['rsa-3072', ['rsa:3072'], false],
    ['p256', ['ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1'], false],
    ['p384', ['ec', '-pkeyopt', 'ec_paramgen_curve:secp384r1'], false],
    ['p384-chain', ['ec', '-pkeyopt', 'ec_paramgen_curve:secp384r1'], true],
  ];
  const signers = new Map<string, Signer>();
  beforeAll(async () => {
    for (const [name, newkey, chained] of kinds) signers.set(name, await opensslSigner(name, newkey, chained));
  });
  const signerOf = (name: string): Signer => {
    const signer = signers.get(name);
    if (signer === undefined) throw new Error(name);
    return signer;
  };

  it.each(kinds)('is accepted by OpenSSL: %s', (name, _, chained) => {
    const signer = signerOf(name);
    const signature = cadesSignature(signer, content, new Date());
    const trusted = chained ? readFileSync(join(folder.path, 'root.pem'), 'utf8') : pemOf(signer.certificates[0]);
    const partial = chained ? [] : ['-partial_chain'];
    expect(verifyWithOpenssl(signature, trusted, ...partial)).toContain('CAdES Verification successful');
  });

  it('carries the intermediate certificate, not the root', () => {
    const names = signerOf('p384-chain').certificates.map((der) => new X509Certificate(der).subject);
    expect(names.map((name) => name.split('\n').at(-1))).toEqual(['CN=p384-chain', 'CN=Middle']);
  });

  it.skipIf(!hasTool('certtool')).each(kinds)('is accepted by GnuTLS: %s', (name, _, chained) => {
    const signer = signerOf(name);
    writeFileSync(join(folder.path, 'g.p7s'), cadesSignature(signer, content, new Date()));
    writeFileSync(join(folder.path, 'g.xml'), content);
    const trusted = chained ? readFileSync(join(folder.path, 'root.pem'), 'utf8') : pemOf(signer.certificates[0]);
    writeFileSync(join(folder.path, 'g.pem'), trusted);
    const files = ['--infile', 'g.p7s', '--load-data', 'g.xml', '--load-ca-certificate', 'g.pem'];
    const run = spawnSync('certtool', ['--p7-verify', '--inder', ...files], { cwd: folder.path, encoding: 'utf8' });
    expect(run.stdout + run.stderr).toContain('Signature status: ok');
    expect(run.status).toBe(0);
  });

  it('is rejected by OpenSSL when a byte of the content changes', () => {
    const signer = signerOf('p256');
    const signature = cadesSignature(signer, Buffer.from(`${content}x`), new Date());
    const said = verifyWithOpenssl(signature, pemOf(signer.certificates[0]), '-partial_chain');
    expect(said).not.toContain('CAdES Verification successful');
  });

  it('is rejected by OpenSSL when the signer certificate is another one with the same key', () => {
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const signer = signerOf('rsa-3072');
    const foreign: Signer = { ...signer, sign: (bytes) => new Uint8Array(sign('sha256', bytes, privateKey)) };
    const said = verifyWithOpenssl(
      cadesSignature(foreign, content, new Date()),
      pemOf(signer.certificates[0]),
      '-partial_chain',
    );
    expect(said).not.toContain('CAdES Verification successful');
  });
});
