// Packages made to exhaust the verifier: each is found out, in bounded time and memory, measured in a process of its own.
import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { crc32, createDeflateRaw } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { makeIdentity } from '../../support/package-forge/identity-forge.ts';
import { adding, changing, forgePackage } from '../../support/package-forge/package-forge.ts';
import { temporaryFolder } from '../../support/package-forge/verify-bytes.ts';

const folder = temporaryFolder();
afterAll(() => folder.remove());
const identity = makeIdentity();

/** Zeros, packed to a thousandth. */
async function packedZeros(bytes: number): Promise<{ readonly packed: Buffer; readonly crc: number }> {
  const block = Buffer.alloc(1 << 20);
  const deflate = createDeflateRaw({ level: 6 });
  const parts: Buffer[] = [];
  deflate.on('data', (part: Buffer) => parts.push(part));
  const done = new Promise((resolve) => deflate.on('end', resolve));
  let crc = 0;
  for (let written = 0; written < bytes; written += block.length) {
    crc = crc32(block, crc);
    if (!deflate.write(block)) await new Promise((resolve) => deflate.once('drain', resolve));
  }
  deflate.end();
  await done;
  return { packed: Buffer.concat(parts), crc };
}

/** Verifies in a process of its own, so that its time and its memory can be told. */
function verifyApart(bytes: Buffer): {
  readonly codes: readonly string[];
  readonly milliseconds: number;
  readonly megabytes: number;
} {
  const file = folder.path('bomb.zip');
  writeFileSync(file, bytes);
  const child = fileURLToPath(new URL('./verify-apart.child.ts', import.meta.url));
  const { stdout, stderr } = spawnSync(process.execPath, [child, file], { encoding: 'utf8', timeout: 60_000 });
  if (stdout === '') throw new Error(stderr);
  return JSON.parse(stdout);
}

describe('bombs', () => {
  it('end in two seconds and 300 MB, whatever they declare', async () => {
    const zeros = await packedZeros(1 << 28);
    const page = (bend: object) => ({
      entries: changing('OPEN-ME.html', (entry) => ({ ...entry, packed: zeros.packed, ...bend })),
    });
    const bombs: [string, string, Buffer][] = [
      [
        'an honest quarter of a gigabyte',
        'VERIFY_RATIO',
        forgePackage(identity, page({ both: { size: 1 << 28, crc: zeros.crc } })),
      ],
      ['much said to be little', 'VERIFY_LONGER_THAN_DECLARED', forgePackage(identity, page({ both: { size: 5000 } }))],
      [
        'much said to be under the ratio',
        'VERIFY_LONGER_THAN_DECLARED',
        forgePackage(identity, page({ both: { size: 40 << 20 } })),
      ],
      [
        'one packed file under 900 names',
        'VERIFY_TOTAL_TOO_LARGE',
        forgePackage(identity, {
          entries: adding(
            { name: 'x', content: Buffer.alloc(0), packed: zeros.packed, both: { size: 40 << 20 } },
            ...Array.from({ length: 900 }, (_, index) => ({
              name: `x${index}`,
              content: Buffer.alloc(0),
              packed: zeros.packed,
              both: { size: 40 << 20 },
              sharesDataWith: 'x',
            })),
          ),
        }),
      ],
      [
        'a bomb inside sign-ins.json',
        'VERIFY_SIGN_INS_FORM',
        forgePackage(identity, {
          signIns: () =>
            `{"records":[{"a":"${randomBytes(12 << 20)
              .toString('base64')
              .repeat(2)}"}]}`,
        }),
      ],
      [
        'a nest of 400,000 brackets',
        'VERIFY_SIGN_INS_SYNTAX',
        forgePackage(identity, { signIns: () => `{"records":[${'['.repeat(4e5)}${']'.repeat(4e5)}]}` }),
      ],
    ];
    for (const [name, code, bytes] of bombs) {
      const { codes, milliseconds, megabytes } = verifyApart(bytes);
      process.stdout.write(`bomb: ${name}: ${milliseconds} ms, ${megabytes} MB peak\n`);
      expect(codes, name).toContain(code);
      expect(megabytes, name).toBeLessThan(300);
      // Two seconds on an idle machine; the tests share two cores with others.
      expect(milliseconds, name).toBeLessThan(6000);
    }
  });
});
