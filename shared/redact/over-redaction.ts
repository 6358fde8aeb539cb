// Warns when a policy would take from the person what is theirs: their name, their address, their device (GDPR Art. 15(3): a
// faithful copy; Art. 15(4) only allows what others' rights demand). Warnings refuse nothing.
import type { Field } from '../model/field.ts';
import type { JsonValue } from '../model/json.ts';
import type { OverRedactionKind } from '../words/en/redact-words.ts';
import type { OverRedaction } from './redaction-types.ts';

export class OverRedactionWatch {
  readonly #isSubject: (text: string) => boolean;
  readonly #counts = new Map<string, { kind: OverRedactionKind; path: string; count: number }>();

  constructor(isSubject: (text: string) => boolean) {
    this.#isSubject = isSubject;
  }

  withheld(value: JsonValue, path: string, field: Field | null): void {
    const kind = this.#kindOf(value, path, field);
    if (kind === null) return;
    const key = `${kind}\n${path}`;
    const known = this.#counts.get(key);
    if (known === undefined) this.#counts.set(key, { kind, path, count: 1 });
    else known.count += 1;
  }

  warnings(): readonly OverRedaction[] {
    return [...this.#counts.values()];
  }

  #kindOf(value: JsonValue, path: string, field: Field | null): OverRedactionKind | null {
    if (typeof value === 'string' && this.#isSubject(value)) return 'OWN_NAME';
    if (path.startsWith('deviceDetail')) return 'OWN_DEVICE';
    if (field?.nature !== 'subject') return null;
    if (/ipaddress/i.test(path)) return 'OWN_ADDRESS';
    return field.visibility === 'A' ? 'VISIBLE_ANYWAY' : null;
  }
}
