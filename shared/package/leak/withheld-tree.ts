// The pointers of one record's "withheld" list as a tree, so that the walk through the record meets them as it goes.
import { isJsonObject, type JsonValue } from '../../model/json.ts';
import type { Operator } from '../../redact/policy.ts';
import type { LeakFindingCode } from '../../words/en/leak-words.ts';

/** `path`: RFC 6901 pointer into the record. */
export type RecordFault = { readonly code: LeakFindingCode; readonly path: string };

export type WithheldNode = {
  operator: Exclude<Operator, 'keep'> | undefined;
  isUsed: boolean;
  readonly below: Map<string, WithheldNode>;
};

const operators: ReadonlySet<string> = new Set(['remove', 'mask', 'generalise', 'alias']);
const members = 'operator,path,reason';

/** Undefined for an empty list. An entry that is not as it must be is reported and left out. */
export function buildWithheldTree(
  withheld: readonly JsonValue[],
  fault: (fault: RecordFault) => void,
): WithheldNode | undefined {
  if (withheld.length === 0) return undefined;
  const root: WithheldNode = { operator: undefined, isUsed: false, below: new Map() };
  for (const entry of withheld) {
    const listed = entryOf(entry);
    if (listed === null) {
      fault({ code: 'LEAK_WITHHELD_LIST', path: '' });
      continue;
    }
    let here = root;
    for (const raw of listed.path.split('/').slice(1)) {
      const step = raw.replaceAll('~1', '/').replaceAll('~0', '~');
      let next = here.below.get(step);
      if (next === undefined) {
        next = { operator: undefined, isUsed: false, below: new Map() };
        here.below.set(step, next);
      }
      here = next;
    }
    if (here.operator !== undefined) fault({ code: 'LEAK_WITHHELD_LIST', path: listed.path });
    here.operator = listed.operator;
  }
  return root;
}

function entryOf(entry: JsonValue): { path: string; operator: Exclude<Operator, 'keep'> } | null {
  if (!isJsonObject(entry) || Object.keys(entry).sort().join() !== members) return null;
  const { path, operator, reason } = entry;
  if (typeof path !== 'string' || !path.startsWith('/') || typeof reason !== 'string' || reason === '') return null;
  if (typeof operator !== 'string' || !operators.has(operator)) return null;
  return { path, operator: operator as Exclude<Operator, 'keep'> };
}
