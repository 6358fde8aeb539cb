// The subject guard decides what can leave the case at all.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createSubjectGuard, type GuardRow } from '../../../shared/collect/subject-guard.ts';

const ada = '26be570a-ae82-4189-b4e2-a37c6808512d';
const bob = 'd7cc485d-2c1b-422c-98fd-5ce52859a4a3';
const zero = '00000000-0000-0000-0000-000000000000';
const day = 86_400_000;
const row = (
  userId: string | null,
  userPrincipalName: string | null,
  atDay = 0,
  signInIdentifier: string | null = null,
): GuardRow => ({
  userId,
  userPrincipalName,
  signInIdentifier,
  instant: atDay * day + 1000,
});

describe('subject guard', () => {
  it('lets the object id decide, whatever the name says and in whatever case it is written', () => {
    const rows = [row(ada.toUpperCase(), 'somebody@example.com'), row(bob, 'ada@example.com')];
    const guard = createSubjectGuard({ objectId: ada, names: ['ada@example.com'] }, rows);
    expect(rows.map(guard.judge)).toEqual(['subject', 'somebody-else']);
  });

  it('takes an attempt without an id as the subject’s when the name is one of the given names', () => {
    const rows = [
      row(zero, 'ADA@example.com'),
      row('', 'ada@example.com'),
      row(null, null, 0, 'Ada@Example.com'),
      row(zero, 'eve@example.com'),
    ];
    const guard = createSubjectGuard({ objectId: ada, names: ['ada@example.com'] }, rows);
    expect(rows.map(guard.judge)).toEqual(['subject', 'subject', 'subject', 'nobody']);
  });

  it('learns a former name from the subject’s own records, for the days between first and last use only', () => {
    const rows = [
      row(ada, 'ada.old@example.com', 3),
      row(ada, 'ada.old@example.com', 6),
      row(zero, 'ada.old@example.com', 5),
      row(zero, 'ada.old@example.com', 9),
    ];
    const guard = createSubjectGuard({ objectId: ada, names: [] }, rows);
    expect(guard.judge(rows[2]!)).toBe('subject');
    expect(guard.judge(rows[3]!)).toBe('nobody');
  });

  it('does not take a reused name on a day on which another account carried it', () => {
    const rows = [
      row(ada, 'shared@example.com', 1),
      row(bob, 'shared@example.com', 4),
      row(ada, 'shared@example.com', 8),
      row(zero, 'shared@example.com', 4),
    ];
    const guard = createSubjectGuard({ objectId: ada, names: ['shared@example.com'] }, rows);
    expect(guard.judge(rows[3]!)).toBe('nobody');
  });

  it('finds the object id behind a name when only one account carried it', () => {
    const rows = [row(ada, 'ada@example.com'), row(ada, 'ada.new@example.com'), row(bob, 'bob@example.com')];
    const guard = createSubjectGuard({ objectId: null, names: ['ada@example.com'] }, rows);
    expect(guard.objectId).toBe(ada);
    expect(rows.map(guard.judge)).toEqual(['subject', 'subject', 'somebody-else']);
  });

  it('decides nothing when two accounts carried the given name', () => {
    const rows = [row(ada, 'ada@example.com', 1), row(bob, 'ada@example.com', 9), row(zero, 'ada@example.com', 5)];
    const guard = createSubjectGuard({ objectId: null, names: ['ada@example.com'] }, rows);
    expect(rows.map(guard.judge)).toEqual(['ambiguous', 'ambiguous', 'ambiguous']);
    expect(guard.candidateIds).toEqual([ada, bob].sort());
  });

  it('knows a guest by the true address behind the #EXT# name', () => {
    const rows = [row(zero, 'ada.lovelace@fabrikam.com')];
    const guard = createSubjectGuard(
      { objectId: ada, names: ['ada.lovelace_fabrikam.com#EXT#@contoso.example'] },
      rows,
    );
    expect(guard.judge(rows[0]!)).toBe('subject');
  });

  it('never lets a record with another object id through, for any mix of rows', () => {
    const anyRow = fc.record({
      userId: fc.constantFrom(ada, bob, zero, '', null),
      userPrincipalName: fc.constantFrom('ada@example.com', 'bob@example.com', 'x@example.com', null),
      signInIdentifier: fc.constantFrom('ada@example.com', 'bob@example.com', null),
      instant: fc.integer({ min: 0, max: 10 * day }),
    });
    fc.assert(
      fc.property(fc.array(anyRow), (rows) => {
        const guard = createSubjectGuard({ objectId: ada, names: ['ada@example.com'] }, rows);
        for (const one of rows) if (one.userId === bob) expect(guard.judge(one)).toBe('somebody-else');
      }),
    );
  });
});
