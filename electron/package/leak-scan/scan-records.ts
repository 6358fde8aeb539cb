// The search by place in sign-ins.json: each record beside its source. That page and workbook show the same is found by
// scan-copies.ts.
import { isJsonObject, type JsonObject } from '../../../shared/model/json.ts';
import { entryName } from '../../../shared/package/layout.ts';
import { AliasLedger } from '../../../shared/package/leak/alias-ledger.ts';
import { RecordComparison } from '../../../shared/package/leak/compare-record.ts';
import { type RecordFault, WithheldTrees } from '../../../shared/package/leak/withheld-tree.ts';
import type { LeakFindingCode } from '../../../shared/words/en/leak-words.ts';
import type { PackageReader } from '../../package-reader.ts';
import { canonicalValue } from './canonical-value.ts';
import { countNames, type DeliveredContent, isItemText, itemOfLine, readDelivered } from './delivered-record.ts';
import type { FindingCollector } from './finding-collector.ts';
import { PieceReader } from './piece-reader.ts';
import { isBug } from './scan-fault.ts';

/** A record as the case has it; older contents oldest first. */
export type ScanSource = { readonly record: JsonObject; readonly revisions: readonly JsonObject[] };

export type RecordScanInput = {
  readonly reader: PackageReader;
  /** In the order in which the records were delivered. */
  readonly source: Iterable<ScanSource>;
  readonly findings: FindingCollector;
  readonly signal: AbortSignal | undefined;
};

const frameMembers = 'format,version,subject,coverage,records,withheldRecords';

/** Returns how many contents were compared. Reports everything that is not as it must be; rejects only when stopped. */
export async function scanRecords({ reader, source, findings, signal }: RecordScanInput): Promise<number> {
  const json = reader.entries.find(({ path }) => path === entryName.records);
  if (json === undefined) return 0;
  const pass = new RecordPass(source, findings);
  try {
    const lines = new PieceReader(reader.read(json), '\n');
    for (let line = await lines.next(); line !== undefined; line = lines.take() ?? (await lines.next())) {
      signal?.throwIfAborted();
      if (!isItemText(line)) pass.frame(line);
      else if (!pass.record(line)) return pass.contents;
    }
    pass.end();
  } catch (error) {
    signal?.throwIfAborted();
    if (isBug(error)) throw error;
    findings.add({ code: 'LEAK_ENTRY_UNREADABLE', entry: json.path, place: `record ${pass.records}` });
  }
  return pass.contents;
}

class RecordPass {
  readonly #source: Iterator<ScanSource>;
  readonly #findings: FindingCollector;
  readonly #trees = new WithheldTrees();
  readonly #comparison = new RecordComparison(new AliasLedger(canonicalValue));
  readonly #frame: string[] = [];
  records = 0;
  contents = 0;

  constructor(source: Iterable<ScanSource>, findings: FindingCollector) {
    this.#source = source[Symbol.iterator]();
    this.#findings = findings;
  }

  /** False where the record cannot be read and the rest makes no sense. */
  record(line: string): boolean {
    const pointer = `/records/${this.records}`;
    this.records += 1;
    const text = itemOfLine(line);
    this.#frame.push(`0${line.slice(text.length)}`);
    const delivered = readDelivered(text);
    if (delivered === null) {
      this.#report('LEAK_JSON', pointer);
      return false;
    }
    const next = this.#source.next();
    if (next.done === true) {
      this.#report('LEAK_RECORD_COUNT', pointer);
      return false;
    }
    const { record, revisions } = next.value;
    if (revisions.length !== delivered.revisions.length) this.#report('LEAK_RECORD_COUNT', `${pointer}/revisions`);
    let names = 3 + this.#compare(record, delivered, `${pointer}/record`);
    for (const [index, revision] of delivered.revisions.entries()) {
      names += 2 + this.#compare(revisions[index] ?? {}, revision, `${pointer}/revisions/${index}/record`);
    }
    // What comes out as it went in has no name twice; only otherwise are they counted.
    if (JSON.stringify(delivered) !== text && names !== countNames(text)) this.#report('LEAK_DUPLICATE_KEY', pointer);
    return true;
  }

  /** A line around the records. */
  frame(line: string): void {
    this.#frame.push(line);
  }

  end(): void {
    if (this.#source.next().done !== true) this.#report('LEAK_RECORD_COUNT', '/records');
    if (!this.#isFrame(this.#frame.join(''))) this.#report('LEAK_JSON', '');
  }

  #compare(source: JsonObject, { record, withheld }: DeliveredContent, pointer: string): number {
    this.contents += 1;
    const report = ({ code, path }: RecordFault): void => this.#report(code, pointer + path);
    const names = this.#comparison.compare(source, record, this.#trees.build(withheld, report), report);
    return names + 3 * withheld.length;
  }

  /** The document with `0` in the place of every record. */
  #isFrame(frame: string): boolean {
    try {
      const document: unknown = JSON.parse(frame);
      return (
        isJsonObject(document) &&
        Object.keys(document).join() === frameMembers &&
        document.format === 'signet/sign-ins' &&
        document.version === 1 &&
        Array.isArray(document.records) &&
        document.records.length === this.records &&
        document.records.every((place) => place === 0)
      );
    } catch {
      return false;
    }
  }

  #report(code: LeakFindingCode, place: string): void {
    this.#findings.add({ code, entry: entryName.records, place });
  }
}
