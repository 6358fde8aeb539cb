// The key file of a case: what the passphrase opens and at what cost, and that a changed slot opens nothing.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createCase, openCase } from '../../../electron/case/case-folder.ts';
import { aFolder, newCase, options, passphrase, theCase } from '../../support/case-pages.ts';

let place: ReturnType<typeof aFolder>;
beforeEach(() => {
  place = aFolder();
});
afterEach(() => place.clean());

type Keys = { version: number; caseId: string; slots: { kind: string; kdf?: { logN: number }; wrapped?: string }[] };

function change(edit: (keys: Keys) => void): void {
  const file = join(place.folder, 'keys.json');
  const keys: Keys = JSON.parse(readFileSync(file, 'utf8'));
  edit(keys);
  writeFileSync(file, JSON.stringify(keys));
}

const codeOfOpening = async (words = passphrase) => {
  const opened = await openCase(place.folder, words, options);
  if (!opened.ok) return opened.error.code;
  opened.value.close();
  return 'opened';
};

describe('the key file', () => {
  it('opens with the passphrase and with no other', async () => {
    (await newCase(place.folder)).close();
    expect(await codeOfOpening('Correct horse battery staple')).toBe('CASE_WRONG_PASSPHRASE');
    expect(await codeOfOpening('')).toBe('CASE_WRONG_PASSPHRASE');
    expect(await codeOfOpening()).toBe('opened');
  });

  it('takes a passphrase for the same however its accents were typed', async () => {
    theCase(await createCase(place.folder, 'Zürich', options)).close();
    expect(await codeOfOpening('Zu\u0308rich')).toBe('opened');
  });

  it('refuses an empty passphrase', async () => {
    expect(await createCase(place.folder, '', options)).toMatchObject({ error: { code: 'CASE_EMPTY_PASSPHRASE' } });
  });

  it('costs 128 MiB a guess unless a test says otherwise', async () => {
    theCase(await createCase(place.folder, passphrase, { effects: options.effects, face: 'test' })).close();
    const keys = JSON.parse(readFileSync(join(place.folder, 'keys.json'), 'utf8'));
    expect(keys.slots[0].kdf).toMatchObject({ name: 'scrypt', logN: 17, r: 8, p: 1 });
    expect(await codeOfOpening()).toBe('opened');
  });

  it('passes over slots of kinds that it does not know', async () => {
    (await newCase(place.folder)).close();
    change((keys) => keys.slots.unshift({ kind: 'os' }));
    expect(await codeOfOpening()).toBe('opened');
  });

  it('opens nothing with a slot whose parameters, case or bytes were changed', async () => {
    (await newCase(place.folder)).close();
    const good = readFileSync(join(place.folder, 'keys.json'), 'utf8');
    const restore = () => writeFileSync(join(place.folder, 'keys.json'), good);
    change((keys) => {
      if (keys.slots[0]?.kdf) keys.slots[0].kdf.logN = 5;
    });
    expect(await codeOfOpening()).toBe('CASE_WRONG_PASSPHRASE');
    restore();
    change((keys) => {
      keys.caseId = '11111111-1111-4111-8111-111111111111';
    });
    expect(await codeOfOpening()).toBe('CASE_WRONG_PASSPHRASE');
    restore();
    // A cost that would take all memory is no parameter but an attack; the slot is then none that is known.
    change((keys) => {
      if (keys.slots[0]?.kdf) keys.slots[0].kdf.logN = 31;
    });
    expect(await codeOfOpening()).toBe('CASE_WRONG_PASSPHRASE');
    writeFileSync(join(place.folder, 'keys.json'), '{"format":');
    expect(await codeOfOpening()).toBe('CASE_DAMAGED');
  });

  it('refuses a newer format politely', async () => {
    (await newCase(place.folder)).close();
    change((keys) => {
      keys.version = 2;
    });
    const opened = await openCase(place.folder, passphrase, options);
    expect(opened).toMatchObject({ error: { code: 'CASE_NEWER_FORMAT', facts: { version: 2, known: 1 } } });
  });
});

describe('a key file that is none', () => {
  it('is damage where it is larger than a key file can be, or no file at all', async () => {
    const made = await newCase(place.folder);
    made.close();
    const file = join(place.folder, 'keys.json');
    writeFileSync(file, readFileSync(file, 'utf8').padEnd(2 * 1024 * 1024, ' '));
    expect(await codeOfOpening()).toBe('CASE_DAMAGED');
    rmSync(file);
    mkdirSync(file);
    expect(await codeOfOpening()).toBe('CASE_DAMAGED');
  });
});
