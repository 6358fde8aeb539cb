// Reads sign-ins.json record by record while it is unpacked and hashed: counts what the manifest must say, and refuses what programs read differently.
import { createHash } from 'node:crypto';
import { isJsonObject, type JsonObject, type JsonValue } from '../../shared/model/json.ts';
import { parseStrictJson } from '../../shared/verify/strict-json.ts';
import { ArchiveDamage } from './archive-damage.ts';
import { splitJson } from './json-splitter.ts';
import { limits } from './limits.ts';

export type SignInsFacts = {
  readonly records: number;
  readonly revisions: number;
  readonly withheldValues: number;
  readonly withheldRecords: number;
  /** Over the sorted ids, as `recordIdsSchema` of shared/package/statement.ts defines it. */
  readonly recordIdsSha256: string;
};

export type SignInsReader = {
  readonly push: (chunk: Buffer) => void;
  /** The counts, once everything was pushed. Both throw {@link ArchiveDamage}. */
  readonly finish: () => SignInsFacts;
};

const recordMembers: readonly string[] = ['record', 'withheld', 'revisions'];
const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

function parse(bytes: Buffer, record: number): JsonValue {
  let text: string;
  try {
    text = utf8.decode(bytes);
  } catch {
    throw new ArchiveDamage('VERIFY_SIGN_INS_SYNTAX', { record });
  }
  const parsed = parseStrictJson(text, limits.jsonDepth);
  if (parsed.ok) return parsed.value;
  const code = parsed.error === 'DUPLICATE_KEY' ? 'VERIFY_SIGN_INS_DUPLICATE_KEY' : 'VERIFY_SIGN_INS_SYNTAX';
  throw new ArchiveDamage(code, { record });
}

function digestOfIds(ids: string[]): string {
  const ascii = ids.every((id) => !/[^\0-\x7f]/.test(id));
  // Code units sort like bytes only in ASCII.
  if (ascii) ids.sort();
  else ids.sort((one, other) => Buffer.compare(Buffer.from(one), Buffer.from(other)));
  const hash = createHash('sha256');
  for (const id of ids) hash.update(`${id}\n`);
  return hash.digest('hex');
}

/** Starts reading. Memory: one record and the ids. */
export function readSignIns(): SignInsReader {
  const counts = { records: 0, revisions: 0, withheldValues: 0, withheldRecords: 0 };
  const ids: string[] = [];
  let idLength = 0;

  const malformed = (): ArchiveDamage => new ArchiveDamage('VERIFY_SIGN_INS_FORM', { record: counts.records });
  const countDelivered = (item: JsonValue, allowed: readonly string[]): JsonObject => {
    if (!isJsonObject(item) || !isJsonObject(item.record) || !Array.isArray(item.withheld)) throw malformed();
    if (Object.keys(item).some((name) => !allowed.includes(name))) throw malformed();
    counts.withheldValues += item.withheld.length;
    return item;
  };
  const countRecord = (item: JsonValue): void => {
    counts.records += 1;
    const { record, revisions } = countDelivered(item, recordMembers);
    const id = isJsonObject(record) && typeof record.id === 'string' ? record.id : '';
    idLength += id.length + 1;
    if (idLength > limits.idCharacters) throw malformed();
    ids.push(id);
    if (revisions === undefined) return;
    if (!Array.isArray(revisions)) throw malformed();
    counts.revisions += revisions.length;
    for (const revision of revisions) countDelivered(revision, recordMembers.slice(0, 2));
  };
  const splitter = splitJson((list, bytes) => {
    const item = parse(bytes, list === 'records' ? counts.records + 1 : 0);
    if (list === 'records') countRecord(item);
    else if (list === 'withheldRecords') {
      const count = isJsonObject(item) ? item.count : undefined;
      if (typeof count !== 'number' || !Number.isSafeInteger(count) || count < 0) throw malformed();
      counts.withheldRecords += count;
    }
  });
  return {
    push: splitter.push,
    finish: () => {
      const frame = parse(splitter.finish(), 0);
      if (!isJsonObject(frame) || frame.format !== 'signet/sign-ins' || frame.version !== 1) throw malformed();
      const { records, withheldRecords } = frame;
      const whole = Array.isArray(records) && records.length === counts.records && Array.isArray(withheldRecords);
      if (!whole || !withheldRecords.every(isJsonObject)) throw malformed();
      return { ...counts, recordIdsSha256: digestOfIds(ids) };
    },
  };
}
