// Whom an import makes a case about: nobody, until a file could be read.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { withCase } from '../../../electron/flow/case-session.ts';
import { importFiles } from '../../../electron/flow/import-files.ts';
import { generateMonth } from '../../../electron/tenant/generate-month.ts';
import { ok } from '../../../shared/result.ts';
import { foldJournal } from '../../../shared/review/case-state.ts';
import { testSurroundings } from '../../support/test-surroundings.ts';

const month = generateMonth({ seed: 'import', records: 20 });
const [right = ''] = month.subject.names;
const mistyped = 'adaa@contoso.example';

function deskWithFiles() {
  const desk = testSurroundings();
  mkdirSync(desk.folder, { recursive: true });
  const path = (name: string) => join(desk.folder, name);
  writeFileSync(path('notes.txt'), 'no sign-ins here');
  writeFileSync(path('empty.json'), '');
  writeFileSync(path('nothing.json'), '{"value":[]}');
  writeFileSync(path('month.json'), [...month.pages(20)].map(({ body }) => body).join('\n'));
  const folder = path('case');
  const importing = (subject: string, names: readonly string[], alsoKnownAs: readonly string[] = []) =>
    importFiles({ folder, subject, alsoKnownAs, files: names.map(path) }, desk);
  const journal = async () => {
    const read = await withCase(folder, desk, false, async (open) => ok(open.journal()));
    if (!read.ok) throw new Error(read.error.code);
    return read.value;
  };
  return { importing, journal, kinds: async () => (await journal()).map(({ kind }) => kind) };
}

describe('An import', () => {
  let desk: ReturnType<typeof deskWithFiles>;
  beforeEach(() => {
    desk = deskWithFiles();
  });

  it('that refuses every file leaves the case without a subject, so that a mistyped name can be typed again', async () => {
    expect(await desk.importing(mistyped, ['notes.txt', 'empty.json'])).toMatchObject({
      ok: false,
      error: { code: 'COLLECT_NOTHING_READ' },
    });
    expect(foldJournal(await desk.journal()).subject).toBeNull();
    expect(await desk.importing(right, ['month.json'])).toMatchObject({ ok: true });
    expect(foldJournal(await desk.journal()).subject?.names).toEqual([right]);
  });

  it('fixes the subject together with the first file that can be read, once', async () => {
    expect(await desk.importing(right, ['notes.txt', 'nothing.json', 'month.json'])).toMatchObject({ ok: true });
    const kinds = await desk.kinds();
    expect(kinds).toEqual(['source-refused', 'subject', 'source', 'source-end', 'source', 'source-end']);
  });

  it('of a file without a record is an answer about the person asked for', async () => {
    await desk.importing(right, ['nothing.json']);
    expect(foldJournal(await desk.journal()).subject?.names).toEqual([right]);
  });

  it('that refuses every file takes no further name either', async () => {
    await desk.importing(right, ['month.json']);
    await desk.importing(right, ['notes.txt'], [mistyped]);
    expect(foldJournal(await desk.journal()).subject?.names).toEqual([right]);
  });

  it('for somebody else is refused before any file is looked at', async () => {
    await desk.importing(right, ['month.json']);
    const before = await desk.kinds();
    expect(await desk.importing(mistyped, ['notes.txt'])).toMatchObject({
      ok: false,
      error: { code: 'COLLECT_OTHER_SUBJECT' },
    });
    expect(await desk.kinds()).toEqual(before);
  });
});
