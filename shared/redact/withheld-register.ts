// Every text that redaction withholds, with the fields it came from. One distinct text may come from many; the sets of origins
// are few and shared, so that a million texts cost little more than themselves.
import type { Field } from '../model/field.ts';
import { twinOf } from './encoded-twins.ts';
import type { Encoders } from './encoders.ts';
import { shortestSearchedLength } from './marker.ts';
import type { WithheldValue } from './withheld-value.ts';

/** Where a text was withheld, and why. */
export type Origin = {
  readonly path: string;
  readonly reason: string;
  /** True: other people's data or a secret, so that it is masked wherever else it stands (design §6). */
  readonly isSecret: boolean;
  /** True: the field speaks of the person themselves, so that nobody else is harmed where they see the value anyway. */
  readonly isOwn: boolean;
};

type OriginSet = {
  readonly origins: readonly Origin[];
  readonly paths: readonly string[];
  readonly next: Map<Origin, OriginSet>;
};

/** Texts that cannot be withheld from the person, being words of the names they are known by. */
export type PublicTest = (text: string, origin: Origin) => boolean;

const secretReasons: ReadonlySet<string> = new Set([
  'OTHER_PERSON',
  'OTHER_ORGANISATION',
  'SECURITY_CONFIGURATION',
  'TOKEN_IDENTIFIER',
  'CREDENTIAL',
]);

export class WithheldRegister {
  readonly #values = new Map<string, OriginSet>();
  /** By path, then by reason. */
  readonly #origins = new Map<string, Map<string, Origin>>();
  readonly #none: OriginSet = { origins: [], paths: [], next: new Map() };
  readonly #isPublic: PublicTest;

  constructor(isPublic: PublicTest) {
    this.#isPublic = isPublic;
  }

  /** `field`: what the catalogue knows of the path. */
  origin(path: string, field: Field | null, reason: string): Origin {
    let byReason = this.#origins.get(path);
    const known = byReason?.get(reason);
    if (known !== undefined) return known;
    if (byReason === undefined) {
      byReason = new Map();
      this.#origins.set(path, byReason);
    }
    const nature = field?.nature;
    const isSecret = secretReasons.has(reason) || nature === 'other-person' || nature === 'security-configuration';
    const origin: Origin = { path, reason, isSecret, isOwn: nature === 'subject' };
    byReason.set(reason, origin);
    return origin;
  }

  add(text: string, origin: Origin): void {
    if (text === '') return;
    const before = this.#values.get(text);
    if (before === undefined && this.#isPublic(text, origin)) return;
    const after = extended(before ?? this.#none, origin);
    if (after !== before) this.#values.set(text, after);
  }

  /** Adds the other encodings of every value. To be called once, when all values are known. */
  addTwins(encoders: Encoders): void {
    let remaining = this.#values.size;
    for (const [text, set] of this.#values) {
      // The map grows while it is walked; twins have no twins of their own.
      if (remaining === 0) break;
      remaining -= 1;
      const twin = twinOf(text, encoders);
      if (twin !== null) for (const origin of set.origins) this.add(twin, origin);
    }
  }

  originsOf(text: string): readonly Origin[] {
    return this.#values.get(text)?.origins ?? [];
  }

  get size(): number {
    return this.#values.size;
  }

  *values(): Generator<WithheldValue> {
    for (const [text, set] of this.#values) yield { text, paths: set.paths };
  }

  /** Those searched texts, in lower case, that can be part of a stand-in "Label 12" with one of the labels. */
  partsOfAliases(labels: Iterable<string>, ignore: ReadonlySet<string>): ReadonlySet<string> {
    const beginnings = [...labels].map((label) => `${label} `.toLowerCase());
    const parts = new Set<string>();
    for (const text of this.#values.keys()) {
      if (text.length < shortestSearchedLength || text.length > longestAlias) continue;
      const folded = text.toLowerCase();
      const stem = folded.replace(/\d+$/, '');
      if (stem === '' || beginnings.some((one) => one.endsWith(stem) || one.includes(folded))) parts.add(folded);
    }
    for (const word of ignore) parts.delete(word.toLowerCase());
    return parts;
  }
}

const longestAlias = 60;

function extended(set: OriginSet, origin: Origin): OriginSet {
  if (set.origins.includes(origin)) return set;
  let next = set.next.get(origin);
  if (next === undefined) {
    const origins = [...set.origins, origin];
    next = { origins, paths: [...new Set(origins.map((one) => one.path))], next: new Map() };
    set.next.set(origin, next);
  }
  return next;
}
