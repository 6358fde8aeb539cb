// Our verifier against one in Python and openssl that shares no code with it: both must call the same packages intact.
import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { verifyPackage } from '../../../electron/verify/verify-package.ts';
import { hasTool } from '../../support/outside-tools.ts';
import { archiveAttacks } from '../../support/package-forge/archive-attacks.ts';
import { contentAttacks } from '../../support/package-forge/content-attacks.ts';
import { makeIdentity, makeKeys } from '../../support/package-forge/identity-forge.ts';
import { forgePackage } from '../../support/package-forge/package-forge.ts';
import { signatureAttacks } from '../../support/package-forge/signature-attacks.ts';
import { now, temporaryFolder } from '../../support/package-forge/verify-bytes.ts';

const folder = temporaryFolder();
afterAll(() => folder.remove());
const identity = makeIdentity();
const script = fileURLToPath(new URL('../../independent-verifier/verify_package.py', import.meta.url));

function askPython(files: readonly string[]): Promise<string[]> {
  return new Promise((resolve, reject) => {
    const child = spawn('python3', [script, ...files]);
    let output = '';
    child.stdout.on('data', (part) => (output += part));
    child.on('error', reject);
    child.on('close', () => resolve(output.trimEnd().split('\n')));
  });
}

/** Asks both; says where they differ on intact against altered. */
async function disagreements(
  packages: readonly { readonly name: string; readonly bytes: Buffer }[],
): Promise<string[]> {
  const files = packages.map(({ bytes }, index) => {
    const file = folder.path(`${index}.zip`);
    writeFileSync(file, bytes);
    return file;
  });
  const half = Math.ceil(files.length / 2);
  const theirs = (await Promise.all([askPython(files.slice(0, half)), askPython(files.slice(half))])).flat();
  const different: string[] = [];
  for (const [index, file] of files.entries()) {
    const report = await verifyPackage(file, { trust: [], now });
    const ours = report.verdict.startsWith('INTACT');
    if (ours !== (theirs[index] === 'INTACT'))
      different.push(`${packages[index]?.name}: ours ${report.verdict}, theirs ${theirs[index]}`);
  }
  return different;
}

describe.skipIf(!hasTool('python3') || !hasTool('openssl'))('the independent verifier in Python', () => {
  it('agrees on good packages of every kind of key', async () => {
    const packages = (['P-256', 'P-384', 'RSA-3072'] as const).map((kind) => {
      const signer = makeIdentity({ keys: makeKeys(kind) });
      return { name: kind, bytes: forgePackage(signer) };
    });
    expect(await disagreements(packages)).toEqual([]);
    writeFileSync(folder.path('good.zip'), packages[0]?.bytes ?? '');
    expect(await askPython([folder.path('good.zip')])).toEqual(['INTACT']);
  });

  it('agrees on every attack', async () => {
    // These are about forms that only a schema knows, which the small verifier does not carry.
    const beyondIt = /^VERIFY_(MANIFEST_FORM|SIGN_INS_FORM|COUNTS_DIFFER)$/;
    const attacks = [...archiveAttacks, ...contentAttacks, ...signatureAttacks].filter(
      ({ code }) => !beyondIt.test(code),
    );
    expect(await disagreements(attacks.map(({ name, forge }) => ({ name, bytes: forge(identity) })))).toEqual([]);
  });

  it('agrees on 400 packages with flipped, removed, added and swapped bytes', async () => {
    const good = forgePackage(identity);
    const packages = Array.from({ length: 400 }, (_, index) => {
      const at = Math.floor(((index + 0.5) * good.length) / 400);
      const bytes = Buffer.from(good);
      const kind = (['flip', 'flip', 'remove', 'insert', 'swap'] as const)[index % 5] ?? 'flip';
      if (kind === 'flip') bytes[at] = (bytes[at] ?? 0) ^ (1 << (index % 8));
      if (kind === 'swap') bytes.set([bytes[at + 1] ?? 0, bytes[at] ?? 0], Math.min(at, good.length - 2));
      const changed =
        kind === 'remove'
          ? Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + 1)])
          : kind === 'insert'
            ? Buffer.concat([bytes.subarray(0, at), Buffer.from([index % 256]), bytes.subarray(at)])
            : bytes;
      return { name: `${kind} at ${at}`, bytes: changed };
    });
    expect(await disagreements(packages)).toEqual([]);
  });
});
