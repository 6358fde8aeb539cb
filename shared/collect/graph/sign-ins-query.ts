// The addresses that a live collection asks, as Graph documents them: paths below the cloud's Graph root.
// An address holds the subject's id or name, so none of them is ever logged.
import type { GraphVersion, QuerySlot, SignInClass, TimeWindow } from '../../model/collection.ts';

/** The most rows that Graph puts into one answer, and what it takes without `$top` (Graph: List signIns). */
export const largestPage = 1000;

export type SignInsQuestion = {
  readonly version: GraphVersion;
  readonly slot: QuerySlot;
  readonly window: TimeWindow;
  /** Rows in one answer: 1 to {@link largestPage}. */
  readonly top: number;
  /** Newest first is Graph's own order, and not asked for. */
  readonly order: ReadingOrder;
};

export type ReadingOrder = 'newest-first' | 'oldest-first';

/** Documented for signIns, and what Microsoft's own MSIdentityTools finds retention with. */
const oldestFirst = '$orderby=createdDateTime%20asc';

/**
 * The sign-ins of one slot in one window. Graph documents `ge` and `le` only, so both ends are asked for, and the caller
 * leaves a record of the very end to the next window. v1.0 knows no event types: it answers interactive sign-ins only.
 */
export function signInsUrl({ version, slot, window, top, order }: SignInsQuestion): string {
  const { by, value } = slot.key;
  const clauses = [
    `createdDateTime ge ${window.from}`,
    `createdDateTime le ${window.to}`,
    `${by} eq ${literal(value.toLowerCase())}`,
    ...(version === 'beta' ? [ofClass(slot.eventClass)] : []),
  ];
  const ordered = order === 'oldest-first' ? `&${oldestFirst}` : '';
  return `/${version}/auditLogs/signIns?${filter(clauses.join(' and '))}${ordered}&$top=${top}`;
}

/** The earliest record that is still held: of the whole tenant, or of one key where the tenant's may not be asked. */
export function earliestUrl(version: GraphVersion, eventClass: SignInClass, key: QuerySlot['key'] | null): string {
  const clauses = [
    ...(key === null ? [] : [`${key.by} eq ${literal(key.value.toLowerCase())}`]),
    ...(version === 'beta' ? [ofClass(eventClass)] : []),
  ];
  const asked = clauses.length === 0 ? '' : `${filter(clauses.join(' and '))}&`;
  return `/${version}/auditLogs/signIns?${asked}${oldestFirst}&$top=1`;
}

/** One record by its id (Graph: Get signIn). */
export function singleRecordUrl(version: GraphVersion, id: string): string {
  return `/${version}/auditLogs/signIns/${encodeURIComponent(id.toWellFormed())}`;
}

export type AggregationWindow = 'h1' | 'h6' | 'd1';

export type SummaryQuestion = {
  readonly window: AggregationWindow;
  /** An OData filter as the officer or {@link summaryFilter} wrote it; null asks for everything. */
  readonly filter: string | null;
  readonly top: number;
};

/** The tenant's own counts of non-interactive sign-ins (Graph: getSummarizedNonInteractiveSignIns; beta only). */
export function summaryUrl(question: SummaryQuestion): string {
  const asked = question.filter === null ? '' : `${filter(question.filter)}&`;
  return `/beta/auditLogs/getSummarizedNonInteractiveSignIns(aggregationWindow='${question.window}')?${asked}$top=${question.top}`;
}

/**
 * A filter for the summary of one name: rows know users by UPN only, which Graph stores in lower case. Graph documents
 * no filter by time there, so all of what retention left is answered.
 */
export function summaryFilter(userPrincipalName: string): string {
  return `userPrincipalName eq ${literal(userPrincipalName.toLowerCase())}`;
}

/** A string in an OData filter: between single quotes, a quote inside is doubled (OData 4.01 URL conventions, 5.1.1.6.1). */
export function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** `$filter=…`, percent-encoded; half a surrogate pair, which no address can hold, becomes U+FFFD and finds nothing. */
export function filter(expression: string): string {
  return `$filter=${encodeURIComponent(expression.toWellFormed())}`;
}

/** Always `eq`: `ne 'interactiveUser'` has returned nothing for a time (msgraph-sdk-powershell issue 2753). */
function ofClass(eventClass: SignInClass): string {
  return `signInEventTypes/any(t: t eq '${eventClass}')`;
}
