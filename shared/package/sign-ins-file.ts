// The form of sign-ins.json. The file is written as a stream; this schema describes it, ships in the package and is published.
import * as z from 'zod';
import { coverageStatementSchema, subjectStatementSchema } from './statement.ts';

const withheldSchema = z
  .strictObject({
    path: z.string().describe('JSON pointer (RFC 6901) into "record" as it stands here.'),
    operator: z.enum(['remove', 'mask', 'generalise', 'alias']),
    reason: z.string().describe('Key of "reasons" in manifest.json.'),
  })
  .describe('One place where the value here differs from the source.');

const recordSchema = z
  .record(z.string(), z.json())
  .describe("One sign-in under Microsoft Graph's names, withheld values already replaced. A removed value is null.");

const releasedSchema = z.strictObject({ record: recordSchema, withheld: z.array(withheldSchema) });

export const signInsFileSchema = z
  .strictObject({
    format: z.literal('signet/sign-ins'),
    version: z.literal(1),
    subject: subjectStatementSchema,
    coverage: coverageStatementSchema,
    records: z.array(
      z.strictObject({
        ...releasedSchema.shape,
        revisions: z.array(releasedSchema).describe('Older contents of the same record id, oldest first.'),
      }),
    ),
    withheldRecords: z
      .array(z.strictObject({ reason: z.string(), count: z.int().min(1) }))
      .describe('Whole records that were left out, by reason.'),
  })
  .meta({ title: 'Sign-in records of one person' });

export type SignInsFile = z.infer<typeof signInsFileSchema>;

/** The JSON Schema (draft 2020-12) of sign-ins.json as text; the same text ships in every package. */
export function signInsJsonSchema(): string {
  return `${JSON.stringify(z.toJSONSchema(signInsFileSchema), null, 2)}\n`;
}
