// The search by place: each record of sign-ins.json beside its source, and page and workbook beside what it holds. One pass for
// both, since reading a record costs as much as comparing it.
import { isJsonObject, type JsonObject } from '../../../shared/model/json.ts';
import { entryName } from '../../../shared/package/layout.ts';
import { AliasLedger } from '../../../shared/package/leak/alias-ledger.ts';
import { RecordComparison } from '../../../shared/package/leak/compare-record.ts';
import { type RecordFault, WithheldTrees } from '../../../shared/package/leak/withheld-tree.ts';
import type { LeakFindingCode } from '../../../shared/words/en/leak-words.ts';
import type { PackageReader } from '../../package-reader.ts';
import { canonicalValue } from './canonical-value.ts';
import type { CopyCheck } from './copy-check.ts';
import {
  type ComparedContent,
  type ComparedRecord,
  countNames,
  type DeliveredContent,
  type DeliveredRecord,
  hasNoMoreNames,
  isItemText,
  itemOfLine,
  readDelivered,
} from './delivered-record.ts';
import type { FindingCollector } from './finding-collector.ts';
import { PieceReader } from './piece-reader.ts';
import { isBug } from './scan-fault.ts';

/** A record as the case has it; older contents oldest first. */
export type ScanSource = { readonly record: JsonObject; readonly revisions: readonly JsonObject[] };

export type RecordScanInput = {
  readonly reader: PackageReader;
  /** In the order in which the records were delivered. */
  readonly source: Iterable<ScanSource>;
  /** Of page and workbook; undefined where one of them is missing. It is closed in the end. */
  readonly copies: CopyCheck | undefined;
  readonly findings: FindingCollector;
  readonly signal: AbortSignal | undefined;
};

const frameMembers = 'format,version,subject,coverage,records,withheldRecords';

/** What stands between two records, and what it leaves of them in the frame: one text for a hundred thousand. */
const usualRest = ',\n';
const usualPlace = `0${usualRest}`;

/** Returns how many contents were compared. Reports everything that is not as it must be; rejects only when stopped. */
export async function scanRecords({ reader, source, copies, findings, signal }: RecordScanInput): Promise<number> {
  const json = reader.entries.find(({ path }) => path === entryName.records);
  if (json === undefined) return 0;
  const pass = new RecordPass(source, findings);
  try {
    await copies?.begin();
    const lines = new PieceReader(reader.read(json), '\n');
    for (let line = await lines.next(); line !== undefined; line = lines.take() ?? (await lines.next())) {
      signal?.throwIfAborted();
      if (isItemText(line)) {
        const delivered = pass.record(line);
        if (delivered === null) return pass.contents;
        await copies?.record(delivered);
      } else pass.frame(line);
    }
    pass.end();
    await copies?.end();
  } catch (error) {
    signal?.throwIfAborted();
    if (isBug(error)) throw error;
    findings.add({ code: 'LEAK_ENTRY_UNREADABLE', entry: json.path, place: `record ${pass.records}` });
  } finally {
    await copies?.close();
  }
  return pass.contents;
}

class RecordPass {
  readonly #source: Iterator<ScanSource>;
  readonly #findings: FindingCollector;
  readonly #trees = new WithheldTrees();
  readonly #comparison = new RecordComparison(new AliasLedger(canonicalValue));
  readonly #frame: string[] = [];
  /** Property names in the content that was compared last. */
  #names = 0;
  records = 0;
  contents = 0;

  constructor(source: Iterable<ScanSource>, findings: FindingCollector) {
    this.#source = source[Symbol.iterator]();
    this.#findings = findings;
  }

  /** What the line holds; null where the record cannot be read and the rest makes no sense. */
  record(line: string): ComparedRecord | null {
    const pointer = `/records/${this.records}`;
    this.records += 1;
    const text = itemOfLine(line);
    const rest = line.slice(text.length);
    this.#frame.push(rest === usualRest ? usualPlace : `0${rest}`);
    const delivered = readDelivered(text);
    if (delivered === null) {
      this.#report('LEAK_JSON', pointer);
      return null;
    }
    const next = this.#source.next();
    if (next.done === true) {
      this.#report('LEAK_RECORD_COUNT', pointer);
      return null;
    }
    const { record, revisions } = next.value;
    if (revisions.length !== delivered.revisions.length) this.#report('LEAK_RECORD_COUNT', `${pointer}/revisions`);
    const compared = this.#compare(record, delivered, `${pointer}/record`);
    let names = 3 + this.#names;
    const older = delivered.revisions.map((revision, index) => {
      const content = this.#compare(revisions[index] ?? {}, revision, `${pointer}/revisions/${index}/record`);
      names += 2 + this.#names;
      return content;
    });
    if (!hasNoMoreNames(text, names) && !comesOutAsItWent(delivered, text) && names !== countNames(text)) {
      this.#report('LEAK_DUPLICATE_KEY', pointer);
    }
    return { ...compared, revisions: older };
  }

  /** A line around the records. */
  frame(line: string): void {
    this.#frame.push(line);
  }

  end(): void {
    if (this.#source.next().done !== true) this.#report('LEAK_RECORD_COUNT', '/records');
    if (!this.#isFrame(this.#frame.join(''))) this.#report('LEAK_JSON', '');
  }

  #compare(source: JsonObject, { record, withheld }: DeliveredContent, pointer: string): ComparedContent {
    this.contents += 1;
    const report = ({ code, path }: RecordFault): void => this.#report(code, pointer + path);
    const tree = this.#trees.build(withheld, report);
    this.#names = this.#comparison.compare(source, record, tree, report) + 3 * withheld.length;
    return { record, withheld, tree };
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

/** Then it has no name twice. */
function comesOutAsItWent(delivered: DeliveredRecord, text: string): boolean {
  return JSON.stringify(delivered) === text;
}
