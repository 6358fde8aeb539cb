// The one SQLite file of a case: blocks (pages and journal), body segments and the head, all sealed; node:sqlite keeps them whole.
import { DatabaseSync, type SQLOutputValue } from 'node:sqlite';
import { CaseDamagedError } from './case-damage.ts';
import { caseFormat } from './case-files.ts';
import { blockKinds } from './chain.ts';

export type BlockKind = keyof typeof blockKinds;

/** A sealed block as it stands on disk. `columns` and `seals` are a page's. */
export type SealedBlock = {
  readonly number: number;
  readonly kind: BlockKind;
  /** Number of the page, from 0; null for a journal block. */
  readonly page: number | null;
  readonly content: Uint8Array;
  readonly columns: Uint8Array | null;
  readonly seals: Uint8Array | null;
  readonly hash: Uint8Array;
};

/** The body segments of a block that is to be written; none for a journal block. */
export type NewBlock = SealedBlock & { readonly segments: readonly Uint8Array[] };

export type CaseDatabase = {
  /** Format number that the file names. */
  readonly format: number;
  /** Blocks in order; a gap in the numbers is for the reader to notice. */
  readonly blocks: () => Iterable<SealedBlock>;
  /** Length of every body segment, by page and part; reads no segment. */
  readonly segmentLengths: () => Iterable<{ readonly page: number; readonly part: number; readonly length: number }>;
  readonly block: (number: number) => { readonly content: Uint8Array; readonly seals: Uint8Array };
  readonly segment: (page: number, part: number) => Uint8Array;
  readonly head: () => Uint8Array;
  /** All in one transaction, durable on return. Throws what SQLite throws, and then nothing was added. */
  readonly commit: (blocks: readonly NewBlock[], head: Uint8Array) => void;
  readonly close: () => void;
};

const applicationId = 0x53676e74;
const schema = [
  'CREATE TABLE block (number INTEGER PRIMARY KEY, kind INTEGER NOT NULL, content BLOB NOT NULL, columns BLOB, seals BLOB, hash BLOB NOT NULL) STRICT',
  'CREATE TABLE head (one INTEGER PRIMARY KEY, sealed BLOB NOT NULL) STRICT',
  'CREATE TABLE segment (id INTEGER PRIMARY KEY, sealed BLOB NOT NULL) STRICT',
] as const;

/** A page never has that many segments: page and part share one SQLite key. */
const partsPerPage = 2 ** 20;

/** Opens the file, or makes its tables where `isNew`. The caller holds the case's lock. */
export function openCaseDatabase(path: string, isNew: boolean): CaseDatabase {
  const database = new DatabaseSync(path, { timeout: 2000, enableForeignKeyConstraints: false });
  try {
    return prepared(database, isNew);
  } catch (error) {
    database.close();
    throw error;
  }
}

function prepared(database: DatabaseSync, isNew: boolean): CaseDatabase {
  // Exclusive, since the case's lock is held anyway: no shared-memory file beside the data. FULL: a commit is on disk.
  if (isNew) database.exec('PRAGMA page_size = 8192');
  database.exec(`
    PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA temp_store = MEMORY;
    PRAGMA secure_delete = ON; PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON; PRAGMA cache_size = -2000;`);
  if (isNew) {
    database.exec(`BEGIN; PRAGMA application_id = ${applicationId}; PRAGMA user_version = ${caseFormat};
      ${schema.join(';')}; COMMIT;`);
  }
  const format = numberOf(database.prepare('PRAGMA user_version').get()?.user_version);
  if (numberOf(database.prepare('PRAGMA application_id').get()?.application_id) !== applicationId) {
    throw new CaseDamagedError('the database file cannot be read');
  }
  // A schema of somebody else's making could hold triggers that change what is written.
  const tables = database.prepare('SELECT sql FROM sqlite_schema ORDER BY name').all();
  if (format === caseFormat && JSON.stringify(tables.map((row) => row.sql)) !== JSON.stringify(schema)) {
    throw new CaseDamagedError('the database file cannot be read');
  }
  return format === caseFormat ? withStatements(database, format) : unreadable(database, format);
}

/** A newer format: only its number may be looked at. */
function unreadable(database: DatabaseSync, format: number): CaseDatabase {
  const refuse = () => {
    throw new Error('a case of another format cannot be read');
  };
  return {
    format,
    blocks: refuse,
    segmentLengths: refuse,
    block: refuse,
    segment: refuse,
    head: refuse,
    commit: refuse,
    close: () => database.close(),
  };
}

function withStatements(database: DatabaseSync, format: number): CaseDatabase {
  const oneBlock = database.prepare('SELECT content, seals FROM block WHERE number = ?');
  const oneSegment = database.prepare('SELECT sealed FROM segment WHERE id = ?');
  const allBlocks = database.prepare('SELECT number, kind, content, columns, seals, hash FROM block ORDER BY number');
  // SQLite knows a blob's length without reading the blob.
  const allLengths = database.prepare('SELECT id, length(sealed) AS length FROM segment ORDER BY id');
  const readHead = database.prepare('SELECT sealed FROM head WHERE one = 1');
  const addBlock = database.prepare('INSERT INTO block VALUES (?, ?, ?, ?, ?, ?)');
  const addSegment = database.prepare('INSERT INTO segment VALUES (?, ?)');
  const writeHead = database.prepare('INSERT OR REPLACE INTO head VALUES (1, ?)');

  function* blocks(): Generator<SealedBlock> {
    let page = 0;
    for (const row of allBlocks.iterate()) {
      const isPage = row.kind === blockKinds.page;
      yield {
        number: numberOf(row.number),
        kind: isPage ? 'page' : 'journal',
        page: isPage ? page++ : null,
        content: bytesOf(row.content),
        columns: row.columns === null ? null : bytesOf(row.columns),
        seals: row.seals === null ? null : bytesOf(row.seals),
        hash: bytesOf(row.hash),
      };
    }
  }

  function* segmentLengths() {
    for (const row of allLengths.iterate()) {
      const id = numberOf(row.id);
      yield { page: Math.floor(id / partsPerPage), part: id % partsPerPage, length: numberOf(row.length) };
    }
  }

  function commit(blocks: readonly NewBlock[], head: Uint8Array): void {
    database.exec('BEGIN IMMEDIATE');
    try {
      for (const block of blocks) {
        const { number, kind, content, columns, seals, hash } = block;
        addBlock.run(number, blockKinds[kind], content, columns, seals, hash);
        for (const [part, sealed] of block.segments.entries()) {
          addSegment.run((block.page ?? 0) * partsPerPage + part, sealed);
        }
      }
      writeHead.run(head);
      database.exec('COMMIT');
    } catch (error) {
      // After some failures (a full disk) SQLite has rolled back by itself.
      if (database.isTransaction) database.exec('ROLLBACK');
      throw error;
    }
  }

  return {
    format,
    blocks,
    segmentLengths,
    block: (number) => {
      const row = oneBlock.get(number);
      return { content: bytesOf(row?.content), seals: bytesOf(row?.seals) };
    },
    segment: (page, part) => bytesOf(oneSegment.get(page * partsPerPage + part)?.sealed, page),
    head: () => bytesOf(readHead.get()?.sealed),
    commit,
    close: () => database.close(),
  };
}

function bytesOf(value: SQLOutputValue | undefined, page: number | null = null): Uint8Array {
  if (value instanceof Uint8Array) return value;
  throw new CaseDamagedError('a page is missing', page);
}

function numberOf(value: SQLOutputValue | undefined): number {
  if (typeof value === 'number') return value;
  throw new CaseDamagedError('the database file cannot be read');
}
