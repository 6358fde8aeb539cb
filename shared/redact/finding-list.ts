// The detectors' findings, one per distinct text and field, with ids that stay the same from run to run of one case.
import type { FindingKind } from '../words/en/redact-words.ts';
import type { Keyed } from './encoders.ts';
import { type Action, actionSources, anAction } from './plan.ts';
import type { Finding } from './redaction-types.ts';

const namedRecords = 5;

const maskOtherPerson = anAction({ operator: 'mask', rule: actionSources.detector, reason: 'OTHER_PERSON' });
const maskCredential = anAction({ operator: 'mask', rule: actionSources.detector, reason: 'CREDENTIAL' });

export function actionForFinding(kind: FindingKind): Action {
  return kind === 'credential' ? maskCredential : maskOtherPerson;
}

export class FindingList {
  readonly #keyed: Keyed;
  readonly #lifted: ReadonlySet<string>;
  readonly #findings = new Map<string, Finding & { count: number; recordIds: string[] }>();
  readonly #isLifted = new Map<string, boolean>();
  readonly #recordIds = new Set<string>();

  constructor(keyed: Keyed, lifted: ReadonlySet<string>) {
    this.#keyed = keyed;
    this.#lifted = lifted;
  }

  add(kind: FindingKind, path: string, text: string, recordId: string): void {
    const key = keyOf(path, text);
    const known = this.#findings.get(key);
    if (known === undefined) {
      const id = this.#idOf(key);
      const { reason } = actionForFinding(kind);
      const lifted = this.#lifted.has(id);
      this.#findings.set(key, { id, kind, path, text, reason, count: 1, recordIds: [recordId], lifted });
      if (!lifted) this.#recordIds.add(recordId);
      return;
    }
    known.count += 1;
    if (!known.lifted) this.#recordIds.add(recordId);
    if (known.recordIds.length < namedRecords && known.recordIds.at(-1) !== recordId) known.recordIds.push(recordId);
  }

  isLifted(path: string, text: string): boolean {
    if (this.#lifted.size === 0) return false;
    const key = keyOf(path, text);
    let answer = this.#isLifted.get(key);
    if (answer === undefined) {
      answer = this.#lifted.has(this.#idOf(key));
      this.#isLifted.set(key, answer);
    }
    return answer;
  }

  list(): readonly Finding[] {
    return [...this.#findings.values()];
  }

  /** Every record with a finding that nobody lifted. */
  get recordIds(): ReadonlySet<string> {
    return this.#recordIds;
  }

  #idOf(key: string): string {
    return `F-${this.#keyed(`finding\n${key}`).slice(0, 12)}`;
  }
}

function keyOf(path: string, text: string): string {
  return `${path}\n${text.toLowerCase()}`;
}
