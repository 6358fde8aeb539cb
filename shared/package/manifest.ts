// The form of manifest.json: what is in the package, where it came from, coverage, policy, reasons and counts (design §6).
// Writer and verifier use this one schema; docs/format/manifest.schema.json is made from it.
import * as z from 'zod';
import { operators } from '../redact/policy.ts';
import { coverageStatementSchema, recordIdsSchema, subjectStatementSchema } from './statement.ts';

const hexDigest = z.string().regex(/^[0-9a-f]{64}$/);
const count = z.int().min(0);

/** One data file of the package. `size` in bytes and `sha256` are of the uncompressed content. */
export const manifestFileSchema = z.strictObject({
  path: z.string().min(1),
  mediaType: z.string().min(1),
  size: count,
  sha256: hexDigest,
});

/** Of the policy only this much is told: never conditions, literals, lists or a hash (design §6). */
export const policyStatementSchema = z.strictObject({
  name: z.string(),
  version: z.int().min(1),
  rules: z.array(
    z.strictObject({
      id: z.string(),
      path: z.string(),
      operator: z.enum(operators),
      /** Key of `reasons`; null for `keep`. */
      reason: z.string().nullable(),
      /** Delivered values that this rule changed. */
      count,
    }),
  ),
});

export const reasonStatementSchema = z.strictObject({
  /** Articles of the law. */
  basis: z.string(),
  /** Sentence for the person, by language tag. */
  words: z.record(z.string(), z.string()),
});

export const manifestSchema = z.strictObject({
  format: z.literal('signet/manifest'),
  version: z.literal(1),
  packageId: z.guid(),
  /** UTC to the second; equals the signing time and the entries' dates. */
  createdAt: z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/),
  generator: z.strictObject({ name: z.string(), version: z.string() }),
  controller: z.strictObject({ name: z.string(), contact: z.string().nullable() }),
  subject: subjectStatementSchema,
  coverage: z.strictObject({ ...coverageStatementSchema.shape, recordIds: recordIdsSchema }),
  policy: policyStatementSchema,
  reasons: z.record(z.string(), reasonStatementSchema),
  counts: z.strictObject({
    records: count,
    /** Older contents of a record that came with it. */
    revisions: count,
    withheldValues: count,
    withheldRecords: count,
    /** Cells of sign-ins.xlsx that were cut; the whole text is in sign-ins.json. */
    truncatedCells: count,
  }),
  files: z.array(manifestFileSchema),
});

/** The JSON Schema (draft 2020-12) of manifest.json as text; published as docs/format/manifest.schema.json. */
export function manifestJsonSchema(): string {
  return `${JSON.stringify(z.toJSONSchema(manifestSchema), null, 2)}\n`;
}

export type Manifest = z.infer<typeof manifestSchema>;
export type ManifestFile = z.infer<typeof manifestFileSchema>;
export type PolicyStatement = z.infer<typeof policyStatementSchema>;
export type ReasonStatement = z.infer<typeof reasonStatementSchema>;
