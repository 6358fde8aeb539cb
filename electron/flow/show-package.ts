// Use case: check a package and, where it is intact, show what is in it. No case, no key, no network; what was altered is not
// shown as content.
import { statSync } from 'node:fs';
import type { AppError } from '../../shared/errors.ts';
import { appError } from '../../shared/errors.ts';
import { isJsonObject, type JsonObject, type JsonValue } from '../../shared/model/json.ts';
import type { Manifest } from '../../shared/package/manifest.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { recordCell } from '../../shared/review/record-cells.ts';
import type { VerifyReport } from '../../shared/verify/report.ts';
import { aadstsOutcome, type SignInOutcome } from '../../shared/words/aadsts-outcome.ts';
import { openPackage } from '../verify/open-package.ts';
import { type PackageRecords, readPackageManifest, readPackageRecords } from '../verify/package-records.ts';
import type { Surroundings } from './surroundings.ts';
import { type VerifyRequest, verifyFile } from './verify-file.ts';

export type ShownWithheld = {
  readonly path: string;
  readonly operator: Manifest['policy']['rules'][number]['operator'];
  readonly reason: string;
};

export type ShownDelivery = { readonly record: JsonObject; readonly withheld: readonly ShownWithheld[] };

export type ShownRow = {
  readonly index: number;
  readonly recordId: string;
  readonly createdDateTime: string;
  readonly outcome: SignInOutcome | null;
  readonly errorCode: number | null;
  readonly cells: readonly (string | null)[];
  readonly withheld: number;
};

export type ShownPackage = {
  readonly report: VerifyReport;
  /** Null unless it is intact. */
  readonly manifest: Manifest | null;
  readonly records: number;
  /** Fewer at the end. */
  readonly rows: (from: number, count: number, columns: readonly string[]) => readonly ShownRow[];
  /** Null beyond the last one. */
  readonly record: (index: number) => (ShownDelivery & { readonly revisions: readonly ShownDelivery[] }) | null;
};

/** Fails with VERIFY_PACKAGE_DAMAGED where the file changed while it was looked at. */
export async function showPackage(
  request: VerifyRequest,
  surroundings: Pick<Surroundings, 'effects'>,
): Promise<Result<ShownPackage, AppError>> {
  const before = stampOf(request.file);
  const report = await verifyFile(request, surroundings);
  if (!report.verdict.startsWith('INTACT')) return ok(shownWith(report, null, { count: 0, item: () => ({}) }));
  const reader = openPackage(request.file);
  if (!reader.ok) return reader;
  try {
    const manifest = await readPackageManifest(reader.value);
    const records = await readPackageRecords(reader.value);
    // Verified and read are the same bytes, or nothing is shown.
    if (before === null || stampOf(request.file) !== before)
      return fail(appError('VERIFY_PACKAGE_DAMAGED', { file: request.file, finding: 'VERIFY_ENTRY_CHANGED' }));
    return ok(shownWith(report, manifest, records));
  } finally {
    reader.value.close();
  }
}

function shownWith(report: VerifyReport, manifest: Manifest | null, records: PackageRecords): ShownPackage {
  return {
    report,
    manifest,
    records: records.count,
    rows: (from, count, columns) => {
      const cells = columns.map(recordCell);
      const last = Math.min(records.count, from + count);
      return Array.from({ length: Math.max(0, last - from) }, (_, at) =>
        rowOf(from + at, records.item(from + at), cells),
      );
    },
    record: (index) => {
      if (index >= records.count) return null;
      const item = records.item(index);
      const revisions = Array.isArray(item.revisions) ? item.revisions : [];
      return { ...deliveryOf(item), revisions: revisions.map(deliveryOf) };
    },
  };
}

function rowOf(index: number, item: JsonObject, cells: readonly ((record: JsonObject) => string | null)[]): ShownRow {
  const { record, withheld } = deliveryOf(item);
  const { status, id, createdDateTime } = record;
  const code = isJsonObject(status) && typeof status.errorCode === 'number' ? status.errorCode : null;
  return {
    index,
    recordId: typeof id === 'string' ? id : '',
    createdDateTime: typeof createdDateTime === 'string' ? createdDateTime : '',
    outcome: code === null ? null : aadstsOutcome(code),
    errorCode: code,
    cells: cells.map((cell) => cell(record)),
    withheld: withheld.length,
  };
}

/** The reader checked that each item has a record and a list; of the list only what reads as a place is shown. */
function deliveryOf(item: JsonValue): ShownDelivery {
  if (!isJsonObject(item) || !isJsonObject(item.record)) return { record: {}, withheld: [] };
  const list = Array.isArray(item.withheld) ? item.withheld : [];
  return { record: item.record, withheld: list.flatMap(placeOf) };
}

function placeOf(value: JsonValue): readonly ShownWithheld[] {
  if (!isJsonObject(value)) return [];
  const { path, operator, reason } = value;
  const isOperator = operator === 'remove' || operator === 'mask' || operator === 'generalise' || operator === 'alias';
  return typeof path === 'string' && typeof reason === 'string' && isOperator ? [{ path, operator, reason }] : [];
}

/** Null where there is no such file. */
function stampOf(file: string): string | null {
  const found = statSync(file, { throwIfNoEntry: false, bigint: true });
  return found === undefined ? null : `${found.ino} ${found.size} ${found.mtimeNs}`;
}
