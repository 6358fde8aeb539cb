// The parts of the signed statement that manifest.json and sign-ins.json have in common: who it is about, and coverage.
import * as z from 'zod';

const count = z.int().min(0);
const eventClass = z.enum(['interactiveUser', 'nonInteractiveUser', 'other']);

export const subjectStatementSchema = z.strictObject({
  objectId: z.string().nullable(),
  names: z.array(z.string()),
});

/** A gap or a note: the code for programs, `facts` as numbers and fixed words, and the same in plain words. */
export const coverageNoteSchema = z.strictObject({
  code: z.string(),
  facts: z.record(z.string(), z.union([z.string(), z.number()])),
  words: z.string(),
});

export const coverageStatementSchema = z.strictObject({
  verdict: z.enum(['COMPLETE', 'PROVISIONAL', 'INCOMPLETE']),
  windows: z.array(
    z.strictObject({
      from: z.string(),
      to: z.string(),
      eventClass,
      state: z.enum(['answered', 'empty', 'provisional', 'unsealed', 'failed', 'behind-retention', 'from-file']),
    }),
  ),
  gaps: z.array(coverageNoteSchema),
  notes: z.array(coverageNoteSchema),
  /** What was not asked at all. */
  notAsked: z.array(z.strictObject({ code: z.string(), words: z.string() })),
  counts: z.strictObject({
    records: count,
    revisions: count,
    quarantined: count,
    rejected: count,
    byDay: z.array(z.strictObject({ day: z.string(), eventClass, records: count })),
  }),
});

/**
 * Digest of the ids of the released records: every `id` followed by one line feed, in UTF-8, sorted by their bytes.
 * A record without an id, or whose id is no text, counts as an empty line.
 */
export const recordIdsSchema = z.strictObject({ count, sha256: z.string().regex(/^[0-9a-f]{64}$/) });

export type SubjectStatement = z.infer<typeof subjectStatementSchema>;
export type CoverageStatement = z.infer<typeof coverageStatementSchema>;
export type CoverageNoteStatement = z.infer<typeof coverageNoteSchema>;
