import { describe, expect, it } from 'vitest';
import { refusalOfOpenPairs, refusalOfUnknownFields } from '../../../shared/redact/refusals.ts';
import { anInput, aPolicy, run } from './redaction-fixtures.ts';

describe('a refusal', () => {
  const { survey } = run(anInput(aPolicy([], { unknownFields: 'keep' })), [
    Object.fromEntries(Array.from({ length: 12 }, (_, index) => [`new${index}`, 1])),
  ]);

  it('names the unknown fields while they block', () => {
    expect(refusalOfUnknownFields(survey, 'block')).toEqual({
      code: 'REDACT_UNKNOWN_FIELDS',
      facts: { count: 12, paths: 'new0, new1, new2, new3, new4, new5, new6, new7, new8, new9, …' },
    });
    expect(refusalOfUnknownFields(survey, 'remove')).toBeNull();
  });

  it('names the open pairs with the ids that accept them', () => {
    const pair = { id: 'P-1', withheld: 'location.city', kept: 'plain', count: 2, recordIds: [] };
    expect(refusalOfOpenPairs([pair])?.facts).toEqual({ count: 1, pairs: 'location.city and plain (P-1)' });
    expect(refusalOfOpenPairs([])).toBeNull();
  });
});
