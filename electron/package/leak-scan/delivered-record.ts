// One item of "records" in sign-ins.json, read strictly: what stands in the package, as opposed to what should.
import { getOwn, isJsonObject, type JsonObject, type JsonValue } from '../../../shared/model/json.ts';
import type { WithheldNode } from '../../../shared/package/leak/withheld-tree.ts';

export type DeliveredContent = { readonly record: JsonObject; readonly withheld: readonly JsonValue[] };

export type DeliveredRecord = DeliveredContent & { readonly revisions: readonly DeliveredContent[] };

/** With what it lists as withheld, as a tree. */
export type ComparedContent = DeliveredContent & { readonly tree: WithheldNode | undefined };

export type ComparedRecord = ComparedContent & { readonly revisions: readonly ComparedContent[] };

/** How a line of sign-ins.json begins that is an item of "records", and no other line. */
const itemStart = '{"record":';
const itemStartBytes = Buffer.from(itemStart);

export function isItemLine(bytes: Buffer, from: number): boolean {
  const end = Math.min(bytes.length, from + itemStartBytes.length);
  return bytes.compare(itemStartBytes, 0, itemStartBytes.length, from, end) === 0;
}

export function isItemText(line: string): boolean {
  return line.startsWith(itemStart);
}

/** The line without its end and the comma before it. */
export function itemOfLine(line: string): string {
  const end = line.endsWith('\n') ? line.length - 1 : line.length;
  return line.slice(0, line[end - 1] === ',' ? end - 1 : end);
}

/** Null where `text` is no JSON or has not exactly the members it must have. */
export function readDelivered(text: string): DeliveredRecord | null {
  let item: unknown;
  try {
    item = JSON.parse(text);
  } catch {
    return null;
  }
  if (!isJsonObject(item) || Object.keys(item).join() !== 'record,withheld,revisions') return null;
  const content = contentOf(item);
  const revisions = getOwn(item, 'revisions');
  if (content === null || !Array.isArray(revisions)) return null;
  const older: DeliveredContent[] = [];
  for (const revision of revisions) {
    if (!isJsonObject(revision) || Object.keys(revision).join() !== 'record,withheld') return null;
    const read = contentOf(revision);
    if (read === null) return null;
    older.push(read);
  }
  return { ...content, revisions: older };
}

function contentOf(item: JsonObject): DeliveredContent | null {
  const record = getOwn(item, 'record');
  const withheld = getOwn(item, 'withheld');
  return record !== undefined && isJsonObject(record) && Array.isArray(withheld) ? { record, withheld } : null;
}

/**
 * True where a JSON text can hold no more than `names` property names: where no quote has a blank behind it, each name has its
 * colon right behind its closing quote, and there are as many such places as names. False says nothing.
 */
export function hasNoMoreNames(json: string, names: number): boolean {
  let colons = 0;
  for (let quote = json.indexOf('"'); quote >= 0; quote = json.indexOf('"', quote + 1)) {
    const next = json.charCodeAt(quote + 1);
    if (next === 0x3a) colons += 1;
    else if (next === 0x20 || next === 0x0a || next === 0x0d || next === 0x09) return false;
  }
  return colons === names;
}

/** Property names in a JSON text, each as often as it stands there: the colons outside of texts. */
export function countNames(json: string): number {
  return json.replace(/"(?:[^"\\]|\\.)*"/g, '').split(':').length - 1;
}

/** What `content` lists as withheld: pointer without its first slash to `operator reason`. */
export function withheldByPointer({ withheld }: DeliveredContent): ReadonlyMap<string, string> {
  const paths = new Map<string, string>();
  for (const entry of withheld) {
    if (!isJsonObject(entry)) continue;
    const path = getOwn(entry, 'path');
    if (typeof path === 'string') paths.set(path.slice(1), `${getOwn(entry, 'operator')} ${getOwn(entry, 'reason')}`);
  }
  return paths;
}
