// The tenant's sign-ins as rows: what queries look at stands in columns, the record itself in packed texts.
import type { JsonObject } from '../../../../shared/model/json.ts';
import { growing, textTable } from './growing-columns.ts';
import { packedTexts } from './packed-texts.ts';
import type { TickScale } from './sign-in-ticks.ts';

/** Columns that a query may look at without opening the record. */
export type RowColumn = 'userId' | 'userPrincipalName' | 'appId' | 'ipAddress' | 'resourceId' | 'status';

const columnNames: readonly RowColumn[] = ['userId', 'userPrincipalName', 'appId', 'ipAddress', 'resourceId', 'status'];

export type RecordRows = {
  /** Adds a record and gives its row. Rows are never renumbered. */
  readonly add: (record: JsonObject, text: string) => number;
  readonly remove: (row: number) => void;
  /** Rows that are there, oldest first; of equal instants the one added last comes first. */
  readonly inOrder: () => Uint32Array;
  readonly ticks: (row: number) => number;
  readonly id: (row: number) => string;
  readonly isInteractive: (row: number) => boolean;
  readonly column: (name: RowColumn) => (row: number) => string;
  /** Whether the row is among {@link inOrder}. */
  readonly isThere: (row: number) => boolean;
  readonly bytes: (row: number) => Buffer;
  /** Parsed afresh at every call. */
  readonly record: (row: number) => JsonObject;
  /** Rows ever added. */
  readonly count: () => number;
};

const idBytes = 16;

/** Every id is a GUID, as Graph's are. */
export function recordRows(scale: TickScale): RecordRows {
  // A query asks for one class: packed apart, a page opens no block for the sake of the other's records.
  const [interactiveTexts, otherTexts] = [packedTexts(), packedTexts()];
  const textNumbers = growing((length) => new Uint32Array(length));
  const ticks = growing((length) => new Float64Array(length));
  const interactive = growing((length) => new Uint8Array(length));
  const removed = new Set<number>();
  const columns = new Map(
    columnNames.map((name) => [name, { table: textTable(), numbers: growing((length) => new Uint32Array(length)) }]),
  );
  let ids = Buffer.alloc(idBytes * 1024);
  let count = 0;
  let order: Uint32Array | null = null;

  function setId(row: number, id: string): void {
    if ((row + 1) * idBytes > ids.length) ids = Buffer.concat([ids, Buffer.alloc(ids.length)]);
    ids.write(id.replaceAll('-', ''), row * idBytes, 'hex');
  }

  const textsOf = (row: number) => (interactive.at(row) === 1 ? interactiveTexts : otherTexts);
  const bytes = (row: number): Buffer => textsOf(row).bytes(textNumbers.at(row));

  function sorted(): Uint32Array {
    const rows = Uint32Array.from(Array.from({ length: count }, (_, row) => row).filter((row) => !removed.has(row)));
    return rows.sort((one, other) => ticks.at(one) - ticks.at(other) || other - one);
  }

  return {
    add: (record, text) => {
      const row = count;
      const at = scale(String(record.createdDateTime));
      if (at === null) throw new Error('a generated record has no time');
      ticks.set(row, at);
      interactive.set(row, record.isInteractive === true ? 1 : 0);
      textNumbers.set(row, textsOf(row).add(text));
      setId(row, String(record.id));
      for (const [name, { table, numbers }] of columns) {
        const value = record[name];
        numbers.set(row, table.numberOf(typeof value === 'string' ? value : JSON.stringify(value ?? '')));
      }
      count += 1;
      order = null;
      return row;
    },
    remove: (row) => {
      removed.add(row);
      order = null;
    },
    inOrder: () => {
      order ??= sorted();
      return order;
    },
    ticks: ticks.at,
    id: (row) => {
      const hex = ids.toString('hex', row * idBytes, (row + 1) * idBytes);
      return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
    },
    isInteractive: (row) => interactive.at(row) === 1,
    column: (name) => {
      const column = columns.get(name);
      if (column === undefined) throw new Error(`no column ${name}`);
      return (row) => column.table.textOf(column.numbers.at(row));
    },
    isThere: (row) => row < count && !removed.has(row),
    bytes,
    record: (row) => JSON.parse(bytes(row).toString()) as JsonObject,
    count: () => count,
  };
}
