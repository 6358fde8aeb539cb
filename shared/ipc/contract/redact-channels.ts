// Redact: the policy in force, what it does to the records, and the officer's exceptions.
import * as z from 'zod';
import { generalisationKinds } from '../../model/field.ts';
import { operators } from '../../redact/policy.ts';
import {
  caseOperation,
  engineShape,
  fieldPath,
  nothing,
  onlyCase,
  opaqueId,
  operationId,
  reasonCode,
  recordId,
} from '../shapes.ts';
import type { PolicyView, RedactedRecordView, RedactionOverview } from '../views.ts';

const operator = z.enum(operators);
const unknownFields = z.enum(['block', 'remove', 'keep']);

export const redactChannels = {
  /** Surveys every record: seconds for a large case. Answered from memory while nothing has changed. */
  'redact.overview': { input: caseOperation, output: engineShape<RedactionOverview>() },
  'redact.policy': { input: onlyCase, output: engineShape<PolicyView>() },
  'redact.choosePolicy': {
    input: z.strictObject({
      caseId: opaqueId,
      operationId,
      policy: z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('built-in'), name: z.enum(['subject-copy', 'cautious', 'full']) }),
        z.strictObject({ kind: z.literal('file'), fileId: opaqueId }),
        z.strictObject({ kind: z.literal('in-force') }),
      ]),
      /** Null leaves the policy's own. */
      unknownFields: unknownFields.nullable(),
    }),
    output: engineShape<RedactionOverview>(),
  },
  /** Puts one rule first for this path; the policy in force is stored whole, under its name with "(changed)". */
  'redact.changeRule': {
    input: z.strictObject({
      caseId: opaqueId,
      path: fieldPath,
      operator,
      reason: reasonCode.nullable(),
      label: z.string().min(1).max(40).nullable(),
      to: z.enum(generalisationKinds).nullable(),
      /** Equal values in other fields too; not with `keep`. */
      everywhere: z.boolean(),
    }),
    output: engineShape<PolicyView>(),
  },
  'redact.exportPolicy': { input: z.strictObject({ caseId: opaqueId, targetId: opaqueId }), output: nothing },
  'redact.record': { input: z.strictObject({ caseId: opaqueId, recordId }), output: engineShape<RedactedRecordView>() },
  /** The next given record, by time, that withholds a field which fewer than half of all records withhold; null at the end. */
  'redact.nextWithheld': {
    input: z.strictObject({
      caseId: opaqueId,
      recordId: recordId.nullable(),
      direction: z.enum(['next', 'previous']),
    }),
    output: z.strictObject({ recordId: recordId.nullable() }),
  },
  'redact.override': {
    input: z.strictObject({
      caseId: opaqueId,
      recordId,
      /** RFC 6901 pointer into the record. */
      path: z.string().min(1).max(300),
      operator,
      reason: reasonCode.nullable(),
    }),
    output: nothing,
  },
  /** Lifts what a detector masked, or accepts a pair of paths. */
  'redact.lift': {
    input: z.strictObject({ caseId: opaqueId, findingId: z.string().min(1).max(100), reason: reasonCode }),
    output: nothing,
  },
};
