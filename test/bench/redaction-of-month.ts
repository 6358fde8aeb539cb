// Redaction of the generated records without a case: what the redact and XLSX stages measure or start from.
import { createHmac } from 'node:crypto';
import { nodeEncoders } from '../../electron/redact/node-encoders.ts';
import { createValueFinder } from '../../electron/redact/value-finder.ts';
import { fieldCatalogue } from '../../shared/model/field-catalogue.ts';
import type { JsonObject } from '../../shared/model/json.ts';
import { builtInPolicies } from '../../shared/redact/built-in-policies.ts';
import { prepareRedaction } from '../../shared/redact/prepare-redaction.ts';
import type { RedactedRecord } from '../../shared/redact/redacted-record.ts';
import { knownWords } from '../../shared/words/explain.ts';
import { benchMonth, type Desk } from './desk.ts';

/** As a record is read back from a page that import proved to be plain JSON. */
function sourceOf(text: string) {
  const record = JSON.parse(text) as JsonObject;
  return { id: String(record.id), createdDateTime: String(record.createdDateTime), record, revisions: [] };
}

export type MonthRedaction = {
  /** First pass over one record. */
  readonly survey: (text: string) => void;
  /** Between the passes. */
  readonly finish: () => { readonly withheldValues: number };
  /** Second pass: one record's text in, the redacted record out. */
  readonly redact: (text: string) => RedactedRecord;
};

/** The passes as the package use case makes them, with `subject-copy` and every record let through. */
export function redactionOfMonth({ records, subject }: Desk): MonthRedaction {
  const ignore = knownWords();
  const prepared = prepareRedaction({
    policy: builtInPolicies['subject-copy'],
    catalogue: fieldCatalogue,
    people: {
      subject: { objectId: subject.objectId, names: subject.names, displayNames: [subject.displayName], phones: [] },
      otherNames: benchMonth(records).truth.colleagues.filter((name) => !name.includes('@')),
    },
    overrides: [],
    lifted: new Set(),
    ignore,
    encoders: nodeEncoders,
    keyed: (text) => createHmac('sha256', 'bench').update(text, 'utf8').digest('hex').slice(0, 12),
  });
  if (!prepared.ok) throw new Error(`redaction could not begin: ${prepared.error.code}`);
  const redaction = prepared.value;
  let finder = createValueFinder([], ignore);
  return {
    survey: (text) => redaction.survey(sourceOf(text)),
    finish: () => {
      const { withheldValues, withheldValueCount } = redaction.finishSurvey();
      finder = createValueFinder(withheldValues, ignore);
      return { withheldValues: withheldValueCount };
    },
    redact: (text) => redaction.redact(sourceOf(text), finder),
  };
}
