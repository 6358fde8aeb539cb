// A small package with every bit flipped, and with random edits: refused, or the content is still the same; never a crash.
import { createHash } from 'node:crypto';
import { closeSync, openSync, writeFileSync, writeSync } from 'node:fs';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { openPackage } from '../../../electron/verify/open-package.ts';
import { verifyPackage } from '../../../electron/verify/verify-package.ts';
import { fingerprint, makeIdentity } from '../../support/package-forge/identity-forge.ts';
import { forgePackage } from '../../support/package-forge/package-forge.ts';
import { now, temporaryFolder, verifyBytes } from '../../support/package-forge/verify-bytes.ts';

const folder = temporaryFolder();
afterAll(() => folder.remove());
const identity = makeIdentity();
const good = forgePackage(identity);
const options = { trust: [], expectSigner: fingerprint(identity), now };

/** Names and content of every entry, as our reader unpacks them. */
async function contentDigest(file: string): Promise<string> {
  const opened = openPackage(file);
  if (!opened.ok) return opened.error.code;
  const hash = createHash('sha256');
  for (const entry of opened.value.entries) {
    hash.update(`${entry.path}\0${entry.size}\0`);
    // The signature proves, it is not what is proved: its encoding may vary where no byte of it is signed.
    if (entry.path === 'META-INF/signature001.p7s') continue;
    for await (const chunk of opened.value.read(entry)) hash.update(chunk);
  }
  opened.value.close();
  return hash.digest('hex');
}

describe('every single bit of a small package', () => {
  it('is refused when flipped, or the content is still the same', async () => {
    const file = folder.path('flipped.zip');
    writeFileSync(file, good);
    const rightDigest = await contentDigest(file);
    const handle = openSync(file, 'r+');
    const counts = { flips: 0, refused: 0, harmless: 0 };
    const harmlessAt: number[] = [];
    for (const [at, byte] of good.entries()) {
      for (let bit = 0; bit < 8; bit += 1) {
        writeSync(handle, Buffer.from([byte ^ (1 << bit)]), 0, 1, at);
        const report = await verifyPackage(file, options);
        counts.flips += 1;
        if (report.verdict.startsWith('INTACT')) {
          counts.harmless += 1;
          harmlessAt.push(at);
          expect(await contentDigest(file), `bit ${bit} of byte ${at}`).toBe(rightDigest);
        } else counts.refused += 1;
      }
      writeSync(handle, Buffer.from([byte]), 0, 1, at);
    }
    closeSync(handle);
    process.stdout.write(
      `bit flips of ${good.length} bytes: ${JSON.stringify(counts)}, harmless in bytes ${[...new Set(harmlessAt)].join(' ')}\n`,
    );
    expect(counts.flips).toBe(good.length * 8);
    expect(counts.harmless).toBeLessThan(40);
  });
});

describe('hostile bytes', () => {
  const sameContent = async (bytes: Uint8Array): Promise<boolean> => {
    const [one, other] = [folder.path('one.zip'), folder.path('other.zip')];
    writeFileSync(one, good);
    writeFileSync(other, bytes);
    return (await contentDigest(one)) === (await contentDigest(other));
  };

  it('never make the verifier throw, and are never accepted with other content', async () => {
    const position = fc.nat({ max: good.length - 1 });
    const edit = fc.oneof(
      fc.record({
        kind: fc.constant('set' as const),
        at: position,
        bytes: fc.uint8Array({ minLength: 1, maxLength: 8 }),
      }),
      fc.record({
        kind: fc.constant('insert' as const),
        at: position,
        bytes: fc.uint8Array({ minLength: 1, maxLength: 40 }),
      }),
      fc.record({ kind: fc.constant('remove' as const), at: position, length: fc.integer({ min: 1, max: 200 }) }),
      fc.record({
        kind: fc.constant('copy' as const),
        at: position,
        from: position,
        length: fc.integer({ min: 1, max: 400 }),
      }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 4 }), async (edits) => {
        let bytes: Buffer = Buffer.from(good);
        for (const one of edits) {
          const before = bytes.subarray(0, one.at);
          if (one.kind === 'set') bytes = Buffer.concat([before, one.bytes, bytes.subarray(one.at + one.bytes.length)]);
          else if (one.kind === 'insert') bytes = Buffer.concat([before, one.bytes, bytes.subarray(one.at)]);
          else if (one.kind === 'remove') bytes = Buffer.concat([before, bytes.subarray(one.at + one.length)]);
          else
            bytes = Buffer.concat([
              before,
              good.subarray(one.from, one.from + one.length),
              bytes.subarray(one.at + one.length),
            ]);
        }
        const report = await verifyBytes(bytes, options);
        if (report.verdict.startsWith('INTACT')) expect(await sameContent(bytes)).toBe(true);
        else expect(report.findings.length > 0 || report.error !== undefined).toBe(true);
      }),
      { numRuns: 1500 },
    );
  });

  it('in a signature that is itself signed content never make the verifier throw', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(), fc.uint8Array({ minLength: 1, maxLength: 6 }), async (seed, bytes) => {
        const signature = (right: Buffer): Buffer => {
          const at = seed % right.length;
          return Buffer.concat([right.subarray(0, at), bytes, right.subarray(at + bytes.length)]);
        };
        const report = await verifyBytes(forgePackage(identity, { signature }), options);
        expect(['ALTERED', 'INTACT, EXPECTED SIGNER']).toContain(report.verdict);
      }),
      { numRuns: 800 },
    );
  });
});
