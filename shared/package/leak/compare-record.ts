// Holds a delivered record against its source: they differ exactly at the places that are listed as withheld. Both ways: no
// gap without a reason, no reason without a gap (design §6).
import { escapePointerToken, isJsonObject, type JsonObject, type JsonValue, toPointer } from '../../model/json.ts';
import { faultOfReplacement } from './admissible-replacement.ts';
import type { AliasLedger } from './alias-ledger.ts';
import type { RecordFault, WithheldNode } from './withheld-tree.ts';

export class RecordComparison {
  readonly #aliases: AliasLedger;
  #fault: (fault: RecordFault) => void = () => undefined;
  /** The way to the present place; a pointer is only made of it where something is wrong. */
  readonly #steps: (string | number)[] = [];
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
    this.#steps.length = 0;
    this.#value(source, delivered, withheld);
    if (withheld !== undefined) this.#reportUnused(withheld, '');
    return this.#names;
  }

  #value(source: JsonValue, delivered: JsonValue, node: WithheldNode | undefined): void {
    if (node?.operator !== undefined) {
      node.isUsed = true;
      if (isSame(source, delivered)) this.#report('LEAK_NOT_REPLACED');
      else {
        const code = faultOfReplacement(node.operator, source, delivered, this.#aliases);
        if (code !== null) this.#report(code);
      }
      return;
    }
    if (typeof delivered !== 'object' || delivered === null) {
      // Object.is: a minus before zero is a difference too.
      if (!Object.is(source, delivered)) this.#report('LEAK_NOT_LISTED');
    } else if (Array.isArray(delivered)) this.#items(source, delivered, node);
    else this.#properties(source, delivered, node);
  }

  #items(source: JsonValue, delivered: readonly JsonValue[], node: WithheldNode | undefined): void {
    if (!Array.isArray(source) || source.length !== delivered.length) {
      this.#report('LEAK_SHAPE');
      return;
    }
    for (let index = 0; index < delivered.length; index += 1) {
      this.#steps.push(index);
      this.#value(source[index] ?? null, delivered[index] ?? null, node?.below.get(String(index)));
      this.#steps.pop();
    }
  }

  #properties(source: JsonValue, delivered: JsonObject, node: WithheldNode | undefined): void {
    const names = Object.keys(delivered);
    this.#names += names.length;
    const sourceNames = isJsonObject(source) ? Object.keys(source) : [];
    if (!isJsonObject(source) || names.length !== sourceNames.length) {
      this.#report('LEAK_SHAPE');
      return;
    }
    for (let index = 0; index < names.length; index += 1) {
      const name = names[index] ?? '';
      if (name !== sourceNames[index]) {
        this.#report('LEAK_SHAPE', name);
        return;
      }
      // Both have it as their own, so that plain access is safe.
      const before = source[name] ?? null;
      const after = delivered[name] ?? null;
      const below = node?.below.get(name);
      if (below === undefined && Object.is(before, after)) continue;
      this.#steps.push(name);
      this.#value(before, after, below);
      this.#steps.pop();
    }
  }

  /** At the present place, or at the property `name` of it. */
  #report(code: RecordFault['code'], name?: string): void {
    this.#fault({ code, path: toPointer(name === undefined ? this.#steps : [...this.#steps, name]) });
  }

  #reportUnused(node: WithheldNode, path: string): void {
    if (node.operator !== undefined && !node.isUsed) this.#fault({ code: 'LEAK_WITHHELD_LIST', path });
    for (const [step, below] of node.below) this.#reportUnused(below, `${path}/${escapePointerToken(step)}`);
  }
}

function isSame(one: JsonValue, other: JsonValue): boolean {
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null)
    return Object.is(one, other);
  return JSON.stringify(one) === JSON.stringify(other);
}
