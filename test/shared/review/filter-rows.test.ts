// The filter over the index picks what a plain reading of the same words picks over plain rows, which shares no code with it.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createCaseIndex } from '../../../shared/review/case-index.ts';
import { filterRows } from '../../../shared/review/filter-rows.ts';
import type { IndexedTextPath, IndexRow } from '../../../shared/review/index-row.ts';
import { parseFilter } from '../../../shared/review/parse-filter.ts';
import { anyPages, anyText, anyTime, compareExactTimes, textOf } from '../../support/review-rows.ts';

/** The words of a condition together with what they mean for one plain row: the ground truth shares no code with the product. */
type Condition = { readonly words: string; readonly holds: (row: IndexRow) => boolean };

const textFields: readonly (readonly [string, IndexedTextPath | 'id'])[] = [
  ['userPrincipalName', 'userPrincipalName'],
  ['userId', 'userId'],
  ['appDisplayName', 'appDisplayName'],
  ['ipAddress', 'ipAddress'],
  ['location/countryOrRegion', 'location.countryOrRegion'],
  ['Location/City', 'location.city'],
  ['deviceDetail/browser', 'deviceDetail.browser'],
  ['correlationId', 'correlationId'],
  ['originalRequestId', 'originalRequestId'],
  ['id', 'id'],
];

const plainValue = (row: IndexRow, path: IndexedTextPath | 'id') => (path === 'id' ? row.id : textOf(row, path));
const quoted = (text: string) => `'${text.replaceAll("'", "''").replaceAll('%', '%25').replaceAll('+', '%2B')}'`;

/** A text that a row of the test may well hold. */
const wanted = fc.oneof(
  anyText,
  fc.constantFrom('00000000-0000-0000-0000-000000000000', 'FFFFFFFF-FFFF-ffff-ffff-ffffffffffff'),
);

const textCondition: fc.Arbitrary<Condition> = fc
  .tuple(fc.constantFrom(...textFields), fc.constantFrom('eq', 'ne', 'startswith', 'startsWith'), wanted)
  .map(([[name, path], operator, text]) => {
    const own = (row: IndexRow) => plainValue(row, path)?.toLowerCase() ?? null;
    if (operator === 'eq')
      return { words: `${name} eq ${quoted(text)}`, holds: (row) => own(row) === text.toLowerCase() };
    if (operator === 'ne')
      return { words: `${name} ne ${quoted(text)}`, holds: (row) => own(row) !== text.toLowerCase() };
    return {
      words: `${operator}(${name}, ${quoted(text)})`,
      holds: (row) => own(row)?.startsWith(text.toLowerCase()) ?? false,
    };
  });

const nullCondition: fc.Arbitrary<Condition> = fc
  .tuple(fc.constantFrom(...textFields), fc.boolean())
  .map(([[name, path], isEqual]) => ({
    words: `${name} ${isEqual ? 'eq' : 'ne'} null`,
    holds: (row) => (plainValue(row, path) === null) === isEqual,
  }));

const compares: Record<string, (difference: number) => boolean> = {
  eq: (difference) => difference === 0,
  ne: (difference) => difference !== 0,
  gt: (difference) => difference > 0,
  ge: (difference) => difference >= 0,
  lt: (difference) => difference < 0,
  le: (difference) => difference <= 0,
};

const timeCondition: fc.Arbitrary<Condition> = fc
  .tuple(
    fc.constantFrom('createdDateTime', 'signinDateTime'),
    fc.constantFrom(...Object.keys(compares)),
    anyTime,
    fc.nat(2),
  )
  .map(([name, operator, time, quoting]) => ({
    words: `${name} ${operator} ${quoting === 0 ? time : quoting === 1 ? `'${time}'` : `datetime'${time}'`}`,
    holds: (row) => compares[operator]!(compareExactTimes(row.createdDateTime, time)),
  }));

const codeCondition: fc.Arbitrary<Condition> = fc
  .tuple(fc.constantFrom(...Object.keys(compares)), fc.constantFrom(0, 50126, 50100, -1))
  .map(([operator, code]) => ({
    words: `status/errorCode ${operator} ${code}`,
    holds: (row) => (row.errorCode === null ? operator === 'ne' : compares[operator]!(row.errorCode - code)),
  }));

const loginStatus: fc.Arbitrary<Condition> = fc
  .constantFrom("'success'", "'failure'", "'0'", "'1'", '0', '1')
  .chain((word) => fc.boolean().map((isEqual) => ({ word, isEqual })))
  .map(({ word, isEqual }) => ({
    words: `loginStatus ${isEqual ? 'eq' : 'ne'} ${word}`,
    holds: (row) => {
      const isSuccess = row.errorCode === 0;
      const isFailure = row.errorCode !== null && row.errorCode !== 0;
      return (/success|0/.test(word) ? isSuccess : isFailure) === isEqual;
    },
  }));

const eventType: fc.Arbitrary<Condition> = fc
  .tuple(fc.constantFrom('interactiveUser', 'noninteractiveuser', 'servicePrincipal'), fc.boolean(), fc.boolean())
  .map(([type, isEqual, isEither]) => {
    const words = `signInEventTypes/any(t: t ${isEqual ? 'eq' : 'ne'} '${type}'${isEither ? " or t eq 'managedIdentity'" : ''})`;
    const isOne = (member: string) => (member.toLowerCase() === type.toLowerCase()) === isEqual;
    return { words, holds: (row) => (textOf(row, 'signInEventTypes') || null)?.split(',').some(isOne) ?? false };
  });

const interactive: fc.Arbitrary<Condition> = fc.constantFrom(
  { words: 'isInteractive eq true', holds: (row: IndexRow) => row.isInteractive === true },
  { words: 'isInteractive ne false', holds: (row: IndexRow) => row.isInteractive !== false },
  { words: 'isInteractive eq null', holds: (row: IndexRow) => row.isInteractive === null },
);

const { whole } = fc.letrec<{ whole: Condition; leaf: Condition }>((tie) => ({
  leaf: fc.oneof(textCondition, nullCondition, timeCondition, codeCondition, loginStatus, eventType, interactive),
  whole: fc.oneof(
    { maxDepth: 3 },
    tie('leaf'),
    fc.tuple(tie('whole'), tie('whole')).map(([left, right]) => ({
      words: `(${left.words}) and (${right.words})`,
      holds: (row: IndexRow) => left.holds(row) && right.holds(row),
    })),
    fc.tuple(tie('whole'), tie('whole')).map(([left, right]) => ({
      words: `(${left.words}) OR (${right.words})`,
      holds: (row: IndexRow) => left.holds(row) || right.holds(row),
    })),
    tie('whole').map((inner) => ({ words: `not (${inner.words})`, holds: (row: IndexRow) => !inner.holds(row) })),
  ),
}));

describe('filtering', () => {
  it('picks exactly the rows that a plain reading of the words picks', () => {
    fc.assert(
      fc.property(anyPages, whole, (pages, condition) => {
        const index = createCaseIndex();
        for (const [page, rows] of pages.entries()) index.addPage(page, rows);
        const filter = parseFilter(condition.words);
        if (!filter.ok) throw new Error(`${condition.words}: ${JSON.stringify(filter.error)}`);
        const picked = [...filterRows(index, filter.value)].sort((left, right) => left - right);
        const expected = pages.flat().flatMap((row, n) => (condition.holds(row) ? [n] : []));
        expect(picked).toEqual(expected);
      }),
      { numRuns: 500 },
    );
  });

  it('keeps the order of the rows it chooses from', () => {
    fc.assert(
      fc.property(anyPages, codeCondition, (pages, condition) => {
        const index = createCaseIndex();
        for (const [page, rows] of pages.entries()) index.addPage(page, rows);
        const filter = parseFilter(condition.words);
        if (!filter.ok) throw new Error();
        const backwards = index.order().slice().reverse();
        const picked = filterRows(index, filter.value, backwards);
        expect([...picked]).toEqual([...backwards].filter((row) => condition.holds(pages.flat()[row]!)));
      }),
    );
  });
});
