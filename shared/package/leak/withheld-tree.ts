// The pointers of one record's "withheld" list as a tree, so that the walk through the record meets them as it goes.
import { isJsonObject, type JsonValue } from '../../model/json.ts';
import type { Operator } from '../../redact/policy.ts';
import type { LeakFindingCode } from '../../words/en/leak-words.ts';

/** `path`: RFC 6901 pointer into the record. */
export type RecordFault = { readonly code: LeakFindingCode; readonly path: string };

export type WithheldNode = {
  operator: Exclude<Operator, 'keep'> | undefined;
  /** Empty where there is no operator. */
  reason: string;
  isUsed: boolean;
  readonly below: Map<string, WithheldNode>;
};

const operators: ReadonlySet<string> = new Set(['remove', 'mask', 'generalise', 'alias']);
const mostKnownPaths = 5_000;

/** Makes trees; the paths of one package are few, and each comes in every record, so their steps are kept. */
export class WithheldTrees {
  readonly #steps = new Map<string, readonly string[]>();

  /** Undefined for an empty list. An entry that is not as it must be is reported and left out. */
  build(withheld: readonly JsonValue[], fault: (fault: RecordFault) => void): WithheldNode | undefined {
    if (withheld.length === 0) return undefined;
    const root = emptyNode();
    for (const entry of withheld) {
      const listed = entryOf(entry);
      if (listed === null) {
        fault({ code: 'LEAK_WITHHELD_LIST', path: '' });
        continue;
      }
      let here = root;
      for (const step of this.#stepsOf(listed.path)) {
        let next = here.below.get(step);
        if (next === undefined) {
          next = emptyNode();
          here.below.set(step, next);
        }
        here = next;
      }
      if (here.operator !== undefined) fault({ code: 'LEAK_WITHHELD_LIST', path: listed.path });
      here.operator = listed.operator;
      here.reason = listed.reason;
    }
    return root;
  }

  #stepsOf(path: string): readonly string[] {
    const known = this.#steps.get(path);
    if (known !== undefined) return known;
    const steps = path
      .split('/')
      .slice(1)
      .map((raw) => raw.replaceAll('~1', '/').replaceAll('~0', '~'));
    if (this.#steps.size < mostKnownPaths) this.#steps.set(path, steps);
    return steps;
  }
}

function emptyNode(): WithheldNode {
  return { operator: undefined, reason: '', isUsed: false, below: new Map() };
}

type Listed = { readonly path: string; readonly operator: Exclude<Operator, 'keep'>; readonly reason: string };

function entryOf(entry: JsonValue): Listed | null {
  // Three own members, and the three that are read below are texts: these are the three.
  if (!isJsonObject(entry) || Object.keys(entry).length !== 3) return null;
  const { path, operator, reason } = entry;
  if (typeof path !== 'string' || !path.startsWith('/') || typeof reason !== 'string' || reason === '') return null;
  if (typeof operator !== 'string' || !operators.has(operator)) return null;
  return { path, operator: operator as Exclude<Operator, 'keep'>, reason };
}
