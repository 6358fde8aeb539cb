// Pairs of fields: a value is withheld in one and readable in the other. The policy or the officer accepts a pair, once for all
// its values; what nobody accepted is listed, and keeps the package from being made (design §6).
import type { Keyed } from './encoders.ts';
import type { AcceptedPair } from './policy.ts';
import type { OpenPair } from './redaction-types.ts';

const namedRecords = 5;

export class PairList {
  readonly #keyed: Keyed;
  readonly #lifted: ReadonlySet<string>;
  readonly #accepted: Map<string, boolean>;
  readonly #mainPath: (path: string) => string;

  /** `mainPath`: the path that a field's other names stand for; a pair accepted for it holds for them too. */
  constructor(
    accepted: readonly AcceptedPair[],
    mainPath: (path: string) => string,
    keyed: Keyed,
    lifted: ReadonlySet<string>,
  ) {
    this.#mainPath = mainPath;
    this.#keyed = keyed;
    this.#lifted = lifted;
    this.#accepted = new Map(accepted.map((pair) => [keyOf(pair.withheld, pair.kept), true]));
  }

  isAccepted(withheld: string, kept: string): boolean {
    const key = keyOf(withheld, kept);
    let answer = this.#accepted.get(key);
    if (answer === undefined) {
      const main = this.#accepted.get(keyOf(this.#mainPath(withheld), this.#mainPath(kept)));
      answer = main === true || this.#lifted.has(this.idOf(withheld, kept));
      this.#accepted.set(key, answer);
    }
    return answer;
  }

  idOf(withheld: string, kept: string): string {
    return `P-${this.#keyed(`pair\n${keyOf(withheld, kept)}`).slice(0, 12)}`;
  }
}

/** The pairs that nobody accepted, of one pass over the records. */
export class OpenPairs {
  readonly #pairs: PairList;
  readonly #open = new Map<string, OpenPair & { count: number; recordIds: string[] }>();

  constructor(pairs: PairList) {
    this.#pairs = pairs;
  }

  add(withheld: string, kept: string, recordId: string): void {
    const key = keyOf(withheld, kept);
    const known = this.#open.get(key);
    if (known === undefined) {
      const id = this.#pairs.idOf(withheld, kept);
      this.#open.set(key, { id, withheld, kept, count: 1, recordIds: [recordId] });
      return;
    }
    known.count += 1;
    if (known.recordIds.length < namedRecords && known.recordIds.at(-1) !== recordId) known.recordIds.push(recordId);
  }

  list(): readonly OpenPair[] {
    return [...this.#open.values()];
  }
}

function keyOf(withheld: string, kept: string): string {
  return `${withheld}\n${kept}`;
}
