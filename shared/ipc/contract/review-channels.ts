// Review: views over the records of a case, one record whole, decisions.
import * as z from 'zod';
import { presetNames } from '../preset-names.ts';
import { engineShape, fieldPath, nothing, onlyCase, opaqueId, reasonCode, recordId, timeZone } from '../shapes.ts';
import type { ChartView, FacetsView, RecordView, RowsView } from '../views.ts';

const view = z.strictObject({ caseId: opaqueId, viewId: opaqueId });

const target = z.discriminatedUnion('by', [
  z.strictObject({ by: z.literal('records'), recordIds: z.array(recordId).min(1).max(200) }),
  /** All of the subject's records in the view; a view never reaches into quarantine by itself (design §7). */
  z.strictObject({ by: z.literal('view'), viewId: opaqueId }),
]);

export const reviewChannels = {
  /** Fixes filter, order and journal position; `count` is of rows: records, or groups where they are grouped. */
  'view.open': {
    input: z.strictObject({
      caseId: opaqueId,
      /** OData, the filter words of the sign-in report API; null for all. */
      filter: z.string().min(1).max(8000).nullable(),
      preset: z.enum(presetNames).nullable(),
      sort: z.strictObject({ by: fieldPath, direction: z.enum(['ascending', 'descending']) }),
      /** Folds repeated non-interactive sign-ins into one row each per so much time. */
      grouping: z.enum(['h1', 'h6', 'd1']).nullable(),
    }),
    output: z.strictObject({
      viewId: opaqueId,
      count: z.int(),
      /** Records behind the rows. */
      records: z.int(),
    }),
  },
  'view.rows': {
    input: z.strictObject({
      ...view.shape,
      from: z.int().min(0).max(100_000_000),
      count: z.int().min(1).max(200),
      columns: z.array(fieldPath).min(1).max(120),
    }),
    output: engineShape<RowsView>(),
  },
  'view.chart': { input: z.strictObject({ ...view.shape, timeZone }), output: engineShape<ChartView>() },
  'view.facets': { input: view, output: engineShape<FacetsView>() },
  'view.indexOf': {
    input: z.strictObject({ ...view.shape, recordId }),
    output: z.strictObject({ index: z.int().nullable() }),
  },
  'view.close': { input: view, output: nothing },
  'record.show': { input: z.strictObject({ caseId: opaqueId, recordId }), output: engineShape<RecordView>() },
  'decisions.decide': {
    input: z.strictObject({
      caseId: opaqueId,
      target,
      state: z.enum(['include', 'exclude', 'open']),
      /** Needed to exclude. */
      reason: reasonCode.nullable(),
      note: z.string().max(2000).nullable(),
    }),
    output: z.strictObject({ decided: z.int(), fromQuarantine: z.int() }),
  },
  /** Takes the latest decision back that was not taken back yet; it survives a restart, being an entry of the journal. */
  'decisions.undo': {
    input: onlyCase,
    output: z.strictObject({ restored: z.int(), state: z.enum(['include', 'exclude', 'open']).nullable() }),
  },
};
