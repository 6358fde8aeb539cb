// Verification in a thread, as packaging uses it for a large file, says what verification here says.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verifyFile, verifyFileApart } from '../../../electron/flow/verify-file.ts';
import { fixedEffects } from '../../support/test-surroundings.ts';
import { packageIn, plainReleased, temporaryFolder, testSigner } from '../package/package-under-test.ts';

const folder = temporaryFolder();
afterAll(() => folder.remove());

const at = { effects: fixedEffects('2026-03-03T00:00:00Z') };
let file = '';
let expectSigner = '';
beforeAll(async () => {
  file = (await packageIn(folder.path, plainReleased(600))).file;
  expectSigner = (await testSigner()).fingerprint;
});

/** Both answers, which must be the same; the one from the thread. */
async function verified(path: string) {
  const request = { file: path, trust: [], expectSigner };
  const apart = await verifyFileApart(request, at);
  expect(apart).toEqual(await verifyFile(request, at));
  return apart;
}

describe('verification in a thread', () => {
  it('knows an intact package and its signer', async () => {
    expect(await verified(file)).toMatchObject({
      verdict: 'INTACT, EXPECTED SIGNER',
      manifest: { counts: { records: 600 } },
    });
  });

  it('refuses an altered byte, wherever it stands', async () => {
    const bytes = readFileSync(file);
    for (const share of [0.1, 0.3, 0.5, 0.7, 0.9]) {
      const place = Math.floor(bytes.length * share);
      const altered = Buffer.from(bytes);
      altered.writeUInt8(bytes.readUInt8(place) ^ 0x10, place);
      const path = join(folder.path, `altered-${share}.zip`);
      writeFileSync(path, altered);
      expect((await verified(path)).verdict, `byte ${place}`).toBe('ALTERED');
    }
  });

  it('ends without an answer when it is cancelled, before it begins or on the way', async () => {
    const request = { file, trust: [], expectSigner };
    const never = { ...at, signal: AbortSignal.abort('cancelled') };
    await expect(verifyFileApart(request, never)).rejects.toBe('cancelled');
    const later = new AbortController();
    const checking = verifyFileApart(request, { ...at, signal: later.signal });
    later.abort('no longer');
    await expect(checking).rejects.toBe('no longer');
  });

  it('says that a missing file was not checked', async () => {
    expect((await verified(join(folder.path, 'none.zip'))).verdict).toBe('NOT CHECKED');
  });
});
