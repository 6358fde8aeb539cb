// Another passphrase of a case: nothing that was shown to anybody stops working before the next one is kept.
import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { caseFiles } from '../../../electron/case/case-files.ts';
import { createCase, openCase } from '../../../electron/case/case-folder.ts';
import type { OpenCase } from '../../../electron/case/open-case.ts';
import { wrappedFor } from '../../../electron/case/os-slot.ts';
import { isUnconfirmed } from '../../../electron/case/recovery-slot.ts';
import { aFolder, keysIn, options, theCase } from '../../support/case-pages.ts';

const holder = '7b1f8a54-0d3a-4a76-9b3e-4f5a1f6b2c11';

let place: ReturnType<typeof aFolder>;
beforeEach(() => {
  place = aFolder();
});
afterEach(() => place.clean());

const keysHere = () => keysIn(place.folder);

async function opening(...passphrases: readonly string[]): Promise<readonly boolean[]> {
  const answers: boolean[] = [];
  for (const passphrase of passphrases) {
    const opened = await openCase(place.folder, passphrase, options);
    answers.push(opened.ok);
    if (opened.ok) opened.value.close();
  }
  return answers;
}

async function unconfirmedCase(): Promise<OpenCase> {
  return theCase(await createCase(place.folder, 'first', { ...options, isUnconfirmed: true }));
}

describe('a passphrase that was made for the officer', () => {
  it('opens the case before anybody says that it is kept', async () => {
    (await unconfirmedCase()).close();
    expect(isUnconfirmed(keysHere())).toBe(true);
    expect(await opening('first')).toEqual([true]);
  });

  it('stands beside the earlier ones until it is kept, and alone after that', async () => {
    const open = await unconfirmedCase();
    await open.addPassphrase('second', 14);
    await open.addPassphrase('third', 14);
    open.close();
    expect(await opening('first', 'second', 'third')).toEqual([true, true, true]);
    const again = theCase(await openCase(place.folder, 'first', options));
    await again.addOsSlot(holder, async (secret) => Buffer.from(secret));
    expect(await again.keepPassphrase(['second'])).toBe(true);
    again.close();
    expect(isUnconfirmed(keysHere())).toBe(false);
    expect(await opening('first', 'second', 'third')).toEqual([false, true, false]);
    expect(wrappedFor(keysHere(), holder)).not.toBeNull();
  });

  it('is not kept by a word that does not open the case: the key file stays as it is', async () => {
    const open = await unconfirmedCase();
    const before = readFileSync(caseFiles(place.folder).keys, 'utf8');
    expect(await open.keepPassphrase(['another', ''])).toBe(false);
    expect(readFileSync(caseFiles(place.folder).keys, 'utf8')).toBe(before);
    open.close();
  });

  it('is not missed in a case whose maker chose the passphrase', async () => {
    const open = theCase(await createCase(place.folder, 'chosen', options));
    await open.addPassphrase('another', 14);
    open.close();
    expect(isUnconfirmed(keysHere())).toBe(false);
  });
});
