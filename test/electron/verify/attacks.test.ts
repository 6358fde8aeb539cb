// Attacks on a package, made by the tests’ own forge: each gets its own finding, and no finding that refuses is without an attack.
import { describe, expect, it } from 'vitest';
import { exitCodeOf } from '../../../shared/verify/report.ts';
import { findingWords } from '../../../shared/words/en/finding-words.ts';
import { archiveAttacks } from '../../support/package-forge/archive-attacks.ts';
import { contentAttacks } from '../../support/package-forge/content-attacks.ts';
import { fingerprint, makeIdentity } from '../../support/package-forge/identity-forge.ts';
import { forgePackage } from '../../support/package-forge/package-forge.ts';
import { signatureAttacks } from '../../support/package-forge/signature-attacks.ts';
import { codesOf, verifyBytes } from '../../support/package-forge/verify-bytes.ts';

const identity = makeIdentity();
const attacks = [...archiveAttacks, ...contentAttacks, ...signatureAttacks];

describe('attacks on a package', () => {
  it('accepts the package that all attacks start from', async () => {
    const report = await verifyBytes(forgePackage(identity), { expectSigner: fingerprint(identity) });
    expect(report).toMatchObject({ verdict: 'INTACT, EXPECTED SIGNER', manifest: { coverage: 'PROVISIONAL' } });
    expect(exitCodeOf(report)).toBe(0);
  });

  it.each(attacks.map(({ name, code, forge }) => [name, code, forge] as const))(
    'refuses %s with %s',
    async (_, code, forge) => {
      const report = await verifyBytes(forge(identity), { trust: [identity.certificate] });
      expect(codesOf(report)).toContain(code);
      expect(report.verdict).toBe('ALTERED');
      expect(report.findings.every((finding) => finding.severity === 'refuses')).toBe(true);
      expect(exitCodeOf(report)).toBe(4);
    },
  );

  it('has an attack for every finding that refuses', () => {
    // The limit of all files together is proved in bombs.test.ts; who signed is proved in signer.test.ts.
    const provedElsewhere = ['VERIFY_TOTAL_TOO_LARGE'];
    const aboutTheSigner =
      /^VERIFY_(EXPECTED_SIGNER|UNKNOWN_SIGNER|UNEXPECTED_SIGNER|CERTIFICATE_EXPIRED_SINCE|SIGNING_TIME_AHEAD|SHORT_KEY)$/;
    const attacked = new Set(attacks.map((attack) => attack.code as string));
    const missing = Object.keys(findingWords).filter(
      (code) => !attacked.has(code) && !provedElsewhere.includes(code) && !aboutTheSigner.test(code),
    );
    expect(missing).toEqual([]);
  });

  it('escapes hostile names wherever a finding shows one', async () => {
    for (const { forge } of archiveAttacks) {
      const report = await verifyBytes(forge(identity));
      const shown = report.findings.map((finding) => String(finding.facts.entry ?? '')).join(' ');
      expect(shown).not.toMatch(/[\p{Cc}\p{Cf}]/u);
    }
  });
});
