// Who signed and when, as the verifier tells it: expected, unexpected, unknown, expired; and unusual packages that are right.
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { verifyPackage } from '../../../electron/verify/verify-package.ts';
import { exitCodeOf } from '../../../shared/verify/report.ts';
import { hasTool } from '../../support/outside-tools.ts';
import {
  type CertificateWish,
  fingerprint,
  type KeyKind,
  makeIdentity,
  makeKeys,
  toPem,
} from '../../support/package-forge/identity-forge.ts';
import { forgeEntries, forgePackage } from '../../support/package-forge/package-forge.ts';
import { codesOf, now, temporaryFolder, verifyBytes } from '../../support/package-forge/verify-bytes.ts';
import { forgeZip } from '../../support/package-forge/zip-forge.ts';

const identity = makeIdentity();
const stranger = makeIdentity({ commonName: 'Contoso records', serialNumber: 5 });
const good = forgePackage(identity);
const root = makeIdentity({ commonName: 'Root', serialNumber: 1, authority: true });
const middle = makeIdentity({ commonName: 'Middle', serialNumber: 2, authority: true, pathLength: 0, issuer: root });
const employee = makeIdentity({ commonName: 'Employee', serialNumber: 3, issuer: middle });
const chained = forgePackage(employee, { cms: { certificates: [employee.certificate, middle.certificate] } });

describe('who signed', () => {
  it('is unknown when nobody says who it should be, which is exit 3 and never 0', async () => {
    const report = await verifyBytes(good);
    expect(report.verdict).toBe('INTACT, UNKNOWN SIGNER');
    expect(codesOf(report)).toEqual(['VERIFY_UNKNOWN_SIGNER']);
    expect(exitCodeOf(report)).toBe(3);
  });

  it.each([
    ['lower case', (hex: string) => hex],
    ['colons and capitals', (hex: string) => (hex.toUpperCase().match(/../g) ?? []).join(':')],
    ['blanks', (hex: string) => ` ${(hex.match(/.{4}/g) ?? []).join(' ')}\n`],
    [
      'the way openssl prints it',
      (hex: string) => `sha256 Fingerprint=${(hex.toUpperCase().match(/../g) ?? []).join(':')}`,
    ],
  ])('is expected by its fingerprint in %s', async (_, write) => {
    const report = await verifyBytes(good, { expectSigner: write(fingerprint(identity)) });
    expect(report.verdict).toBe('INTACT, EXPECTED SIGNER');
    expect(codesOf(report)).toEqual(['VERIFY_EXPECTED_SIGNER']);
    expect(exitCodeOf(report)).toBe(0);
  });

  it('is expected by its certificate, as PEM among others or as DER', async () => {
    const pem = Buffer.from(`subject=...\n${toPem(stranger.certificate)}\n${toPem(identity.certificate)}`);
    for (const trust of [[pem], [identity.certificate]]) {
      expect((await verifyBytes(good, { trust })).verdict).toBe('INTACT, EXPECTED SIGNER');
    }
  });

  it('is unexpected when it is another than the expected one: intact, and refused with exit 4', async () => {
    for (const expected of [{ trust: [stranger.certificate] }, { expectSigner: fingerprint(stranger) }]) {
      const report = await verifyBytes(good, expected);
      expect(report.verdict).toBe('INTACT, UNKNOWN SIGNER');
      expect(codesOf(report)).toEqual(['VERIFY_UNEXPECTED_SIGNER']);
      expect(exitCodeOf(report)).toBe(4);
    }
  });

  it('is unexpected when the pin does not match, even if a trusted certificate does', async () => {
    const report = await verifyBytes(good, { trust: [identity.certificate], expectSigner: fingerprint(stranger) });
    expect(codesOf(report)).toEqual(['VERIFY_UNEXPECTED_SIGNER']);
  });

  it('is expected when its certificate leads to a trusted authority, at any step of the chain', async () => {
    for (const trusted of [root, middle, employee]) {
      expect((await verifyBytes(chained, { trust: [trusted.certificate] })).verdict).toBe('INTACT, EXPECTED SIGNER');
    }
    const short = forgePackage(employee);
    expect((await verifyBytes(short, { trust: [middle.certificate] })).verdict).toBe('INTACT, EXPECTED SIGNER');
    expect(codesOf(await verifyBytes(short, { trust: [root.certificate] }))).toEqual(['VERIFY_UNEXPECTED_SIGNER']);
  });

  const brokenAuthorities: [string, CertificateWish][] = [
    ['is no authority', { authority: false }],
    ['may not issue certificates', { authority: true, keyUsage: 0xc0 }],
    ['has a critical extension that nobody knows', { authority: true, criticalExtension: '2.5.29.30' }],
    ['had expired', { authority: true, notAfter: new Date('2026-02-01T00:00:00Z') }],
    ['only has the same name', { authority: true, keys: makeKeys('P-256') }],
  ];
  it.each(brokenAuthorities)('is unexpected when the trusted authority %s', async (_, wish) => {
    const authority = makeIdentity({ commonName: 'Root', serialNumber: 1, ...wish });
    const issuing = wish.keys === undefined ? authority : root;
    const leaf = makeIdentity({ commonName: 'Employee', serialNumber: 3, issuer: issuing });
    const report = await verifyBytes(forgePackage(leaf), { trust: [authority.certificate] });
    expect(codesOf(report)).toEqual(['VERIFY_UNEXPECTED_SIGNER']);
  });

  it('is unexpected when an authority that may only issue people issued another authority', async () => {
    const below = makeIdentity({ commonName: 'Below', serialNumber: 8, authority: true, issuer: middle });
    const leaf = makeIdentity({ commonName: 'Employee', serialNumber: 3, issuer: below });
    const certificates = [leaf.certificate, below.certificate, middle.certificate];
    const report = await verifyBytes(forgePackage(leaf, { cms: { certificates } }), { trust: [root.certificate] });
    expect(codesOf(report)).toEqual(['VERIFY_UNEXPECTED_SIGNER']);
  });

  it('shows the name that the signer chose with everything invisible escaped', async () => {
    const odd = makeIdentity({ commonName: 'Contoso\u202e\u0007, O=Bank' });
    const report = await verifyBytes(forgePackage(odd));
    expect(report.signer?.subject).toBe('O=Contoso GmbH, CN=Contoso\\u{202E}\\u{7}\\, O\\=Bank');
  });

  it.each(['P-256', 'P-384', 'RSA-3072'] as KeyKind[])(
    'may have a key of the kind %s, with each SHA-2 hash',
    async (kind) => {
      const keys = makeIdentity({ keys: makeKeys(kind) });
      for (const hash of ['sha256', 'sha384', 'sha512'] as const) {
        const report = await verifyBytes(forgePackage(keys, { cms: { hash } }), { trust: [keys.certificate] });
        expect(report.verdict).toBe('INTACT, EXPECTED SIGNER');
        expect(exitCodeOf(report)).toBe(0);
      }
    },
  );

  it('is somebody to look at when the RSA key is short', async () => {
    const short = makeIdentity({ keys: makeKeys('RSA-2048') });
    const report = await verifyBytes(forgePackage(short), { trust: [short.certificate] });
    expect(codesOf(report)).toEqual(['VERIFY_EXPECTED_SIGNER', 'VERIFY_SHORT_KEY']);
    expect(exitCodeOf(report)).toBe(3);
  });
});

describe('when it was signed', () => {
  it.each([1, 5, 10, 20])('is told apart %s years later: valid then, expired since, exit 3', async (years) => {
    const later = new Date(Date.UTC(2029 + years, 0, 2));
    const report = await verifyBytes(good, { expectSigner: fingerprint(identity), now: later });
    expect(report.verdict).toBe('INTACT, EXPECTED SIGNER');
    expect(codesOf(report)).toEqual(['VERIFY_EXPECTED_SIGNER', 'VERIFY_CERTIFICATE_EXPIRED_SINCE']);
    expect(exitCodeOf(report)).toBe(3);
  });

  it('is noticed when it lies in the future', async () => {
    const report = await verifyBytes(good, {
      expectSigner: fingerprint(identity),
      now: new Date('2026-02-01T00:00:00Z'),
    });
    expect(codesOf(report)).toContain('VERIFY_SIGNING_TIME_AHEAD');
    expect(exitCodeOf(report)).toBe(3);
  });

  it('may be the first and the last second of the certificate', async () => {
    const moment = new Date('2026-03-01T12:00:00Z');
    for (const wish of [{ notBefore: moment }, { notAfter: moment }]) {
      const edge = makeIdentity(wish);
      expect((await verifyBytes(forgePackage(edge), { trust: [edge.certificate] })).verdict).toBe(
        'INTACT, EXPECTED SIGNER',
      );
    }
  });
});

describe('packages that differ and are right', () => {
  const lengths = [0, 1, 300_000];
  it.each(lengths)('has a file of %s bytes', async (length) => {
    const extraDataFiles = [{ path: 'Anhänge/Übersicht 1.txt', content: Buffer.alloc(length, 'ab') }];
    expect((await verifyBytes(forgePackage(identity, { extraDataFiles }))).verdict).toBe('INTACT, UNKNOWN SIGNER');
  });

  it('has no record at all', async () => {
    const manifest = (right: { counts: object }) => ({ ...right, counts: { ...right.counts, revisions: 0 } });
    const report = await verifyBytes(forgePackage(identity, { records: 0, manifest }));
    expect(report).toMatchObject({ verdict: 'INTACT, UNKNOWN SIGNER', manifest: { counts: { records: 0 } } });
  });

  it('has 1000 entries, as many as may be', async () => {
    const extraDataFiles = Array.from({ length: 993 }, (_, index) => ({
      path: `a/${index}.txt`,
      content: Buffer.from('x'),
    }));
    const entries = forgeEntries(identity, { extraDataFiles });
    expect(entries).toHaveLength(1000);
    expect((await verifyBytes(forgeZip(entries))).verdict).toBe('INTACT, UNKNOWN SIGNER');
  });

  it('has its files in another order, with descriptors, and the comment that ASiC allows', async () => {
    const archive = { comment: Buffer.from('mimetype=application/vnd.etsi.asic-e+zip') };
    const [first, ...rest] = forgeEntries(identity);
    const turned = rest.toReversed().map((entry) => ({ ...entry, descriptor: 'right' as const }));
    expect((await verifyBytes(forgeZip(first === undefined ? [] : [first, ...turned], archive))).verdict).toBe(
      'INTACT, UNKNOWN SIGNER',
    );
  });

  it('carries a further signed fact', async () => {
    const mimeType = { type: '0.4.0.1733.2.1', values: [Buffer.from('\x0c\x08text/xml', 'latin1')] };
    const report = await verifyBytes(forgePackage(identity, { cms: { attributes: (right) => [...right, mimeType] } }));
    expect(report.verdict).toBe('INTACT, UNKNOWN SIGNER');
  });

  it.skipIf(!hasTool('openssl'))('is signed by openssl itself', async () => {
    const folder = temporaryFolder();
    const run = (...args: string[]): void => {
      const { status, stderr } = spawnSync('openssl', args, { encoding: 'utf8' });
      expect(status, stderr).toBe(0);
    };
    const [key, certificate, content, signature] = ['k.pem', 'c.pem', 'c.xml', 's.p7s'].map(folder.path) as [
      string,
      string,
      string,
      string,
    ];
    run(
      'req',
      '-x509',
      '-newkey',
      'rsa:3072',
      '-nodes',
      '-keyout',
      key,
      '-out',
      certificate,
      '-days',
      '30',
      '-subj',
      '/CN=Contoso',
    );
    const entries = forgeEntries(identity).map((entry) => ({ ...entry }));
    const list = entries.find((entry) => entry.name === 'META-INF/ASiCManifest001.xml');
    writeFileSync(content, list?.content ?? '');
    run(
      'cms',
      '-sign',
      '-binary',
      '-cades',
      '-md',
      'sha256',
      '-signer',
      certificate,
      '-inkey',
      key,
      '-in',
      content,
      '-outform',
      'DER',
      '-out',
      signature,
    );
    const signed = readFileSync(signature);
    const bytes = forgeZip(
      entries.map((entry) => (entry.name === 'META-INF/signature001.p7s' ? { ...entry, content: signed } : entry)),
    );
    const report = await verifyBytes(bytes, { trust: [readFileSync(certificate)], now: new Date() });
    folder.remove();
    // The manifest was made for another time; everything about the signature itself is right.
    expect(codesOf(report)).toEqual(['VERIFY_TIMES_DIFFER']);
    expect(report.signer?.subject).toBe('CN=Contoso');
  });
});

describe('a question that cannot be answered', () => {
  it('says that the file is missing, no file, or no ZIP', async () => {
    const missing = await Promise.all(
      ['/nowhere/at/all.zip', '/'].map((file) => verifyPackage(file, { trust: [], now })),
    );
    expect(missing.map((report) => [report.verdict, report.error?.code, exitCodeOf(report)])).toEqual([
      ['NOT CHECKED', 'VERIFY_FILE_MISSING', 4],
      ['NOT CHECKED', 'VERIFY_FILE_UNREADABLE', 4],
    ]);
    for (const bytes of [Buffer.alloc(0), Buffer.from('<html>'), Buffer.alloc(100_000, 'x')]) {
      const report = await verifyBytes(bytes);
      expect([report.verdict, report.error?.code, exitCodeOf(report)]).toEqual(['NOT CHECKED', 'VERIFY_NOT_A_ZIP', 4]);
    }
  });

  it('says that the trusted certificate or the fingerprint is none, which is wrong usage', async () => {
    const nonsense = [
      '',
      'x',
      '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n',
      '-----BEGIN PRIVATE KEY-----\n',
    ];
    for (const text of nonsense) {
      const report = await verifyBytes(good, { trust: [Buffer.from(text)] });
      expect([report.verdict, report.error?.code, exitCodeOf(report)]).toEqual([
        'NOT CHECKED',
        'VERIFY_TRUST_UNREADABLE',
        2,
      ]);
    }
    for (const expectSigner of ['', '1234', 'g'.repeat(64)]) {
      const report = await verifyBytes(good, { expectSigner });
      expect([report.error?.code, exitCodeOf(report)]).toEqual(['VERIFY_FINGERPRINT_MALFORMED', 2]);
    }
  });
});
