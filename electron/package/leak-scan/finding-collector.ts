// Gathers findings, the first few of them; a broken package has the same one in every record.
import type { LeakFinding } from '../../../shared/package/leak/leak-finding.ts';
import type { LeakFindingCode } from '../../../shared/words/en/leak-words.ts';

const mostListed = 200;

export class FindingCollector {
  readonly list: LeakFinding[] = [];
  readonly #codes = new Set<LeakFindingCode>();
  #count = 0;

  /** The first of each code is always listed. */
  add(finding: LeakFinding): void {
    this.#count += 1;
    if (this.list.length >= mostListed && this.#codes.has(finding.code)) return;
    this.#codes.add(finding.code);
    this.list.push(finding);
  }

  /** Takes over what another collector has. */
  addAll({ list, count }: FindingCollector): void {
    for (const finding of list) this.add(finding);
    this.#count += count - list.length;
  }

  get count(): number {
    return this.#count;
  }
}
