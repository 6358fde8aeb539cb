// The words of a filter: how they bind, what is refused and where, and that a refusal repeats nothing that was typed.
import { describe, expect, it } from 'vitest';
import { createCaseIndex } from '../../../shared/review/case-index.ts';
import { filterRows } from '../../../shared/review/filter-rows.ts';
import { parseFilter } from '../../../shared/review/parse-filter.ts';
import { aRow } from '../../support/review-rows.ts';

const rows = [
  aRow({ appDisplayName: 'Azure Portal', userPrincipalName: 'ada@contoso.example', errorCode: 0 }),
  aRow({ appDisplayName: 'C++ Builder', userPrincipalName: 'ada+test@contoso.example', errorCode: 50126 }),
  aRow({ appDisplayName: "O'Brien’s App", userPrincipalName: 'bob@contoso.example', errorCode: null }),
];

function picked(words: string): readonly number[] {
  const index = createCaseIndex();
  index.addPage(0, rows);
  const filter = parseFilter(words);
  if (!filter.ok) throw new Error(JSON.stringify(filter.error));
  return [...filterRows(index, filter.value)].sort();
}

describe('reading a filter', () => {
  it.each([
    ["appDisplayName eq 'Azure Portal'", [0]],
    ["$filter=appDisplayName+eq+'Azure+Portal'", [0]],
    ['?$filter=appDisplayName%20eq%20%27azure%20portal%27', [0]],
    ['appDisplayName eq ’Azure Portal’', [0]],
    ['appDisplayName eq ‘Azure Portal’ and loginStatus eq ‘0’', [0]],
    ["loginStatus eq 'failure'", [1]],
    ["outcome eq 'Failure'", [1]],
    ["outcome ne 'success'", [1, 2]],
    ["outcome eq 'interrupted'", []],
    ["appDisplayName eq 'C++ Builder'", [1]],
    ["userPrincipalName eq 'Ada+Test@contoso.example'", [1]],
    ["appDisplayName eq 'O''Brien’s App'", [2]],
    ["startswith(userPrincipalName,'ada') and not (status/errorCode eq 0)", [1]],
    ["startsWith(userPrincipalName,'ada') eq false", [2]],
    ["not startswith(userPrincipalName,'ada')", [2]],
    ["status/errorCode eq null or userPrincipalName eq 'ada@contoso.example'", [0, 2]],
    ['signinDateTime ge 2025-03-01T11:00:00+01:00 and userId eq null and appId eq null', [0, 1, 2]],
    ['createdDateTime+gt+2025-03-01T11:30:00+01:00', []],
    // `and` binds stronger than `or`.
    ["loginStatus eq '1' or loginStatus eq '0' and status/errorCode gt 5", [1]],
  ] as const)('understands %s', (words, expected) => {
    expect(picked(words)).toEqual(expected);
  });

  it.each([
    ['', 1],
    ['appDisplayName', 15],
    ["appDisplayName eq 'Azure", 19],
    ["appDisplayName gt 'a'", 1],
    ["appDisplayName eq 'a' nor appId eq 'b'", 23],
    ["(appDisplayName eq 'a'", 23],
    ["appDisplayName eq 'a')", 22],
    ['createdDateTime ge yesterday', 20],
    ['createdDateTime ge 2025-02-30', 20],
    ['status/errorCode eq abc', 21],
    ["status/errorCode eq 'abc'", 21],
    ["loginStatus eq 'perhaps'", 16],
    ["outcome eq 'perhaps'", 12],
    ["outcome gt 'success'", 1],
    ["signInEventTypes eq 'interactiveUser'", 18],
    ["signInEventTypes/any(t: x eq 'interactiveUser')", 25],
    ["startswith(createdDateTime,'2025')", 12],
    ["appDisplayName%20eq%20'a'%20;", 29],
    ["appDisplayName eq 'a'&$top=5", 22],
  ] as const)('says where it cannot read on: %s', (words, position) => {
    const filter = parseFilter(words);
    expect(filter).toMatchObject({ ok: false, error: { code: 'REVIEW_FILTER_NOT_UNDERSTOOD', facts: { position } } });
  });

  it('lists what may be filtered when a name is none of it, and repeats nothing that was typed', () => {
    const filter = parseFilter("status/errorCode eq 0 and secretName eq 'ada@contoso.example'");
    if (filter.ok) throw new Error('it was understood');
    expect(filter.error.code).toBe('REVIEW_FILTER_UNKNOWN_FIELD');
    expect(filter.error.facts?.position).toBe(27);
    expect(filter.error.facts?.fields).toContain('signinDateTime');
    expect(filter.error.facts?.fields).toContain('location/countryOrRegion');
    expect(JSON.stringify(filter.error)).not.toMatch(/secretName|ada@/);
  });

  it('refuses brackets without end instead of running out of stack', () => {
    const filter = parseFilter(`${'('.repeat(200_000)}status/errorCode eq 0`);
    expect(filter.ok).toBe(false);
  });

  it('takes a long chain of conditions', () => {
    expect(picked(Array.from({ length: 5000 }, () => 'status/errorCode eq 0').join(' or '))).toEqual([0]);
  });
});
