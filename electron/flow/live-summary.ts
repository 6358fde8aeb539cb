// Use case: the tenant's own summary of the person's non-interactive sign-ins, as a view of its own beside the case's.
import { summaryFilter } from '../../shared/collect/graph/sign-ins-query.ts';
import type { SummaryRow } from '../../shared/collect/graph/summary-row.ts';
import { type AppError, appError } from '../../shared/errors.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { drillDownFilter } from '../../shared/review/drill-down.ts';
import { filterRows } from '../../shared/review/filter-rows.ts';
import { parseFilter } from '../../shared/review/parse-filter.ts';
import type { SummaryWindow } from '../../shared/review/summarise-rows.ts';
import type { OpenCase } from '../case/open-case.ts';
import { readSummary } from '../collect/graph/read-summary.ts';
import { withCaseAndTenant } from './case-tenant.ts';
import { viewCase } from './case-view.ts';
import type { Surroundings } from './surroundings.ts';
import type { AccessRequest, TenantAccess } from './tenant-access.ts';

export type LiveSummaryRequest = {
  readonly folder: string;
  readonly window: SummaryWindow;
  /** An OData filter for the tenant's function; the person is added to it. */
  readonly filter: string | undefined;
  readonly top: number;
  readonly access: AccessRequest;
};

/** A row of the tenant, the filter that finds the records behind it in the case, and how many the case holds of them. */
export type LiveSummaryRow = SummaryRow & { readonly recordsFilter: string; readonly held: number };

export type LiveSummary = { readonly value: readonly LiveSummaryRow[]; readonly signIns: number };

/** Asked by every name of the person, since the tenant's summary knows people by name only. */
export function liveSummary(
  request: LiveSummaryRequest,
  surroundings: Surroundings,
): Promise<Result<LiveSummary, AppError>> {
  return withCaseAndTenant(
    request.folder,
    request.access,
    surroundings,
    (open) => (viewCase(open).state.subject === null ? fail(appError('CASE_NO_SUBJECT')) : ok(null)),
    (open, access) => summaryOf(open, request, access),
  );
}

async function summaryOf(
  open: OpenCase,
  request: LiveSummaryRequest,
  access: TenantAccess,
): Promise<Result<LiveSummary, AppError>> {
  const { state, set } = viewCase(open);
  const rows: SummaryRow[] = [];
  for (const name of state.subject?.names ?? []) {
    const own = summaryFilter(name);
    const filter = request.filter === undefined ? own : `${own} and (${request.filter})`;
    const read = await readSummary(access.client, { window: request.window, filter, most: request.top - rows.length });
    if (!read.ok) return fail(read.error.error);
    rows.push(...read.value);
    if (rows.length >= request.top) break;
  }
  const ofSubject = set.records.filter((row) => set.membership(row) === 'subject');
  const value = rows.map((row) => {
    const recordsFilter = drillDownFilter(row, request.window);
    const parsed = parseFilter(recordsFilter);
    const held = parsed.ok ? filterRows(open.index, parsed.value, ofSubject).length : 0;
    return { ...row, recordsFilter, held };
  });
  return ok({ value, signIns: value.reduce((sum, row) => sum + row.signInCount, 0) });
}
