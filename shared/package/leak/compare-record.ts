// Holds a delivered record against its source: they differ exactly at the places that are listed as withheld. Both ways: no
// gap without a reason, no reason without a gap (design §6).
import { escapePointerToken, isJsonObject, type JsonObject, type JsonValue } from '../../model/json.ts';
import { faultOfReplacement } from './admissible-replacement.ts';
import type { AliasLedger } from './alias-ledger.ts';
import type { RecordFault, WithheldNode } from './withheld-tree.ts';

export class RecordComparison {
  readonly #aliases: AliasLedger;
  #fault: (fault: RecordFault) => void = () => undefined;
  /** Names met in the delivered record: if a key stood twice, the text had more. */
  #names = 0;

  constructor(aliases: AliasLedger) {
    this.#aliases = aliases;
  }

  /** `withheld`: the delivered list as a tree. Reports every fault and returns how many property names the delivered record has. */
  compare(
    source: JsonObject,
    delivered: JsonObject,
    withheld: WithheldNode | undefined,
    fault: (fault: RecordFault) => void,
  ): number {
    this.#fault = fault;
    this.#names = 0;
    this.#value(source, delivered, withheld, '');
    if (withheld !== undefined) this.#reportUnused(withheld, '');
    return this.#names;
  }

  #value(source: JsonValue, delivered: JsonValue, node: WithheldNode | undefined, path: string): void {
    if (node?.operator !== undefined) {
      node.isUsed = true;
      if (isSame(source, delivered)) this.#fault({ code: 'LEAK_NOT_REPLACED', path });
      else {
        const code = faultOfReplacement(node.operator, source, delivered, this.#aliases);
        if (code !== null) this.#fault({ code, path });
      }
      return;
    }
    if (typeof delivered !== 'object' || delivered === null) {
      // Object.is: a minus before zero is a difference too.
      if (!Object.is(source, delivered)) this.#fault({ code: 'LEAK_NOT_LISTED', path });
    } else if (Array.isArray(delivered)) this.#items(source, delivered, node, path);
    else this.#properties(source, delivered, node, path);
  }

  #items(source: JsonValue, delivered: readonly JsonValue[], node: WithheldNode | undefined, path: string): void {
    if (!Array.isArray(source) || source.length !== delivered.length) {
      this.#fault({ code: 'LEAK_SHAPE', path });
      return;
    }
    for (let index = 0; index < delivered.length; index += 1) {
      const below = node?.below.get(String(index));
      this.#value(source[index] ?? null, delivered[index] ?? null, below, `${path}/${index}`);
    }
  }

  #properties(source: JsonValue, delivered: JsonObject, node: WithheldNode | undefined, path: string): void {
    const names = Object.keys(delivered);
    this.#names += names.length;
    const sourceNames = isJsonObject(source) ? Object.keys(source) : [];
    if (!isJsonObject(source) || names.length !== sourceNames.length) {
      this.#fault({ code: 'LEAK_SHAPE', path });
      return;
    }
    for (let index = 0; index < names.length; index += 1) {
      const name = names[index] ?? '';
      if (name !== sourceNames[index]) {
        this.#fault({ code: 'LEAK_SHAPE', path: `${path}/${escapePointerToken(name)}` });
        return;
      }
      // Both have it as their own, so that plain access is safe.
      const before = source[name] ?? null;
      const after = delivered[name] ?? null;
      const below = node?.below.get(name);
      // Most values stay and need no path.
      if (below === undefined && Object.is(before, after)) continue;
      this.#value(before, after, below, `${path}/${escapePointerToken(name)}`);
    }
  }

  #reportUnused(node: WithheldNode, path: string): void {
    if (node.operator !== undefined && !node.isUsed) this.#fault({ code: 'LEAK_WITHHELD_LIST', path });
    for (const [step, below] of node.below) this.#reportUnused(below, `${path}/${escapePointerToken(step)}`);
  }
}

function isSame(one: JsonValue, other: JsonValue): boolean {
  if (typeof one !== 'object' || one === null) return Object.is(one, other);
  return JSON.stringify(one) === JSON.stringify(other);
}
