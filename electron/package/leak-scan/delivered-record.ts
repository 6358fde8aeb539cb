// One item of "records" in sign-ins.json, read strictly: what stands in the package, as opposed to what should.
import { getOwn, isJsonObject, type JsonObject, type JsonValue } from '../../../shared/model/json.ts';
import type { WithheldNode } from '../../../shared/package/leak/withheld-tree.ts';

export type DeliveredContent = { readonly record: JsonObject; readonly withheld: readonly JsonValue[] };

export type DeliveredRecord = DeliveredContent & { readonly revisions: readonly DeliveredContent[] };

/** With what it lists as withheld, as a tree. */
export type ComparedContent = DeliveredContent & { readonly tree: WithheldNode | undefined };

export type ComparedRecord = ComparedContent & { readonly revisions: readonly ComparedContent[] };

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Null where the bytes are no JSON or have not exactly the members they must have. */
export function readDelivered(bytes: Uint8Array): DeliveredRecord | null {
  let item: unknown;
  try {
    item = JSON.parse(utf8.decode(bytes));
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
