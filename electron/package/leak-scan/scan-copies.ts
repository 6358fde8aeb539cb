// The search by place in the copies: page and workbook are read again beside sign-ins.json, record by record, and must show
// what it holds. That it holds what it may is found by scan-records.ts.
import { entryName } from '../../../shared/package/layout.ts';
import type { LeakFinding } from '../../../shared/package/leak/leak-finding.ts';
import { WithheldTrees } from '../../../shared/package/leak/withheld-tree.ts';
import {
  type ComparedRecord,
  type DeliveredContent,
  isItemText,
  itemOfLine,
  readDelivered,
} from './delivered-record.ts';
import { type PackedRange, unpackRange } from './file-range.ts';
import { FindingCollector } from './finding-collector.ts';
import { FixedTexts } from './fixed-text-set.ts';
import { PageCheck } from './page-check.ts';
import { PieceReader } from './piece-reader.ts';
import { isBug } from './scan-fault.ts';
import { workbookPartName } from './text-parts.ts';
import { WorkbookCheck } from './workbook-check.ts';
import type { WorkbookZip } from './workbook-zip.ts';

/** Plain data, for the way to another thread. */
export type CopyScanInput = {
  readonly file: string;
  readonly records: PackedRange;
  readonly page: PackedRange;
  readonly workbook: WorkbookZip;
  readonly fixedTexts: readonly string[];
};

export type CopyScanOutcome = { readonly findings: readonly LeakFinding[]; readonly findingCount: number };

/** Reports everything that is not as it must be; rejects only on bugs. */
export async function scanCopies({
  file,
  records,
  page,
  workbook,
  fixedTexts,
}: CopyScanInput): Promise<CopyScanOutcome> {
  const findings = new FindingCollector();
  const pageCheck = new PageCheck(
    () => unpackRange(file, page),
    new FixedTexts(fixedTexts),
    (code, place) => findings.add({ code, entry: entryName.page, place }),
  );
  const workbookCheck = new WorkbookCheck(file, workbook, (code, part, place) =>
    findings.add({ code, entry: workbookPartName(entryName.workbook, part), place }),
  );
  const trees = new WithheldTrees();
  let position = 0;
  try {
    await workbookCheck.begin();
    const lines = new PieceReader(unpackRange(file, records), '\n');
    for (let line = await lines.next(); line !== undefined; line = lines.take() ?? (await lines.next())) {
      if (!isItemText(line)) continue;
      const delivered = readDelivered(itemOfLine(line));
      // The other pass reports it.
      if (delivered === null) return outcomeOf(findings);
      const content = (one: DeliveredContent) => ({ ...one, tree: trees.build(one.withheld, () => undefined) });
      const record: ComparedRecord = { ...content(delivered), revisions: delivered.revisions.map(content) };
      await pageCheck.record(position, record);
      await workbookCheck.record(position, record);
      position += 1;
    }
    await pageCheck.end(position);
    await workbookCheck.end();
  } catch (error) {
    if (isBug(error)) throw error;
    findings.add({ code: 'LEAK_ENTRY_UNREADABLE', entry: entryName.records, place: `record ${position}` });
  } finally {
    await pageCheck.close();
    await workbookCheck.close();
  }
  return outcomeOf(findings);
}

function outcomeOf({ list, count }: FindingCollector): CopyScanOutcome {
  return { findings: list, findingCount: count };
}
