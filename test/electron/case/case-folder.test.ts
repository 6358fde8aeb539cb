// A case on disk: it gives back exactly what was written, tells what lies in a folder, and shows nothing without the key.
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createCase, isCaseFolder, openCase } from '../../../electron/case/case-folder.ts';
import { packBody } from '../../../electron/case/packed-body.ts';
import type { JournalEntry } from '../../../shared/model/journal.ts';
import { aFolder, aPage, appendTo, newCase, options, passphrase, reopened } from '../../support/case-pages.ts';

let place: ReturnType<typeof aFolder>;
beforeEach(() => {
  place = aFolder();
});
afterEach(() => place.clean());

const note = (code: string): JournalEntry => ({ kind: 'log', at: '2025-05-01T12:00:00Z', code, facts: { n: 1 } });

describe('a case on disk', () => {
  it('gives back pages, records, rows and journal exactly, now and after reopening', async () => {
    const pages = [aPage(1, 250), aPage(2, 0), aPage(3, 1), aPage(4, 101)];
    const made = await newCase(place.folder);
    made.append(note('FIRST'));
    for (const page of pages) await appendTo(made, page);
    const withEntries = aPage(5, 3);
    await made.appendPage(withEntries.head, withEntries.body, withEntries.rows, [note('WITH_PAGE')]);
    pages.push(withEntries);
    const key = made.purposeKey('alias');
    for (const open of [made, null]) {
      const one = open ?? (await reopened(place.folder));
      expect(one.pageCount()).toBe(pages.length);
      expect(one.journal()).toEqual([note('FIRST'), note('WITH_PAGE')]);
      expect(Buffer.from(one.purposeKey('alias'))).toEqual(Buffer.from(key));
      let row = 0;
      for (const [number, page] of pages.entries()) {
        expect(one.pageHead(number)).toEqual(page.head);
        expect(Buffer.from(one.pageBytes(number))).toEqual(Buffer.from(page.body));
        for (const [position, span] of page.head.records.entries()) {
          const bytes = Buffer.from(one.recordBytes({ page: number, position }));
          expect(bytes).toEqual(Buffer.from(page.body.subarray(span.offset, span.offset + span.length)));
          expect(one.index.row(row++)).toEqual({ ...page.rows[position], page: number, position });
        }
      }
      expect(one.index.size()).toBe(row);
      expect(one.found).toEqual([]);
      one.close();
    }
  });

  it('keeps the order of pages that are handed in at once', async () => {
    const made = await newCase(place.folder);
    await Promise.all(Array.from({ length: 12 }, (_, n) => appendTo(made, aPage(n, n % 3 === 0 ? 400 : 1))));
    made.append(note('AFTER'));
    made.close();
    const open = await reopened(place.folder);
    expect(Array.from({ length: 12 }, (_, n) => open.pageHead(n).sha256)).toEqual(
      Array.from({ length: 12 }, (_, n) => aPage(n, n % 3 === 0 ? 400 : 1).head.sha256),
    );
    open.close();
  });

  it('joins segments byte for byte, wherever records begin and however long they are', async () => {
    const made = await newCase(place.folder);
    let page = 0;
    const lengths = fc.array(fc.oneof(fc.nat(30), fc.constant(0), fc.constant(2_500_000)), { maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(lengths, fc.nat(6_000_000), async (spans, tail) => {
        const records = [];
        let offset = 3;
        for (const length of spans) {
          records.push({ offset, length, line: 0 });
          offset += length + 2;
        }
        const body = Buffer.alloc(offset + tail);
        for (let at = 0; at < body.length; at += 1000) body.writeUInt8((at / 1000) % 251, at);
        const { head, rows } = aPage(page, spans.length);
        await made.appendPage({ ...head, records, byteLength: body.length }, body, rows);
        expect(Buffer.compare(made.pageBytes(page), body)).toBe(0);
        for (const [position, span] of records.entries()) {
          const expected = body.subarray(span.offset, span.offset + span.length);
          expect(Buffer.compare(made.recordBytes({ page, position }), expected)).toBe(0);
          expect(made.recordText({ page, position }) === expected.toString('utf8')).toBe(true);
        }
        page++;
      }),
      { numRuns: 15 },
    );
    made.close();
  });

  it('gives out copies, so that nobody can change what is read next', async () => {
    const made = await newCase(place.folder);
    const page = aPage(1, 2);
    await appendTo(made, page);
    made.recordBytes({ page: 0, position: 0 }).fill(0);
    made.pageBytes(0).fill(0);
    expect(Buffer.from(made.pageBytes(0))).toEqual(Buffer.from(page.body));
    made.close();
  });

  it('remembers a journal entry as it was written, whatever the caller does to it later', async () => {
    const made = await newCase(place.folder);
    const policy = JSON.parse('{"name":"own","__proto__":{"a":1}}');
    const entry: JournalEntry = { kind: 'policy', at: 'now', policy };
    made.append(entry);
    policy.name = 'changed';
    expect(JSON.stringify(made.journal()[0])).toContain('"name":"own","__proto__":{"a":1}');
    made.close();
  });

  it('rejects a page that contradicts itself and adds nothing of it', async () => {
    const made = await newCase(place.folder);
    const page = aPage(1, 2);
    await expect(made.appendPage(page.head, page.body, page.rows.slice(1))).rejects.toThrow();
    await expect(made.appendPage(page.head, page.body.subarray(1), page.rows)).rejects.toThrow();
    const shorter = packBody(page.body.subarray(1), page.head.records);
    await expect(made.appendPage(page.head, shorter, page.rows)).rejects.toThrow();
    await appendTo(made, page);
    expect([made.pageCount(), made.index.size()]).toEqual([1, 2]);
    made.close();
  });

  it('answers nothing any more once it is closed, and closing twice does no harm', async () => {
    const made = await newCase(place.folder);
    await appendTo(made, aPage(1, 2));
    const underWay = made.appendPage(aPage(2, 2).head, aPage(2, 2).body, aPage(2, 2).rows);
    made.close();
    made.close();
    await expect(underWay).rejects.toThrow('closed');
    expect(() => made.append(note('LATE'))).toThrow('closed');
    expect(() => made.recordBytes({ page: 0, position: 0 })).toThrow('closed');
    expect(() => made.purposeKey('x')).toThrow('closed');
  });
});

describe('making and finding cases', () => {
  it('tells apart: no case, a case, a case already there, a folder with other files', async () => {
    expect(isCaseFolder(place.folder)).toBe(false);
    expect(await openCase(place.folder, passphrase, options)).toMatchObject({ error: { code: 'CASE_NOT_FOUND' } });
    (await newCase(place.folder)).close();
    expect(isCaseFolder(place.folder)).toBe(true);
    expect(await createCase(place.folder, passphrase, options)).toMatchObject({ error: { code: 'CASE_EXISTS' } });
    writeFileSync(join(place.parent, 'letter.txt'), 'x');
    expect(await createCase(place.parent, passphrase, options)).toMatchObject({
      error: { code: 'CASE_FOLDER_NOT_EMPTY' },
    });
    expect(readdirSync(place.parent).sort()).toEqual(['case', 'letter.txt']);
  });

  it('finishes a case whose making broke off behind the key file, and starts afresh before it', async () => {
    (await newCase(place.folder)).close();
    renameSync(join(place.folder, 'case.db'), join(place.folder, 'case.db.new'));
    (await reopened(place.folder)).close();
    expect(readdirSync(place.folder)).toContain('case.db');
    renameSync(join(place.folder, 'case.db'), join(place.folder, 'case.db.new'));
    rmSync(join(place.folder, 'keys.json'));
    expect(isCaseFolder(place.folder)).toBe(false);
    (await newCase(place.folder)).close();
  });

  it('does not make a new case over one whose key file is gone', async () => {
    (await newCase(place.folder)).close();
    rmSync(join(place.folder, 'keys.json'));
    expect(await createCase(place.folder, passphrase, options)).toMatchObject({ error: { code: 'CASE_WITHOUT_KEYS' } });
    expect(await openCase(place.folder, passphrase, options)).toMatchObject({ error: { code: 'CASE_WITHOUT_KEYS' } });
  });

  it.skipIf(process.platform === 'win32')('lets nobody but the owner into folder and files', async () => {
    const before = process.umask(0);
    try {
      mkdirSync(place.folder, { mode: 0o777 });
      const made = await newCase(place.folder);
      await appendTo(made, aPage(1, 10));
      const modes = readdirSync(place.folder).map((name) => [name, statSync(join(place.folder, name)).mode & 0o777]);
      expect(modes.filter(([, mode]) => mode !== 0o600)).toEqual([]);
      expect(modes.map(([name]) => name)).toContain('case.db-wal');
      expect(statSync(place.folder).mode & 0o777).toBe(0o700);
      made.close();
    } finally {
      process.umask(before);
    }
  });

  it('tells of a source that was begun and not ended, until the same file was read to its end', async () => {
    const source = (sourceId: string): JournalEntry => {
      return { kind: 'source', at: 'T', sourceId, sourceKind: 'file', name: 'a.json', shape: 'graph' };
    };
    const made = await newCase(place.folder);
    made.append(source('one'));
    await appendTo(made, aPage(1, 4, 'one'));
    await appendTo(made, aPage(2, 5, 'one'));
    await appendTo(made, aPage(3, 5, 'elsewhere'));
    made.close();
    const broken = await reopened(place.folder);
    expect(broken.found).toEqual([{ code: 'CASE_SOURCE_INTERRUPTED', facts: { pages: 2, records: 9, since: 'T' } }]);
    const end = { records: 1, rejects: 0, bytes: 1, sha256: '', openNextLink: false, findings: [] };
    broken.append(source('two'), { kind: 'source-end', at: 'T', sourceId: 'two', ...end });
    broken.close();
    const whole = await reopened(place.folder);
    expect(whole.found).toEqual([]);
    whole.close();
  });
});

describe('what can be read without the key', () => {
  it('is nothing of a record, a name, a decision or a page', async () => {
    const canaries = [
      'Canary-Person',
      'canary.upn@contoso.example',
      'Canary note of the officer',
      'Canary-Reference-77',
    ];
    const made = await newCase(place.folder);
    const { head, rows } = aPage(1, 1);
    const body = Buffer.from(`{"userDisplayName":"${canaries[0]}","upn":"${canaries[1]}"}`);
    const span = { offset: 0, length: body.length, line: 1 };
    const row = { ...rows[0]!, texts: rows[0]!.texts.map((_, n) => canaries[n % 2]!) };
    const facts = { reference: canaries[3]!, article: null, receivedOn: null, identityNote: canaries[2]! };
    await made.appendPage(
      { ...head, records: [span], rejects: [], byteLength: body.length, sourceId: canaries[0]! },
      body,
      [row],
      [{ kind: 'facts', at: 'T', facts }],
    );
    made.append({ kind: 'decision', at: 'T', recordIds: [row.id], state: 'exclude', reason: 'X', note: canaries[2]! });
    const seen = () =>
      readdirSync(place.folder)
        // The lock is held through this process: reading its file would drop it.
        .filter((name) => name !== 'lock.db')
        .map((name) => readFileSync(join(place.folder, name)));
    const whileOpen = seen();
    made.close();
    for (const bytes of [...whileOpen, ...seen()]) {
      for (const canary of [...canaries, row.id]) {
        for (const encoding of ['utf8', 'utf16le', 'base64', 'hex'] as const) {
          const needle =
            encoding === 'base64' || encoding === 'hex'
              ? Buffer.from(Buffer.from(canary).toString(encoding))
              : Buffer.from(canary, encoding);
          expect(bytes.includes(needle)).toBe(false);
        }
      }
      expect(bytes.includes(Buffer.from(row.id.replaceAll('-', ''), 'hex'))).toBe(false);
    }
    // The search itself works: the same content is found where it stands in clear.
    expect(body.includes(Buffer.from(canaries[0]!))).toBe(true);
  });
});

describe.skipIf(process.platform === 'win32')('a case folder that somebody else made', () => {
  it.each(['lock-owner.json.partial', 'case.mark', 'keys.json.partial', 'lock.db', 'case.db-wal'])(
    'writes through no link that stands in it: %s',
    async (name) => {
      const made = await newCase(place.folder);
      made.close();
      const elsewhere = `${place.folder}-elsewhere`;
      writeFileSync(elsewhere, 'what the officer had there');
      rmSync(join(place.folder, name), { force: true });
      symlinkSync(elsewhere, join(place.folder, name));
      const opened = await openCase(place.folder, passphrase, options);
      if (opened.ok) opened.value.close();
      expect(opened).toMatchObject({
        error: { code: 'CASE_DAMAGED', facts: { what: 'a file of the case is a link' } },
      });
      expect(readFileSync(elsewhere, 'utf8')).toBe('what the officer had there');
      rmSync(elsewhere);
    },
  );
});
