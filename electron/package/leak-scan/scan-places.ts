// The search by place: records file, page and workbook are read again side by side, record by record, beside the source.

import { isJsonObject, type JsonObject } from '../../../shared/model/json.ts';
import { entryName } from '../../../shared/package/layout.ts';
import { AliasLedger } from '../../../shared/package/leak/alias-ledger.ts';
import { RecordComparison } from '../../../shared/package/leak/compare-record.ts';
import { WithheldTrees } from '../../../shared/package/leak/withheld-tree.ts';
import type { LeakFindingCode } from '../../../shared/words/en/leak-words.ts';
import type { PackageReader } from '../../package-reader.ts';
import { canonicalValue } from './canonical-value.ts';
import {
  type ComparedContent,
  type ComparedRecord,
  countNames,
  type DeliveredContent,
  isItemText,
  itemOfLine,
  readDelivered,
} from './delivered-record.ts';
import type { FindingCollector } from './finding-collector.ts';
import type { FixedTexts } from './fixed-text-set.ts';
import { PageCheck } from './page-check.ts';
import { PieceReader } from './piece-reader.ts';
import { workbookPartName } from './text-parts.ts';
import { WorkbookCheck } from './workbook-check.ts';
import type { WorkbookZip } from './workbook-zip.ts';

/** A record as the case has it; older contents oldest first. */
export type ScanSource = { readonly record: JsonObject; readonly revisions: readonly JsonObject[] };

export type PlaceScanInput = {
  readonly reader: PackageReader;
  readonly workbook: WorkbookZip | undefined;
  /** In the order in which the records were delivered. */
  readonly source: Iterable<ScanSource>;
  readonly findings: FindingCollector;
  readonly fixed: FixedTexts;
  readonly signal: AbortSignal | undefined;
};

const frameMembers = 'format,version,subject,coverage,records,withheldRecords';

/** Returns how many contents were compared. Reports everything that is not as it must be; rejects only when stopped. */
export async function scanPlaces(input: PlaceScanInput): Promise<number> {
  const { reader, workbook, source, findings, fixed, signal } = input;
  const entryOf = (path: string) => reader.entries.find((entry) => entry.path === path);
  const json = entryOf(entryName.records);
  const page = entryOf(entryName.page);
  if (json === undefined || page === undefined || workbook === undefined) return 0;
  const pass = new PlacePass(source, findings);
  const pageCheck = new PageCheck(reader, page, fixed, (code, place) =>
    findings.add({ code, entry: page.path, place }),
  );
  const workbookCheck = new WorkbookCheck(reader.file, workbook, (code, part, place) =>
    findings.add({ code, entry: workbookPartName(entryName.workbook, part), place }),
  );
  try {
    await workbookCheck.begin();
    const lines = new PieceReader(reader.read(json), '\n');
    for (let line = await lines.next(); line !== undefined; line = lines.take() ?? (await lines.next())) {
      if (!isItemText(line)) {
        pass.frame(line);
        continue;
      }
      signal?.throwIfAborted();
      const position = pass.records;
      const delivered = pass.record(line);
      if (delivered === null) return pass.contents;
      await pageCheck.record(position, delivered);
      await workbookCheck.record(position, delivered);
    }
    pass.end();
    await pageCheck.end(pass.records);
    await workbookCheck.end();
  } catch (error) {
    signal?.throwIfAborted();
    if (isBug(error)) throw error;
    findings.add({ code: 'LEAK_ENTRY_UNREADABLE', entry: json.path, place: `record ${pass.records}` });
  } finally {
    await pageCheck.close();
    await workbookCheck.close();
  }
  return pass.contents;
}

/** A fault of the program is no finding about the package. */
function isBug(error: unknown): boolean {
  return error instanceof ReferenceError || (error instanceof TypeError && !('code' in error));
}

class PlacePass {
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

  /** The delivered record, or null where it cannot be read and the rest makes no sense. */
  record(line: string): ComparedRecord | null {
    const pointer = `/records/${this.records}`;
    this.records += 1;
    const text = itemOfLine(line);
    this.#frame.push(`0${line.slice(text.length)}`);
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
    const compared = this.#compared(delivered, `${pointer}/record`);
    let names = 3 + this.#compare(record, compared, `${pointer}/record`);
    const older: ComparedContent[] = [];
    for (const [index, revision] of delivered.revisions.entries()) {
      const place = `${pointer}/revisions/${index}/record`;
      const content = this.#compared(revision, place);
      older.push(content);
      names += 2 + this.#compare(revisions[index] ?? {}, content, place);
    }
    // What comes out as it went in has no name twice; only otherwise are they counted.
    if (JSON.stringify(delivered) !== text && names !== countNames(text)) this.#report('LEAK_DUPLICATE_KEY', pointer);
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

  #compared({ record, withheld }: DeliveredContent, pointer: string): ComparedContent {
    const tree = this.#trees.build(withheld, ({ code, path }) => this.#report(code, pointer + path));
    return { record, withheld, tree };
  }

  #compare(source: JsonObject, { record, withheld, tree }: ComparedContent, pointer: string): number {
    this.contents += 1;
    const names = this.#comparison.compare(source, record, tree, ({ code, path }) =>
      this.#report(code, pointer + path),
    );
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
