// The key slot of the system's key store: it opens its own case and no other, and the passphrase goes on opening it too.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openCase, openCaseWithKey } from '../../../electron/case/case-folder.ts';
import { keyOfOsSecret, osSecretOf, wrappedFor } from '../../../electron/case/os-slot.ts';
import { purgeCase } from '../../../electron/case/purge-case.ts';
import { aFolder, keysIn, newCase, options, passphrase, theCase } from '../../support/case-pages.ts';

const holder = '7b1f8a54-0d3a-4a76-9b3e-4f5a1f6b2c11';
const another = '8c1f8a54-0d3a-4a76-9b3e-4f5a1f6b2c22';
/** A key store that turns every byte over. */
const turned = (bytes: Uint8Array) => bytes.map((byte) => byte ^ 0xff);
const wrap = async (secret: string) => turned(Buffer.from(secret, 'utf8'));
const unwrap = (wrapped: Uint8Array) => Buffer.from(turned(wrapped)).toString('utf8');

let place: ReturnType<typeof aFolder>;
beforeEach(() => {
  place = aFolder();
});
afterEach(() => place.clean());

const keysHere = () => keysIn(place.folder);

async function caseWithSlot() {
  const open = await newCase(place.folder);
  const key = open.purposeKey('same');
  await open.addOsSlot(holder, wrap);
  open.close();
  return key;
}

describe('the os slot', () => {
  it('opens the case with the key that it wraps', async () => {
    const same = await caseWithSlot();
    const wrapped = wrappedFor(keysHere(), holder);
    const key = keyOfOsSecret(keysHere().caseId, unwrap(wrapped ?? new Uint8Array()));
    const open = theCase(await openCaseWithKey(place.folder, key ?? new Uint8Array(), options));
    expect(open.purposeKey('same')).toEqual(same);
    open.close();
  });

  it('stands beside the passphrase, once per holder', async () => {
    await caseWithSlot();
    const open = theCase(await openCase(place.folder, passphrase, options));
    await open.addOsSlot(another, wrap);
    await open.addOsSlot(holder, wrap);
    open.close();
    expect(keysHere().slots.map(({ kind }) => kind)).toEqual(['passphrase', 'os', 'os']);
    theCase(await openCase(place.folder, passphrase, options)).close();
  });

  it('is nothing to another holder', async () => {
    await caseWithSlot();
    expect(wrappedFor(keysHere(), another)).toBeNull();
  });

  it('knows a secret of another case and one that came back changed', () => {
    const key = new Uint8Array(32).fill(7);
    const secret = osSecretOf(holder, key);
    expect(keyOfOsSecret(holder, secret)).toEqual(key);
    expect(keyOfOsSecret(another, secret)).toBeNull();
    for (let at = 0; at < secret.length; at += 1) {
      const changed = `${secret.slice(0, at)}${secret[at] === 'A' ? 'B' : 'A'}${secret.slice(at + 1)}`;
      expect(keyOfOsSecret(holder, changed)).toBeNull();
    }
  });

  it('opens nothing with a wrong key', async () => {
    await caseWithSlot();
    const opened = await openCaseWithKey(place.folder, new Uint8Array(32), options);
    expect(opened).toMatchObject({ error: { code: 'CASE_DAMAGED' } });
  });

  it('is destroyed by a purge like every slot', async () => {
    await caseWithSlot();
    expect(await purgeCase(place.folder, options)).toMatchObject({ value: { slotsDestroyed: 2, folderDeleted: true } });
  });
});
