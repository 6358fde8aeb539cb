// What somebody without the key may do to the files of a case: each change is noticed, or changes nothing that is shown.
import { copyFileSync, cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CaseDamagedError } from '../../../electron/case/case-damage.ts';
import { openCase } from '../../../electron/case/case-folder.ts';
import { aFolder, aPage, appendTo, filled, newCase, options, passphrase, reopened } from '../../support/case-pages.ts';

let place: ReturnType<typeof aFolder>;
beforeEach(() => {
  place = aFolder();
});
afterEach(() => place.clean());

function sql(folder: string, ...statements: readonly string[]): void {
  const database = new DatabaseSync(join(folder, 'case.db'));
  for (const statement of statements) database.exec(statement);
  database.close();
}

async function outcome(folder: string): Promise<string> {
  const opened = await openCase(folder, passphrase, options);
  if (opened.ok) {
    opened.value.close();
    return 'opened';
  }
  const { code, facts } = opened.error;
  return code === 'CASE_DAMAGED' ? `damaged: ${facts?.what}, page ${facts?.page} of ${facts?.pages}` : code;
}

describe('a case that something else has changed', () => {
  it.each([
    ['a page left out', 'DELETE FROM block WHERE number = 2', 'a page is missing, page 1 of 3'],
    [
      'a page left out and the rest moved up',
      'DELETE FROM block WHERE number = 2; UPDATE block SET number = -number + 1 WHERE number > 2; UPDATE block SET number = -number WHERE number < 0',
      'a journal entry was altered or is missing',
    ],
    [
      'the last blocks cut off',
      'DELETE FROM block WHERE number > 3; DELETE FROM segment WHERE id >= 2 * 1048576',
      'the end was cut off, page 2 of 3',
    ],
    ['a journal entry left out at the end', 'DELETE FROM block WHERE number = 5', 'the end was cut off'],
    ['a segment left out', 'DELETE FROM segment WHERE id = 1048576', 'a page was altered, page 1 of 3'],
    [
      'a segment too many',
      'INSERT INTO segment SELECT id + 5000000, sealed FROM segment LIMIT 1',
      'there is more than was written',
    ],
    [
      'two segments swapped',
      'UPDATE segment SET id = 99 WHERE id = 0; UPDATE segment SET id = 0 WHERE id = 1; UPDATE segment SET id = 1 WHERE id = 99',
      'a page was altered, page 0 of 3',
    ],
    [
      'two pages swapped',
      'UPDATE block SET number = 99 WHERE number = 0; UPDATE block SET number = 0 WHERE number = 2; UPDATE block SET number = 2 WHERE number = 99',
      'a page was altered, page 0 of 3',
    ],
    ['a page turned into a journal entry', 'UPDATE block SET kind = 1 WHERE number = 2', 'a journal entry was altered'],
    ['the head gone', 'DELETE FROM head', 'a page is missing'],
    ['a table gone', 'DROP TABLE segment', 'the database file cannot be read'],
    [
      'a trigger slipped in',
      'CREATE TRIGGER t AFTER INSERT ON block BEGIN DELETE FROM segment; END',
      'the database file cannot be read',
    ],
    ['another program’s database', 'PRAGMA application_id = 1', 'the database file cannot be read'],
  ] as const)('is refused: %s', async (_, statements, expected) => {
    await filled(place.folder, [1, 2, 3]);
    sql(place.folder, statements);
    expect(await outcome(place.folder)).toContain(expected);
  });

  it('is refused when a page of another history of the same case stands in it and all hashes were computed again', async () => {
    const twin = join(place.parent, 'twin');
    (await newCase(place.folder)).close();
    const early = readFileSync(join(place.folder, 'case.mark'));
    cpSync(place.folder, twin, { recursive: true });
    for (const [folder, seeds] of [
      [place.folder, [1, 2]],
      [twin, [7, 8]],
    ] as const) {
      const open = await reopened(folder);
      for (const seed of seeds) await appendTo(open, aPage(seed, 120));
      open.close();
      // A mark that lags behind, as a power cut may leave it, says nothing of these pages: the sealed head has to.
      writeFileSync(join(folder, 'case.mark'), early);
      expect(await outcome(folder)).toBe('opened');
      writeFileSync(join(folder, 'case.mark'), early);
    }
    sql(
      place.folder,
      `ATTACH '${join(twin, 'case.db')}' AS twin; DELETE FROM block WHERE number = 0; DELETE FROM segment WHERE id < 1000`,
      'INSERT INTO block SELECT * FROM twin.block WHERE number = 0; INSERT INTO segment SELECT * FROM twin.segment WHERE id < 1000',
    );
    // The chain is no secret, and every seal holds; what is left is the sealed head.
    const { nextLink, firstLink } = await import('../../../electron/case/chain.ts');
    const { openCaseDatabase } = await import('../../../electron/case/case-database.ts');
    const caseId = JSON.parse(readFileSync(join(place.folder, 'keys.json'), 'utf8')).caseId;
    const reader = openCaseDatabase(join(place.folder, 'case.db'), false);
    let tip = firstLink(caseId);
    const hashes: [number, Buffer][] = [];
    for (const block of reader.blocks()) {
      tip = nextLink(tip, block);
      hashes.push([block.number, tip]);
    }
    reader.close();
    sql(
      place.folder,
      ...hashes.map(([number, hash]) => `UPDATE block SET hash = x'${hash.toString('hex')}' WHERE number = ${number}`),
    );
    expect(await outcome(place.folder)).toContain('a page was altered');
  });

  it('is refused when a page, the head or the whole database comes from another case', async () => {
    const other = join(place.parent, 'other');
    await filled(place.folder, [1, 2, 3]);
    await filled(other, [1, 2, 3]);
    const copies = ['block', 'segment', 'head'].map((table) => {
      const copy = join(place.parent, `with-${table}`);
      cpSync(place.folder, copy, { recursive: true });
      sql(
        copy,
        `ATTACH '${join(other, 'case.db')}' AS other; DELETE FROM ${table}; INSERT INTO ${table} SELECT * FROM other.${table}`,
      );
      return copy;
    });
    const [withBlocks = '', withSegments = '', withHead = ''] = copies;
    expect(await outcome(withBlocks)).toContain('damaged');
    expect(await outcome(withHead)).toContain('damaged');
    // Bodies alone are found when they are read; these are as long as the true ones and still show nothing.
    const open = await reopened(withSegments);
    expect(() => open.checkPages()).toThrow(CaseDamagedError);
    for (const page of [0, 1, 2]) expect(() => open.pageBytes(page)).toThrow(CaseDamagedError);
    open.close();
    copyFileSync(join(other, 'case.db'), join(place.folder, 'case.db'));
    expect(await outcome(place.folder)).toContain('damaged');
    copyFileSync(join(other, 'case.mark'), join(place.folder, 'case.mark'));
    expect(await outcome(place.folder)).toContain('damaged');
  });

  it('is refused when the write-ahead log of a crash is lost: the mark beside it knows', async () => {
    const copy = join(place.parent, 'copy');
    const made = await newCase(place.folder);
    await appendTo(made, aPage(1, 50));
    cpSync(place.folder, copy, { recursive: true });
    rmSync(join(copy, 'lock.db'));
    expect(existsSync(join(copy, 'case.db-wal'))).toBe(true);
    const whole = join(place.parent, 'whole');
    cpSync(copy, whole, { recursive: true });
    expect(await outcome(whole)).toBe('opened');
    rmSync(join(copy, 'case.db-wal'));
    expect(await outcome(copy)).toContain('damaged');
  });

  it('is refused without its mark or its database', async () => {
    await filled(place.folder, [1]);
    for (const [name, words] of [
      ['case.mark', 'the progress mark'],
      ['case.db', 'the database file is missing'],
    ] as const) {
      const copy = join(place.parent, name);
      cpSync(place.folder, copy, { recursive: true });
      rmSync(join(copy, name));
      expect(await outcome(copy)).toContain(words);
    }
  });

  it('tells a wrong passphrase before it tells of damage, and a newer format instead of damage', async () => {
    await filled(place.folder, [1]);
    sql(place.folder, 'DELETE FROM block');
    const opened = await openCase(place.folder, 'wrong', options);
    expect(opened).toMatchObject({ error: { code: 'CASE_WRONG_PASSPHRASE' } });
    sql(place.folder, 'PRAGMA user_version = 7; ALTER TABLE block RENAME TO leaf');
    expect(await openCase(place.folder, passphrase, options)).toMatchObject({
      error: { code: 'CASE_NEWER_FORMAT', facts: { version: 7 } },
    });
  });

  it('shows nothing of a body that was altered where it stands, but all the others, and says so when asked', async () => {
    await filled(place.folder, [1, 2, 3]);
    sql(
      place.folder,
      "UPDATE segment SET sealed = CAST(substr(sealed, 1, 200) || x'00' || substr(sealed, 202) AS BLOB) WHERE id = 1048576 AND substr(sealed, 201, 1) != x'00'",
      "UPDATE segment SET sealed = CAST(substr(sealed, 1, 200) || x'01' || substr(sealed, 202) AS BLOB) WHERE id = 1048576 AND substr(sealed, 201, 1) = x'00'",
    );
    const open = await reopened(place.folder);
    expect(() => open.recordBytes({ page: 1, position: 0 })).toThrow(CaseDamagedError);
    expect(() => open.pageBytes(1)).toThrow(CaseDamagedError);
    expect(() => open.checkPages()).toThrow('(page 1)');
    expect(Buffer.from(open.pageBytes(0))).toEqual(Buffer.from(aPage(1, 120).body));
    expect(Buffer.from(open.pageBytes(2))).toEqual(Buffer.from(aPage(3, 120).body));
    open.close();
  });

  it('takes no segment for another that was once sealed for the same place', async () => {
    // What a transaction that never ended leaves in the log: the same page and part of the same case, other bytes.
    const twin = join(place.parent, 'twin');
    (await newCase(place.folder)).close();
    cpSync(place.folder, twin, { recursive: true });
    for (const [folder, text] of [
      [place.folder, 'x'],
      [twin, 'y'],
    ] as const) {
      const open = await reopened(folder);
      const page = aPage(1, 1);
      const body = Buffer.from(page.body).fill(text);
      await open.appendPage(page.head, body, page.rows);
      open.close();
    }
    sql(
      place.folder,
      `ATTACH '${join(twin, 'case.db')}' AS twin; UPDATE segment SET sealed = (SELECT sealed FROM twin.segment WHERE id = 0)`,
    );
    const open = await reopened(place.folder);
    expect(() => open.pageBytes(0)).toThrow(CaseDamagedError);
    open.close();
  });

  it('never shows a segment whose bytes change while the case is open', async () => {
    const made = await newCase(place.folder);
    // More than SQLite keeps in memory, so that the first pages are read from the file again.
    const pages = Array.from({ length: 12 }, (_, seed) => aPage(seed, 100, 'source', 12_000));
    for (const page of pages) await appendTo(made, page);
    made.close();
    const open = await reopened(place.folder);
    const file = join(place.folder, 'case.db');
    const bytes = readFileSync(file);
    // SQLite's own pages stay as they are where possible: only every tenth page is hit, in its middle.
    for (let at = 8192 * 10 + 4000; at < bytes.length; at += 81_920) bytes[at] = (bytes[at] ?? 0) ^ 1;
    writeFileSync(file, bytes);
    const seen = pages.map((page, number) => {
      try {
        return Buffer.compare(open.pageBytes(number), page.body) === 0 ? 'as written' : 'something else';
      } catch (error) {
        return (error as Error).name;
      }
    });
    expect(seen).not.toContain('something else');
    expect(seen).toContain('CaseDamagedError');
    open.close();
  });
});
