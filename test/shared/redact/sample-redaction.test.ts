// The real catalogue and the built-in policies over every sample: nothing unknown, nothing left open, nobody else's data.
import { describe, expect, it } from 'vitest';
import { fieldCatalogue } from '../../../shared/model/field-catalogue.ts';
import type { JsonObject } from '../../../shared/model/json.ts';
import { builtInPolicies, builtInPolicyNames } from '../../../shared/redact/built-in-policies.ts';
import { readPolicy } from '../../../shared/redact/read-policy.ts';
import { sampleFiles, sampleRecords } from '../model/sample-records.ts';
import { anInput, run } from './redaction-fixtures.ts';

/** Whoever the records are about, so that nobody is foreign in their own sample. */
function peopleOf(records: readonly JsonObject[]) {
  const texts = (name: string) =>
    records.map((record) => record[name]).filter((value): value is string => typeof value === 'string');
  return {
    subject: {
      objectId: null,
      names: [...texts('userPrincipalName'), ...texts('userId')],
      displayNames: texts('userDisplayName'),
      phones: [],
    },
    otherNames: [],
  };
}

/** A program's own sign-in goes to quarantine before anything is redacted; in the sample it shares its placeholder ids. */
function isOfPerson(record: JsonObject): boolean {
  return (
    record.servicePrincipalId === undefined || record.servicePrincipalId === null || record.servicePrincipalId === ''
  );
}

const enumWords = new Set(['notApplied', 'success', 'failure', 'allApps', 'allUsers', 'application,users', 'none']);

describe.each(builtInPolicyNames)('the policy %s', (name) => {
  it('is a policy that the reader accepts', () => {
    const read = readPolicy(JSON.stringify(builtInPolicies[name]));
    expect(read.ok ? [] : read.error).toEqual([]);
  });

  it.each(sampleFiles)('redacts %s without an unknown field and without an open pair', (file) => {
    const records = (sampleRecords(file) as JsonObject[]).filter(isOfPerson);
    const input = anInput(builtInPolicies[name], {
      catalogue: fieldCatalogue,
      people: peopleOf(records),
      ignore: enumWords,
    });
    const { survey, redaction, records: redacted } = run(input, records);
    expect(survey.unknownFields).toEqual([]);
    expect(redaction.openPairs()).toEqual([]);
    expect(redacted).toHaveLength(records.length);
    for (const [index, { record, withheld }] of redacted.entries()) {
      expect(record.id).toBe(records[index]?.id);
      expect(Object.keys(record)).toEqual(Object.keys(records[index] ?? {}));
      expect(withheld.filter(({ reason }) => !Object.hasOwn(input.policy.reasons, reason))).toEqual([]);
    }
  });
});
