// Use case: read one record of a case again from its tenant. Other content becomes a revision; nothing is replaced.
import { type AppError, appError } from '../../shared/errors.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { OpenCase } from '../case/open-case.ts';
import { readRecord } from '../collect/graph/read-record.ts';
import { recordPage } from '../collect/graph/record-page.ts';
import { sourceOf, withCaseAndTenant } from './case-tenant.ts';
import { viewCase } from './case-view.ts';
import { collectionStoreOf } from './collection-store.ts';
import { rowOfId, showRow, type WholeRecord } from './list-records.ts';
import type { Surroundings } from './surroundings.ts';
import type { AccessRequest, TenantAccess } from './tenant-access.ts';

export type RereadRequest = { readonly folder: string; readonly id: string; readonly access: AccessRequest };

/** `changed`: the tenant has other content now, and the case keeps both. */
export type RereadRecord = WholeRecord & { readonly changed: boolean };

/** Fails with REVIEW_NO_SUCH_RECORD, COLLECT_RECORD_GONE, and the errors of signing in and of the case. */
export function rereadRecord(
  request: RereadRequest,
  surroundings: Surroundings,
): Promise<Result<RereadRecord, AppError>> {
  const { folder, id } = request;
  return withCaseAndTenant(
    folder,
    request.access,
    surroundings,
    (open) =>
      rowOfId(open, viewCase(open).set.records, id) === null ? fail(appError('REVIEW_NO_SUCH_RECORD')) : ok(null),
    (open, access) => rereadInto(open, id, access, surroundings),
  );
}

async function rereadInto(
  open: OpenCase,
  id: string,
  access: TenantAccess,
  surroundings: Surroundings,
): Promise<Result<RereadRecord, AppError>> {
  const reply = await readRecord(access.client, id);
  if (!reply.ok) return fail(reply.error.error);
  const page = recordPage(reply.value);
  if (page === null) return fail(appError('COLLECT_BAD_ANSWER', { code: 'NOT_THE_SHAPE' }));
  const changed = !open.index.rowsOfId(id).some((row) => open.index.contentHashOf(row) === page.row.contentHash);
  const isNew = !collectionStoreOf(open).holds(id, page.row.contentHash);
  const head = {
    ...page.head,
    sourceId: sourceOf(open, access, surroundings),
    receivedAt: surroundings.effects.now().toISOString(),
    records: isNew ? page.head.records : [],
  };
  await open.appendPage(head, reply.value.bytes, isNew ? [page.row] : []);
  const view = viewCase(open);
  const row = rowOfId(open, view.set.records, id);
  if (row === null) throw new Error('a record of the case cannot get lost by reading it again');
  return ok({ ...showRow(open, view, row), changed });
}
